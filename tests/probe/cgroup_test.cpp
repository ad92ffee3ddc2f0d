// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/sections.h"

#include "core/probe/cgroup_tree.h"
#include "tests/probe/recorded.h"
#include "tests/probe/tool.h"
#include "tests/support/print.h"
#include "tests/support/table.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cerrno>

namespace lab
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Row> rowsOf(const Place &place, std::string_view id)
{
    return test::rowsOf(lookAtCgroup(place), id);
}

/// A machine with systemd and version 2: a session with a cgroup in it, which is frozen.
class Version2 : public testing::Test
{
protected:
    Version2()
    {
        write("proc/self/cgroup", "0::/user.slice/session-1.scope\n");
        write("proc/self/mountinfo",
              "22 1 0:21 / /proc rw - proc proc rw\n"
              "30 24 0:26 / /sys/fs/cgroup rw,nosuid shared:4 - cgroup2 cgroup2 rw,nsdelegate\n");
        write("proc/self/status", "Name:\tbash\nPid:\t5\n");
        write("proc/7/cgroup", "0::/../other\n");
        write("proc/7/status", "Name:\tsleep\nState:\tS\n");
        write("proc/12/status", "Name:\tno cgroup\n");
        const std::string root = "sys/fs/cgroup/";
        write(root + "cgroup.controllers", "cpu memory pids\n");
        write(root + "cgroup.procs", "");
        const std::string own = root + "user.slice/session-1.scope/";
        write(root + "user.slice/cgroup.events", "populated 1\nfrozen 0\n");
        write(own + "cgroup.events", "populated 1\nfrozen 0\n");
        write(own + "cgroup.procs", "1\n7\n");
        write(own + "cgroup.type", "domain\n");
        write(own + "cgroup.controllers", "memory pids\n");
        write(own + "cgroup.subtree_control", "\n");
        write(own + "pids.current", "2\n");
        write(own + "pids.max", "max\n");
        write(own + "memory.current", "4096\n");
        write(own + "memory.max", "67108864\n");
        write(own + "cpu.stat", "usage_usec 512\nuser_usec 500\n");
        write(own + "work/cgroup.events", "populated 0\nfrozen 1\n");
    }

    void write(const std::string &name, std::string_view text) { m_directory.write(name, text); }
    [[nodiscard]] Place place() const { return test::placeBelow(m_directory.path()); }

    test::TemporaryDirectory m_directory;
};

TEST_F(Version2, hasTheFactsOfTheOwnCgroup)
{
    EXPECT_THAT(rowsOf(place(), "cgroup"),
                ElementsAre(Row{"path", {"/user.slice/session-1.scope"}}, Row{"mount", {"/sys/fs/cgroup"}},
                            Row{"mount-root", {"/"}}, Row{"writable", {"yes"}}, Row{"procs", {"2"}},
                            Row{"populated", {"1"}}, Row{"frozen", {"0"}}, Row{"controllers", {"memory pids"}},
                            Row{"subtree_control", {""}}, Row{"pid", {"5"}}));
    EXPECT_THAT(rowsOf(place(), "hierarchies"), ElementsAre(Row{"0", {"0", "", "/user.slice/session-1.scope"}}));
}

TEST_F(Version2, hasTheLimitsAndSaysWhichControllerIsMissing)
{
    EXPECT_THAT(rowsOf(place(), "limits"), ElementsAre(Row{"pids", {"pids", "on", "2", "max"}},
                                                       Row{"memory", {"memory", "on", "4096", "67108864"}},
                                                       Row{"cpu", {"cpu", "off", "512", ""}}));
}

TEST_F(Version2, hasTheTreeBelowTheMount)
{
    EXPECT_THAT(
        rowsOf(place(), "tree"),
        ElementsAre(Row{"/", {"/", "0", "", ""}}, Row{"/user.slice", {"/user.slice", "", "1", "0"}},
                    Row{"/user.slice/session-1.scope", {"/user.slice/session-1.scope", "2", "1", "0"}},
                    Row{"/user.slice/session-1.scope/work", {"/user.slice/session-1.scope/work", "", "0", "1"}}));
}

TEST_F(Version2, hasTheProcessesWithTheirCgroups)
{
    EXPECT_THAT(rowsOf(place(), "processes"), ElementsAre(Row{"7", {"7", "/../other", "sleep"}}));
}

TEST_F(Version2, hasNoLimitsInTheRoot)
{
    write("proc/self/cgroup", "0::/\n");
    EXPECT_THAT(rowsOf(place(), "limits"),
                ElementsAre(Row{"pids", {"pids", "root", "", ""}}, Row{"memory", {"memory", "root", "", ""}},
                            Row{"cpu", {"cpu", "root", "", ""}}));
}

