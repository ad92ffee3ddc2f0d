// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/census.h"
#include "tests/support/sandbox_lab.h"

#include <gmock/gmock.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <set>

namespace lab
{
namespace
{

using test::SandboxLab;
using test::waitUntil;
using testing::StartsWith;

constexpr const char *notDelegated = "SKIPPED: no part of the cgroup tree is delegated to this user";
const std::string root = "/sys/fs/cgroup";

class CgroupLab : public testing::Test
{
protected:
    void make(const ChildOptions &options)
    {
        const Result<Outcome> opened = m_sandbox->open(options);
        ASSERT_TRUE(opened) << describe(opened.error());
        ASSERT_TRUE(m_sandbox->hasBothViews());
    }

    Result<Outcome> perform(Side side, const Operation &operation) { return m_sandbox->perform(side, operation); }

    std::string cell(Side side, const std::string &section, const std::string &row, std::size_t column = 0)
    {
        return m_sandbox->cell(side, section, row, column).value_or("absent");
    }

    /// Looks again until a side has that; nobody tells of cgroups.
    bool has(Side side, const std::string &section, const std::string &row, const std::string &value,
             std::size_t column = 0)
    {
        return waitUntil([&] {
            m_sandbox->lab->look();
            return cell(side, section, row, column) == value;
        });
    }

    bool isDelegated() { return cell(Side::parent, "cgroup", "writable") == "yes"; }

