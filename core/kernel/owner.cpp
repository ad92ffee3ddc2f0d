// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/owner.h"

#include "core/kernel/call.h"
#include "core/kernel/fd.h"

#include <fcntl.h>
#include <sys/stat.h>

namespace lab
{

Result<Owner> ownerOf(const std::string &path)
{
    struct stat status{};
    if (::lstat(path.c_str(), &status) == -1)
        return std::unexpected(errorOf("lstat", path));
    return Owner{status.st_uid, status.st_gid};
}

Result<void> touchFile(const std::string &path, unsigned mode)
{
    const int number =
        retried([&] { return ::open(path.c_str(), O_WRONLY | O_CREAT | O_NOCTTY | O_NONBLOCK | O_CLOEXEC, mode); });
    if (number == -1)
        return std::unexpected(errorOf("open", path));
    const FileDescriptor file(number);
    return done(::futimens(file.number(), nullptr), "futimens", path);
}

} // namespace lab
