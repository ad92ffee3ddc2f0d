// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/place.h"

#include "core/kernel/file.h"
#include "core/kernel/mount.h"

#include <fcntl.h>

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

} // namespace lab
