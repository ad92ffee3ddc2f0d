// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/enter.h"

#include <gtest/gtest.h>

namespace lab
{

namespace
{

/// A user 1000 in the user namespace 1 and the mount namespace 2, who made the user namespace 10; process 50 is in
/// that.
class Entering : public testing::Test
{
protected:
    Entering()
    {
        Process process;
        process.pid = 50;
        process.user = 1000;
        process.links[linkOf(Kind::user)] = 10;
        m_census.processes.push_back(process);
        m_census.namespaces = {{.kind = Kind::user, .inode = 1},
                               {.kind = Kind::user, .inode = 10, .parent = 1, .creator = 1000, .leader = 50}};
        m_visitor.process.links[linkOf(Kind::user)] = 1;
        m_visitor.process.links[linkOf(Kind::mount)] = 2;
    }
    [[nodiscard]] std::string command(const Namespace &one) const { return enterCommand(one, m_census, m_visitor); }
    [[nodiscard]] static Namespace heldBy(Holding holding)
    {
        Namespace one{.kind = Kind::net, .inode = 70, .owner = 1};
        one.holdings.push_back(std::move(holding));
        return one;
    }

    Census m_census;
    Visitor m_visitor{.user = 1000};
};

TEST_F(Entering, takesTheOwnersRightsWhereTheVisitorMadeIt)
{
    EXPECT_EQ(command({.kind = Kind::net, .inode = 70, .owner = 10, .leader = 50}),
              "nsenter --target 50 --user --preserve-credentials --net");
    EXPECT_EQ(command(m_census.namespaces[1]), "nsenter --target 50 --user --preserve-credentials");
}

TEST_F(Entering, takesRootElsewhere)
{
    EXPECT_EQ(command({.kind = Kind::net, .inode = 70, .owner = 1, .leader = 50}), "sudo nsenter --target 50 --net");
    m_census.namespaces[1].creator = 1001;
    EXPECT_EQ(command({.kind = Kind::uts, .inode = 70, .owner = 10, .leader = 50}), "sudo nsenter --target 50 --uts");
    m_visitor.user = 0;
    EXPECT_EQ(command({.kind = Kind::uts, .inode = 70, .owner = 10, .leader = 50}), "nsenter --target 50 --uts");
}

TEST_F(Entering, isForRootAloneWhereTheVisitorRulesNot)
{
    const auto isRoots = [this](const Namespace &one) { return isForRootAlone(one, m_census, m_visitor); };
    EXPECT_FALSE(isRoots({.kind = Kind::net, .inode = 70, .owner = 10, .leader = 50}));
    EXPECT_FALSE(isRoots(m_census.namespaces[1]));
    EXPECT_FALSE(isRoots(m_census.namespaces[0])) << "that is where the visitor is";
    EXPECT_TRUE(isRoots({.kind = Kind::net, .inode = 70, .owner = 1, .leader = 50}));
    EXPECT_TRUE(isRoots({.kind = Kind::net, .inode = 70, .owner = 10}));
    m_visitor.user = 0;
    EXPECT_FALSE(isRoots({.kind = Kind::net, .inode = 70, .owner = 1, .leader = 50}));
}

TEST_F(Entering, isNotNeededWhereTheVisitorIs)
{
    EXPECT_EQ(command(m_census.namespaces[0]), "");
}

TEST_F(Entering, goesThroughWhateverHoldsIt)
{
    EXPECT_EQ(command(heldBy({.tie = Tie::descriptor, .pid = 50, .number = 7})), "sudo nsenter --net=/proc/50/fd/7");
    EXPECT_EQ(command(heldBy({.tie = Tie::thread, .pid = 50, .thread = 51})),
              "sudo nsenter --net=/proc/50/task/51/ns/net");
    EXPECT_EQ(command(heldBy({.tie = Tie::mount, .pid = 50, .mountNamespace = 2, .path = "/run/netns/a b"})),
              "sudo nsenter --net='/run/netns/a b'");
    EXPECT_EQ(command(heldBy({.tie = Tie::mount, .pid = 50, .mountNamespace = 3, .path = "/run/netns/a"})),
              "sudo nsenter --net=/proc/50/root/run/netns/a");
    EXPECT_EQ(command(heldBy({.tie = Tie::socket, .pid = 50, .number = 7})), "");
    EXPECT_EQ(command({.kind = Kind::pid, .inode = 70, .holdings = {{.tie = Tie::forChildren, .pid = 50}}}),
              "sudo nsenter --pid=/proc/50/ns/pid_for_children");
}

} // namespace

} // namespace lab
