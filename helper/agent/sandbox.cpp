// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/sandbox.h"

#include "core/kernel/process.h"
#include "core/kernel/socket.h"
#include "core/model/kind.h"
#include "core/wire/message.h"
#include "helper/agent/id_map.h"
#include "helper/agent/lab_host.h"
#include "helper/agent/root.h"

#include <cerrno>
#include <cstdlib>
#include <linux/sched.h>
#include <unistd.h>

namespace lab
{

namespace
{

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

[[noreturn]] void runSandbox(const FileDescriptor &go, FileDescriptor control, bool wasRoot)
{
    std::string word;
    const Result<bool> told = receiveSome(go, word, 1);
    if (!told || !*told)
        ::_exit(EXIT_FAILURE); // the ids are not mapped, and who tried has said why
    const Result<void> prepared = prepare(wasRoot);
    StartReply reply;
    if (!prepared)
        reply.error = prepared.error();
    const Result<void> sent = sendPacket(control, encode(HostReply(reply)));
    if (!prepared || !sent)
        ::_exit(EXIT_FAILURE);
    serveLabs(std::move(control));
    ::_exit(EXIT_SUCCESS);
}

} // namespace

Result<void> startSandbox(FileDescriptor control)
{
    const bool isRoot = ::geteuid() == 0;
    Result<SocketPair> pipe = makePipe();
    if (!pipe)
        return std::unexpected(pipe.error());
    const Result<std::optional<ChildProcess>> made = cloneProcess(cloneFlags(KindSet::all()) | CLONE_PARENT);
    if (!made)
        return std::unexpected(made.error());
    if (!*made) {
        pipe->theirs.reset();
        runSandbox(pipe->ours, std::move(control), isRoot);
    }
    const MadeReply reply{(*made)->pid};
    if (Result<void> sent = sendPacket(control, encode(HostReply(reply))); !sent)
        return sent;
    if (Result<void> mapped = mapSandbox((*made)->pid); !mapped)
        return mapped;
    return writeAll(pipe->theirs, "g");
}

} // namespace lab
