// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/whole_number.h"

#include <charconv>
#include <string>

namespace lab
{

std::optional<std::int64_t> wholeNumberIn(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc() || std::to_string(number) != text)
        return std::nullopt;
    return number;
}

Fault checkWholeNumber(std::string_view text, std::int64_t lowest, std::int64_t highest)
{
    if (text.empty())
        return Fault::empty;
    const std::optional<std::int64_t> number = wholeNumberIn(text);
    return number && *number >= lowest && *number <= highest ? Fault::none : Fault::notANumber;
}

} // namespace lab
