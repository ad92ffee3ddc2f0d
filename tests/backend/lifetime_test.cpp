// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/census.h"
#include "tests/support/test_user.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <random>
#include <spawn.h>
#include <string>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace lab
{
namespace
{

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr int rounds = 200;

class Victim
{
public:
    Victim()
    {
        std::array<int, 2> pipe{};
        if (::pipe2(pipe.data(), O_CLOEXEC) == -1)
            return;
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
        std::string program = test::programPath("lifetime_victim");
        const std::array<char *, 2> arguments{program.data(), nullptr};
        ::posix_spawn(&m_pid, program.c_str(), &actions, nullptr, arguments.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        ::close(pipe[1]);
        m_output = pipe[0];
    }
    Victim(const Victim &) = delete;
    Victim &operator=(const Victim &) = delete;
    ~Victim()
    {
        kill();
        ::close(m_output);
    }

    [[nodiscard]] bool isStarted() const { return m_pid > 0; }

    /// What it says when its lab is made, or nothing within ten seconds.
    [[nodiscard]] std::string word() const
    {
        pollfd file{m_output, POLLIN, 0};
        std::array<char, 256> text{};
        if (::poll(&file, 1, 10000) <= 0)
            return {};
        const ssize_t count = ::read(m_output, text.data(), text.size());
        return count > 0 ? std::string(text.data(), static_cast<std::size_t>(count)) : std::string();
    }

    void kill()
    {
        if (m_pid > 0) {
            ::kill(m_pid, SIGKILL);
            ::waitpid(m_pid, nullptr, 0);
        }
        m_pid = 0;
    }

private:
    pid_t m_pid = 0;
    int m_output = -1;
};

/// As the subreaper of all that the victim leaves: reaps until nothing is left, or gives up.
bool isAllGone(const std::string &mark)
{
    const Clock::time_point deadline = Clock::now() + 20s;
    while (Clock::now() < deadline) {
        const pid_t reaped = ::waitpid(-1, nullptr, WNOHANG);
        if (reaped == -1 && test::processesWithVariable(mark) == 1) // this process itself
            return true;
        if (reaped <= 0)
            std::this_thread::sleep_for(1ms);
    }
    return false;
}

TEST(Lifetime, leavesNothingWhenTheProgramIsKilledAtAnyMoment)
{
    ASSERT_EQ(::prctl(PR_SET_CHILD_SUBREAPER, 1), 0);
    const std::string mark = "LAB_TEST_MARK=" + std::to_string(::getpid());
    if (test::processesWithVariable(mark) == 0) {
        // The mark has to be in the environment that the kernel shows, which is the one at the start.
        ::setenv("LAB_TEST_MARK", std::to_string(::getpid()).c_str(), 1);
        std::string name = "lifetime_test";
        const std::array<char *, 2> arguments{name.data(), nullptr};
        ::execv("/proc/self/exe", arguments.data());
        FAIL() << "execv";
    }

    const std::set<std::string> namespacesAtFirst = test::namespacesOfAllProcesses();
    std::chrono::microseconds whole{0};
    {
        const Clock::time_point start = Clock::now();
        Victim victim;
        ASSERT_TRUE(victim.isStarted());
        ASSERT_EQ(victim.word(), "done\n");
        whole = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
        // The census sees what it has to see: lab host, both holders, and their namespaces.
        EXPECT_GE(test::processesWithVariable(mark), 5);
        EXPECT_GE(test::namespacesOfAllProcesses().size(), namespacesAtFirst.size() + 16);
    }
    ASSERT_TRUE(isAllGone(mark));
    const std::set<std::string> mountsBefore = test::mounts();
    const std::set<std::string> cgroupsBefore = test::labCgroups();
    const std::set<std::string> namespacesBefore = test::namespacesOfAllProcesses();

    const auto seed = std::random_device{}();
    std::mt19937 random(seed);
    std::uniform_int_distribution<long> moment(0, whole.count() * 12 / 10);
    for (int round = 0; round < rounds; ++round) {
        Victim victim;
        const std::chrono::microseconds time(moment(random));
        std::this_thread::sleep_for(time);
        victim.kill();
        ASSERT_TRUE(isAllGone(mark)) << "round " << round << ", killed after " << time.count() << " us, seed " << seed;
    }

    std::set<std::string> left;
    std::ranges::set_difference(test::namespacesOfAllProcesses(), namespacesBefore, std::inserter(left, left.end()));
    EXPECT_TRUE(left.empty()) << left.size() << " namespaces, the first: " << *left.begin();
    EXPECT_EQ(test::mounts(), mountsBefore);
    EXPECT_EQ(test::labCgroups(), cgroupsBefore);
}

} // namespace
} // namespace lab
