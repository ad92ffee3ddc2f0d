// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lab
{

enum class Recursive : std::uint8_t { no, yes };

/// Sets attributes (MOUNT_ATTR_*) and, where propagation is not 0, the propagation type (MS_PRIVATE …) of the mount at
/// path; mount_setattr(2).
[[nodiscard]] Result<void> setMountAttributes(const std::string &path, std::uint64_t attributes,
                                              std::uint64_t propagation, Recursive recursive);

/// A new file system that is mounted nowhere yet: fsopen(2), fsconfig(2) for each option, fsmount(2) with MOUNT_ATTR_*.
/// The subject of an error is the option, or the type.
[[nodiscard]] Result<FileDescriptor> makeFileSystem(const std::string &type,
                                                    const std::vector<std::pair<std::string, std::string>> &options,
                                                    std::uint64_t attributes);

/// A copy of the mount at path that is mounted nowhere yet; open_tree(2).
[[nodiscard]] Result<FileDescriptor> cloneMount(const std::string &path, Recursive recursive);

/// Puts a mount that is mounted nowhere yet on target; move_mount(2).
[[nodiscard]] Result<void> attachMount(const FileDescriptor &mount, const std::string &target);

/// pivot_root(2): what is mounted on root becomes the root of the mount namespace's processes, the old one is on old.
/// The calling process goes to "/".
[[nodiscard]] Result<void> pivotRoot(const std::string &root, const std::string &old);

/// chroot(2), and the calling process goes to the new "/".
[[nodiscard]] Result<void> changeRoot(const std::string &root);

/// umount2(2) of what is mounted on top at target, symbolic links not followed. Detach: at once, with what is mounted
/// below it and whatever uses it, MNT_DETACH.
enum class Detach : std::uint8_t { no, yes };
[[nodiscard]] Result<void> unmount(const std::string &target, Detach detach);

} // namespace lab
