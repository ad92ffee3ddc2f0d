// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/task.h"

#include "core/kernel/socket.h"
#include "core/wire/limits.h"

#include <unistd.h>

namespace lab
{

PerformReply replyOf(const Result<Findings> &found)
{
    PerformReply reply;
    if (found)
        reply.found = *found;
    else
        reply.error = found.error();
    return reply;
}

bool doNextTask(const FileDescriptor &socket)
{
    const Result<Packet> packet = receivePacket(socket, limits::packetBytes);
    const Result<PerformTask> task =
        packet && !packet->bytes.empty() ? decodePerformTask(packet->bytes) : std::unexpected(Error{});
    if (!task)
        return false;
    PerformReply reply = replyOf(performHere(task->operation, {task->child, ::getpid()}));
    reply.request = task->request;
    return sendPacket(socket, encode(HostReply(reply))).has_value();
}

} // namespace lab
