// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/perform/perform.h"

#include "core/kernel/cgroup.h"
#include "core/kernel/file.h"
#include "core/kernel/mount.h"
#include "core/wire/limits.h"
#include "helper/agent/perform/on_host.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/mount.h>
#include <utility>
#include <vector>

namespace lab
{

namespace
{

/// Whether one of rootPrograms means that name in "/".
bool isOfPrograms(const std::string &name)
{
    return std::ranges::any_of(rootPrograms, [path = "/" + name](std::string_view pattern) {
        return pattern.ends_with('*') ? path.starts_with(pattern.substr(0, pattern.size() - 1)) : path == pattern;
    });
}

Result<void> bindMount(const std::string &source, const std::string &target)
{
    const Result<FileDescriptor> copy = cloneMount(source, Recursive::yes);
    if (!copy)
        return std::unexpected(copy.error());
    return attachMount(*copy, target);
}

Result<void> directoryIn(const FileDescriptor &root, const std::string &name)
{
    return makeDirectory(root, name).transform_error([](Error error) {
        error.call = "mkdirat";
        return error;
    });
}

/// A directory of programs is bound in, a link to one is copied.
Result<void> takePrograms(const FileDescriptor &root, const std::string &target, const std::string &name, bool isOnHost)
{
    const std::string path = "/" + name;
    if (const Result<std::string> link = readLink(root, path))
        return makeLink(root, name, *link);
    if (Result<void> made = directoryIn(root, name); !made)
        return made;
    if (Result<void> bound = bindMount(path, target + path); !bound)
        return bound;
    if (isOnHost)
        return setMountAttributes(target + path, MOUNT_ATTR_RDONLY | attributesOnHost, 0, Recursive::yes);
    return setMountAttributes(target + path, MOUNT_ATTR_RDONLY, 0, Recursive::no);
}

Result<void> fill(const std::string &target, bool isOnHost)
{
    const Result<FileDescriptor> root = openFile(target, O_PATH | O_DIRECTORY);
    const Result<std::vector<std::string>> names = namesIn("/");
    if (!root || !names)
        return std::unexpected(root ? names.error() : root.error());
    for (const char *name : {"dev", "old", "proc", "tmp"}) {
        if (Result<void> made = directoryIn(*root, name); !made)
            return made;
    }
    for (const std::string &name : *names) {
        if (!isOfPrograms(name))
            continue;
        if (Result<void> taken = takePrograms(*root, target, name, isOnHost); !taken)
            return taken;
    }
    for (const std::string_view device : rootDevices) {
        const std::string path = "/dev/" + std::string(device);
        if (Result<void> made = makeFile(*root, path.substr(1), 0644); !made)
            return made;
        if (Result<void> bound = bindMount(path, target + path); !bound)
            return bound;
    }
    return {};
}

} // namespace

Result<void> perform(const RootMakeOperation &operation, const Surroundings &surroundings)
{
    const bool isOnHost = surroundings.caller.has_value();
    std::vector<std::pair<std::string, std::string>> options{{"source", "root"}, {"mode", "755"}};
    if (isOnHost)
        options.emplace_back("size", std::to_string(limits::hostTmpfsMegabytes) + "m");
    const Result<FileDescriptor> mount = makeFileSystem("tmpfs", options, isOnHost ? attributesOnHost : 0);
    if (!mount)
        return std::unexpected(mount.error());
    if (Result<void> attached = attachMount(*mount, operation.target); !attached)
        return attached;
    Result<void> filled = fill(operation.target, isOnHost);
    if (!filled)
        std::ignore = unmount(operation.target, Detach::yes);
    return filled;
}

Result<void> perform(const PivotRootOperation &operation, const Surroundings &surroundings)
{
    if (!surroundings.options.kinds.has(Kind::mount))
        return std::unexpected(Error{"pivot_root", EDEADLK, operation.target});
    return pivotRoot(operation.target, operation.old);
}

} // namespace lab
