// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/terminal.h"

#include "core/kernel/file.h"
#include "core/kernel/namespace.h"
#include "core/kernel/poll.h"
#include "core/kernel/socket.h"
#include "core/wire/limits.h"
#include "helper/agent/enter.h"
#include "helper/agent/foreign.h"
#include "helper/agent/settle.h"
#include "helper/agent/shell.h"
#include "helper/agent/sweep.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lab
{

namespace
{

using Clock = std::chrono::steady_clock;

/// What a terminal is started with.
struct Start
{
    const Holder &holder;
    const TerminalRequest &request;
    pid_t child;
    const FileDescriptor &terminal;
    const FileDescriptor &foreign;
    const std::optional<Client> &client;
};

Result<void> runShell(const Start &start, const FileDescriptor &answer)
{
    if (settles(start.holder, start.client)) {
        if (Result<void> settled = settle(start.holder.options.ids); !settled)
            return settled;
    }
    if (Result<void> dies = dieWithParent(); !dies)
        return dies;
    if (unsharesForItself(start.holder)) {
        if (Result<void> unshared = unshareNamespaces(infoOf(Kind::pid).cloneFlag); !unshared)
            return unshared;
    }
    return becomeShell(start.request, {start.child, start.holder.options.program}, start.terminal, answer);
}

/// Waits until the shell has ended, and ends it when nobody sees it any more.
void outlive(const ChildProcess &shell, const FileDescriptor &terminal, const FileDescriptor &socket)
{
    std::vector<pollfd> waited{
        {shell.descriptor.number(), POLLIN, 0}, {socket.number(), POLLIN, 0}, {terminal.number(), 0, 0}};
    Clock::time_point deadline{};
    while (true) {
        int left = -1;
        if (waited.size() == 1)
            left = static_cast<int>(
                std::max<long>(std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count(), 0));
        const Result<int> ready = waitForAny(waited, left);
        if (!ready || waited[0].revents != 0)
            return;
        if (waited.size() == 1) {
            std::ignore = sendSignal(shell.descriptor, SIGKILL);
            return;
        }
        if (waited[1].revents != 0 || waited[2].revents != 0) {
            // SIGCONT: who is stopped hears nothing else.
            std::ignore = sendSignal(shell.descriptor, SIGHUP);
            std::ignore = sendSignal(shell.descriptor, SIGCONT);
            deadline = Clock::now() + std::chrono::seconds(limits::hangUpSeconds);
            waited.resize(1);
        }
    }
}

/// What became of the shell: its status, or why it could not be started.
Result<PerformReply> statusOf(pid_t shell, const FileDescriptor &answer)
{
    const Result<Ended> ended = waitFor(shell);
    if (!ended)
        return std::unexpected(ended.error());
    return reportOn(answer).transform([&](const std::optional<PerformReply> &failed) {
        return failed.value_or(PerformReply{.status = ended->status});
    });
}

Result<PerformReply> run(const Start &start, const FileDescriptor &socket)
{
    // Before another is mounted there, as the child sees it.
    const Result<FileDescriptor> proc = openFile("/proc", O_PATH | O_DIRECTORY);
    if (!proc)
        return std::unexpected(proc.error());
    if (const Result<void> entered = enterFor(start.client, start.holder); !entered)
        return std::unexpected(entered.error());
    if (start.foreign.isOpen()) {
        if (const Result<void> entered = enterForeign(start.foreign); !entered)
            return std::unexpected(entered.error());
    }
    if (unsharesForItself(start.holder)) {
        if (Result<void> adopts = adoptOrphans(); !adopts)
            return std::unexpected(adopts.error());
    }
    Result<SocketPair> answer = makeSocketPair(SOCK_SEQPACKET);
    if (!answer)
        return std::unexpected(answer.error());
    const Result<std::optional<ChildProcess>> made = cloneProcess(0);
    if (!made)
        return std::unexpected(made.error());
    if (!*made) {
        // Out of the way of those that the shell is given.
        const FileDescriptor failure(::fcntl(answer->theirs.number(), F_DUPFD_CLOEXEC, 64));
        const Result<void> failed = runShell(start, failure);
        std::ignore = sendPacket(failure, encode(HostReply(PerformReply{.error = failed.error()})));
        ::_exit(EXIT_FAILURE);
    }
    answer->theirs.reset();
    outlive(**made, start.terminal, socket);
    Result<PerformReply> reply = statusOf((*made)->pid, answer->ours);
    if (unsharesForItself(start.holder))
        killChildren(*proc);
    return reply;
}

} // namespace

Result<Performer> startTerminal(const Holder &holder, const Placement &placement, const TerminalRequest &request,
                                pid_t child, const FileDescriptor &terminal, const FileDescriptor &foreign,
                                const std::optional<Client> &client)
{
    Result<SocketPair> pair = makeSocketPair(SOCK_SEQPACKET);
    if (!pair)
        return std::unexpected(pair.error());
    Result<std::optional<ChildProcess>> made = cloneProcess(0);
    if (!made)
        return std::unexpected(made.error());
    if (!*made) {
        setProcessName("lab-terminal");
        const Result<void> dies = dieWithParent();
        std::vector<int> kept{holder.process.descriptor.number(), pair->theirs.number(), terminal.number()};
        if (foreign.isOpen())
            kept.push_back(foreign.number());
        const Result<void> closed = dies ? placement.cgroups.put(0, placement.path) : dies;
        const Result<void> alone = closed ? closeAllBut(3, kept) : closed;
        const Result<PerformReply> done = alone ? run({holder, request, child, terminal, foreign, client}, pair->theirs)
                                                : std::unexpected(alone.error());
        PerformReply reply = done ? *done : PerformReply{.error = done.error()};
        reply.request = request.request;
        std::ignore = sendPacket(pair->theirs, encode(HostReply(reply)));
        ::_exit(EXIT_SUCCESS);
    }
    return Performer{std::move(**made), std::move(pair->ours)};
}

} // namespace lab
