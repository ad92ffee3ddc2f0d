// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/perform/perform.h"

#include "core/kernel/file.h"
#include "core/kernel/namespace.h"
#include "core/kernel/process.h"
#include "core/kernel/socket.h"
#include "helper/agent/sleeper.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <ctime>
#include <sstream>
#include <unistd.h>

namespace lab
{

namespace
{

constexpr std::size_t reportLimit = 4096;

Section facts(std::string id, std::vector<Row> rows)
{
    return {.id = std::move(id), .form = Form::facts, .columns = {"VALUE"}, .rows = std::move(rows)};
}

/// Makes a process that runs the function, which does not return. ENOMEM of the call "fork" is a lesson.
template <typename Function>
Result<ChildProcess> fork(Function function)
{
    Result<std::optional<ChildProcess>> made = cloneProcess(0);
    if (!made)
        return std::unexpected(Error{"fork", made.error().number, ""});
    if (*made)
        return std::move(**made);
    function();
    ::_exit(EXIT_SUCCESS);
}

void tell(const FileDescriptor &pipe, pid_t number)
{
    std::ignore = writeAll(pipe, std::to_string(number) + " ");
}

/// Waits, a second at the most, until another process has taken the place of that parent.
void awaitOtherParent(pid_t parent)
{
    constexpr timespec moment{.tv_sec = 0, .tv_nsec = 1'000'000};
    for (int turn = 0; turn < 1000 && ::getppid() == parent; ++turn)
        ::nanosleep(&moment, nullptr);
}

[[noreturn]] void beOrphaned(const FileDescriptor &keeper, const FileDescriptor &report, FileDescriptor go)
{
    const pid_t parent = ::getppid();
    tell(report, ::getpid());
    tell(report, parent);
    go.reset();
    awaitOtherParent(parent);
    tell(report, ::getppid());
    sleepWith(keeper);
}

/// The numbers told until all have closed the pipe.
Result<std::vector<std::string>> numbersTold(SocketPair &pipe)
{
    pipe.theirs.reset();
    const Result<std::string> text = readAll(pipe.ours, "report", reportLimit);
    if (!text)
        return std::unexpected(text.error());
    std::istringstream words(*text);
    std::vector<std::string> numbers;
    for (std::string word; words >> word;)
        numbers.push_back(word);
    return numbers;
}

/// What a started process told of itself, and what its parent knows it by.
Result<Findings> foundOf(const std::string &id, const ChildProcess &started, SocketPair &pipe)
{
    const Result<std::vector<std::string>> told = numbersTold(pipe);
    if (!told)
        return std::unexpected(told.error());
    if (told->size() != 1)
        return std::unexpected(Error{"fork", ECHILD, ""});
    return Findings{facts(id, {{"getpid", {told->front()}}, {"returned", {std::to_string(started.pid)}}})};
}

} // namespace

Result<Findings> perform(const OwnPidOperation & /*operation*/)
{
    return Findings{facts("shell", {{"getpid", {std::to_string(::getpid())}}})};
}

Result<Findings> perform(const ForkOperation & /*operation*/)
{
    Result<SocketPair> pipe = makePipe();
    if (!pipe)
        return std::unexpected(pipe.error());
    const Result<ChildProcess> child = fork([&] { tell(pipe->theirs, ::getpid()); });
    if (!child)
        return std::unexpected(child.error());
    const Result<Findings> found = foundOf("fork", *child, *pipe);
    // Until it has been reaped, its namespace still has it.
    if (const Result<Ended> ended = waitFor(child->pid); !ended)
        return std::unexpected(ended.error());
    return found;
}

Result<Findings> perform(const StartOperation & /*operation*/, const Surroundings &surroundings)
{
    const Result<FileDescriptor> keeper = openKeeper(surroundings);
    Result<SocketPair> pipe = makePipe();
    if (!keeper || !pipe)
        return std::unexpected(keeper ? pipe.error() : keeper.error());
    const Result<ChildProcess> child = fork([&] {
        tell(pipe->theirs, ::getpid());
        sleepWith(*keeper);
    });
    return child ? foundOf("start", *child, *pipe) : std::unexpected(child.error());
}

Result<Findings> perform(const OrphanOperation & /*operation*/, const Surroundings &surroundings)
{
    const Result<FileDescriptor> keeper = openKeeper(surroundings);
    Result<SocketPair> pipe = makePipe();
    if (!keeper || !pipe)
        return std::unexpected(keeper ? pipe.error() : keeper.error());
    const Result<ChildProcess> between = fork([&] {
        Result<SocketPair> go = makePipe();
        if (!go || !fork([&] { beOrphaned(*keeper, pipe->theirs, std::move(go->theirs)); }))
            ::_exit(EXIT_FAILURE);
        // It has to have seen this process as its parent first.
        go->theirs.reset();
        std::ignore = readAll(go->ours, "go", reportLimit);
    });
    if (!between)
        return std::unexpected(between.error());
    const Result<std::vector<std::string>> told = numbersTold(*pipe);
    const Result<Ended> ended = waitFor(between->pid);
    if (!told || !ended)
        return std::unexpected(told ? ended.error() : told.error());
    if (told->size() < 2)
        return std::unexpected(Error{"fork", ECHILD, ""});
    return Findings{facts("orphan", {{"getpid", {told->at(0)}},
                                     {"parent-before", {told->at(1)}},
                                     {"parent-after", {told->size() > 2 ? told->at(2) : ""}}})};
}

Result<void> perform(const SignalOperation &operation, const Surroundings &surroundings)
{
    pid_t pid = surroundings.child;
    if (operation.process != "child")
        std::from_chars(operation.process.data(), operation.process.data() + operation.process.size(), pid);
    if (pid <= 0)
        return std::unexpected(Error{"kill", ESRCH, operation.process});
    return sendSignal(pid, signalNamed(operation.signal));
}

} // namespace lab
