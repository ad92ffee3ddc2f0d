// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

namespace lab
{

/// A set of capabilities(7) in words: "none", "all", "cap_chown cap_kill", or "all but cap_sys_boot" where fewer are
/// missing than are there. last: the highest number that this kernel knows (/proc/sys/kernel/cap_last_cap); one that
/// has no name here is "cap_41".
[[nodiscard]] std::string capabilityText(std::uint64_t set, unsigned last);

} // namespace lab
