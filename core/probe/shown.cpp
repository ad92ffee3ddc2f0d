// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/sections.h"

#include "core/model/validate.h"

#include <algorithm>

namespace lab
{

namespace
{

void appendOctal(std::string &text, unsigned char byte)
{
    text += '\\';
    for (const unsigned shift : {6U, 3U, 0U})
        text += static_cast<char>('0' + ((byte >> shift) & 7U));
}

} // namespace

std::string shown(const std::string &text)
{
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
    const bool isText = isUtf8(text);
    if (isText && std::ranges::none_of(text, isControl))
        return text;
    std::string result;
    for (const char c : text) {
        const bool isForeign = !isText && static_cast<unsigned char>(c) >= 0x80;
        if (isControl(c) || isForeign)
            appendOctal(result, static_cast<unsigned char>(c));
        else
            result += c;
    }
    return result;
}

} // namespace lab
