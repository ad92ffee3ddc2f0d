// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/sandbox.h"

#include "core/kernel/namespace.h"
#include "core/kernel/poll.h"
#include "core/kernel/process.h"
#include "core/kernel/program_pages.h"
#include "core/kernel/socket.h"
#include "core/model/kind.h"
#include "core/wire/message.h"
#include "helper/agent/cgroups.h"
#include "helper/agent/id_map.h"
#include "helper/agent/lab_host.h"
#include "helper/agent/root.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <iterator>
#include <linux/sched.h>
#include <optional>
#include <poll.h>
#include <unistd.h>
#include <vector>

namespace lab
{

namespace
{

enum class HasCgroup : std::uint8_t { no, yes };

Cgroups cgroupsFor(HasCgroup hasCgroup)
{
    if (hasCgroup == HasCgroup::yes)
        return Cgroups::make();
    Cgroups::show();
    return {};
}

Result<void> prepare(bool wasRoot)
{
    ::setsid(); // a Ctrl-C in the terminal that the program was started from is the program's alone
    setProcessName("lab-host");
    if (wasRoot) {
        if (Result<void> dropped = dropGroups(); !dropped)
            return dropped;
        if (Result<void> became = becomeUser(0, 0); !became)
            return became;
    } else if (const Result<void> dropped = dropGroups(); !dropped && dropped.error().number != EPERM) {
        return dropped; // EPERM: setgroups is denied where only one's own group is mapped
    }
    if (Result<void> dumpable = setDumpable(); !dumpable)
        return dumpable;
    if (Result<void> limited = setNoNewPrivileges(); !limited)
        return limited;
    return makeSandboxRoot();
}

[[noreturn]] void runSandbox(const FileDescriptor &go, FileDescriptor control, bool wasRoot, HasCgroup hasCgroup)
{
    std::string word;
    const Result<bool> told = receiveSome(go, word, 1);
    if (!told || !*told)
        ::_exit(EXIT_FAILURE); // the ids are not mapped, and who tried has said why
    // The cgroup that it is in now becomes the root that the sandbox sees.
    Result<void> prepared = hasCgroup == HasCgroup::yes ? unshareNamespaces(CLONE_NEWCGROUP) : Result<void>();
    if (prepared)
        prepared = prepare(wasRoot);
    const Cgroups cgroups = prepared ? cgroupsFor(hasCgroup) : Cgroups();
    StartReply reply;
    if (!prepared)
        reply.error = prepared.error();
    const Result<void> sent = sendPacket(control, encode(HostReply(reply)));
    if (!prepared || !sent)
        ::_exit(EXIT_FAILURE);
    serveLabs(std::move(control), cgroups);
    ::_exit(EXIT_SUCCESS);
}

/// In the cgroup, if there is one: without CLONE_NEWCGROUP, whose root would be where the caller is.
Result<std::optional<ChildProcess>> cloneLabHost(LabHostParent parent, const std::optional<Delegation> &cgroup)
{
    const std::uint64_t flags =
        cloneFlags(KindSet::all()) | (parent == LabHostParent::ofCaller ? std::uint64_t{CLONE_PARENT} : 0);
    return cgroup ? cloneIntoCgroup(flags & ~std::uint64_t{CLONE_NEWCGROUP}, cgroup->cgroup()) : cloneProcess(flags);
}

/// A cgroup that can be made need not be one that can be entered.
Result<std::optional<ChildProcess>> makeLabHost(LabHostParent parent, std::optional<Delegation> &cgroup)
{
    Result<std::optional<ChildProcess>> made = cloneLabHost(parent, cgroup);
    if (made || !cgroup)
        return made;
    cgroup->remove();
    cgroup.reset();
    return cloneLabHost(parent, cgroup);
}

Result<void> start(const FileDescriptor &control, pid_t labHost, const FileDescriptor &go)
{
    const MadeReply reply{labHost};
    if (Result<void> sent = sendPacket(control, encode(HostReply(reply))); !sent)
        return sent;
    if (Result<void> mapped = mapSandbox(labHost); !mapped)
        return mapped;
    return writeAll(go, "g");
}

} // namespace

void SandboxKeeper::wait() const
{
    if (!m_cgroup)
        return;
    std::ignore = waitUntilReadable(m_labHost.descriptor, -1);
    m_cgroup->remove();
}

void SandboxKeeper::withdraw(std::vector<int> kept) const
{
    setProcessName("lab-keeper");
    ::setsid();
    blockSignals();
    std::ignore = ::chdir("/");
    kept.push_back(m_labHost.descriptor.number());
    if (m_cgroup)
        std::ranges::copy(m_cgroup->descriptors(), std::back_inserter(kept));
    std::ignore = closeAllBut(0, std::move(kept));
    dropProgramPages();
}

void SandboxKeeper::leaveAndWait() const
{
    if (!m_cgroup)
        return;
    withdraw({});
    wait();
}

void SandboxKeeper::stayAndWait(const FileDescriptor &control) const
{
    withdraw({control.number()});
    // No events: that the other end is closed is told without being asked for.
    std::vector<pollfd> waited{{m_labHost.descriptor.number(), POLLIN, 0}, {control.number(), 0, 0}};
    std::ignore = waitForAny(waited, -1);
    std::ignore = sendSignal(m_labHost.descriptor, SIGKILL);
    std::ignore = waitFor(m_labHost.pid);
    if (m_cgroup)
        m_cgroup->remove();
}

Result<SandboxKeeper> startSandbox(FileDescriptor control, Delegation::Own own, LabHostParent parent)
{
    const bool isRoot = ::geteuid() == 0;
    Result<SocketPair> pipe = makePipe();
    if (!pipe)
        return std::unexpected(pipe.error());
    std::optional<Delegation> cgroup;
    if (Result<Delegation> delegated = Delegation::make(sandboxRoot(), own))
        cgroup = *std::move(delegated);
    Result<std::optional<ChildProcess>> made = makeLabHost(parent, cgroup);
    if (!made)
        return std::unexpected(made.error());
    if (!*made) {
        pipe->theirs.reset();
        const HasCgroup hasCgroup = cgroup ? HasCgroup::yes : HasCgroup::no;
        cgroup.reset(); // nothing outside stays open in there
        runSandbox(pipe->ours, std::move(control), isRoot, hasCgroup);
    }
    if (cgroup)
        cgroup->release();
    const Result<void> started = start(control, (*made)->pid, pipe->theirs);
    SandboxKeeper keeper(std::move(**made), std::move(cgroup));
    if (started)
        return keeper;
    // Without the word to go on it ends.
    pipe->theirs.reset();
    keeper.wait();
    return std::unexpected(started.error());
}

} // namespace lab
