// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lab
{

/// What a field of mountinfo stands for: the kernel writes a blank, a tab, a newline, a backslash and # as \ooo,
/// proc_pid_mountinfo(5). What is no such escape of a byte stays as it is.
[[nodiscard]] std::string unescaped(std::string_view text);

} // namespace lab
