// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandbox_lab.h"

#include <gmock/gmock.h>

namespace lab
{
namespace
{

using test::SandboxLab;
using test::waitUntil;

TEST(Sandbox, makesAMountNamespaceAndPushesTheChangedView)
{
    SandboxLab sandbox(Kind::mount);
    const Result<Outcome> opened = sandbox.open({.kinds = Kind::mount});
    ASSERT_TRUE(opened) << describe(opened.error());
    ASSERT_TRUE(sandbox.hasBothViews());
    EXPECT_NE(sandbox.cell(Side::parent, "namespaces", "mnt"), sandbox.cell(Side::child, "namespaces", "mnt"));
    EXPECT_EQ(sandbox.cell(Side::parent, "namespaces", "uts"), sandbox.cell(Side::child, "namespaces", "uts"));
    EXPECT_FALSE(sandbox.cell(Side::child, "mounts", "/mnt"));

    const Result<Outcome> mounted =
        sandbox.perform(Side::child, MountOperation{FileSystem::tmpfs, "lesson", "/mnt", "1m", "0750"});
    ASSERT_TRUE(mounted) << describe(mounted.error());
    // Pushed: nobody asks the holder to look.
    ASSERT_TRUE(waitUntil([&] { return sandbox.cell(Side::child, "mounts", "/mnt").has_value(); }));
    EXPECT_EQ(sandbox.cell(Side::child, "mounts", "/mnt", 1), "lesson");
    EXPECT_EQ(sandbox.cell(Side::child, "mounts", "/mnt", 2), "tmpfs");
    EXPECT_THAT(sandbox.cell(Side::child, "mounts", "/mnt", 3).value_or(""), testing::HasSubstr("size=1024k,mode=750"));
    EXPECT_FALSE(sandbox.cell(Side::parent, "mounts", "/mnt"));
    EXPECT_EQ(sandbox.run(Side::parent, "findmnt /mnt"), "[1] ");
    EXPECT_THAT(sandbox.run(Side::child, "findmnt -n -o FSTYPE /mnt"), "tmpfs\n");

    ASSERT_TRUE(sandbox.perform(Side::child, UnmountOperation{"/mnt"}));
    EXPECT_TRUE(waitUntil([&] { return !sandbox.cell(Side::child, "mounts", "/mnt"); }));
}

TEST(Sandbox, keepsHostNamesApart)
{
    SandboxLab sandbox(Kind::uts);
    ASSERT_TRUE(sandbox.open({.kinds = Kind::uts}));
    ASSERT_TRUE(sandbox.hasBothViews());
    const std::optional<std::string> before = sandbox.cell(Side::parent, "uts", "hostname");
    ASSERT_TRUE(sandbox.perform(Side::child, HostNameOperation{"child.home.local"}));
    ASSERT_TRUE(sandbox.perform(Side::child, DomainNameOperation{"lab"}));
    ASSERT_TRUE(waitUntil([&] { return sandbox.cell(Side::child, "uts", "domainname") == "lab"; }));
    EXPECT_EQ(sandbox.cell(Side::child, "uts", "hostname"), "child.home.local");
    EXPECT_EQ(sandbox.cell(Side::parent, "uts", "hostname"), before);
    EXPECT_EQ(sandbox.run(Side::child, "hostname"), "child.home.local\n");

    ASSERT_TRUE(sandbox.perform(Side::parent, HostNameOperation{"parent"}));
    ASSERT_TRUE(waitUntil([&] { return sandbox.cell(Side::parent, "uts", "hostname") == "parent"; }));
    EXPECT_EQ(sandbox.cell(Side::child, "uts", "hostname"), "child.home.local");
}

class EachKind : public testing::TestWithParam<KindInfo>
{
};

TEST_P(EachKind, changesItsOwnLinksAndNoOthers)
{
    const KindInfo &info = GetParam();
    SandboxLab sandbox(info.kind);
    const Result<Outcome> opened = sandbox.open({.kinds = info.kind});
    ASSERT_TRUE(opened) << describe(opened.error());
    ASSERT_TRUE(sandbox.hasBothViews());
    for (const std::string_view link : namespaceLinks) {
        const std::string name(link);
        const bool isOwn = link.starts_with(info.link);
        EXPECT_EQ(sandbox.cell(Side::parent, "namespaces", name) != sandbox.cell(Side::child, "namespaces", name),
                  isOwn)
            << name;
    }
}

INSTANTIATE_TEST_SUITE_P(Kinds, EachKind, testing::ValuesIn(kindTable()),
                         [](const auto &kind) { return std::string(kind.param.name); });

TEST(Sandbox, makesAllKindsAtOnceWithItsOwnProc)
{
    SandboxLab sandbox(Kind::pid);
    ASSERT_TRUE(sandbox.open({.kinds = KindSet::all(), .mountProc = MountProc::yes}));
    ASSERT_TRUE(sandbox.hasBothViews());
    for (const std::string_view link : namespaceLinks) {
        const std::string name(link);
        EXPECT_NE(sandbox.cell(Side::parent, "namespaces", name), sandbox.cell(Side::child, "namespaces", name))
            << name;
    }
    EXPECT_EQ(sandbox.run(Side::child, "cat /proc/1/comm"), "lab-child\n");
}

TEST(Sandbox, leavesTheHolderOutsideWithoutFork)
{
    SandboxLab sandbox(Kind::pid);
    ASSERT_TRUE(sandbox.open({.kinds = Kind::pid, .fork = Fork::no}));
    ASSERT_TRUE(sandbox.hasBothViews());
    EXPECT_EQ(sandbox.cell(Side::parent, "namespaces", "pid"), sandbox.cell(Side::child, "namespaces", "pid"));
    EXPECT_NE(sandbox.cell(Side::parent, "namespaces", "pid_for_children"),
              sandbox.cell(Side::child, "namespaces", "pid_for_children"));
}

TEST(Sandbox, givesTheChildThePropagationThatWasAskedFor)
{
    const std::pair<Propagation, std::string> expected[] = {{Propagation::private_, "private"},
                                                            {Propagation::slave, "private"},
                                                            {Propagation::shared, "shared"},
                                                            {Propagation::unchanged, "private"}};
    for (const auto &[propagation, word] : expected) {
        SandboxLab sandbox(Kind::mount);
        ASSERT_TRUE(sandbox.open({.kinds = Kind::mount, .propagation = propagation}));
        ASSERT_TRUE(sandbox.hasBothViews());
        EXPECT_EQ(sandbox.cell(Side::child, "mounts", "/tmp", 4), word);
    }
}

TEST(Sandbox, cannotChangeAFileOfTheUser)
{
    const QString path = qEnvironmentVariable("HOME") + QStringLiteral("/unshare-lab-test-file");
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly)) << path.toStdString();
    file.write("before");
    file.close();
    for (const Side side : {Side::parent, Side::child}) {
        SandboxLab sandbox(Kind::mount);
        ASSERT_TRUE(sandbox.open({.kinds = Kind::mount}));
        const std::string name = path.toStdString();
        const std::vector<std::string> attempts{"echo after > " + name,
                                                "rm -f " + name,
                                                "chmod 777 " + name,
                                                "touch /etc/unshare-lab-test",
                                                "mount -o remount,rw / && echo after > " + name,
                                                "mount -o remount,bind,rw / && echo after > " + name,
                                                "umount -l / && echo after > " + name};
        for (const std::string &command : attempts)
            sandbox.run(side, command);
        EXPECT_EQ(sandbox.run(side, "echo scratch > /tmp/unshare-lab-scratch && cat /tmp/unshare-lab-scratch"),
                  "scratch\n");
    }
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "before");
    EXPECT_FALSE(QFile::exists(QStringLiteral("/etc/unshare-lab-test")));
    EXPECT_FALSE(QFile::exists(QStringLiteral("/tmp/unshare-lab-scratch")));
    EXPECT_EQ(file.permissions() & QFile::WriteOther, QFile::Permissions());
    file.remove();
}

