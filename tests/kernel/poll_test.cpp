// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/poll.h"

#include "core/kernel/socket.h"
#include "tests/kernel/descriptors.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <csignal>

namespace lab
{
namespace
{

// Only how long a test that fails takes.
constexpr int enough = 60'000;

TEST(Poll, answersWhatIsReady)
{
    const SocketPair quiet = *makePipe();
    const SocketPair written = *makePipe();
    ASSERT_TRUE(writeAll(written.theirs, "x"));
    std::vector<pollfd> files{{quiet.ours.number(), POLLIN, 0}, {written.ours.number(), POLLIN, 0}};
    EXPECT_EQ(waitForAny(files, enough), 1);
    EXPECT_EQ(files[0].revents, 0);
    EXPECT_EQ(files[1].revents, POLLIN);
}

TEST(Poll, endsWhenTheTimeIsOver)
{
    const SocketPair pipe = *makePipe();
    EXPECT_EQ(waitUntilReadable(pipe.ours, 0), false);
    std::vector<pollfd> none;
    EXPECT_EQ(waitForAny(none, 0), 0);
}

TEST(Poll, answersWhatHasEnded)
{
    SocketPair pipe = *makePipe();
    pipe.theirs.reset();
    EXPECT_EQ(waitUntilReadable(pipe.ours, enough), true);
}

class Signals : public testing::Test
{
protected:
    void SetUp() override { ::sigprocmask(SIG_SETMASK, nullptr, &m_before); }
    void TearDown() override { ::sigprocmask(SIG_SETMASK, &m_before, nullptr); }

    static bool isBlocked(int signal)
    {
        sigset_t blocked;
        ::sigprocmask(SIG_SETMASK, nullptr, &blocked);
        return ::sigismember(&blocked, signal) == 1;
    }

private:
    sigset_t m_before{};
};

TEST_F(Signals, comeThroughADescriptor)
{
    const Result<FileDescriptor> signals = openSignals({SIGUSR1, SIGUSR2});
    ASSERT_TRUE(signals);
    EXPECT_TRUE(test::closesOnExec(signals->number()));
    EXPECT_TRUE(isBlocked(SIGUSR1));
    EXPECT_TRUE(isBlocked(SIGUSR2));
    EXPECT_FALSE(isBlocked(SIGTERM));
    EXPECT_EQ(waitUntilReadable(*signals, 0), false);
    takeSignals(*signals);

    ::raise(SIGUSR1);
    ::raise(SIGUSR2);
    EXPECT_EQ(waitUntilReadable(*signals, enough), true);
    takeSignals(*signals);
    EXPECT_EQ(waitUntilReadable(*signals, 0), false);
}

TEST_F(Signals, areUnblockedForAnotherProgram)
{
    const Result<FileDescriptor> signals = openSignals({SIGUSR1});
    ASSERT_TRUE(signals);
    unblockSignals();
    EXPECT_FALSE(isBlocked(SIGUSR1));
}

} // namespace
} // namespace lab
