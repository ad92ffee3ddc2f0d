// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/kauth/road.h"

#include "core/kernel/local_socket.h"
#include "core/kernel/namespace.h"
#include "core/kernel/poll.h"
#include "core/kernel/process.h"
#include "core/kernel/socket.h"
#include "core/kernel/spawn.h"
#include "core/systemd/scope.h"
#include "core/wire/limits.h"
#include "core/wire/message.h"

#include <cerrno>
#include <csignal>
#include <optional>
#include <string>
#include <sys/socket.h>
#include <tuple>
#include <vector>

namespace lab
{

namespace
{

constexpr const char *agentPath = LAB_AGENT_PATH;

/// Its arguments as helper/agent/main.cpp takes them: for a lab host, or with a pipe to discover or to visit.
std::vector<std::string> wordsOf(const Call &call, const Owner &caller)
{
    const std::string mode = call.visit ? "visit" : call.handed.isOpen() ? "discover" : "host";
    std::vector<std::string> words{agentPath, mode, std::to_string(caller.user), std::to_string(caller.group)};
    if (call.visit) {
        const ForeignNamespace &foreign = call.visit->foreign;
        words.insert(words.end(), {std::string(infoOf(foreign.kind).name), std::to_string(foreign.inode),
                                   std::to_string(foreign.pid), std::to_string(foreign.startTime)});
    }
    return words;
}

/// Where systemd runs a lab host is in a scope of its own, whose part of the cgroup tree is its own, before it works.
void letStart(pid_t agent, const FileDescriptor &gate)
{
    const std::optional<QString> bus = ScopeRequest::bus();
    const bool isGranted = bus && ScopeRequest::await(*bus, agent) == ScopeRequest::Outcome::granted;
    // One that is gone has said so by its status.
    std::ignore = sendPacket(gate, isGranted ? startInScope : startAsIs);
}

/// The agent goes into the background by itself, and says by its status whether it is at work there.
Result<void> startAgent(const Call &call, const Owner &caller)
{
    Result<SocketPair> gate = makeSocketPair(SOCK_SEQPACKET);
    if (!gate)
        return std::unexpected(gate.error());
    const bool isLabHost = !call.handed.isOpen();
    const Result<pid_t> agent =
        startProgram({.words = wordsOf(call, caller),
                      .descriptors = {call.answer.number(), (isLabHost ? gate->theirs : call.handed).number()},
                      .environment = ProgramStart::Environment::none});
    if (!agent)
        return std::unexpected(agent.error());
    gate->theirs.reset();
    if (isLabHost)
        letStart(*agent, gate->ours);
    const Result<FileDescriptor> process = openProcess(*agent);
    const Result<bool> hasEnded =
        process ? waitUntilReadable(*process, limits::operationSeconds * 1000) : std::unexpected(process.error());
    if (!hasEnded || !*hasEnded)
        std::ignore = sendSignal(*agent, SIGKILL);
    const Result<Ended> ended = waitFor(*agent);
    if (!ended)
        return std::unexpected(ended.error());
    return ended->status == 0 ? Result<void>() : std::unexpected(Error{"host", ended->status, ""});
}

Result<void> give(const Call &call, const Owner &caller)
{
    const Result<FileDescriptor> connection = connectTo(hostSocketPath(caller.user, call.lab));
    if (!connection)
        return std::unexpected(Error{"lab", ENOENT, ""});
    std::vector<int> descriptors{call.answer.number()};
    if (call.handed.isOpen())
        descriptors.push_back(call.handed.number());
    return sendPacket(*connection, call.bytes, descriptors);
}

} // namespace

Result<void> handOver(const Call &call, const Owner &caller)
{
    return call.lab.empty() ? startAgent(call, caller) : give(call, caller);
}

} // namespace lab
