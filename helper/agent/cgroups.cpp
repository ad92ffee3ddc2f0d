// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/cgroups.h"

#include "core/kernel/cgroup.h"
#include "core/kernel/file.h"
#include "core/kernel/mount.h"
#include "core/kernel/mount_point.h"
#include "core/probe/cgroup_tree.h"

#include <fcntl.h>
#include <string_view>
#include <sys/mount.h>
#include <unistd.h>
#include <vector>

namespace lab
{

namespace
{

constexpr const char *mountPoint = "/sys/fs/cgroup";
constexpr std::uint64_t attributes = MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV | MOUNT_ATTR_NOEXEC;

/// Mounting the first cgroup2 of a computer changes what all its processes read of themselves.
bool isVersion2There()
{
    const Result<Place> place = openPlace("/");
    const Result<std::vector<CgroupLine>> lines =
        place ? cgroupsOf(place->proc, "self") : std::unexpected(place.error());
    return lines && unifiedPath(*lines) != nullptr;
}

Result<void> moveOut(const FileDescriptor &cgroup)
{
    if (Result<void> moved = moveBelow(cgroup, "lab-host"); !moved)
        return moved;
    return showDirectory(cgroup, "lab-host");
}

Result<FileDescriptor> makeTree()
{
    Result<FileDescriptor> root = makeFileSystem("cgroup2", {}, attributes);
    if (!root)
        return root;
    if (const Result<void> made = makeDirectory(*root, "parent"); !made)
        return std::unexpected(made.error());
    if (const Result<void> moved = moveOut(*root); !moved)
        return std::unexpected(moved.error());
    if (const Result<void> attached = attachMount(*root, mountPoint); !attached)
        return std::unexpected(attached.error());
    return root;
}

} // namespace

Cgroups Cgroups::make()
{
    Cgroups cgroups;
    if (Result<FileDescriptor> root = makeTree())
        cgroups.m_root = *std::move(root);
    return cgroups;
}

Cgroups Cgroups::ofComputer()
{
    Cgroups cgroups;
    Result<FileDescriptor> root = requireCgroup2(openFile(mountPoint, O_PATH | O_DIRECTORY), mountPoint);
    if (!root)
        return cgroups;
    cgroups.m_root = *std::move(root);
    cgroups.m_home = cgroups.m_start = cgroups.pathOf(::getpid());
    return cgroups;
}

Cgroups Cgroups::ofScope()
{
    Cgroups cgroups = ofComputer();
    const std::string path = mountPoint + cgroups.m_home;
    const Result<FileDescriptor> scope = requireCgroup2(openPlainPath(path), path);
    if (!scope || !moveOut(*scope))
        return cgroups;
    cgroups.m_directory = path;
    cgroups.m_home = cgroups.m_start = cgroups.m_home + "/lab-host";
    return cgroups;
}

void Cgroups::show()
{
    if (!isVersion2There())
        return;
    const Result<FileDescriptor> mount = makeFileSystem("cgroup2", {}, attributes | MOUNT_ATTR_RDONLY);
    if (mount)
        std::ignore = attachMount(*mount, mountPoint);
}

Result<void> Cgroups::put(pid_t process, const std::string &path) const
{
    const bool isMove = areThere() && path != m_home;
    return isMove ? writeIn(m_root, "." + path + "/cgroup.procs", std::to_string(process)) : Result<void>();
}

std::string Cgroups::pathOf(pid_t process) const
{
    const Result<Place> place = areThere() ? openPlace("/") : std::unexpected(Error{});
    const Result<std::vector<CgroupLine>> lines =
        place ? cgroupsOf(place->proc, std::to_string(process)) : std::unexpected(place.error());
    const std::string *const path = lines ? unifiedPath(*lines) : nullptr;
    return path ? *path : m_start;
}

} // namespace lab
