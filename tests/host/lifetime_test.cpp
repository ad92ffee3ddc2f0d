// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/host/user.h"

#include <chrono>
#include <csignal>
#include <filesystem>
#include <gtest/gtest.h>
#include <random>
#include <thread>

namespace lab
{
namespace
{

const std::string cgroup = "/sys/fs/cgroup/work";

bool hasCgroups()
{
    return std::filesystem::exists(test::cgroupTree);
}

/// Takes as much of the computer as a lab can: mounts, interfaces, cgroups, IPC objects and processes on both sides.
void useTheComputer(const std::function<void(const std::string &)> &tell)
{
    test::HostLab host(Kind::net);
    const ChildOptions options{.kinds = KindSet(Kind::net) | Kind::mount | Kind::pid | Kind::ipc | Kind::cgroup,
                               .mountProc = MountProc::yes};
    tell(test::textOf(host.open(options)));
    std::vector<std::pair<Side, Operation>> operations{
        {Side::parent, MountOperation{FileSystem::tmpfs, "share", "/mnt", "", ""}},
        {Side::child, MountOperation{FileSystem::tmpfs, "", "/mnt", "", ""}},
        {Side::parent, VethOperation{"veth0-h", "veth0-c"}},
        {Side::parent, LinkMoveOperation{"veth0-c"}},
        {Side::parent, IpcMakeOperation{IpcType::queue, "", "", "", ""}},
        {Side::child, IpcMakeOperation{IpcType::queue, "", "", "", ""}},
        {Side::parent, StartOperation{}},
        {Side::child, StartOperation{}},
        {Side::child, RunOperation{"sleep 600 >/dev/null 2>&1 &"}},
        {Side::parent, RunOperation{"sleep 600 >/dev/null 2>&1 &"}},
    };
    if (hasCgroups()) {
        operations.emplace_back(Side::parent, CgroupMakeOperation{cgroup});
        operations.emplace_back(Side::parent, CgroupStartOperation{cgroup});
    }
    for (const auto &[side, operation] : operations)
        tell(test::textOf(host.perform(side, operation)));
    QCoreApplication::exec();
}

/// What it tells.
int lines()
{
    return hasCgroups() ? 13 : 11;
}

TEST(HostLifetime, usesWhatItIsToLeave)
{
    test::UserProcess ann("ann", useTheComputer);
    for (int line = 0; line < lines(); ++line)
        EXPECT_EQ(ann.line(), "done") << line;
    for (const char *kind : {"entry", "lab-host", "lab-child", "sleep", "veth0-h", "/mnt", "queue"})
        EXPECT_TRUE(test::remains().contains(kind)) << kind;
    EXPECT_EQ(test::remains().contains("cgroup " + cgroup), hasCgroups());
    ann.kill();
    EXPECT_EQ(test::lastingRemains(), "");
}

/// Kills one of these at a random moment, then the program.
void killAtRandom(const std::vector<std::string> &names, int rounds, unsigned seed)
{
    std::mt19937 random(seed);
    for (int round = 0; round < rounds; ++round) {
        test::UserProcess ann("ann", useTheComputer);
        std::this_thread::sleep_for(std::chrono::milliseconds(random() % 400));
        for (const std::string &name : names) {
            for (const pid_t pid : test::processesNamed(name))
                ::kill(pid, SIGKILL);
        }
        if (!names.empty())
            std::this_thread::sleep_for(std::chrono::milliseconds(random() % 200));
        ann.kill();
        ASSERT_EQ(test::lastingRemains(), "") << "round " << round;
    }
}

TEST(HostLifetime, leavesNothingWhenTheProgramIsKilled)
{
    killAtRandom({}, 80, 1);
}

TEST(HostLifetime, leavesNothingWhenTheHelperIsKilled)
{
    killAtRandom({"unshare-lab-hel"}, 40, 2);
}

TEST(HostLifetime, leavesNothingWhenTheLabHostIsKilled)
{
    killAtRandom({"lab-host"}, 40, 3);
}

TEST(HostLifetime, leavesNothingWhenAHolderIsKilled)
{
    killAtRandom({"lab-child"}, 20, 4);
    killAtRandom({"lab-parent"}, 20, 5);
}

TEST(HostLifetime, sweepsWhatAKilledKeeperLeft)
{
    test::UserProcess ann("ann", useTheComputer);
    for (int line = 0; line < lines(); ++line)
        ASSERT_EQ(ann.line(), "done") << line;
    for (const char *name : {"lab-keeper", "lab-host"}) {
        for (const pid_t pid : test::processesNamed(name))
            ::kill(pid, SIGKILL);
    }
    ann.kill();
    EXPECT_TRUE(test::remains().contains("entry"));
    // The next lab of anyone puts it in order.
    EXPECT_EQ(test::as("bob", [] { return test::textOf(test::HostLab(Kind::uts).open({.kinds = Kind::uts})); }),
              "done");
    for (const pid_t pid : test::processesNamed("sleep"))
        ::kill(pid, SIGKILL); // a command of the user's own on the parent side, which nobody has the number of
    EXPECT_EQ(test::lastingRemains(), "");
}

} // namespace
} // namespace lab