TEST_F(Version2, isHonestAboutACgroupOutOfSight)
{
    // The namespace's root is below the mount's, under a name that nobody tells.
    write("proc/self/cgroup", "0::/\n");
    write("proc/self/mountinfo", "30 24 0:26 /.. /sys/fs/cgroup ro - cgroup2 cgroup2 rw\n");
    const std::vector<Row> facts = rowsOf(place(), "cgroup");
    ASSERT_EQ(facts.size(), 10U);
    EXPECT_EQ(facts[2], (Row{"mount-root", {"/.."}}));
    EXPECT_EQ(facts[4], (Row{"procs", {""}}));
    EXPECT_EQ(rowsOf(place(), "limits").at(0), (Row{"pids", {"pids", "unseen", "", ""}}));
}

TEST_F(Version2, namesALineThatIsNone)
{
    for (const std::string line : {"0:/a", ":x:/a", "0::", "garbage"}) {
        write("proc/self/cgroup", line + "\n");
        const Result<std::vector<Section>> sections = lookAtCgroup(place());
        ASSERT_FALSE(sections) << line;
        EXPECT_EQ(sections.error(), (Error{"read", EBADMSG, "self/cgroup: " + line}));
    }
}

TEST_F(Version2, hasNoTreeWhereNothingIsMounted)
{
    write("proc/self/mountinfo", "22 1 0:21 / /proc rw - proc proc rw\n");
    EXPECT_THAT(rowsOf(place(), "tree"), IsEmpty());
    EXPECT_EQ(rowsOf(place(), "cgroup").at(3), (Row{"writable", {"no"}}));
}

TEST(Version1, isShownAsItIs)
{
    const test::TemporaryDirectory directory;
    directory.write("proc/self/cgroup", "5:cpu,cpuacct:/a\n4:pids:/b:c\n1:name=systemd:/d\n");
    directory.write("proc/self/mountinfo", "30 24 0:26 / /sys/fs/cgroup/pids rw - cgroup cgroup rw,pids\n");
    const Place place = test::placeBelow(directory.path());
    EXPECT_THAT(rowsOf(place, "hierarchies"),
                ElementsAre(Row{"5", {"5", "cpu,cpuacct", "/a"}}, Row{"4", {"4", "pids", "/b:c"}},
                            Row{"1", {"1", "name=systemd", "/d"}}));
    EXPECT_EQ(rowsOf(place, "cgroup").at(0), (Row{"path", {"/a"}}));
    EXPECT_THAT(rowsOf(place, "limits"),
                ElementsAre(Row{"pids", {"pids", "v1", "", ""}}, Row{"memory", {"memory", "unseen", "", ""}},
                            Row{"cpu", {"cpu", "v1", "", ""}}));
}

struct DirectoryCase : test::Named
{
    std::string root;
    std::string path;
    std::optional<std::string> directory;
};

class DirectoryOf : public testing::TestWithParam<DirectoryCase>
{
};

TEST_P(DirectoryOf, isWhatIsBelowTheMountsRoot)
{
    EXPECT_EQ(directoryOf({"/cg", GetParam().root}, GetParam().path), GetParam().directory);
}

INSTANTIATE_TEST_SUITE_P(
    Paths, DirectoryOf,
    testing::Values(DirectoryCase{"root", "/", "/", "/cg"}, DirectoryCase{"below", "/", "/a/b", "/cg/a/b"},
                    DirectoryCase{"part", "/a", "/a/b", "/cg/b"}, DirectoryCase{"same", "/a", "/a", "/cg"},
                    DirectoryCase{"beside", "/a", "/ab", std::nullopt}, DirectoryCase{"above", "/a", "/", std::nullopt},
                    DirectoryCase{"outside", "/", "/../a", std::nullopt}, DirectoryCase{"dots", "/", "/..a", "/cg/..a"},
                    DirectoryCase{"unknown", "/..", "/", std::nullopt},
                    DirectoryCase{"sibling", "/..", "/../a", "/cg/a"},
                    DirectoryCase{"higher", "/../a", "/../..", std::nullopt}),
    test::byName);

TEST(LiveCgroup, hasTheLinesOfTheKernel)
{
    const std::optional<std::string> said = test::outputOf("cat /proc/self/cgroup");
    if (!said)
        GTEST_SKIP() << "SKIPPED: this kernel has no cgroups";
    std::string lines;
    for (const Row &row : rowsOf(test::placeBelow("/"), "hierarchies"))
        lines += row.cells.at(0) + ":" + row.cells.at(1) + ":" + row.cells.at(2) + "\n";
    EXPECT_EQ(lines, *said);
}

TEST(LiveCgroup, startsItsTreeAtTheMount)
{
    const Place place = test::placeBelow("/");
    const std::vector<Row> facts = rowsOf(place, "cgroup");
    ASSERT_GE(facts.size(), 2U);
    if (facts[1].cells.at(0).empty())
        GTEST_SKIP() << "SKIPPED: no cgroup2 is mounted here";
    const std::vector<Row> tree = rowsOf(place, "tree");
    ASSERT_FALSE(tree.empty());
    EXPECT_EQ(tree.front().key, "/");
    EXPECT_EQ(test::outputOf("findmnt -n -o FSTYPE " + facts[1].cells.at(0)).value_or("cgroup2\n"), "cgroup2\n");
}

} // namespace
} // namespace lab
