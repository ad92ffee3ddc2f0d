// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/lesson.h"
#include "tests/support/census.h"
#include "tests/support/test_user.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
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
#include <vector>

namespace lab
{
namespace
{

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// Every process of a victim has this in its environment.
std::string mark()
{
    return "LAB_TEST_MARK=" + std::to_string(::getpid());
}

/// The program that is killed, playing the lesson of that name or none, see tests/support/victim.cpp.
class Victim
{
public:
    explicit Victim(std::string lesson)
    {
        std::array<int, 2> pipe{};
        if (::pipe2(pipe.data(), O_CLOEXEC) == -1)
            return;
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, pipe[1], STDOUT_FILENO);
        std::string program = test::programPath("lifetime_victim");
        std::string assignment = mark();
        const std::array<char *, 3> arguments{program.data(), lesson.empty() ? nullptr : lesson.data(), nullptr};
        std::vector<char *> environment{assignment.data()};
        for (char **variable = environ; *variable; ++variable)
            environment.push_back(*variable);
        environment.push_back(nullptr);
        ::posix_spawn(&m_pid, program.c_str(), &actions, nullptr, arguments.data(), environment.data());
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

    /// What it says when it has done all, or nothing within a minute.
    [[nodiscard]] std::string word() const
    {
        pollfd file{m_output, POLLIN, 0};
        std::array<char, 256> text{};
        if (::poll(&file, 1, 60000) <= 0)
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
bool isAllGone()
{
    const Clock::time_point deadline = Clock::now() + 20s;
    while (Clock::now() < deadline) {
        const pid_t reaped = ::waitpid(-1, nullptr, WNOHANG);
        if (reaped == -1 && test::processesWithVariable(mark()) == 0)
            return true;
        if (reaped <= 0)
            std::this_thread::sleep_for(1ms);
    }
    return false;
}

/// All that a lab could leave on the computer.
struct Traces
{
    std::set<std::string> namespaces = test::namespacesOfAllProcesses();
    std::set<std::string> mounts = test::mounts();
    std::set<std::string> cgroups = test::labCgroups();
    std::set<std::string> interfaces = test::interfaces();
    std::set<std::string> ipcObjects = test::ipcObjects();
};

class Lifetime : public testing::Test
{
protected:
    void SetUp() override { ASSERT_EQ(::prctl(PR_SET_CHILD_SUBREAPER, 1), 0); }

    /// Lets a victim do all it does, once. Answers how long that took.
    static std::chrono::microseconds wholeOf(const std::string &lesson)
    {
        const std::size_t namespacesAtFirst = test::namespacesOfAllProcesses().size();
        const Clock::time_point start = Clock::now();
        const Victim victim(lesson);
        EXPECT_EQ(victim.word(), "done\n") << lesson;
        const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start);
        // The census sees what it has to see: the program, lab host, a holder at least, and the host's namespaces.
        EXPECT_GE(test::processesWithVariable(mark()), 3) << lesson;
        EXPECT_GE(test::namespacesOfAllProcesses().size(), namespacesAtFirst + 8) << lesson;
        return whole;
    }

    static void killAtAnyMoment(const std::string &lesson, std::chrono::microseconds whole, int rounds)
    {
        const auto seed = std::random_device{}();
        std::mt19937 random(seed);
        std::uniform_int_distribution<long> moment(0, whole.count() * 12 / 10);
        for (int round = 0; round < rounds; ++round) {
            Victim victim(lesson);
            const std::chrono::microseconds time(moment(random));
            std::this_thread::sleep_for(time);
            victim.kill();
            ASSERT_TRUE(isAllGone()) << lesson << ", round " << round << ", killed after " << time.count()
                                     << " us, seed " << seed;
        }
    }

    static void expectNothingMore(const Traces &before)
    {
        const Traces now;
        EXPECT_EQ(now.namespaces, before.namespaces);
        EXPECT_EQ(now.mounts, before.mounts);
        EXPECT_EQ(now.cgroups, before.cgroups);
        EXPECT_EQ(now.interfaces, before.interfaces);
        EXPECT_EQ(now.ipcObjects, before.ipcObjects);
    }

    static void expectNothingOf(Topic topic)
    {
        const std::string lesson(nameOf(topic));
        const std::chrono::microseconds whole = wholeOf(lesson);
        ASSERT_TRUE(isAllGone()) << lesson;
        const Traces before;
        // A long lesson waits for most of its time.
        killAtAnyMoment(lesson, whole, static_cast<int>(std::clamp<long>(3s / whole, 4, 15)));
        expectNothingMore(before);
    }
};

/// The lessons that make cgroups, which some machines let root alone do.
constexpr std::array<Topic, 2> topicsOfCgroups{Kind::cgroup, Topic::container()};

class LifetimeOfCgroups : public Lifetime
{
};

TEST_F(Lifetime, leavesNothingWhenTheProgramIsKilledAtAnyMoment)
{
    const std::chrono::microseconds whole = wholeOf({});
    ASSERT_TRUE(isAllGone());
    const Traces before;
    killAtAnyMoment({}, whole, 200);
    expectNothingMore(before);
}

TEST_F(Lifetime, leavesNothingOfALessonWhenTheProgramIsKilledAtAnyMoment)
{
    for (const Topic topic : allTopics()) {
        if (!std::ranges::contains(topicsOfCgroups, topic))
            expectNothingOf(topic);
    }
}

TEST_F(LifetimeOfCgroups, leavesNothingOfALessonWhenTheProgramIsKilledAtAnyMoment)
{
    for (const Topic topic : topicsOfCgroups)
        expectNothingOf(topic);
}

} // namespace
} // namespace lab
