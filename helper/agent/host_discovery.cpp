// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/host_discovery.h"

#include "core/discover/discoverer.h"
#include "core/discover/inside.h"
#include "core/kernel/call.h"
#include "core/kernel/local_socket.h"
#include "core/kernel/poll.h"
#include "core/kernel/process.h"
#include "core/kernel/socket.h"
#include "core/wire/census.h"
#include "core/wire/limits.h"
#include "core/wire/message.h"
#include "helper/agent/host_lock.h"

#include <cerrno>
#include <cstdlib>
#include <string>
#include <tuple>
#include <unistd.h>

namespace lab
{

namespace
{

Result<void> writeCensus(const FileDescriptor &pipe)
{
    Result<Discoverer> discoverer = Discoverer::open(Discoverer::Use::once);
    if (!discoverer)
        return std::unexpected(discoverer.error());
    if (Result<void> discovered = discoverer->discover(); !discovered)
        return discovered;
    Census census = discoverer->census();
    readInside(census);
    const std::string bytes = encode(census);
    if (bytes.size() > limits::frameBytes)
        return std::unexpected(Error{"host", E2BIG, std::to_string(bytes.size())});
    return writeAll(pipe, bytes);
}

} // namespace

Result<void> startDiscovery(FileDescriptor answer, FileDescriptor pipe, std::uint32_t user)
{
    if (Result<void> moved = done(::chdir("/"), "chdir", "/"); !moved)
        return moved;
    if (Result<void> dropped = dropGroups(); !dropped)
        return dropped;
    const Result<FileDescriptor> lock = lockOnHost("discover-" + std::to_string(user), "discover");
    if (!lock)
        return std::unexpected(lock.error());
    // It goes on with threads, which takes the whole of fork(3).
    const pid_t child = ::fork();
    if (child == -1)
        return std::unexpected(errorOf("fork"));
    if (child > 0)
        return {};
    setProcessName("lab-discover");
    ::setsid();
    unblockSignals();
    ::alarm(limits::operationSeconds * 3);
    PerformReply reply;
    if (const Result<void> written = writeCensus(pipe); !written)
        reply.error = written.error();
    pipe.reset();
    std::ignore = sendPacketNow(answer, encode(HostReply(reply)));
    ::_exit(EXIT_SUCCESS);
}

} // namespace lab
