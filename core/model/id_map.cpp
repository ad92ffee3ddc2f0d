// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/id_map.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>

namespace lab
{

namespace
{

constexpr std::string_view blanks = " \t";
constexpr std::uint64_t noId = std::numeric_limits<std::uint32_t>::max();

Fault readNumber(std::string_view text, std::uint32_t &number)
{
    std::uint64_t value = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isNumber = !text.empty() && end == text.data() + text.size() && (text.size() == 1 || text[0] != '0');
    if (problem == std::errc::result_out_of_range)
        return Fault::notAnId;
    if (problem != std::errc() || !isNumber)
        return Fault::notAMap;
    if (value > noId)
        return Fault::notAnId;
    number = static_cast<std::uint32_t>(value);
    return Fault::none;
}

Fault readRange(std::string_view text, IdRange &range)
{
    const std::array<std::uint32_t *, 3> fields{&range.inside, &range.outside, &range.count};
    for (std::uint32_t *field : fields) {
        const bool isLast = field == fields.back();
        const std::size_t colon = text.find(':');
        if ((colon == std::string_view::npos) != isLast)
            return Fault::notAMap;
        if (const Fault fault = readNumber(text.substr(0, colon), *field); fault != Fault::none)
            return fault;
        text.remove_prefix(isLast ? text.size() : colon + 1);
    }
    if (range.count == 0)
        return Fault::notAMap;
    const auto end = [&](std::uint32_t first) { return std::uint64_t{first} + range.count; };
    return end(range.inside) > noId || end(range.outside) > noId ? Fault::notAnId : Fault::none;
}

bool doOverlap(std::uint32_t one, std::uint32_t oneCount, std::uint32_t other, std::uint32_t otherCount)
{
    return one < std::uint64_t{other} + otherCount && other < std::uint64_t{one} + oneCount;
}

bool doOverlap(const IdRange &one, const IdRange &other)
{
    return doOverlap(one.inside, one.count, other.inside, other.count) ||
           doOverlap(one.outside, one.count, other.outside, other.count);
}

} // namespace

std::expected<IdMap, Fault> idMapFromText(std::string_view text)
{
    IdMap map;
    for (std::size_t at = text.find_first_not_of(blanks); at < text.size(); at = text.find_first_not_of(blanks, at)) {
        const std::size_t end = std::min(text.find_first_of(blanks, at), text.size());
        IdRange range;
        if (const Fault fault = readRange(text.substr(at, end - at), range); fault != Fault::none)
            return std::unexpected(fault);
        if (std::ranges::any_of(map, [&](const IdRange &other) { return doOverlap(range, other); }))
            return std::unexpected(Fault::mapOverlaps);
        if (map.size() == idMapLines)
            return std::unexpected(Fault::mapTooLong);
        map.push_back(range);
        at = end;
    }
    if (map.empty())
        return std::unexpected(Fault::empty);
    return map;
}

Fault checkIdMap(std::string_view text)
{
    const std::expected<IdMap, Fault> map = idMapFromText(text);
    return map ? Fault::none : map.error();
}

Fault checkId(std::string_view text)
{
    if (text.empty())
        return Fault::empty;
    std::uint32_t number = 0;
    const Fault fault = readNumber(text, number);
    return fault == Fault::none && number != noId ? Fault::none : Fault::notAnId;
}

std::string lineOf(const IdRange &range)
{
    return std::to_string(range.inside) + " " + std::to_string(range.outside) + " " + std::to_string(range.count);
}

std::string mapText(const IdMap &map)
{
    std::string text;
    for (const IdRange &range : map)
        text += lineOf(range) + "\n";
    return text;
}

IdMap withId(const IdMap &map, std::uint32_t inside, std::uint32_t outside)
{
    IdMap result{{inside, outside, 1}};
    for (const IdRange &range : map) {
        const bool isInside = inside >= range.inside && inside - range.inside < range.count;
        const bool isOutside = outside >= range.outside && outside - range.outside < range.count;
        const std::uint32_t count = range.count - (isInside || isOutside ? 1 : 0);
        // How many of the range keep their number inside and outside.
        const std::uint32_t insideCut = isInside ? std::min(inside - range.inside, count) : count;
        const std::uint32_t outsideCut = isOutside ? std::min(outside - range.outside, count) : count;
        const std::uint32_t first = std::min(insideCut, outsideCut);
        const std::uint32_t second = std::max(insideCut, outsideCut);
        const auto add = [&](std::uint32_t start, std::uint32_t end) {
            if (start < end)
                result.push_back({range.inside + start + (start >= insideCut ? 1 : 0),
                                  range.outside + start + (start >= outsideCut ? 1 : 0), end - start});
        };
        add(0, first);
        add(first, second);
        add(second, count);
    }
    return result;
}

} // namespace lab
