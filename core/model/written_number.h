// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <charconv>
#include <concepts>
#include <optional>
#include <string_view>
#include <system_error>

namespace lab
{

/// The number that the whole of a text is, in that base, without a prefix; leading zeros count for nothing. Nothing:
/// the text is no number, or not that alone, or the number is out of the type's range.
template <std::integral Number>
[[nodiscard]] std::optional<Number> writtenNumber(std::string_view text, int base = 10)
{
    Number number{};
    const char *const end = text.data() + text.size();
    const auto [read, problem] = std::from_chars(text.data(), end, number, base);
    return problem == std::errc() && read == end ? std::optional(number) : std::nullopt;
}

} // namespace lab