    std::unique_ptr<SandboxLab> m_sandbox = std::make_unique<SandboxLab>(Kind::cgroup);
};

TEST_F(CgroupLab, hasTheLinesThatCatPrints)
{
    make({.kinds = Kind::cgroup});
    for (const Side side : {Side::parent, Side::child}) {
        std::string lines;
        for (const Section &section : m_sandbox->lab->view(side)->sections) {
            for (const Row &row : section.id == "hierarchies" ? section.rows : Rows())
                lines += row.cells.at(0) + ":" + row.cells.at(1) + ":" + row.cells.at(2) + "\n";
        }
        EXPECT_EQ(m_sandbox->run(side, "cat /proc/self/cgroup"), lines) << nameOf(side);
    }
    EXPECT_EQ(cell(Side::child, "cgroup", "path"), "/");
}

TEST_F(CgroupLab, hasItsRootWhereTheParentWas)
{
    make({.kinds = Kind::cgroup});
    if (!isDelegated())
        GTEST_SKIP() << notDelegated;
    ASSERT_TRUE(perform(Side::parent, CgroupMakeOperation{root + "/a"}));
    const Result<Outcome> moved = perform(Side::parent, CgroupMoveOperation{root + "/a", Moved::self});
    ASSERT_TRUE(moved) << describe(moved.error());
    EXPECT_EQ(findRow(moved->found.at(0), "from")->cells.at(0), root + "/parent");
    EXPECT_TRUE(has(Side::parent, "cgroup", "path", "/a"));
    EXPECT_EQ(m_sandbox->run(Side::parent, "grep ^0: /proc/self/cgroup"), "0::/a\n");
    m_sandbox->lab->close();

    make({.kinds = Kind::cgroup});
    const std::string pid = std::to_string(m_sandbox->lab->childPid());
    EXPECT_TRUE(has(Side::parent, "processes", pid, "/a", 1));
    EXPECT_TRUE(has(Side::child, "processes", pid, "/", 1));
    EXPECT_EQ(cell(Side::child, "processes", "1", 1), "/../lab-host");
    EXPECT_EQ(m_sandbox->run(Side::child, "grep ^0: /proc/1/cgroup"), "0::/../lab-host\n");
    EXPECT_EQ(m_sandbox->run(Side::parent, "grep ^0: /proc/$CHILD/cgroup"), "0::/a\n");

    // The move comes later: the root stays.
    ASSERT_TRUE(perform(Side::parent, CgroupMoveOperation{root + "/parent", Moved::child}));
    EXPECT_TRUE(has(Side::child, "cgroup", "path", "/../parent"));
}

TEST_F(CgroupLab, freezesKillsAndRemoves)
{
    make({.kinds = Kind::cgroup});
    if (!isDelegated())
        GTEST_SKIP() << notDelegated;
    const std::string work = root + "/work";
    ASSERT_TRUE(perform(Side::parent, CgroupMakeOperation{work}));
    const Result<Outcome> again = perform(Side::parent, CgroupMakeOperation{work});
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error(), (Error{"mkdir", EEXIST, work}));
    const Result<Outcome> started = perform(Side::parent, CgroupStartOperation{work});
    ASSERT_TRUE(started) << describe(started.error());
    EXPECT_TRUE(has(Side::parent, "tree", "/work", "1", 1));
    EXPECT_EQ(m_sandbox->run(Side::parent, "cat /proc/$(cat /sys/fs/cgroup/work/cgroup.procs)/comm"), "sleep\n");
    ASSERT_TRUE(perform(Side::parent, CgroupFreezeOperation{work, Freeze::frozen}));
    EXPECT_EQ(m_sandbox->run(Side::parent, "grep frozen " + work + "/cgroup.events"), "frozen 1\n");
    EXPECT_TRUE(has(Side::parent, "tree", "/work", "1", 3));
    const Result<Outcome> busy = perform(Side::parent, CgroupRemoveOperation{work});
    ASSERT_FALSE(busy);
    EXPECT_EQ(busy.error(), (Error{"rmdir", EBUSY, work}));
    ASSERT_TRUE(perform(Side::parent, CgroupKillOperation{work}));
    EXPECT_TRUE(has(Side::parent, "tree", "/work", "0", 2));
    ASSERT_TRUE(perform(Side::parent, CgroupRemoveOperation{work}));
    EXPECT_TRUE(has(Side::parent, "tree", "/work", "absent"));
}

TEST_F(CgroupLab, isRemovedWithWhatIsInItWhereThatIsAskedFor)
{
    make({.kinds = Kind::cgroup});
    if (!isDelegated())
        GTEST_SKIP() << notDelegated;
    ASSERT_TRUE(perform(Side::parent, CgroupMakeOperation{root + "/work"}));
    ASSERT_TRUE(perform(Side::parent, CgroupMakeOperation{root + "/work/deep"}));
    ASSERT_TRUE(perform(Side::parent, CgroupStartOperation{root + "/work/deep"}));
    const Result<Outcome> removed = perform(Side::parent, CgroupRemoveOperation{root + "/work", KillFirst::yes});
    EXPECT_TRUE(removed) << describe(removed.error());
    EXPECT_TRUE(has(Side::parent, "tree", "/work", "absent"));
}

TEST_F(CgroupLab, doesNotStopItself)
{
    make({.kinds = Kind::cgroup});
    if (!isDelegated())
        GTEST_SKIP() << notDelegated;
    for (const std::string &path : {root, root + "/lab-host"}) {
        const Result<Outcome> frozen = perform(Side::parent, CgroupFreezeOperation{path, Freeze::frozen});
        ASSERT_FALSE(frozen);
        EXPECT_EQ(frozen.error(), (Error{"cgroup", EDEADLK, path + "/cgroup.freeze"}));
        const Result<Outcome> killed = perform(Side::parent, CgroupKillOperation{path});
        ASSERT_FALSE(killed);
        EXPECT_EQ(killed.error(), (Error{"cgroup", EDEADLK, path + "/cgroup.kill"}));
    }
}

TEST_F(CgroupLab, hasLimitsWhereTheControllerIsThere)
{
    make({.kinds = Kind::cgroup});
    if (!isDelegated())
        GTEST_SKIP() << notDelegated;
    const std::string state = cell(Side::parent, "limits", "pids", 1);
    ASSERT_TRUE(perform(Side::parent, CgroupMakeOperation{root + "/a"}));
    const Result<Outcome> limited = perform(Side::parent, CgroupLimitOperation{root + "/a", "pids.max", "20"});
    if (state != "on") {
        ASSERT_FALSE(limited);
        EXPECT_EQ(limited.error(), (Error{"openat", ENOENT, root + "/a/pids.max"}));
        GTEST_SKIP() << "SKIPPED: the controller pids is not there: " << state;
    }
    ASSERT_TRUE(limited) << describe(limited.error());
    EXPECT_EQ(m_sandbox->run(Side::parent, "cat /sys/fs/cgroup/a/pids.max"), "20\n");
    ASSERT_TRUE(perform(Side::parent, CgroupMoveOperation{root + "/a", Moved::self}));
    EXPECT_TRUE(has(Side::parent, "limits", "pids", "20", 3));
    EXPECT_EQ(cell(Side::parent, "limits", "pids", 2), "1");
}

TEST_F(CgroupLab, showsItsOwnTreeInAMountOfItsOwn)
{
    make({.kinds = KindSet(Kind::cgroup) | Kind::mount});
    if (!isDelegated())
        GTEST_SKIP() << notDelegated;
    ASSERT_TRUE(perform(Side::parent, CgroupMakeOperation{root + "/a"}));
    EXPECT_TRUE(has(Side::child, "tree", "/a", "/a"));
    const Result<Outcome> mounted = perform(Side::child, CgroupMountOperation{root});
    ASSERT_TRUE(mounted) << describe(mounted.error());
    EXPECT_TRUE(has(Side::child, "cgroup", "mount-root", "/"));
    EXPECT_EQ(cell(Side::child, "tree", "/a"), "absent");
    EXPECT_TRUE(has(Side::parent, "tree", "/a", "/a"));
}

TEST_F(CgroupLab, namesWhatIsNoCgroup)
{
    make({.kinds = Kind::cgroup});
    for (const Operation &operation :
         {Operation(CgroupMakeOperation{"/tmp/a"}), Operation(CgroupKillOperation{"/tmp"})}) {
        const Result<Outcome> done = perform(Side::parent, operation);
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error().call, "cgroup2");
        EXPECT_EQ(done.error().number, ENOTSUP);
        EXPECT_THAT(done.error().subject, StartsWith("/tmp"));
    }
}

