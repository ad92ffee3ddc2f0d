// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace lab
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

/// Two user namespaces below the first (3 is left by all, 4 below it), PID namespaces below one another, and processes.
Census family()
{
    const auto made = [](Kind kind, std::uint64_t inode, std::uint64_t parent, std::uint64_t owner, int leader) {
        Namespace one;
        one.kind = kind;
        one.inode = inode;
        one.parent = parent;
        one.owner = owner;
        one.leader = leader;
        return one;
    };
    const auto process = [](int pid, int parent) {
        Process one;
        one.pid = pid;
        one.parent = parent;
        return one;
    };
    Census census;
    census.namespaces = {made(Kind::uts, 10, 0, 1, 1),   made(Kind::uts, 11, 0, 4, 30),  made(Kind::pid, 20, 0, 1, 1),
                         made(Kind::pid, 21, 20, 3, 20), made(Kind::pid, 22, 21, 4, 30), made(Kind::user, 1, 0, 0, 1),
                         made(Kind::user, 3, 1, 1, 0),   made(Kind::user, 4, 3, 3, 30)};
    census.processes = {process(1, 0), process(10, 1), process(20, 10), process(30, 20), process(31, 30)};
    return census;
}

std::vector<std::string> rowsOf(
    const Census &census, Arrangement arrangement,
    const std::function<bool(const Namespace &)> &isShown = [](auto &) { return true; })
{
    std::vector<std::string> rows;
    for (const TreeRow &row : arrange(census, arrangement, isShown)) {
        const std::string text = row.one ? std::string(infoOf(row.one->kind).name) + std::to_string(row.one->inode)
                                         : "process" + std::to_string(row.process->pid);
        rows.push_back(std::string(static_cast<std::size_t>(row.depth), '.') + text);
    }
    return rows;
}

TEST(Tree, isFlatByKind)
{
    EXPECT_THAT(rowsOf(family(), Arrangement::flat),
                ElementsAre("uts10", "uts11", "pid20", "pid21", "pid22", "user1", "user3", "user4"));
}

TEST(Tree, putsNamespacesBelowTheirOwner)
{
    EXPECT_THAT(rowsOf(family(), Arrangement::owner),
                ElementsAre("user1", ".uts10", ".pid20", ".user3", "..pid21", "..user4", "...uts11", "...pid22"));
}

TEST(Tree, putsNamespacesBelowTheirParent)
{
    EXPECT_THAT(rowsOf(family(), Arrangement::parent),
                ElementsAre("uts10", "uts11", "pid20", ".pid21", "..pid22", "user1", ".user3", "..user4"));
}

TEST(Tree, putsNamespacesBelowTheProcessThatLeadsThem)
{
    EXPECT_THAT(rowsOf(family(), Arrangement::process),
                ElementsAre("process1", ".uts10", ".pid20", ".user1", ".process20", "..pid21", "..process30",
                            "...uts11", "...pid22", "...user4", "user3"));
}

TEST(Tree, closesUpOverWhatIsNotShown)
{
    const auto isShown = [](const Namespace &one) { return one.inode != 3 && one.inode != 21 && one.inode != 1; };
    EXPECT_THAT(rowsOf(family(), Arrangement::owner, isShown),
                ElementsAre("uts10", "pid20", "user4", ".uts11", ".pid22"));
    EXPECT_THAT(rowsOf(family(), Arrangement::parent, isShown),
                ElementsAre("uts10", "uts11", "pid20", ".pid22", "user4"));
    EXPECT_THAT(rowsOf(family(), Arrangement::process, isShown),
                ElementsAre("process1", ".uts10", ".pid20", ".process30", "..uts11", "..pid22", "..user4"));
    EXPECT_THAT(rowsOf(family(), Arrangement::owner, [](auto &) { return false; }), IsEmpty());
}

TEST(Tree, hasEverythingOnceWhereRelationsGoInACircle)
{
    Census census = family();
    census.namespaces[5].parent = 4; // user1 below user4
    census.namespaces[4].parent = 22;
    census.processes[0].parent = 31;
    for (const Arrangement arrangement :
         {Arrangement::flat, Arrangement::owner, Arrangement::parent, Arrangement::process}) {
        std::vector<const Namespace *> shown;
        for (const TreeRow &row : arrange(census, arrangement, [](auto &) { return true; })) {
            if (row.one)
                shown.push_back(row.one);
        }
        EXPECT_EQ(shown.size(), census.namespaces.size());
        std::ranges::sort(shown);
        EXPECT_EQ(std::ranges::adjacent_find(shown), shown.end());
    }
}

TEST(Tree, isFastForALongLineOfProcesses)
{
    Census census;
    for (int pid = 1; pid <= 100000; ++pid) {
        Process process;
        process.pid = pid;
        process.parent = pid - 1;
        census.processes.push_back(process);
    }
    Namespace one;
    one.leader = 100000;
    census.namespaces.push_back(one);
    EXPECT_THAT(rowsOf(census, Arrangement::process), ElementsAre("process100000", ".mount0"));
}

TEST(Arrangements, haveNames)
{
    for (const Arrangement arrangement :
         {Arrangement::flat, Arrangement::owner, Arrangement::parent, Arrangement::process})
        EXPECT_EQ(arrangementNamed(nameOf(arrangement)), arrangement);
    EXPECT_EQ(arrangementNamed("Owner"), std::nullopt);
    EXPECT_EQ(arrangementNamed(""), std::nullopt);
}

} // namespace

} // namespace lab
