// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/holder.h"

#include "core/kernel/call.h"
#include "core/kernel/file.h"
#include "core/kernel/mount.h"
#include "core/kernel/namespace.h"
#include "core/kernel/poll.h"
#include "core/kernel/socket.h"
#include "core/probe/sections.h"
#include "core/wire/limits.h"
#include "core/wire/message.h"
#include "helper/agent/id_map.h"
#include "helper/agent/looker.h"
#include "helper/agent/root.h"
#include "helper/agent/settle.h"
#include "helper/agent/task.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <sched.h>
#include <string>
#include <sys/mount.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace lab
{

namespace
{

Result<void> setPropagation(Propagation propagation)
{
    switch (propagation) {
    case Propagation::private_:
        return setMountAttributes("/", 0, MS_PRIVATE, Recursive::yes);
    case Propagation::slave:
        return setMountAttributes("/", 0, MS_SLAVE, Recursive::yes);
    case Propagation::shared:
        return setMountAttributes("/", 0, MS_SHARED, Recursive::yes);
    case Propagation::unchanged:
        break;
    }
    return {};
}

/// A clone into a time namespace would end the time in which its offsets can be written: who has written them enters.
Result<void> enterNewTime(const ChildOptions &options)
{
    if (Result<void> unshared = unshareNamespaces(CLONE_NEWTIME); !unshared)
        return unshared;
    for (const auto &[clock, offset] : {std::pair("monotonic ", options.monotonic), {"boottime ", options.boottime}}) {
        if (!offset)
            continue;
        const std::string line = clock + std::to_string(*offset) + " 0\n";
        if (Result<void> written = writeFile("/proc/self/timens_offsets", line); !written)
            return written;
    }
    return enterTimeForChildren();
}

/// The flags of all kinds but time, and but cgroup, whose root is where the process is when it makes one.
std::uint64_t earlyFlags(const ChildOptions &options)
{
    return cloneFlags(options.kinds) & ~std::uint64_t{CLONE_NEWTIME | CLONE_NEWCGROUP};
}

/// Says that it exists, and waits until its ids are mapped and it is in its cgroup.
Result<void> awaitGo(const FileDescriptor &setup)
{
    if (Result<void> sent = sendPacket(setup, encode(HostReply(PerformReply()))); !sent)
        return sent;
    const Result<Packet> packet = receivePacket(setup, limits::packetBytes);
    if (!packet)
        return std::unexpected(packet.error());
    return packet->bytes.empty() ? std::unexpected(Error{"clone3", ECHILD, "lab host"}) : Result<void>();
}

/// As unshare(1) does it. Where the new root is given no /proc, that of the old one stays the place to look at.
Result<void> enterRoot(const ChildOptions &options, std::optional<Place> &place)
{
    if (!options.program.root.empty()) {
        if (options.mountProc == MountProc::no) {
            Result<Place> old = openLastingPlace();
            if (!old)
                return std::unexpected(std::move(old).error());
            place = *std::move(old);
        }
        if (Result<void> changed = changeRoot(options.program.root); !changed)
            return changed;
    }
    const std::string &directory = options.program.directory;
    return directory.empty() ? Result<void>() : done(::chdir(directory.c_str()), "chdir", directory);
}

/// All that a child still has to do once it exists. The place is set where it is not where the child ends up.
Result<void> prepare(const ChildOptions &options, const FileDescriptor &setup, std::optional<Place> &place)
{
    if (options.fork == Fork::no) {
        if (Result<void> unshared = unshareNamespaces(earlyFlags(options)); !unshared)
            return unshared;
    }
    if (Result<void> told = awaitGo(setup); !told)
        return told;
    if (options.kinds.has(Kind::cgroup)) {
        if (Result<void> unshared = unshareNamespaces(CLONE_NEWCGROUP); !unshared)
            return unshared;
    }
    if (options.kinds.has(Kind::time)) {
        if (Result<void> entered = enterNewTime(options); !entered)
            return entered;
    }
    if (options.kinds.has(Kind::mount)) {
        if (Result<void> set = setPropagation(options.propagation); !set)
            return set;
    }
    if (Result<void> entered = enterRoot(options, place); !entered)
        return entered;
    if (options.mountProc == MountProc::yes) {
        if (Result<void> mounted = mountProc(); !mounted)
            return mounted;
    }
    if (!options.kinds.has(Kind::user))
        return {};
    if (Result<void> settled = settle(options.ids); !settled)
        return settled;
    // It looks at itself in /proc.
    return setDumpable();
}

/// In host mode nothing ends the processes of a lab host that was killed, and the parent side is the user's.
Result<void> yieldTo(const Owner &caller, Side side)
{
    if (side == Side::parent) {
        if (Result<void> became = becomeUser(caller.user, caller.group); !became)
            return became;
        if (Result<void> limited = setNoNewPrivileges(); !limited)
            return limited;
    }
    return dieWithParent();
}

[[noreturn]] void runHolder(const ChildOptions &options, Side side, TopicSet watch, const FileDescriptor &viewSocket,
                            const FileDescriptor &setup, const std::optional<Owner> &caller)
{
    setProcessName(side == Side::parent ? "lab-parent" : "lab-child");
    Result<void> ready = closeAllBut(3, {viewSocket.number(), setup.number()});
    std::optional<Place> place;
    if (ready)
        ready = prepare(options, setup, place);
    if (ready && caller)
        ready = yieldTo(*caller, side);
    if (ready && !place) {
        Result<Place> own = openLastingPlace();
        ready = own ? Result<void>() : std::unexpected(own.error());
        if (own)
            place = *std::move(own);
    }
    PerformReply reply;
    if (!ready)
        reply.error = ready.error();
    const Result<void> sent = sendPacket(setup, encode(HostReply(reply)));
    if (!ready || !sent)
        ::_exit(EXIT_FAILURE);
    lookUntilClosed(viewSocket, side, watch, *place, {setup, doNextTask});
    ::_exit(EXIT_SUCCESS);
}

Result<void> awaitReply(const FileDescriptor &setup)
{
    const Result<bool> isReadable = waitUntilReadable(setup, limits::operationSeconds * 1000);
    if (!isReadable)
        return std::unexpected(isReadable.error());
    if (!*isReadable)
        return std::unexpected(Error{"clone3", ETIMEDOUT, "holder"});
    const Result<Packet> packet = receivePacket(setup, limits::packetBytes);
    if (!packet)
        return std::unexpected(packet.error());
    if (packet->bytes.empty())
        return std::unexpected(Error{"clone3", ECHILD, "holder"});
    const Result<HostReply> reply = decodeHostReply(packet->bytes);
    if (!reply)
        return std::unexpected(reply.error());
    const auto *ready = std::get_if<PerformReply>(&*reply);
    if (!ready)
        return std::unexpected(Error{"decode", EBADMSG, "not a reply of a holder"});
    return ready->error ? std::unexpected(*ready->error) : Result<void>();
}

Result<void> awaitReady(const FileDescriptor &setup, pid_t pid, const ChildOptions &options, const Placement &placement)
{
    if (Result<void> made = awaitReply(setup); !made)
        return made;
    if (options.kinds.has(Kind::user)) {
        if (Result<void> mapped = mapChild(pid, options.ids); !mapped)
            return mapped;
    }
    if (Result<void> placed = placement.cgroups.put(pid, placement.path); !placed)
        return placed;
    if (Result<void> told = sendPacket(setup, "g"); !told)
        return told;
    return awaitReply(setup);
}

} // namespace

Result<Holder> startHolder(const ChildOptions &options, Side side, TopicSet watch, FileDescriptor viewSocket,
                           const Placement &placement, const std::optional<Owner> &caller)
{
    Result<SocketPair> setup = makeSocketPair(SOCK_SEQPACKET);
    if (!setup)
        return std::unexpected(setup.error());
    const std::uint64_t flags = options.fork == Fork::yes ? earlyFlags(options) : 0;
    Result<std::optional<ChildProcess>> made = cloneProcess(flags);
    if (!made)
        return std::unexpected(made.error());
    if (!*made)
        runHolder(options, side, watch, viewSocket, setup->theirs, caller);
    setup->theirs.reset();
    viewSocket.reset();

    Holder holder{.process = std::move(**made), .options = options, .namespaces = {}, .tasks = {}};
    const Result<void> ready = awaitReady(setup->ours, holder.process.pid, options, placement);
    Result<Place> place = openPlace("/", std::to_string(holder.process.pid));
    Result<std::vector<NamespaceLink>> namespaces = place ? lookAtNamespaces(*place) : std::unexpected(place.error());
    if (!ready || !namespaces) {
        const Error error = ready ? namespaces.error() : ready.error();
        std::ignore = sendSignal(holder.process.descriptor, SIGKILL);
        return std::unexpected(error);
    }
    holder.namespaces = *std::move(namespaces);
    holder.tasks = std::move(setup->ours);
    return holder;
}

} // namespace lab
