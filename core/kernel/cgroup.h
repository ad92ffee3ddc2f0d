// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/kernel/owner.h"
#include "core/model/error.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace lab
{

/// The f_type of a cgroup2 file system, statfs(2).
inline constexpr std::uint64_t cgroup2Magic = 0x63677270;

/// What was opened, where that is on a cgroup2 file system. ENOTSUP of the call "cgroup2", and its path: it is on
/// another.
[[nodiscard]] Result<FileDescriptor> requireCgroup2(Result<FileDescriptor> file, const std::string &path);

/// mkdirat(2) and rmdir(2) of a directory, which makes and removes a cgroup, cgroups(7).
[[nodiscard]] Result<void> makeDirectory(const FileDescriptor &parent, const std::string &name);
[[nodiscard]] Result<void> removeDirectory(const FileDescriptor &parent, const std::string &name);
/// The directory with all below it, however deep. Nothing in it but directories has to be removed, as in a cgroup2 file
/// system.
[[nodiscard]] Result<void> removeDirectories(const FileDescriptor &parent, const std::string &name);

/// fchmodat(2): all may look into it, whatever the umask was.
[[nodiscard]] Result<void> showDirectory(const FileDescriptor &parent, const std::string &name);

/// One write(2) of all bytes to a file of the directory.
[[nodiscard]] Result<void> writeIn(const FileDescriptor &directory, const std::string &file, std::string_view text);

/// Delegates a cgroup, cgroups(7): its directory, and the files that let its new owner move processes in it and hand
/// controllers on.
[[nodiscard]] Result<void> delegateCgroup(const FileDescriptor &cgroup, const Owner &owner);

/// Hands the controllers pids, memory and cpu on to the cgroups below, those that are there; cgroup.subtree_control.
void handOnControllers(const FileDescriptor &cgroup);

/// Moves the calling process to a new cgroup of that name below, so that the cgroup itself, if nobody else is in it,
/// can hand controllers on; and does.
[[nodiscard]] Result<void> moveBelow(const FileDescriptor &cgroup, const std::string &name);

/// Waits until a cgroup and all below it have no process, at most so long. ETIMEDOUT: it has one still.
[[nodiscard]] Result<void> awaitEmpty(const FileDescriptor &cgroup, int milliseconds);

} // namespace lab
