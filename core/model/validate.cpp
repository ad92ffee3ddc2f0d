// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/validate.h"

#include "core/model/written_number.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <utility>

namespace lab
{

namespace
{

/// Nearly all text: printable ASCII. Without a branch in the loop, so that the compiler looks at many bytes at once.
bool isPlain(std::string_view text)
{
    unsigned strange = 0;
    for (const char c : text)
        strange |= static_cast<unsigned>(static_cast<unsigned char>(c) - 0x20U > 0x7eU - 0x20U);
    return strange == 0;
}

/// Of well-formed UTF-8.
bool hasControlCharacter(std::string_view text, std::string_view allowed = {})
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if ((byte < 0x20 && !allowed.contains(text[at])) || byte == 0x7f)
            return true;
        // C1, U+0080 to U+009F.
        if (byte == 0xc2 && static_cast<unsigned char>(text[at + 1]) < 0xa0)
            return true;
    }
    return false;
}

bool isAlnum(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Length of the sequence that starts with this byte; 0 where none may.
std::size_t sequenceLength(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xc2 && lead <= 0xdf)
        return 2;
    if (lead >= 0xe0 && lead <= 0xef)
        return 3;
    if (lead >= 0xf0 && lead <= 0xf4)
        return 4;
    return 0;
}

bool isScalar(std::uint32_t point, std::size_t length)
{
    constexpr std::uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
    return point >= smallest[length] && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
}

} // namespace

bool isUtf8(std::string_view text)
{
    if (isPlain(text))
        return true;
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t length = sequenceLength(lead);
        if (length == 0 || at + length > text.size())
            return false;
        std::uint32_t point = length == 1 ? lead : lead & (0x7fU >> length);
        for (std::size_t next = 1; next < length; ++next) {
            const auto byte = static_cast<unsigned char>(text[at + next]);
            if ((byte & 0xc0U) != 0x80U)
                return false;
            point = (point << 6U) | (byte & 0x3fU);
        }
        if (length > 1 && !isScalar(point, length))
            return false;
        at += length;
    }
    return true;
}

bool isShowable(std::string_view text)
{
    return isPlain(text) || (isUtf8(text) && !hasControlCharacter(text));
}

Fault checkPath(std::string_view path)
{
    if (path.empty())
        return Fault::empty;
    if (path.size() > 4095)
        return Fault::tooLong;
    if (!isShowable(path))
        return Fault::controlCharacter;
    if (path.front() != '/')
        return Fault::notAbsolute;
    if (path == "/")
        return Fault::none;
    std::string_view rest = path.substr(1);
    while (true) {
        const std::size_t slash = rest.find('/');
        const std::string_view part = rest.substr(0, slash);
        if (part.empty() || part == "." || part == "..")
            return Fault::notNormal;
        if (part.size() > 255)
            return Fault::tooLong;
        if (slash == std::string_view::npos)
            return Fault::none;
        rest = rest.substr(slash + 1);
    }
}

Fault checkHostName(std::string_view name)
{
    if (name.empty())
        return Fault::empty;
    if (name.size() > 64)
        return Fault::tooLong;
    if (!isShowable(name))
        return Fault::controlCharacter;
    std::string_view rest = name;
    while (true) {
        const std::size_t dot = rest.find('.');
        const std::string_view part = rest.substr(0, dot);
        const bool good = !part.empty() && part.front() != '-' && part.back() != '-' &&
                          std::ranges::all_of(part, [](char c) { return isAlnum(c) || c == '-'; });
        if (!good)
            return Fault::notAHostName;
        if (dot == std::string_view::npos)
            return Fault::none;
        rest = rest.substr(dot + 1);
    }
}

Fault checkSize(std::string_view size)
{
    if (size.empty())
        return Fault::none;
    std::uint64_t number = 0;
    const auto [end, problem] = std::from_chars(size.data(), size.data() + size.size(), number);
    const std::string_view unit(end, static_cast<std::size_t>(size.data() + size.size() - end));
    if (problem != std::errc() || size.front() == '0')
        return Fault::notASize;
    if (unit == "%")
        return number <= 100 ? Fault::none : Fault::notASize;
    constexpr std::pair<std::string_view, unsigned> shifts[] = {{"", 0}, {"k", 10}, {"m", 20}, {"g", 30}};
    const auto shift = std::ranges::find(shifts, unit, &std::pair<std::string_view, unsigned>::first);
    const bool good = shift != std::end(shifts) && number <= (std::uint64_t{1} << (60U - shift->second));
    return good ? Fault::none : Fault::notASize;
}

Fault checkMode(std::string_view mode)
{
    if (mode.empty())
        return Fault::none;
    const std::optional<unsigned> bits = writtenNumber<unsigned>(mode, 8);
    return bits && *bits <= 01777 && mode.size() <= 4 ? Fault::none : Fault::notAMode;
}

Fault checkLabel(std::string_view label)
{
    if (label.empty())
        return Fault::empty;
    if (label.size() > 255)
        return Fault::tooLong;
    return isShowable(label) ? Fault::none : Fault::controlCharacter;
}

Fault checkCommand(std::string_view command)
{
    if (command.empty())
        return Fault::empty;
    if (command.size() > 16384)
        return Fault::tooLong;
    return isUtf8(command) && !hasControlCharacter(command, "\n\t") ? Fault::none : Fault::controlCharacter;
}

} // namespace lab
