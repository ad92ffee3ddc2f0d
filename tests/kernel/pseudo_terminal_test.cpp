// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/pseudo_terminal.h"

#include "core/kernel/file.h"
#include "core/kernel/process.h"
#include "core/kernel/socket.h"

#include <gtest/gtest.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace lab
{
namespace
{

TEST(PseudoTerminal, hasTwoEndsThatCloseOnExec)
{
    const Result<PseudoTerminal> terminal = openPseudoTerminal({30, 100});
    ASSERT_TRUE(terminal) << describe(terminal.error());
    for (const FileDescriptor *end : {&terminal->master, &terminal->slave}) {
        EXPECT_EQ(::fcntl(end->number(), F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
        EXPECT_TRUE(isTerminal(*end));
    }
    ASSERT_TRUE(writeAll(terminal->slave, "printed"));
    std::array<char, 32> read{};
    EXPECT_EQ(::read(terminal->master.number(), read.data(), read.size()), 7);
    EXPECT_EQ(std::string(read.data()), "printed");
    EXPECT_EQ(::read(terminal->master.number(), read.data(), read.size()), -1);
    EXPECT_EQ(errno, EAGAIN);
}

TEST(PseudoTerminal, hasTheSizeThatItIsGiven)
{
    const Result<PseudoTerminal> terminal = openPseudoTerminal({30, 100});
    ASSERT_TRUE(terminal);
    EXPECT_EQ(windowSize(terminal->slave), (WindowSize{30, 100}));
    ASSERT_TRUE(setWindowSize(terminal->master, {20, 60}));
    EXPECT_EQ(windowSize(terminal->slave), (WindowSize{20, 60}));
    ASSERT_TRUE(setWindowSize(terminal->master, {-1, 1'000'000}));
    EXPECT_EQ(windowSize(terminal->slave), (WindowSize{1, 0x7fff}));
}

TEST(PseudoTerminal, becomesTheControllingTerminalOfASession)
{
    const Result<PseudoTerminal> terminal = openPseudoTerminal({24, 80});
    ASSERT_TRUE(terminal);
    const Result<std::optional<ChildProcess>> made = cloneProcess(0);
    ASSERT_TRUE(made);
    if (!*made) {
        const bool isTaken = takeControllingTerminal(terminal->slave).has_value();
        const bool isOwn =
            openFile("/dev/tty", O_RDWR).has_value() && ::tcgetsid(terminal->slave.number()) == ::getpid();
        ::_exit(isTaken && isOwn ? EXIT_SUCCESS : EXIT_FAILURE);
    }
    const Result<Ended> ended = waitFor((*made)->pid);
    ASSERT_TRUE(ended);
    EXPECT_EQ(ended->status, EXIT_SUCCESS);
}

TEST(PseudoTerminal, isNoPipe)
{
    const Result<SocketPair> pipe = makePipe();
    ASSERT_TRUE(pipe);
    EXPECT_FALSE(isTerminal(pipe->ours));
    const Result<WindowSize> size = windowSize(pipe->ours);
    ASSERT_FALSE(size);
    EXPECT_EQ(size.error().number, ENOTTY);
}

} // namespace
} // namespace lab
