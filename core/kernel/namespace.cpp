// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/namespace.h"

#include "core/kernel/call.h"
#include "core/kernel/file.h"

#include <fcntl.h>
#include <sched.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace lab
{

Result<void> unshareNamespaces(std::uint64_t flags)
{
    return done(::unshare(static_cast<int>(flags)), "unshare");
}

Result<void> enterNamespaces(const FileDescriptor &process, std::uint64_t flags)
{
    return done(::setns(process.number(), static_cast<int>(flags)), "setns");
}

Result<void> enterTimeForChildren()
{
    const Result<FileDescriptor> file = openFile("/proc/self/ns/time_for_children", O_RDONLY);
    if (!file)
        return std::unexpected(file.error());
    return enterNamespaces(*file, CLONE_NEWTIME);
}

Result<FileDescriptor> openProcess(int pid)
{
    const long descriptor = ::syscall(SYS_pidfd_open, pid, 0);
    if (descriptor == -1)
        return std::unexpected(errorOf("pidfd_open", std::to_string(pid)));
    return FileDescriptor(static_cast<int>(descriptor));
}

Result<void> setHostName(const std::string &name)
{
    return done(::sethostname(name.data(), name.size()), "sethostname", name);
}

Result<void> setDomainName(const std::string &name)
{
    return done(::setdomainname(name.data(), name.size()), "setdomainname", name);
}

} // namespace lab
