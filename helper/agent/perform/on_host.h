// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <sys/mount.h>

namespace lab
{

/// Of whatever is mounted in host mode: nothing in it gives power.
inline constexpr std::uint64_t attributesOnHost = MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV;

} // namespace lab
