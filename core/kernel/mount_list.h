// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lab
{

/// A mount as statmount(2) tells of it.
struct ListedMount
{
    std::string type;   ///< of file system: "nsfs"
    std::string root;   ///< what of the file system is mounted: "/", "net:[4026532001]"
    std::string target; ///< where, from the root of its mount namespace
};

/// Ids of all mounts of a mount namespace, by the id of that: listmount(2), Linux 6.11. ENOSYS or EINVAL before;
/// EPERM: it belongs to a user namespace in which the caller has no power; ENOENT: it is gone.
[[nodiscard]] Result<std::vector<std::uint64_t>> listMounts(std::uint64_t mountNamespace);

/// statmount(2) of one of them. ENOENT: it is gone.
[[nodiscard]] Result<ListedMount> lookAtMount(std::uint64_t mount, std::uint64_t mountNamespace);

} // namespace lab
