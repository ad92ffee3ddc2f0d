// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/terminal/utf8.h"

#include <algorithm>

namespace lab
{

namespace
{

constexpr char32_t replacement = 0xfffd;

bool isCharacter(char32_t value)
{
    return value <= 0x10ffff && (value < 0xd800 || value > 0xdfff);
}

struct Head
{
    int more;       ///< bytes that follow
    char32_t bits;  ///< of the first byte
    char32_t least; ///< smaller ones have a shorter form
};

/// more -1: no first byte.
Head headOf(unsigned char byte)
{
    if (byte < 0x80)
        return {0, byte, 0};
    if (byte >= 0xc2 && byte < 0xe0)
        return {1, byte & 0x1fU, 0x80};
    if (byte >= 0xe0 && byte < 0xf0)
        return {2, byte & 0x0fU, 0x800};
    if (byte >= 0xf0 && byte < 0xf5)
        return {3, byte & 0x07U, 0x10000};
    return {-1, 0, 0};
}

} // namespace

void appendUtf8(std::string &text, char32_t character)
{
    if (!isCharacter(character))
        character = replacement;
    const auto tail = [&](unsigned shift) { text += static_cast<char>(0x80U | (character >> shift & 0x3fU)); };
    if (character < 0x80) {
        text += static_cast<char>(character);
    } else if (character < 0x800) {
        text += static_cast<char>(0xc0U | character >> 6U);
        tail(0);
    } else if (character < 0x10000) {
        text += static_cast<char>(0xe0U | character >> 12U);
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xf0U | character >> 18U);
        tail(12);
        tail(6);
        tail(0);
    }
}

std::string toUtf8(std::u32string_view characters)
{
    std::string text;
    for (const char32_t character : characters)
        appendUtf8(text, character);
    return text;
}

std::u32string fromUtf8(std::string_view text)
{
    std::u32string characters;
    characters.reserve(text.size());
    while (!text.empty()) {
        const Head head = headOf(static_cast<unsigned char>(text.front()));
        text.remove_prefix(1);
        char32_t value = head.bits;
        int left = head.more;
        while (left > 0 && !text.empty() && (static_cast<unsigned char>(text.front()) & 0xc0U) == 0x80U) {
            value = value << 6U | (static_cast<unsigned char>(text.front()) & 0x3fU);
            text.remove_prefix(1);
            --left;
        }
        const bool isWhole = left == 0 && value >= head.least && isCharacter(value);
        characters += isWhole ? value : replacement;
    }
    return characters;
}

std::size_t unfinishedUtf8(std::string_view text)
{
    constexpr std::size_t most = 3;
    for (std::size_t count = 1; count <= std::min(most, text.size()); ++count) {
        const auto byte = static_cast<unsigned char>(text[text.size() - count]);
        if ((byte & 0xc0U) != 0x80U)
            return headOf(byte).more >= static_cast<int>(count) ? count : 0;
    }
    return 0;
}

std::string shownUtf8(std::string_view text)
{
    std::string shown;
    for (const char32_t character : fromUtf8(text)) {
        const bool isControl = character < U' ' || (character >= 0x7f && character <= 0x9f);
        if (!isControl && character != replacement)
            appendUtf8(shown, character);
    }
    return shown;
}

} // namespace lab
