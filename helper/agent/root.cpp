// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/root.h"

#include "core/kernel/mount.h"

#include <cerrno>
#include <string>
#include <sys/mount.h>

namespace lab
{

namespace
{

/// Where programs expect to write. /mnt stays free for the lessons.
constexpr const char *scratchPlaces[] = {"/tmp", "/run", "/var/tmp", "/dev/shm"};

Result<void> mountFileSystem(const std::string &type, const std::vector<std::pair<std::string, std::string>> &options,
                             std::uint64_t attributes, const std::string &target)
{
    const Result<FileDescriptor> mount = makeFileSystem(type, options, attributes);
    if (!mount)
        return std::unexpected(mount.error());
    return attachMount(*mount, target);
}

Result<void> mountScratch(const std::string &target)
{
    const std::string mode = target == "/run" ? "0755" : "1777";
    Result<void> mounted = mountFileSystem("tmpfs", {{"source", "scratch"}, {"size", "64m"}, {"mode", mode}},
                                           MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV, target);
    const bool isAbsent = !mounted && (mounted.error().number == ENOENT || mounted.error().number == ENOTDIR);
    return isAbsent ? Result<void>() : mounted;
}

} // namespace

Result<void> mountProc()
{
    return mountFileSystem("proc", {}, MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV | MOUNT_ATTR_NOEXEC, "/proc");
}

Result<void> makeSandboxRoot()
{
    if (Result<void> set = setMountAttributes("/", MOUNT_ATTR_RDONLY | MOUNT_ATTR_NOSUID, MS_PRIVATE, Recursive::yes);
        !set)
        return set;
    if (Result<void> mounted = mountProc(); !mounted)
        return mounted;
    for (const char *place : scratchPlaces) {
        if (Result<void> mounted = mountScratch(place); !mounted)
            return mounted;
    }
    return {};
}

} // namespace lab
