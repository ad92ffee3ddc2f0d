// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/perform/perform.h"

#include "core/kernel/mount.h"
#include "core/kernel/mount_point.h"
#include "core/wire/limits.h"
#include "helper/agent/perform/on_host.h"

#include <string>
#include <sys/mount.h>
#include <utility>
#include <vector>

namespace lab
{

namespace
{

/// By PropagationType.
constexpr std::uint64_t propagationTypes[] = {MS_SHARED, MS_PRIVATE, MS_SLAVE, MS_UNBINDABLE};

std::string sizeOf(const MountOperation &operation, bool isOnHost)
{
    const bool isUnlimited = operation.fileSystem == FileSystem::tmpfs && operation.size.empty();
    return isOnHost && isUnlimited ? std::to_string(limits::hostTmpfsMegabytes) + "m" : operation.size;
}

Result<FileDescriptor> makeMount(const MountOperation &operation, const Surroundings &surroundings)
{
    const bool isOnHost = surroundings.caller.has_value();
    if (operation.fileSystem == FileSystem::bind && !isOnHost)
        return cloneMount(operation.source, Recursive::no);
    if (operation.fileSystem == FileSystem::bind) {
        const Result<FileDescriptor> source = openPlainPathAs(operation.source, *surroundings.caller);
        Result<FileDescriptor> mount = source ? cloneMount(*source) : std::unexpected(source.error());
        const Result<void> set = mount ? addMountAttributes(*mount, attributesOnHost) : std::unexpected(mount.error());
        return set ? std::move(mount) : std::unexpected(set.error());
    }
    const bool isProc = operation.fileSystem == FileSystem::proc;
    const std::string type = isProc ? "proc" : "tmpfs";
    std::vector<std::pair<std::string, std::string>> options{
        {"source", operation.source.empty() ? type : operation.source}};
    if (const std::string size = sizeOf(operation, isOnHost); !size.empty())
        options.emplace_back("size", size);
    if (!operation.mode.empty())
        options.emplace_back("mode", operation.mode);
    return makeFileSystem(type, options, isOnHost ? attributesOnHost : 0);
}

/// Does it at a place that was opened, and names that place where it fails.
template <typename Change>
Result<void> atPlainPath(const std::string &target, Change change)
{
    const Result<FileDescriptor> place = openPlainPath(target);
    if (!place)
        return std::unexpected(place.error());
    return change(*place).transform_error([&](Error error) {
        error.subject = target;
        return error;
    });
}

} // namespace

Result<void> perform(const MountOperation &operation, const Surroundings &surroundings)
{
    const Result<FileDescriptor> mount = makeMount(operation, surroundings);
    if (!mount)
        return std::unexpected(mount.error());
    if (!surroundings.caller)
        return attachMount(*mount, operation.target);
    return atPlainPath(operation.target, [&](const FileDescriptor &place) { return attachMount(*mount, place); });
}

Result<void> perform(const UnmountOperation &operation, const Surroundings &surroundings)
{
    const Detach detach = operation.lazily == Lazily::yes ? Detach::yes : Detach::no;
    if (!surroundings.caller)
        return unmount(operation.target, detach);
    return unmountPlain(operation.target, detach);
}

Result<void> perform(const PropagationOperation &operation, const Surroundings &surroundings)
{
    const std::uint64_t type = propagationTypes[static_cast<std::size_t>(operation.type)];
    if (!surroundings.caller)
        return setMountAttributes(operation.target, 0, type, Recursive::no);
    return atPlainPath(operation.target, [&](const FileDescriptor &place) { return setPropagation(place, type); });
}

} // namespace lab
