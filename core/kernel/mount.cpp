// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/mount.h"

#include "core/kernel/call.h"

#include <fcntl.h>
#include <sys/mount.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace lab
{

Result<void> setMountAttributes(const std::string &path, std::uint64_t attributes, std::uint64_t propagation,
                                Recursive recursive)
{
    mount_attr change{};
    change.attr_set = attributes;
    change.propagation = propagation;
    const unsigned flags = recursive == Recursive::yes ? AT_RECURSIVE : 0U;
    return done(::mount_setattr(AT_FDCWD, path.c_str(), flags, &change, sizeof change), "mount_setattr", path);
}

Result<FileDescriptor> makeFileSystem(const std::string &type,
                                      const std::vector<std::pair<std::string, std::string>> &options,
                                      std::uint64_t attributes)
{
    const FileDescriptor context(::fsopen(type.c_str(), FSOPEN_CLOEXEC));
    if (!context.isOpen())
        return std::unexpected(errorOf("fsopen", type));
    for (const auto &[name, value] : options) {
        if (::fsconfig(context.number(), FSCONFIG_SET_STRING, name.c_str(), value.c_str(), 0) == -1)
            return std::unexpected(errorOf("fsconfig", name + "=" + value));
    }
    if (::fsconfig(context.number(), FSCONFIG_CMD_CREATE, nullptr, nullptr, 0) == -1)
        return std::unexpected(errorOf("fsconfig", type));
    FileDescriptor mount(::fsmount(context.number(), FSMOUNT_CLOEXEC, static_cast<unsigned>(attributes)));
    if (!mount.isOpen())
        return std::unexpected(errorOf("fsmount", type));
    return mount;
}

Result<FileDescriptor> cloneMount(const std::string &path, Recursive recursive)
{
    const unsigned flags = OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC | (recursive == Recursive::yes ? AT_RECURSIVE : 0U);
    FileDescriptor mount(::open_tree(AT_FDCWD, path.c_str(), flags));
    if (!mount.isOpen())
        return std::unexpected(errorOf("open_tree", path));
    return mount;
}

Result<void> attachMount(const FileDescriptor &mount, const std::string &target)
{
    return done(::move_mount(mount.number(), "", AT_FDCWD, target.c_str(), MOVE_MOUNT_F_EMPTY_PATH), "move_mount",
                target);
}

Result<void> pivotRoot(const std::string &root, const std::string &old)
{
    if (Result<void> pivoted = done(::syscall(SYS_pivot_root, root.c_str(), old.c_str()), "pivot_root", root); !pivoted)
        return pivoted;
    return done(::chdir("/"), "chdir", "/");
}

Result<void> changeRoot(const std::string &root)
{
    if (Result<void> changed = done(::chroot(root.c_str()), "chroot", root); !changed)
        return changed;
    return done(::chdir("/"), "chdir", "/");
}

Result<void> unmount(const std::string &target, Detach detach)
{
    const int flags = UMOUNT_NOFOLLOW | (detach == Detach::yes ? MNT_DETACH : 0);
    return done(::umount2(target.c_str(), flags), "umount2", target);
}

} // namespace lab
