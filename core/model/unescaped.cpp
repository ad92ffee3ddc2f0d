// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/unescaped.h"

#include <algorithm>

namespace lab
{

std::string unescaped(std::string_view text)
{
    if (!text.contains('\\'))
        return std::string(text);
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view digits = text.substr(at + 1 < text.size() ? at + 1 : text.size(), 3);
        const bool isEscape = text[at] == '\\' && digits.size() == 3 && digits[0] <= '3' &&
                              std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '7'; });
        if (isEscape) {
            result += static_cast<char>((digits[0] - '0') * 64 + (digits[1] - '0') * 8 + (digits[2] - '0'));
            at += digits.size();
        } else {
            result += text[at];
        }
    }
    return result;
}

} // namespace lab
