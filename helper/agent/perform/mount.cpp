// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/perform/perform.h"

#include "core/kernel/mount.h"

#include <string>
#include <sys/mount.h>
#include <utility>
#include <vector>

namespace lab
{

namespace
{

Result<FileDescriptor> makeMount(const MountOperation &operation)
{
    if (operation.fileSystem == FileSystem::bind)
        return cloneMount(operation.source, Recursive::no);
    const bool isProc = operation.fileSystem == FileSystem::proc;
    const std::string type = isProc ? "proc" : "tmpfs";
    std::vector<std::pair<std::string, std::string>> options{
        {"source", operation.source.empty() ? type : operation.source}};
    if (!operation.size.empty())
        options.emplace_back("size", operation.size);
    if (!operation.mode.empty())
        options.emplace_back("mode", operation.mode);
    return makeFileSystem(type, options, 0);
}

} // namespace

Result<void> perform(const MountOperation &operation)
{
    const Result<FileDescriptor> mount = makeMount(operation);
    if (!mount)
        return std::unexpected(mount.error());
    return attachMount(*mount, operation.target);
}

Result<void> perform(const UnmountOperation &operation)
{
    return unmount(operation.target, operation.lazily == Lazily::yes ? Detach::yes : Detach::no);
}

Result<void> perform(const PropagationOperation &operation)
{
    // By PropagationType.
    constexpr std::uint64_t types[] = {MS_SHARED, MS_PRIVATE, MS_SLAVE, MS_UNBINDABLE};
    return setMountAttributes(operation.target, 0, types[static_cast<std::size_t>(operation.type)], Recursive::no);
}

} // namespace lab
