// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lab
{

/// A word as sh(1) takes it: in single quotes where it has to be.
[[nodiscard]] std::string quoted(const std::string &text);

/// The same of a path, where this start of it stays outside of the quotes: a variable is in it.
[[nodiscard]] std::string quotedBehind(std::string_view start, const std::string &path);

} // namespace lab