TEST(Sandbox, isNoRootOutside)
{
    SandboxLab sandbox(Kind::mount);
    ASSERT_TRUE(sandbox.open({.kinds = Kind::mount}));
    EXPECT_EQ(sandbox.run(Side::parent, "id -u"), "0\n");
    EXPECT_EQ(sandbox.run(Side::parent, "cut -c 1-22 /proc/self/uid_map | awk '{exit $2 == 0}'; echo $?"), "0\n");
    EXPECT_NE(sandbox.run(Side::parent, "cat /proc/sys/vm/swappiness > /proc/sys/vm/swappiness 2>/dev/null; echo $?"),
              "0\n");
}

TEST(Sandbox, saysWhatFailedAndLeavesNothing)
{
    SandboxLab sandbox(Kind::mount);
    ASSERT_TRUE(sandbox.open({.kinds = Kind::mount}));
    ASSERT_TRUE(sandbox.hasBothViews());
    const Result<Outcome> missing =
        sandbox.perform(Side::child, MountOperation{FileSystem::tmpfs, "", "/nowhere", "", ""});
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error(), (Error{"move_mount", ENOENT, "/nowhere"}));
    const Result<Outcome> locked = sandbox.perform(Side::child, UnmountOperation{"/mnt"});
    ASSERT_FALSE(locked);
    EXPECT_EQ(locked.error(), (Error{"umount2", EINVAL, "/mnt"}));
}

