// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/place.h"

#include "core/kernel/file.h"
#include "core/kernel/mount.h"

#include <cerrno>
#include <fcntl.h>
#include <linux/magic.h>

namespace lab
{

Result<Place> openPlace(const std::string &root, const std::string &process)
{
    Result<FileDescriptor> proc = openFile(root + (root.ends_with('/') ? "proc" : "/proc"), O_PATH | O_DIRECTORY);
    if (!proc)
        return std::unexpected(std::move(proc).error());
    return Place{root, *std::move(proc), process};
}

Result<Place> openLastingPlace()
{
    if (Result<FileDescriptor> proc = cloneMount("/proc", Recursive::no))
        return Place{"/", *std::move(proc), "self"};
    return openPlace("/");
}

Result<FileDescriptor> openMountedProc(const Place &place)
{
    // A recorded tree is on whatever file system the test is on.
    const bool isRecorded = place.root != "/";
    Result<FileDescriptor> proc = isRecorded ? std::unexpected(Error{}) : cloneMount("/proc", Recursive::no);
    if (!proc) {
        Result<Place> mounted = openPlace(place.root, place.process);
        proc = mounted ? Result<FileDescriptor>(std::move(mounted->proc)) : std::unexpected(mounted.error());
    }
    if (!proc || isRecorded)
        return proc;
    const Result<std::uint64_t> type = fileSystemOf(*proc);
    if (!type)
        return std::unexpected(type.error());
    if (*type != PROC_SUPER_MAGIC)
        return std::unexpected(Error{"open_tree", ENOENT, "/proc"});
    return proc;
}

} // namespace lab