TEST_F(CgroupLab, refusesWhatIsNotDelegated)
{
    make({.kinds = Kind::cgroup});
    if (isDelegated())
        GTEST_SKIP() << "SKIPPED: here it is delegated";
    if (cell(Side::parent, "cgroup", "mount").empty())
        GTEST_SKIP() << "SKIPPED: no cgroup2 is mounted here";
    const Result<Outcome> made = perform(Side::parent, CgroupMakeOperation{root + "/a"});
    ASSERT_FALSE(made);
    EXPECT_THAT(made.error().number, testing::AnyOf(EROFS, EACCES)) << describe(made.error());
    EXPECT_EQ(made.error().call, "mkdir");
}

/// The name of the cgroup in which this process's lab host is: others of this machine have theirs beside it.
std::string ownLabCgroup()
{
    for (const auto &thread : std::filesystem::directory_iterator("/proc/self/task")) {
        std::ifstream children(thread.path() / "children");
        for (int child = 0; children >> child;) {
            std::ifstream cgroups("/proc/" + std::to_string(child) + "/cgroup");
            for (std::string line; std::getline(cgroups, line);) {
                const std::size_t start = line.find("/unshare-lab-");
                if (line.starts_with("0::") && start != std::string::npos)
                    return line.substr(start, line.find('/', start + 1) - start);
            }
        }
    }
    return {};
}

std::set<std::string> labCgroupsIn(const std::string &name)
{
    std::set<std::string> found = test::labCgroups();
    std::erase_if(found, [&](const std::string &one) { return !(one + "/").contains(name + "/"); });
    return found;
}

TEST_F(CgroupLab, leavesNothingInTheHierarchy)
{
    make({.kinds = Kind::cgroup});
    if (!isDelegated())
        GTEST_SKIP() << notDelegated;
    ASSERT_TRUE(perform(Side::parent, CgroupMakeOperation{root + "/a"}));
    ASSERT_TRUE(perform(Side::parent, CgroupStartOperation{root + "/a"}));
    const std::string name = ownLabCgroup();
    ASSERT_NE(name, "");
    const std::set<std::string> own = labCgroupsIn(name);
    EXPECT_FALSE(own.empty());
    // When it is gone, so is its cgroup: nothing is left to wait for.
    m_sandbox.reset();
    const std::set<std::string> left = labCgroupsIn(name);
    EXPECT_LT(left.size(), own.size());
    for (const std::string &one : left)
        EXPECT_EQ(one.find("/lab-host"), std::string::npos) << one;
}

} // namespace
} // namespace lab
