// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/shell_text.h"

#include <algorithm>

namespace lab
{

std::string quoted(const std::string &text)
{
    const bool plain = !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               std::string_view("/._-+:,=@%").contains(c);
    });
    if (plain)
        return text;
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
}

std::string quotedBehind(std::string_view start, const std::string &path)
{
    if (!path.starts_with(start) || path.substr(start.size(), 1) != "/")
        return quoted(path);
    return std::string(start) + quoted(path.substr(start.size()));
}

} // namespace lab
