// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/source_text.h"

#include "core/model/validate.h"

#include <algorithm>
#include <functional>

namespace lab
{

namespace
{

constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U;
}

std::size_t lengthOfCharacter(char first)
{
    const auto byte = static_cast<unsigned char>(first);
    if (byte < 0x80)
        return 1;
    if (byte < 0xe0)
        return 2;
    return byte < 0xf0 ? 3 : 4;
}

} // namespace

int charactersIn(std::string_view text)
{
    return static_cast<int>(std::ranges::count_if(text, [](char byte) { return !isContinuation(byte); }));
}

std::optional<Place> firstBadByte(std::string_view bytes)
{
    Place place;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::string_view character = bytes.substr(at, lengthOfCharacter(bytes[at]));
        if (character.front() == '\0' || !isUtf8(character))
            return place;
        at += character.size();
        const bool endsLine = character == "\n" || (character == "\r" && !bytes.substr(at).starts_with('\n'));
        place = endsLine ? Place{place.line + 1, 1} : Place{place.line, place.column + 1};
    }
    return std::nullopt;
}

SourceText::SourceText(std::string_view text)
{
    if (text.starts_with(byteOrderMark))
        text.remove_prefix(byteOrderMark.size());
    m_text.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool isCarriageReturn = text[at] == '\r';
        if (isCarriageReturn && text.substr(at + 1).starts_with('\n'))
            continue;
        m_text += isCarriageReturn ? '\n' : text[at];
    }
    for (std::size_t start = 0; start < m_text.size();) {
        m_starts.push_back(start);
        const std::size_t end = m_text.find('\n', start);
        start = end == std::string::npos ? m_text.size() : end + 1;
    }
}

std::string_view SourceText::line(int number) const
{
    const std::size_t start = m_starts[static_cast<std::size_t>(number - 1)];
    const std::string_view rest = std::string_view(m_text).substr(start);
    return rest.substr(0, rest.find('\n'));
}

std::optional<Place> SourceText::placeOf(std::string_view part) const
{
    const char *const pointer = part.data();
    const char *const begin = m_text.data();
    if (m_starts.empty() || std::less<>()(pointer, begin) || !std::less<>()(pointer, begin + m_text.size()))
        return std::nullopt;
    const auto offset = static_cast<std::size_t>(pointer - begin);
    const auto next = std::ranges::upper_bound(m_starts, offset);
    const std::size_t start = *std::prev(next);
    return Place{static_cast<int>(next - m_starts.begin()),
                 charactersIn(std::string_view(m_text).substr(start, offset - start)) + 1};
}

} // namespace lab
