// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/host_inquiry.h"

#include "core/kernel/call.h"
#include "core/kernel/local_socket.h"
#include "core/kernel/poll.h"
#include "core/kernel/process.h"
#include "core/kernel/socket.h"
#include "core/wire/limits.h"
#include "core/wire/message.h"
#include "helper/agent/host_lock.h"

#include <cerrno>
#include <cstdlib>
#include <tuple>
#include <unistd.h>

namespace lab
{

namespace
{

Result<void> writeAnswer(const FileDescriptor &pipe, const Inquiry &inquiry)
{
    const Result<std::string> bytes = inquiry.answer();
    if (!bytes)
        return std::unexpected(bytes.error());
    if (bytes->size() > limits::frameBytes)
        return std::unexpected(Error{"host", E2BIG, std::to_string(bytes->size())});
    return writeAll(pipe, *bytes);
}

} // namespace

Result<void> startInquiry(Inquirer inquirer, const Inquiry &inquiry)
{
    if (Result<void> moved = done(::chdir("/"), "chdir", "/"); !moved)
        return moved;
    if (Result<void> dropped = dropGroups(); !dropped)
        return dropped;
    // Its subject is the action: what it is for, whoever is at it knows.
    const Result<FileDescriptor> lock = lockOnHost(inquiry.name + "-" + std::to_string(inquirer.user), "discover");
    if (!lock)
        return std::unexpected(lock.error());
    // It may go on with threads, which takes the whole of fork(3).
    const pid_t child = ::fork();
    if (child == -1)
        return std::unexpected(errorOf("fork"));
    if (child > 0)
        return {};
    setProcessName(("lab-" + inquiry.name).c_str());
    ::setsid();
    unblockSignals();
    ::alarm(static_cast<unsigned>(inquiry.seconds));
    PerformReply reply;
    if (const Result<void> written = writeAnswer(inquirer.pipe, inquiry); !written)
        reply.error = written.error();
    inquirer.pipe.reset();
    std::ignore = sendPacketNow(inquirer.answer, encode(HostReply(reply)));
    ::_exit(EXIT_SUCCESS);
}

} // namespace lab
