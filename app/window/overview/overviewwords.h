// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/overview/overviewrow.h"

#include <QString>

#include <array>

namespace lab
{

// Translated words of the overview.

/// "net:[4026531840]"
[[nodiscard]] QString linkText(Kind kind, std::uint64_t inode);
/// "Process"
[[nodiscard]] QString processTitle();
/// "12 processes"
[[nodiscard]] QString processCount(std::uint32_t count);
/// "mounts"
[[nodiscard]] QString titleOf(Tie tie);
/// "processes, mounts"
[[nodiscard]] QString heldBy(const std::array<std::uint32_t, tieCount> &ties);
/// A row in one sentence.
[[nodiscard]] QString spoken(const OverviewRow &row);

} // namespace lab
