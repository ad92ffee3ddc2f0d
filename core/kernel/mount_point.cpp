// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/mount_point.h"

#include "core/kernel/call.h"

#include <cerrno>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/fsuid.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <utility>

#ifndef STATX_MNT_ID_UNIQUE
#define STATX_MNT_ID_UNIQUE 0x00004000U // Linux 6.8
#endif
#ifndef MOVE_MOUNT_T_EMPTY_PATH
#define MOVE_MOUNT_T_EMPTY_PATH 0x00000040
#endif

namespace lab
{

Result<FileDescriptor> openPlainPath(const std::string &path)
{
    open_how how{};
    how.flags = O_PATH | O_CLOEXEC;
    how.resolve = RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
    const long file = ::syscall(SYS_openat2, AT_FDCWD, path.c_str(), &how, sizeof how);
    if (file == -1)
        return std::unexpected(errorOf("openat2", path));
    return FileDescriptor(static_cast<int>(file));
}

Result<FileDescriptor> openPlainPathAs(const std::string &path, const Owner &user)
{
    // With the file system's user the kernel takes the capabilities over files away, and gives them back.
    const auto group = static_cast<gid_t>(::setfsgid(user.group));
    const auto owner = static_cast<uid_t>(::setfsuid(user.user));
    const bool isUser = std::cmp_equal(::setfsuid(static_cast<uid_t>(-1)), user.user) &&
                        std::cmp_equal(::setfsgid(static_cast<gid_t>(-1)), user.group);
    Result<FileDescriptor> file = isUser ? openPlainPath(path) : std::unexpected(Error{"setfsuid", EPERM, path});
    ::setfsuid(owner);
    ::setfsgid(group);
    return file;
}

Result<MountAt> mountAt(const FileDescriptor &file)
{
    struct statx status{};
    const unsigned asked = STATX_MNT_ID | STATX_MNT_ID_UNIQUE;
    if (::statx(file.number(), "", AT_EMPTY_PATH, asked, &status) == -1)
        return std::unexpected(errorOf("statx"));
    return MountAt{status.stx_mnt_id, (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0};
}

Result<FileDescriptor> cloneMount(const FileDescriptor &source)
{
    FileDescriptor mount(::open_tree(source.number(), "", OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC | AT_EMPTY_PATH));
    if (!mount.isOpen())
        return std::unexpected(errorOf("open_tree"));
    return mount;
}

Result<void> attachMount(const FileDescriptor &mount, const FileDescriptor &target)
{
    return done(
        ::move_mount(mount.number(), "", target.number(), "", MOVE_MOUNT_F_EMPTY_PATH | MOVE_MOUNT_T_EMPTY_PATH),
        "move_mount");
}

Result<void> addMountAttributes(const FileDescriptor &mount, std::uint64_t attributes)
{
    mount_attr change{};
    change.attr_set = attributes;
    return done(::mount_setattr(mount.number(), "", AT_EMPTY_PATH, &change, sizeof change), "mount_setattr");
}

Result<void> setPropagation(const FileDescriptor &mount, std::uint64_t propagation)
{
    mount_attr change{};
    change.propagation = propagation;
    return done(::mount_setattr(mount.number(), "", AT_EMPTY_PATH, &change, sizeof change), "mount_setattr");
}

Result<void> unmountPlain(const std::string &path, Detach detach)
{
    // The place itself, opened, would keep the mount busy.
    const std::size_t slash = path.rfind('/');
    const Result<FileDescriptor> directory = openPlainPath(slash == 0 ? "/" : path.substr(0, slash));
    if (!directory)
        return std::unexpected(directory.error());
    const std::string name = "/proc/self/fd/" + std::to_string(directory->number()) + path.substr(slash);
    return unmount(name, detach).transform_error([&](Error error) {
        error.subject = path;
        return error;
    });
}

} // namespace lab
