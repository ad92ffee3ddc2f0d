// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/spawn.h"

#include "core/kernel/process.h"
#include "core/kernel/socket.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <csignal>
#include <string>
#include <unistd.h>

namespace lab
{

namespace
{

/// What a shell script writes to its descriptor 4, having 3 as well, and how it ended.
std::string saidBy(const std::string &script, ProgramStart start = {})
{
    Result<SocketPair> spare = makePipe();
    Result<SocketPair> pipe = makePipe();
    if (!spare || !pipe)
        return "no pipe";
    start.words = {"/bin/sh", "-c", script};
    start.descriptors = {spare->theirs.number(), pipe->theirs.number()};
    const Result<pid_t> pid = startProgram(start);
    if (!pid)
        return "not started";
    pipe->theirs.reset();
    std::string text;
    for (Result<bool> isOpen = true; isOpen && *isOpen;)
        isOpen = receiveSome(pipe->ours, text, 4096);
    const Result<Ended> ended = waitFor(*pid);
    return ended && ended->status == 0 ? text : "it failed";
}

TEST(StartProgram, handsOverTheDescriptorsThatAreNamedAndNoOther)
{
    const int leaked = ::dup(STDIN_FILENO);
    // The shell's own: 0 to 2, and the directory that ls reads.
    EXPECT_EQ(saidBy("[ -p /dev/fd/3 ] && ls /proc/self/fd | tr '\\n' ' ' >&4"), "0 1 2 3 4 5 ");
    ::close(leaked);
}

TEST(StartProgram, hasNothingOfTheStandardFiles)
{
    // A shell may have the output of what it runs while that runs.
    EXPECT_EQ(saidBy("files=$(readlink /proc/$$/fd/0 /proc/$$/fd/1 /proc/$$/fd/2); echo $files >&4"),
              "/dev/null /dev/null /dev/null\n");
}

TEST(StartProgram, hasTheEnvironmentOrNone)
{
    ::setenv("LAB_TEST_SPAWN", "there", 1);
    EXPECT_EQ(saidBy("echo \"$LAB_TEST_SPAWN\" >&4"), "there\n");
    EXPECT_EQ(saidBy("echo \"$LAB_TEST_SPAWN\" >&4", {.words = {}, .environment = ProgramStart::Environment::none}),
              "\n");
    ::unsetenv("LAB_TEST_SPAWN");
}

TEST(StartProgram, hasASessionOfItsOwnWhereThatIsWanted)
{
    const std::string session = "read -r _ _ _ _ _ session _ < /proc/$$/stat; ";
    EXPECT_EQ(saidBy(session + "echo $session >&4"), std::to_string(::getsid(0)) + "\n");
    EXPECT_EQ(
        saidBy(session + "[ $session = $$ ] && echo own >&4", {.words = {}, .session = ProgramStart::Session::own}),
        "own\n");
}

TEST(StartProgram, ignoresNoSignal)
{
    ::signal(SIGUSR1, SIG_IGN);
    EXPECT_EQ(saidBy("grep SigIgn /proc/$$/status >&4"), "SigIgn:\t0000000000000000\n");
    ::signal(SIGUSR1, SIG_DFL);
}

TEST(StartProgram, saysWhichProgramIsNotThere)
{
    EXPECT_EQ(startProgram({.words = {"/no/such/program"}}).error(),
              (Error{"posix_spawn", ENOENT, "/no/such/program"}));
}

} // namespace

} // namespace lab
