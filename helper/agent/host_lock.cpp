// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/host_lock.h"

#include "core/kernel/call.h"
#include "core/kernel/file.h"
#include "core/wire/host.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

namespace lab
{

Result<FileDescriptor> openHostDirectory()
{
    const std::string path(hostDirectory);
    if (::mkdir(path.c_str(), S_IRWXU) == -1 && errno != EEXIST)
        return std::unexpected(errorOf("mkdir", path));
    Result<FileDescriptor> directory = openFile(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    if (!directory)
        return directory;
    const Result<FileOwner> owner = ownerOf(*directory, ".");
    if (!owner || owner->user != 0 || owner->mode != S_IRWXU)
        return std::unexpected(Error{"mkdir", EPERM, path});
    return directory;
}

Result<FileDescriptor> lockOnHost(const std::string &name, const std::string &subject)
{
    const Result<FileDescriptor> directory = openHostDirectory();
    if (!directory)
        return std::unexpected(directory.error());
    constexpr int flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC;
    FileDescriptor lock(::openat(directory->number(), name.c_str(), flags, S_IRUSR | S_IWUSR));
    if (!lock.isOpen())
        return std::unexpected(errorOf("openat", name));
    if (::flock(lock.number(), LOCK_EX | LOCK_NB) == -1)
        return std::unexpected(Error{"host", EBUSY, subject});
    return lock;
}

} // namespace lab
