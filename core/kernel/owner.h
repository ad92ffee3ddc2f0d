// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"

#include <cstdint>
#include <string>

namespace lab
{

/// As the calling process's user namespace numbers them.
struct Owner
{
    std::uint32_t user = 0;
    std::uint32_t group = 0;

    bool operator==(const Owner &) const = default;
};

/// lstat(2): of a link, not of what it leads to.
[[nodiscard]] Result<Owner> ownerOf(const std::string &path);

/// As touch(1): an empty file where there is none, else the time of the one that is there. Mode: before the umask.
[[nodiscard]] Result<void> touchFile(const std::string &path, unsigned mode);

} // namespace lab
