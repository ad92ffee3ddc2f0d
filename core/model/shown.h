// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace lab
{

/// Text from the system made fit to be shown, see isShowable(): control characters as \ooo, byte by byte; all bytes
/// over 0x7f in a text that is not UTF-8 as well.
[[nodiscard]] std::string shown(std::string text);

} // namespace lab
