// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/shown.h"

#include "core/model/validate.h"

#include <string_view>

namespace lab
{

namespace
{

void appendOctal(std::string &text, unsigned byte)
{
    text += '\\';
    for (const unsigned shift : {6U, 3U, 0U})
        text += static_cast<char>('0' + ((byte >> shift) & 7U));
}

/// Of well-formed UTF-8.
std::size_t sequenceLength(char lead)
{
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0xc0 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
}

} // namespace

std::string shown(std::string text)
{
    if (isShowable(text))
        return text;
    const bool isText = isUtf8(text);
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view character(text.data() + at, isText ? sequenceLength(text[at]) : 1);
        if (isShowable(character)) {
            result += character;
        } else {
            for (const char c : character)
                appendOctal(result, static_cast<unsigned char>(c));
        }
        at += character.size();
    }
    return result;
}

} // namespace lab
