// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/performer.h"

#include "core/kernel/call.h"
#include "core/kernel/file.h"
#include "core/kernel/namespace.h"
#include "core/kernel/socket.h"
#include "core/wire/limits.h"
#include "core/wire/message.h"
#include "helper/agent/enter.h"
#include "helper/agent/perform/perform.h"
#include "helper/agent/settle.h"
#include "helper/agent/sweep.h"
#include "helper/agent/task.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lab
{

namespace
{

/// What a performer takes along from the parent side: the child may mount another /proc or have no /dev/null.
struct Outside
{
    FileDescriptor proc;
    FileDescriptor null;
};

Result<Outside> openOutside()
{
    Result<FileDescriptor> proc = openFile("/proc", O_PATH | O_DIRECTORY);
    if (!proc)
        return std::unexpected(std::move(proc).error());
    Result<FileDescriptor> null = openFile("/dev/null", O_RDWR);
    if (!null)
        return std::unexpected(std::move(null).error());
    return Outside{*std::move(proc), *std::move(null)};
}

Result<void> redirect(const FileDescriptor &output, const FileDescriptor &null)
{
    const int target = output.isOpen() ? output.number() : null.number();
    for (const auto &[from, to] :
         {std::pair{null.number(), STDIN_FILENO}, std::pair{target, STDOUT_FILENO}, std::pair{target, STDERR_FILENO}}) {
        if (::dup2(from, to) == -1)
            return std::unexpected(errorOf("dup2"));
    }
    return {};
}

/// The holder, as a process in its namespaces numbers it.
pid_t selfOf(const Holder &holder)
{
    return kindsToEnter(holder.options).has(Kind::pid) ? 1 : holder.process.pid;
}

bool isCommand(const Operation &operation)
{
    return std::holds_alternative<RunOperation>(operation);
}

/// What the process that did it reported.
Result<PerformReply> finish(pid_t pid, const Operation &operation, const FileDescriptor &answer)
{
    // Read first: who has much to say waits until it is taken.
    Result<std::optional<PerformReply>> report = reportOn(answer);
    const Result<Ended> ended = waitFor(pid);
    if (!ended)
        return std::unexpected(ended.error());
    if (!report)
        return std::unexpected(report.error());
    if (*report)
        return **std::move(report);
    // A command was started, or whoever should have reported was killed.
    if (!isCommand(operation))
        return std::unexpected(Error{"perform", ECHILD, ""});
    return PerformReply{.status = ended->status};
}

/// In a process of its own: only there is one in the PID namespace that was entered, or may give up what the next
/// operation needs.
Result<PerformReply> performInChild(const PerformTask &task, const Holder &holder, const FileDescriptor &output,
                                    const Outside &outside, const Surroundings &surroundings,
                                    const std::optional<Client> &client)
{
    Result<SocketPair> pair = makeSocketPair(SOCK_SEQPACKET);
    if (!pair)
        return std::unexpected(pair.error());
    const Result<std::optional<ChildProcess>> made = cloneProcess(0);
    if (!made)
        return std::unexpected(made.error());
    if (!*made) {
        Result<void> ready = settles(holder, client) ? settle(holder.options.ids) : Result<void>();
        // Killed with the performer when its time is over.
        if (ready)
            ready = dieWithParent();
        if (ready && isCommand(task.operation))
            ready = redirect(output, outside.null);
        if (ready && isCommand(task.operation) && unsharesForItself(holder))
            ready = unshareNamespaces(infoOf(Kind::pid).cloneFlag);
        const Result<Findings> found =
            ready ? performHere(task.operation, surroundings) : std::unexpected(ready.error());
        std::ignore = sendPacket(pair->theirs, encode(HostReply(replyOf(found))));
        ::_exit(EXIT_SUCCESS);
    }
    pair->theirs.reset();
    return finish((*made)->pid, task.operation, pair->ours);
}

/// A command without fork, and with it the end of what it left running: nothing else knows of that namespace.
Result<PerformReply> performOutside(const PerformTask &task, const Holder &holder, const FileDescriptor &output,
                                    const Outside &outside, const Surroundings &surroundings,
                                    const std::optional<Client> &client)
{
    if (Result<void> adopts = adoptOrphans(); !adopts)
        return std::unexpected(adopts.error());
    Result<PerformReply> reply = performInChild(task, holder, output, outside, surroundings, client);
    killChildren(outside.proc);
    return reply;
}

Result<PerformReply> performOne(const PerformTask &task, const Holder &holder, const FileDescriptor &output,
                                const Outside &outside, const std::optional<Client> &client)
{
    const bool isRoots = client && client->rights == Rights::root;
    const Surroundings surroundings{task.child, selfOf(holder), holder.options,
                                    isRoots ? std::optional(client->caller) : std::nullopt};
    if (isCommand(task.operation) && unsharesForItself(holder))
        return performOutside(task, holder, output, outside, surroundings, client);
    const KindSet kinds = kindsToEnter(holder.options);
    if (isCommand(task.operation) || kinds.has(Kind::pid) || kinds.has(Kind::user))
        return performInChild(task, holder, output, outside, surroundings, client);
    return replyOf(performHere(task.operation, surroundings));
}

/// Who acts for the caller keeps nothing of the lab host's.
Result<void> closeRest(const Holder &holder, const FileDescriptor &socket)
{
    return closeAllBut(3, {holder.process.descriptor.number(), socket.number()});
}

/// What operations have started, and was killed since.
void reapStarted()
{
    while (reapAny().value_or(std::nullopt)) {
    }
}

[[noreturn]] void runPerformer(const Holder &holder, const FileDescriptor &socket, const std::optional<Client> &client)
{
    setProcessName("lab-perform");
    const Result<Outside> outside = openOutside();
    const Result<void> entered = outside ? enterFor(client, holder) : std::unexpected(outside.error());
    while (true) {
        Result<Packet> packet = receivePacket(socket, limits::packetBytes);
        const Result<PerformTask> task =
            packet && !packet->bytes.empty() ? decodePerformTask(packet->bytes) : std::unexpected(Error{});
        if (!task)
            ::_exit(EXIT_SUCCESS);
        const FileDescriptor output =
            packet->descriptors.empty() ? FileDescriptor() : std::move(packet->descriptors.front());
        const Result<PerformReply> performed =
            entered ? performOne(*task, holder, output, *outside, client) : std::unexpected(entered.error());
        PerformReply reply = performed ? *performed : PerformReply{.error = performed.error()};
        reply.request = task->request;
        // Who cannot enter is of no further use: the next operation finds a new performer.
        if (!sendPacket(socket, encode(HostReply(reply))) || !entered)
            ::_exit(EXIT_FAILURE);
        reapStarted();
    }
}

} // namespace

Result<std::optional<PerformReply>> reportOn(const FileDescriptor &answer)
{
    const Result<Packet> packet = receivePacket(answer, limits::packetBytes);
    if (!packet)
        return std::unexpected(packet.error());
    if (packet->bytes.empty())
        return std::nullopt;
    const Result<HostReply> reply = decodeHostReply(packet->bytes);
    const auto *performed = reply ? std::get_if<PerformReply>(&*reply) : nullptr;
    if (!performed)
        return std::unexpected(Error{"decode", EBADMSG, "not a reply of a performer"});
    return *performed;
}

Result<Performer> performerOf(Holder &holder)
{
    Result<FileDescriptor> process = openProcess(holder.process.pid);
    if (!process)
        return std::unexpected(std::move(process).error());
    return Performer{{holder.process.pid, *std::move(process)}, std::move(holder.tasks)};
}

Result<Performer> startPerformer(const Holder &holder, const Placement &placement, const std::optional<Client> &client)
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
        if (const Result<void> placed = placement.cgroups.put(0, placement.path); !placed)
            ::_exit(EXIT_FAILURE);
        if (client && !closeRest(holder, pair->theirs))
            ::_exit(EXIT_FAILURE);
        runPerformer(holder, pair->theirs, client);
    }
    return Performer{std::move(**made), std::move(pair->ours)};
}

} // namespace lab