TEST(Sandbox, answersWithoutAChildAndRefusesASecond)
{
    SandboxLab sandbox(Kind::mount);
    const Result<Outcome> early = sandbox.perform(Side::child, UnmountOperation{"/mnt"});
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().number, ESRCH);
    ASSERT_TRUE(sandbox.open({.kinds = Kind::mount}));
    const Result<Outcome> second = sandbox.open({.kinds = Kind::mount});
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().number, EBUSY);
    sandbox.lab->close();
    EXPECT_TRUE(sandbox.open({.kinds = Kind::mount}));
}

TEST(Sandbox, endsWhatACommandLeftRunningWithItsLab)
{
    SandboxLab sandbox(Kind::uts);
    ASSERT_TRUE(sandbox.open({.kinds = Kind::uts}));
    sandbox.run(Side::child, "sleep 1000 > /dev/null 2>&1 &");
    ASSERT_TRUE(waitUntil([&] { return sandbox.run(Side::parent, "pgrep -x sleep | wc -l") == "1\n"; }));
    sandbox.lab->close();
    EXPECT_TRUE(waitUntil([&] { return sandbox.run(Side::parent, "pgrep -x sleep | wc -l") == "0\n"; }));
}

TEST(Sandbox, keepsAChildThatIsMadeWhileAnotherEnds)
{
    SandboxLab sandbox(Kind::ipc);
    std::optional<Error> ended;
    QObject::connect(sandbox.lab.get(), &Lab::childEnded, [&](const Error &error) { ended = error; });
    for (int round = 0; round < 100; ++round) {
        ASSERT_TRUE(sandbox.open({.kinds = KindSet(Kind::ipc) | Kind::uts | Kind::time}));
        // As late as the lab host may hear of the one before: it has swept when it has done the second.
        for (int command = 0; command < 2; ++command)
            ASSERT_EQ(sandbox.run(Side::child, "echo here"), "here\n") << round;
        ASSERT_FALSE(ended) << round << ": " << describe(*ended);
        sandbox.lab->close();
    }
}

TEST(Sandbox, tellsWhenTheChildEndsByItself)
{
    SandboxLab sandbox(Kind::pid);
    ASSERT_TRUE(sandbox.open({.kinds = Kind::pid}));
    std::optional<Error> ended;
    QObject::connect(sandbox.lab.get(), &Lab::childEnded, [&](const Error &error) { ended = error; });
    sandbox.run(Side::parent, "kill -KILL " + std::to_string(sandbox.lab->childPid()));
    EXPECT_TRUE(waitUntil([&] { return ended.has_value(); }));
    EXPECT_EQ(sandbox.lab->state(), Lab::State::closed);
}

TEST(Sandbox, endsAndSaysSoWhenTheAgentIsMissing)
{
    Parent parent(std::make_unique<SandboxBackend>(QStringLiteral("/nowhere/unshare-lab-agent")));
    parent.start();
    ASSERT_TRUE(waitUntil([&] { return parent.state() == Parent::State::ended; }));
    EXPECT_EQ(parent.error(), (Error{"posix_spawn", ENOENT, "/nowhere/unshare-lab-agent"}));
}

} // namespace
} // namespace lab
