// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/performer.h"

#include "core/kernel/call.h"
#include "core/kernel/file.h"
#include "core/kernel/namespace.h"
#include "core/kernel/socket.h"
#include "core/wire/message.h"
#include "helper/agent/perform/perform.h"

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

void report(const FileDescriptor &socket, const Result<int> &status)
{
    PerformReply reply;
    if (status)
        reply.status = *status;
    else
        reply.error = status.error();
    // Nobody listens any more: then there is nobody to tell.
    std::ignore = sendPacket(socket, encode(HostReply(reply)));
}

/// In the process that is to act: never returns.
[[noreturn]] void act(const Operation &operation, const FileDescriptor &output, const FileDescriptor &socket)
{
    // Killed with the performer when its time is over.
    Result<void> performed = dieWithParent();
    if (performed && std::holds_alternative<RunOperation>(operation))
        performed = redirect(output);
    if (performed)
        performed = performHere(operation);
    report(socket, performed.transform([] { return 0; }));
    ::_exit(performed ? EXIT_SUCCESS : EXIT_FAILURE);
}

[[noreturn]] void runPerformer(const Operation &operation, const Holder &holder, const FileDescriptor &output,
                               const FileDescriptor &socket)
{
    setProcessName("lab-perform");
    // A PID namespace is entered by children only, and a command replaces the process that starts it.
    const bool isCommand = std::holds_alternative<RunOperation>(operation);
    if (const Result<void> entered = enter(holder); !entered) {
        report(socket, std::unexpected(entered.error()));
        ::_exit(EXIT_FAILURE);
    }
    const Result<std::optional<ChildProcess>> made = cloneProcess(0);
    if (!made) {
        report(socket, std::unexpected(made.error()));
        ::_exit(EXIT_FAILURE);
    }
    if (!*made)
        act(operation, output, socket);
    const Result<Ended> ended = waitFor((*made)->pid);
    if (isCommand && ended)
        report(socket, ended->status);
    ::_exit(EXIT_SUCCESS);
}

} // namespace

Result<Performer> startPerformer(const Operation &operation, const Holder &holder, const FileDescriptor &output)
{
    Result<SocketPair> pair = makeSocketPair(SOCK_SEQPACKET);
    if (!pair)
        return std::unexpected(pair.error());
    Result<std::optional<ChildProcess>> made = cloneProcess(0);
    if (!made)
        return std::unexpected(made.error());
    if (!*made) {
        if (const Result<void> dies = dieWithParent(); !dies)
            ::_exit(EXIT_FAILURE);
        runPerformer(operation, holder, output, pair->theirs);
    }
    return Performer{std::move(**made), std::move(pair->ours)};
}

} // namespace lab
