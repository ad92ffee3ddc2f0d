// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandbox_lab.h"

#include <gmock/gmock.h>

namespace lab
{

using namespace lab::test;

namespace
{

using testing::HasSubstr;
using testing::Not;

const ChildOptions allKinds{.kinds = KindSet::all(), .ids = {.own = OwnId::root}};

class ContainerByHand : public testing::Test
{
protected:
    void open(const ChildOptions &options)
    {
        const Result<Outcome> opened = sandbox.open(options);
        ASSERT_TRUE(opened) << describe(opened.error());
        ASSERT_TRUE(sandbox.hasBothViews());
    }
    void perform(Side side, const Operation &operation)
    {
        const Result<Outcome> done = sandbox.perform(side, operation);
        EXPECT_TRUE(done) << describe(done.error());
    }
    std::string mounts(Side side) { return sandbox.run(side, "cat /proc/self/mountinfo"); }

    SandboxLab sandbox{Topic::container()};
};

TEST_F(ContainerByHand, hasARootWithTheMachinesProgramsAndNothingElse)
{
    open(allKinds);
    perform(Side::child, RootMakeOperation{"/mnt"});
    perform(Side::child, MountOperation{FileSystem::proc, "", "/mnt/proc", "", ""});
    perform(Side::child, PivotRootOperation{"/mnt", "/mnt/old"});
    perform(Side::child, UnmountOperation{"/old", Lazily::yes});
    EXPECT_EQ(sandbox.run(Side::child, "echo /[a-km-z]*"), "/bin /dev /old /proc /sbin /tmp /usr\n");
    EXPECT_EQ(sandbox.run(Side::child, "ls /old"), "");
    EXPECT_EQ(sandbox.run(Side::child, "echo seen > /dev/null; head -c 2 /dev/zero | wc -c"), "2\n");
    EXPECT_THAT(sandbox.run(Side::child, "touch /usr/x"), HasSubstr("Read-only"));
    EXPECT_THAT(mounts(Side::child), Not(HasSubstr(" /tmp ")));
    EXPECT_THAT(mounts(Side::parent), Not(HasSubstr(" /mnt")));
    EXPECT_EQ(sandbox.run(Side::child, "readlink /proc/1/root; cat /proc/1/comm"), "/\nlab-child\n");
}

TEST_F(ContainerByHand, keepsNothingOfARootThatCouldNotBeMade)
{
    open(allKinds);
    const std::string before = mounts(Side::child);
    const Result<Outcome> absent = sandbox.perform(Side::child, RootMakeOperation{"/nowhere"});
    ASSERT_FALSE(absent);
    EXPECT_EQ(absent.error().number, ENOENT);
    // Without devices it fails half-way.
    perform(Side::child, MountOperation{FileSystem::tmpfs, "", "/dev", "", ""});
    const std::string without = mounts(Side::child);
    const Result<Outcome> failed = sandbox.perform(Side::child, RootMakeOperation{"/mnt"});
    ASSERT_FALSE(failed) << "there is no /dev/null to bind";
    EXPECT_EQ(failed.error(), (Error{"open_tree", ENOENT, "/dev/null"}));
    EXPECT_EQ(mounts(Side::child), without);
    EXPECT_NE(before, without);
}

TEST_F(ContainerByHand, leavesTheParentItsRoot)
{
    open({.kinds = Kind::uts});
    perform(Side::parent, RootMakeOperation{"/mnt"});
    for (const Side side : {Side::parent, Side::child}) {
        const Result<Outcome> pivoted = sandbox.perform(side, PivotRootOperation{"/mnt", "/mnt/old"});
        ASSERT_FALSE(pivoted);
        EXPECT_EQ(pivoted.error(), (Error{"pivot_root", EDEADLK, "/mnt"}));
    }
}

TEST_F(ContainerByHand, isRefusedARootThatIsNoMount)
{
    open(allKinds);
    const Result<Outcome> pivoted = sandbox.perform(Side::child, PivotRootOperation{"/usr", "/usr/bin"});
    ASSERT_FALSE(pivoted);
    EXPECT_EQ(pivoted.error().call, "pivot_root");
}

TEST_F(ContainerByHand, listsWhatIsStillSharedOnBothSides)
{
    open({.kinds = KindSet(Kind::uts) | Kind::pid});
    for (const Side side : {Side::parent, Side::child}) {
        EXPECT_EQ(sandbox.cell(side, "shared", "uts"), std::nullopt);
        EXPECT_EQ(sandbox.cell(side, "shared", "pid_for_children"), std::nullopt);
        EXPECT_EQ(sandbox.cell(side, "shared", "net"), sandbox.cell(side, "namespaces", "net"));
    }
    sandbox.lab->close();
    EXPECT_EQ(sandbox.cell(Side::parent, "shared", "net"), std::nullopt) << "with nobody nothing is shared";
}

TEST_F(ContainerByHand, startsWhereItsOptionsSay)
{
    const Result<Outcome> closed = sandbox.open({.kinds = Kind::mount});
    ASSERT_TRUE(closed);
    perform(Side::parent, RootMakeOperation{"/mnt"});
    sandbox.lab->close();
    open({.kinds = KindSet(Kind::mount) | Kind::pid,
          .mountProc = MountProc::yes,
          .program = {.root = "/mnt", .directory = "/usr/bin"}});
    EXPECT_EQ(sandbox.run(Side::child, "pwd; echo /[a-km-z]*"), "/usr/bin\n/bin /dev /old /proc /sbin /tmp /usr\n");
    EXPECT_EQ(sandbox.run(Side::child, "cat /proc/1/comm"), "lab-child\n");
    sandbox.lab->close();
    open({.kinds = Kind::mount, .program = {.root = "/mnt"}});
    EXPECT_EQ(sandbox.run(Side::child, "pwd; ls /proc"), "/\n");
    EXPECT_NE(sandbox.cell(Side::child, "container", "hostname"), std::nullopt) << "it looks without a /proc";
}

TEST_F(ContainerByHand, isNotMadeWhereItsRootIsNot)
{
    const Result<Outcome> opened = sandbox.open({.kinds = Kind::mount, .program = {.root = "/nowhere"}});
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error(), (Error{"chroot", ENOENT, "/nowhere"}));
    const Result<Outcome> elsewhere = sandbox.open({.kinds = Kind::mount, .program = {.directory = "/nowhere"}});
    ASSERT_FALSE(elsewhere);
    EXPECT_EQ(elsewhere.error(), (Error{"chdir", ENOENT, "/nowhere"}));
}

TEST_F(ContainerByHand, passesOnTheVariablesThatAreChosen)
{
    open({.kinds = Kind::uts, .program = {.clearEnvironment = ClearEnvironment::yes}});
    EXPECT_EQ(sandbox.run(Side::child, "echo ${HOME-none} ${TERM-none}"), "none none\n");
    EXPECT_EQ(sandbox.run(Side::parent, "echo ${HOME-none} ${TERM-none}"), "/root dumb\n");
    sandbox.lab->close();
    open({.kinds = Kind::uts, .program = {.whitelist = "TERM"}});
    EXPECT_EQ(sandbox.run(Side::child, "echo ${HOME-none} ${TERM-none}"), "none dumb\n");
}

} // namespace

} // namespace lab
