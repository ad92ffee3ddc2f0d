// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lab
{

void appendUtf8(std::string &text, char32_t character);
[[nodiscard]] std::string toUtf8(std::u32string_view characters);
/// What is no UTF-8 becomes U+FFFD.
[[nodiscard]] std::u32string fromUtf8(std::string_view text);
/// So many bytes at its end begin a character whose rest may follow.
[[nodiscard]] std::size_t unfinishedUtf8(std::string_view text);
/// A text without control characters and without what is no UTF-8.
[[nodiscard]] std::string shownUtf8(std::string_view text);

} // namespace lab
