// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>

namespace lab::bench
{

/// What programs print, mixed, always the same: log lines, coloured listings, Japanese, long lines that wrap, a line
/// that is written over again and again, and now and then a whole screen. At least that many bytes.
[[nodiscard]] std::string printedText(std::size_t bytes);

} // namespace lab::bench
