// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/kauth/road.h"

#include "core/kernel/local_socket.h"
#include "core/kernel/namespace.h"
#include "core/kernel/poll.h"
#include "core/kernel/process.h"
#include "core/kernel/socket.h"
#include "core/wire/limits.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <string>
#include <unistd.h>
#include <vector>

namespace lab
{

namespace
{

constexpr const char *agentPath = LAB_AGENT_PATH;
constexpr int answerNumber = 3;
constexpr int pipeNumber = 4;

/// posix_spawn(3) with nothing of this process but the socket, and the pipe if it is open: no environment, no signal
/// mask, no other descriptor.
Result<pid_t> spawnAgent(const FileDescriptor &answer, const FileDescriptor &pipe, std::vector<std::string> words)
{
    // Out of the way of the socket's number.
    const FileDescriptor moved(pipe.isOpen() ? ::fcntl(pipe.number(), F_DUPFD_CLOEXEC, 64) : -1);
    std::vector<char *> pointers;
    for (std::string &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    std::array<char *, 1> noEnvironment{nullptr};
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, answer.number(), answerNumber);
    if (moved.isOpen())
        posix_spawn_file_actions_adddup2(&actions, moved.number(), pipeNumber);
    posix_spawn_file_actions_addclosefrom_np(&actions, moved.isOpen() ? pipeNumber + 1 : answerNumber + 1);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigset_t all;
    ::sigemptyset(&none);
    ::sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    pid_t pid = 0;
    const int number = ::posix_spawn(&pid, agentPath, &actions, &attributes, pointers.data(), noEnvironment.data());
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (number != 0)
        return std::unexpected(Error{"posix_spawn", number, agentPath});
    return pid;
}

/// The agent goes into the background by itself, and says by its status whether it is at work there: as a lab host, or
/// with a pipe to discover.
Result<void> startAgent(const Call &call, const Owner &caller)
{
    const std::string mode = call.handed.isOpen() ? "discover" : "host";
    const Result<pid_t> agent = spawnAgent(
        call.answer, call.handed, {agentPath, mode, std::to_string(caller.user), std::to_string(caller.group)});
    if (!agent)
        return std::unexpected(agent.error());
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
