// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/performer.h"

#include "core/kernel/call.h"
#include "core/kernel/file.h"
#include "core/kernel/namespace.h"
#include "core/kernel/socket.h"
#include "core/wire/limits.h"
#include "core/wire/message.h"
#include "helper/agent/perform/perform.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lab
{

namespace
{

/// Without fork the holder itself stayed outside of its new pid and time namespaces.
KindSet kindsToEnter(const ChildOptions &options)
{
    if (options.fork == Fork::yes)
        return options.kinds;
    constexpr unsigned left = KindSet(Kind::pid).bits() | KindSet(Kind::time).bits();
    return KindSet::fromBits(static_cast<std::uint8_t>(options.kinds.bits() & ~left));
}

Result<void> enter(const Holder &holder)
{
    const KindSet kinds = kindsToEnter(holder.options);
    if (!kinds.isEmpty()) {
        if (Result<void> entered = enterNamespaces(holder.process.descriptor, cloneFlags(kinds)); !entered)
            return entered;
    }
    return done(::chdir("/"), "chdir", "/");
}

Result<void> redirect(const FileDescriptor &output)
{
    const Result<FileDescriptor> null = openFile("/dev/null", O_RDWR);
    if (!null)
        return std::unexpected(null.error());
    const int target = output.isOpen() ? output.number() : null->number();
    for (const auto &[from, to] : {std::pair{null->number(), STDIN_FILENO}, std::pair{target, STDOUT_FILENO},
                                   std::pair{target, STDERR_FILENO}}) {
        if (::dup2(from, to) == -1)
            return std::unexpected(errorOf("dup2"));
    }
    return {};
}

/// What the process that did it reported.
Result<PerformReply> finish(pid_t pid, const Operation &operation, const FileDescriptor &answer)
{
    // Read first: who has much to say waits until it is taken.
    const Result<Packet> packet = receivePacket(answer, limits::packetBytes);
    const Result<Ended> ended = waitFor(pid);
    if (!ended)
        return std::unexpected(ended.error());
    if (!packet)
        return std::unexpected(packet.error());
    if (packet->bytes.empty()) {
        // Nothing was reported: a command was started, or whoever should have reported was killed.
        if (!std::holds_alternative<RunOperation>(operation))
            return std::unexpected(Error{"perform", ECHILD, ""});
        return PerformReply{.status = ended->status};
    }
    const Result<HostReply> reply = decodeHostReply(packet->bytes);
    const auto *performed = reply ? std::get_if<PerformReply>(&*reply) : nullptr;
    if (!performed)
        return std::unexpected(Error{"decode", EBADMSG, "not a reply of a performer"});
    return *performed;
}

PerformReply replyOf(const Result<Findings> &found)
{
    PerformReply reply;
    if (found)
        reply.found = *found;
    else
        reply.error = found.error();
    return reply;
}

/// In a process of its own: only there is one in the PID namespace that was entered.
Result<PerformReply> performInChild(const PerformTask &task, const FileDescriptor &output)
{
    Result<SocketPair> pair = makeSocketPair(SOCK_SEQPACKET);
    if (!pair)
        return std::unexpected(pair.error());
    const Result<std::optional<ChildProcess>> made = cloneProcess(0);
    if (!made)
        return std::unexpected(made.error());
    if (!*made) {
        // Killed with the performer when its time is over.
        Result<void> ready = dieWithParent();
        if (ready && std::holds_alternative<RunOperation>(task.operation))
            ready = redirect(output);
        const Result<Findings> found =
            ready ? performHere(task.operation, {task.child}) : std::unexpected(ready.error());
        std::ignore = sendPacket(pair->theirs, encode(HostReply(replyOf(found))));
        ::_exit(EXIT_SUCCESS);
    }
    pair->theirs.reset();
    return finish((*made)->pid, task.operation, pair->ours);
}

Result<PerformReply> performOne(const PerformTask &task, const Holder &holder, const FileDescriptor &output)
{
    const bool isCommand = std::holds_alternative<RunOperation>(task.operation);
    if (isCommand || kindsToEnter(holder.options).has(Kind::pid))
        return performInChild(task, output);
    return replyOf(performHere(task.operation, {task.child}));
}

[[noreturn]] void runPerformer(const Holder &holder, const FileDescriptor &socket)
{
    setProcessName("lab-perform");
    const Result<void> entered = enter(holder);
    while (true) {
        Result<Packet> packet = receivePacket(socket, limits::packetBytes);
        const Result<PerformTask> task =
            packet && !packet->bytes.empty() ? decodePerformTask(packet->bytes) : std::unexpected(Error{});
        if (!task)
            ::_exit(EXIT_SUCCESS);
        const FileDescriptor output =
            packet->descriptors.empty() ? FileDescriptor() : std::move(packet->descriptors.front());
        const Result<PerformReply> performed =
            entered ? performOne(*task, holder, output) : std::unexpected(entered.error());
        PerformReply reply = performed ? *performed : PerformReply{.error = performed.error()};
        reply.request = task->request;
        // Who cannot enter is of no further use: the next operation finds a new performer.
        if (!sendPacket(socket, encode(HostReply(reply))) || !entered)
            ::_exit(EXIT_FAILURE);
    }
}

} // namespace

Result<Performer> startPerformer(const Holder &holder)
{
    Result<SocketPair> pair = makeSocketPair(SOCK_SEQPACKET);
    if (!pair)
        return std::unexpected(pair.error());
    Result<std::optional<ChildProcess>> made = cloneProcess(0);
    if (!made)
        return std::unexpected(made.error());
    if (!*made) {
        pair->ours.reset();
        if (const Result<void> dies = dieWithParent(); !dies)
            ::_exit(EXIT_FAILURE);
        runPerformer(holder, pair->theirs);
    }
    return Performer{std::move(**made), std::move(pair->ours)};
}

} // namespace lab
