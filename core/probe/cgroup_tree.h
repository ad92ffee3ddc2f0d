// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"
#include "core/probe/place.h"

#include <optional>
#include <string>
#include <vector>

namespace lab
{

/// A line of /proc/PID/cgroup, cgroups(7): the hierarchy, its controllers or name, and the path of the process's cgroup
/// in it, counted from the root of the reader's cgroup namespace: "/../other" is outside of that.
struct CgroupLine
{
    std::string hierarchy; ///< "0" for version 2
    std::string controllers;
    std::string path;

    bool operator==(const CgroupLine &) const = default;
};

/// Those of a process in a proc. EBADMSG: a line is not as the kernel writes it.
[[nodiscard]] Result<std::vector<CgroupLine>> cgroupsOf(const FileDescriptor &proc, const std::string &process);

/// The path in the hierarchy of version 2; nullptr: there is none.
[[nodiscard]] const std::string *unifiedPath(const std::vector<CgroupLine> &lines);

/// Where a cgroup2 file system is mounted, and which cgroup is its root there, counted as in CgroupLine.
struct CgroupMount
{
    std::string target;
    std::string root;

    bool operator==(const CgroupMount &) const = default;
};

/// The last that was mounted, mountinfo of the place's process; nothing: there is none.
[[nodiscard]] Result<std::optional<CgroupMount>> unifiedMount(const Place &place);

/// The directory of a cgroup; nothing: it is not below that mount's root, or can't be told to be.
[[nodiscard]] std::optional<std::string> directoryOf(const CgroupMount &mount, const std::string &path);

} // namespace lab
