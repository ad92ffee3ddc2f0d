// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/agent_path.h"
#include "core/backend/sandbox.h"
#include "tests/support/sandbox_lab.h"

#include <cerrno>
#include <csignal>
#include <fstream>
#include <gtest/gtest.h>
#include <unistd.h>
#include <vector>

namespace lab
{
namespace
{

using test::LabOn;
using test::waitUntil;

/// As in Flatpak, but without what starts the agent outside there: all that is known of it is its first process.
std::unique_ptr<SandboxBackend> outside(const QStringList &words)
{
    return std::make_unique<SandboxBackend>(AgentRoad{.place = AgentRoad::Place::outside, .words = words});
}

std::vector<pid_t> childrenOf(pid_t process)
{
    const std::string number = std::to_string(process);
    std::ifstream file("/proc/" + number + "/task/" + number + "/children");
    std::vector<pid_t> children;
    for (pid_t child = 0; file >> child;)
        children.push_back(child);
    return children;
}

bool isThere(pid_t process)
{
    return ::kill(process, 0) == 0 || errno != ESRCH;
}

TEST(Outside, doesWhatAnyOtherSandboxDoes)
{
    LabOn lab(outside({agentPath()}), Kind::uts);
    const Result<Outcome> opened = lab.open({.kinds = Kind::uts});
    ASSERT_TRUE(opened) << describe(opened.error());
    ASSERT_TRUE(lab.hasBothViews());
    EXPECT_NE(lab.cell(Side::parent, "namespaces", "uts"), lab.cell(Side::child, "namespaces", "uts"));
    EXPECT_EQ(lab.run(Side::child, "hostname outside-lab && hostname"), "outside-lab\n");
}

TEST(Outside, isTheChildOfItsKeeperAndGoneWithTheProgram)
{
    pid_t keeper = 0;
    pid_t labHost = 0;
    {
        LabOn lab(outside({agentPath()}), Kind::uts);
        ASSERT_TRUE(lab.open({.kinds = Kind::uts}));
        const std::vector<pid_t> keepers = childrenOf(::getpid());
        ASSERT_EQ(keepers.size(), 1U);
        keeper = keepers.front();
        const std::vector<pid_t> labHosts = childrenOf(keeper);
        ASSERT_EQ(labHosts.size(), 1U);
        labHost = labHosts.front();
        // Nothing that it is told reaches it now: it must be killed.
        ASSERT_EQ(::kill(labHost, SIGSTOP), 0);
    }
    EXPECT_FALSE(isThere(keeper));
    EXPECT_FALSE(isThere(labHost));
}

TEST(Outside, isMissedByTheProgramAndItsKeeper)
{
    LabOn lab(outside({agentPath()}), Kind::uts);
    ASSERT_TRUE(lab.open({.kinds = Kind::uts}));
    const std::vector<pid_t> keepers = childrenOf(::getpid());
    ASSERT_EQ(keepers.size(), 1U);
    const std::vector<pid_t> labHosts = childrenOf(keepers.front());
    ASSERT_EQ(labHosts.size(), 1U);
    ASSERT_EQ(::kill(labHosts.front(), SIGKILL), 0);
    EXPECT_TRUE(waitUntil([&] { return lab.parent->state() == Parent::State::ended; }));
    EXPECT_TRUE(waitUntil([&] { return !isThere(keepers.front()); }));
}

TEST(Outside, saysThatNobodyStartedIt)
{
    LabOn lab(outside({QStringLiteral("/bin/false")}), Kind::uts);
    lab.parent->start();
    ASSERT_TRUE(waitUntil([&] { return lab.parent->state() == Parent::State::ended; }));
    EXPECT_EQ(lab.parent->error(), (Error{"HostCommand", EPIPE, ""}));
}

TEST(Outside, saysThatThereIsNoWayThere)
{
    LabOn lab(std::make_unique<SandboxBackend>(AgentRoad{.place = AgentRoad::Place::nowhere, .words = {}}), Kind::uts);
    lab.parent->start();
    ASSERT_TRUE(waitUntil([&] { return lab.parent->state() == Parent::State::ended; }));
    EXPECT_EQ(lab.parent->error(), (Error{"flatpak", EACCES, ""}));
}

} // namespace
} // namespace lab
