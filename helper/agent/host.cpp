// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/host.h"

#include "core/kernel/call.h"
#include "core/kernel/file.h"
#include "core/kernel/local_socket.h"
#include "core/kernel/poll.h"
#include "core/kernel/process.h"
#include "core/wire/host.h"
#include "helper/agent/cgroups.h"
#include "helper/agent/host_entry.h"
#include "helper/agent/host_guard.h"
#include "helper/agent/lab_host.h"
#include "helper/agent/sweep.h"

#include <cstdlib>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <tuple>
#include <unistd.h>
#include <vector>

namespace lab
{

namespace
{

[[noreturn]] void runLabHost(HostEntry &entry, FileDescriptor lease, const Owner &caller, const Cgroups &cgroups)
{
    setProcessName("lab-host");
    unblockSignals();
    // The lease is the caller's: the kernel knows of which groups its maker was.
    HostGuard guard(entry, caller, peerGroups(lease).value_or(std::vector<gid_t>()), cgroups.directory());
    // What the lab's processes leave behind is taken along by the keeper.
    serveLabs(std::move(lease), cgroups, guard);
    ::_exit(EXIT_SUCCESS);
}

/// Deaf to signals, so that all is taken back whatever the lab host ended of.
[[noreturn]] void runKeeper(HostEntry &entry, FileDescriptor lease, const Owner &caller, const Cgroups &cgroups)
{
    setProcessName("lab-keeper");
    ::setsid();
    blockSignals();
    const Result<FileDescriptor> proc = openFile("/proc", O_PATH | O_DIRECTORY);
    FileDescriptor copy(::fcntl(lease.number(), F_DUPFD_CLOEXEC, 3));
    const Result<std::optional<ChildProcess>> labHost =
        adoptOrphans() && proc && copy.isOpen() ? cloneProcess(0) : std::unexpected(errorOf("clone3"));
    if (labHost && !*labHost)
        runLabHost(entry, std::move(lease), caller, cgroups);
    if (labHost) {
        std::ignore = waitFor((*labHost)->pid);
        killChildren(*proc);
    }
    entry.undoAndRemove();
    ::_exit(EXIT_SUCCESS);
}

Result<void> prepare()
{
    ::umask(S_IRWXG | S_IRWXO);
    if (Result<void> moved = done(::chdir("/"), "chdir", "/"); !moved)
        return moved;
    return dropGroups();
}

} // namespace

Result<void> startHost(FileDescriptor lease, const Owner &caller, Delegation::Own own)
{
    if (Result<void> prepared = prepare(); !prepared)
        return prepared;
    Result<HostEntry> entry = HostEntry::make(caller);
    if (!entry)
        return std::unexpected(entry.error());
    const std::string reply = encode(LeaseReply{.error = std::nullopt, .lab = entry->token()});
    Result<void> started = sendPacketNow(lease, reply);
    if (started) {
        const Cgroups cgroups = own == Delegation::Own::alone ? Cgroups::ofScope() : Cgroups::ofComputer();
        const Result<std::optional<ChildProcess>> keeper = cloneProcess(0);
        if (keeper && !*keeper)
            runKeeper(*entry, std::move(lease), caller, cgroups);
        if (keeper)
            return {};
        started = std::unexpected(keeper.error());
    }
    entry->undoAndRemove();
    return started;
}

} // namespace lab
