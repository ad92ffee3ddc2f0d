// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/proc_text.h"

#include "core/model/unescaped.h"
#include "core/model/written_number.h"

#include <algorithm>
#include <array>

namespace lab
{

namespace
{

/// A number as the kernel writes it: no sign, no leading zero. Nothing: something else, or more.
template <typename Number>
std::optional<Number> numberIn(std::string_view text)
{
    return text.size() > 1 && text.front() == '0' ? std::nullopt : writtenNumber<Number>(text);
}

/// Takes the next word off a line.
std::string_view nextWord(std::string_view &line)
{
    const std::size_t space = line.find(' ');
    const std::string_view word = line.substr(0, space);
    line.remove_prefix(space == std::string_view::npos ? line.size() : space + 1);
    return word;
}

std::optional<NamespaceMount> namespaceMountIn(std::string_view line)
{
    std::array<std::string_view, 5> fields; // id, parent, device, root, target
    for (std::string_view &field : fields)
        field = nextWord(line);
    const std::size_t separator = line.find(" - ");
    if (separator == std::string_view::npos || !line.substr(separator + 3).starts_with("nsfs "))
        return std::nullopt;
    const std::optional<NamedNamespace> what = namespaceInLink(fields[3]);
    if (!what || fields[4].empty())
        return std::nullopt;
    return NamespaceMount{*what, unescaped(fields[4])};
}

} // namespace

std::uint64_t numberInLink(std::string_view target, std::string_view type)
{
    if (target.size() < type.size() + 4 || !target.starts_with(type) || !target.ends_with(']') ||
        target.substr(type.size(), 2) != ":[")
        return 0;
    return numberIn<std::uint64_t>(target.substr(type.size() + 2, target.size() - type.size() - 3)).value_or(0);
}

std::optional<NamedNamespace> namespaceInLink(std::string_view target)
{
    // Nearly all that is asked is a path.
    if (target.empty() || target.front() == '/' || target.back() != ']')
        return std::nullopt;
    for (const KindInfo &info : kindTable()) {
        if (const std::uint64_t inode = numberInLink(target, info.link))
            return NamedNamespace{info.kind, inode};
    }
    return std::nullopt;
}

std::optional<StatText> statIn(std::string_view text)
{
    const std::size_t open = text.find('(');
    const std::size_t close = text.rfind(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open || text.size() < close + 4 ||
        text[close + 1] != ' ' || text[close + 3] != ' ')
        return std::nullopt;
    std::string_view rest = text.substr(close + 4);
    while (rest.ends_with('\n'))
        rest.remove_suffix(1);
    // From the fourth on, which is the parent.
    std::array<std::string_view, 19> fields;
    for (std::string_view &field : fields)
        field = nextWord(rest);
    const auto parent = numberIn<int>(fields[0]);
    const auto threads = numberIn<std::uint32_t>(fields[16]);
    const auto startTime = numberIn<std::uint64_t>(fields[18]);
    if (!parent || *parent < 0 || !threads || !startTime)
        return std::nullopt;
    return StatText{.name = text.substr(open + 1, close - open - 1),
                    .state = text[close + 2],
                    .parent = *parent,
                    .threads = *threads,
                    .startTime = *startTime};
}

std::optional<Run> runIn(std::string_view text)
{
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    const auto ran = numberIn<std::uint64_t>(nextWord(text));
    const auto waited = numberIn<std::uint64_t>(nextWord(text));
    const auto turns = numberIn<std::uint64_t>(text);
    if (!ran || !waited || !turns || (*ran == 0 && *waited == 0 && *turns == 0))
        return std::nullopt;
    return Run{*ran, *waited, *turns};
}

std::vector<NamespaceMount> namespaceMountsIn(std::string_view mountinfo)
{
    std::vector<NamespaceMount> mounts;
    // Few lines have it: look for those first. No field holds a space as such.
    constexpr std::string_view mark = " - nsfs ";
    for (std::size_t found = mountinfo.find(mark); found != std::string_view::npos;) {
        const std::size_t before = mountinfo.rfind('\n', found);
        const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
        const std::size_t end = std::min(mountinfo.find('\n', found), mountinfo.size());
        if (std::optional<NamespaceMount> mount = namespaceMountIn(mountinfo.substr(start, end - start)))
            mounts.push_back(*std::move(mount));
        found = mountinfo.find(mark, end);
    }
    return mounts;
}

} // namespace lab
