// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/host/user.h"

#include <filesystem>
#include <gmock/gmock.h>
#include <unistd.h>

namespace lab
{
namespace
{

using testing::HasSubstr;

struct HostHostile : testing::Test
{
    void TearDown() override { EXPECT_EQ(test::lastingRemains(), ""); }
};

/// What ann gets for operations on the parent side, one after the other, with a child of these kinds.
std::vector<std::string> tryInParent(KindSet kinds, const std::vector<Operation> &operations,
                                     const std::string &before = "true")
{
    std::vector<std::string> results;
    test::UserProcess ann("ann", [&](const auto &tell) {
        test::HostLab host(*kindNamed("uts"));
        tell(test::textOf(host.open({.kinds = kinds})));
        for (const Operation &operation : operations) {
            std::ignore = host.run(Side::parent, before);
            tell(test::textOf(host.perform(Side::parent, operation)));
        }
    });
    EXPECT_EQ(ann.line(), "done");
    for (std::size_t at = 0; at < operations.size(); ++at)
        results.push_back(ann.line());
    return results;
}

std::string tryInChild(KindSet kinds, const Operation &operation)
{
    return test::as("ann", [&] {
        test::HostLab host(Kind::uts);
        const Result<Outcome> opened = host.open({.kinds = kinds});
        return opened ? test::textOf(host.perform(Side::child, operation)) : test::textOf(opened);
    });
}

TEST_F(HostHostile, changesNoNameOfTheComputer)
{
    EXPECT_THAT(tryInParent(Kind::uts, {HostNameOperation{"stolen"}}).front(), HasSubstr("EPERM"));
    EXPECT_THAT(tryInChild(Kind::ipc, HostNameOperation{"stolen"}), HasSubstr("EPERM"));
    EXPECT_THAT(tryInChild(Kind::user, HostNameOperation{"stolen"}), HasSubstr("EPERM"));
    EXPECT_EQ(test::run("root", "hostname"), "0 lab-world\n");
}

TEST_F(HostHostile, mountsOnTheComputerOnlyWhereItMay)
{
    for (const char *target : {"/etc", "/mntx", "/", "/usr/bin"})
        EXPECT_THAT(tryInParent(Kind::uts, {MountOperation{FileSystem::tmpfs, "", target, "", ""}}).front(),
                    HasSubstr("EPERM"))
            << target;
    EXPECT_THAT(tryInParent(Kind::uts, {MountOperation{FileSystem::bind, "/root", "/mnt", "", ""}}).front(),
                HasSubstr("EPERM"));
    EXPECT_THAT(tryInParent(Kind::uts, {UnmountOperation{"/run"}}).front(), HasSubstr("EPERM"));
    // A child without mounts of its own would mount on the computer.
    EXPECT_THAT(tryInChild(Kind::uts, MountOperation{FileSystem::tmpfs, "", "/etc", "", ""}), HasSubstr("EPERM"));
    EXPECT_TRUE(std::filesystem::exists("/etc/passwd"));
}

TEST_F(HostHostile, followsNoLinkThatLeadsElsewhere)
{
    const std::vector<std::string> results = tryInParent(
        Kind::uts,
        {MountOperation{FileSystem::tmpfs, "", "/mnt", "", ""}, MountOperation{FileSystem::tmpfs, "", "/mnt/a", "", ""},
         MountOperation{FileSystem::tmpfs, "", "/mnt/b/c", "", ""}, UnmountOperation{"/mnt/a"}},
        "ln -s /etc /mnt/a; ln -s /usr /mnt/b");
    EXPECT_EQ(results[0], "done");
    EXPECT_THAT(results[1], HasSubstr("ELOOP"));
    EXPECT_THAT(results[2], HasSubstr("ELOOP"));
    EXPECT_TRUE(std::filesystem::exists("/etc/passwd"));
}

TEST_F(HostHostile, neitherHidesNorUnmountsWhatOthersMounted)
{
    ASSERT_EQ(test::run("root", "mount -t tmpfs precious /mnt && mkdir /mnt/file"), "0 ");
    const std::vector<std::string> results = tryInParent(
        Kind::uts, {MountOperation{FileSystem::tmpfs, "", "/mnt", "", ""}, UnmountOperation{"/mnt", Lazily::yes},
                    PropagationOperation{PropagationType::private_, "/mnt"}});
    EXPECT_THAT(results[0], HasSubstr("EBUSY"));
    EXPECT_THAT(results[1], HasSubstr("EPERM"));
    EXPECT_THAT(results[2], HasSubstr("EPERM"));
    // Nor by way of a child that shares its mounts with the computer.
    const std::string shared = test::as("ann", [] {
        test::HostLab host(Kind::mount);
        std::ignore = host.open({.kinds = Kind::mount, .propagation = Propagation::shared});
        return test::textOf(host.perform(Side::child, UnmountOperation{"/mnt", Lazily::yes}));
    });
    EXPECT_THAT(shared, HasSubstr("EBUSY"));
    EXPECT_TRUE(std::filesystem::exists("/mnt/file"));
    ASSERT_EQ(test::run("root", "umount /mnt"), "0 ");
}

TEST_F(HostHostile, leavesTheMountsOfAChildInTheChild)
{
    // The root of this world is shared, as systemd has it.
    EXPECT_EQ(tryInChild(Kind::mount, MountOperation{FileSystem::tmpfs, "", "/etc", "", ""}), "done");
    EXPECT_TRUE(std::filesystem::exists("/etc/passwd"));
    const std::string flags = test::as("ann", [] {
        test::HostLab host(Kind::mount);
        std::ignore = host.open({.kinds = Kind::mount});
        std::ignore = host.perform(Side::child, MountOperation{FileSystem::tmpfs, "", "/mnt", "", ""});
        return host.run(Side::child, "findmnt -n -o OPTIONS /mnt | tr -d '\\n'");
    });
    for (const char *option : {"nosuid", "nodev", "size=65536k"})
        EXPECT_THAT(flags, HasSubstr(option));
}

TEST_F(HostHostile, showsNoFileThatTheUserCannotReach)
{
    ASSERT_EQ(
        test::run("root", "mkdir -p /root/in && echo secret >/root/in/file && chmod 700 /root && chmod 755 /root/in"),
        "0 ");
    EXPECT_THAT(tryInChild(Kind::mount, MountOperation{FileSystem::bind, "/root/in", "/mnt", "", ""}),
                HasSubstr("EACCES"));
    EXPECT_EQ(tryInChild(Kind::mount, MountOperation{FileSystem::bind, "/usr/share", "/mnt", "", ""}), "done");
}

TEST_F(HostHostile, removesNoQueueOfTheComputer)
{
    ASSERT_EQ(test::run("root", "touch /dev/mqueue/precious"), "0 ");
    const std::string result = test::as("ann", [] {
        test::HostLab host(Kind::ipc);
        std::ignore = host.open({.kinds = KindSet(Kind::ipc) | Kind::mount});
        return test::textOf(host.perform(Side::child, QueueRemoveOperation{"/dev/mqueue/precious"}));
    });
    EXPECT_THAT(result, HasSubstr("EPERM"));
    EXPECT_TRUE(std::filesystem::exists("/dev/mqueue/precious"));
    ASSERT_EQ(test::run("root", "rm /dev/mqueue/precious"), "0 ");
}

TEST_F(HostHostile, touchesNoInterfaceButItsOwn)
{
    ASSERT_EQ(test::run("root", "ip link add admin0 type bridge"), "0 ");
    const std::vector<std::string> results = tryInParent(
        Kind::net, {LinkStateOperation{"lo", LinkState::down}, LinkDeleteOperation{"admin0"},
                    LinkMoveOperation{"admin0"}, VethOperation{"admin0", "veth9"}, VethOperation{"veth8", "veth9"},
                    LinkMasterOperation{"veth8", "admin0"}, AddressAddOperation{"lo", "10.0.0.1/24"},
                    AddressAddOperation{"veth8", "8.8.8.8/24"}, RouteAddOperation{"default", "10.0.0.1", ""}});
    for (const std::size_t at : {0U, 1U, 2U, 5U, 6U, 7U, 8U})
        EXPECT_THAT(results[at], HasSubstr("EPERM")) << at;
    EXPECT_THAT(results[3], HasSubstr("EEXIST"));
    EXPECT_EQ(results[4], "done");
    EXPECT_THAT(tryInChild(Kind::uts, LinkStateOperation{"lo", LinkState::down}), HasSubstr("EPERM"));
    EXPECT_THAT(test::run("root", "ip link show lo"), HasSubstr("UP"));
    ASSERT_EQ(test::run("root", "ip link delete admin0"), "0 ");
}

TEST_F(HostHostile, signalsNoProcessOfTheComputer)
{
    test::UserProcess bob("bob", [](const auto &tell) {
        tell(std::to_string(::getpid()));
        QCoreApplication::exec();
    });
    const std::string pid = bob.line();
    EXPECT_THAT(tryInParent(Kind::uts, {SignalOperation{pid, "KILL"}}).front(), HasSubstr("EPERM"));
    for (const Kind kind : {Kind::uts, Kind::user})
        EXPECT_THAT(tryInChild(kind, SignalOperation{pid, "KILL"}), HasSubstr("EPERM")) << infoOf(kind).name;
    EXPECT_TRUE(std::filesystem::exists("/proc/" + pid));
}

TEST_F(HostHostile, runsCommandsAsTheUserAndWithNothingOfRoots)
{
    const std::string text = test::as("ann", [] {
        test::HostLab host(Kind::uts);
        std::ignore = host.open({.kinds = KindSet(Kind::uts) | Kind::mount | Kind::pid, .mountProc = MountProc::yes});
        const std::string seen =
            host.run(Side::child, "id -un; grep -E '^(Groups|CapEff|NoNewPrivs)' /proc/self/status;"
                                  "ls /proc/self/fd | wc -l; kill -9 1; cat /etc/shadow");
        std::string line = seen;
        std::ranges::replace(line, '\n', '|');
        return line;
    });
    EXPECT_THAT(text, HasSubstr("ann|"));
    EXPECT_THAT(text, HasSubstr("CapEff:\t0000000000000000|"));
    EXPECT_THAT(text, HasSubstr("NoNewPrivs:\t1|"));
    EXPECT_THAT(text, HasSubstr("|4|")); // three, and the one that ls reads the directory with
    EXPECT_THAT(text, HasSubstr("Operation not permitted"));
    EXPECT_THAT(text, HasSubstr("Permission denied"));
}

/// What a child gets whose user, 1000 inside, is root outside.
std::string touchAsRoot(const std::string &path)
{
    return test::as("ann", [&] {
        test::HostLab host(Kind::user);
        std::ignore = host.open({.kinds = Kind::user});
        std::ignore = host.perform(Side::parent, UidMapOperation{"1000:0:1"});
        return test::textOf(host.perform(Side::child, TouchOperation{path}));
    });
}

TEST_F(HostHostile, touchesAsRootNoFileButItsOwn)
{
    EXPECT_EQ(touchAsRoot("/tmp/lesson"), "done");
    EXPECT_EQ(test::lastingRemains(), "");
    ASSERT_EQ(test::run("root", "touch -d 2001-01-01 /tmp/precious /etc/precious && ln -s /etc/precious /tmp/to"),
              "0 ");
    ASSERT_EQ(test::run("ann", "touch -d 2001-01-01 /tmp/anns && ln -s /etc/new /tmp/anew && ln -s /etc /tmp/deep"),
              "0 ");
    EXPECT_THAT(touchAsRoot("/etc/precious"), HasSubstr("EACCES"));
    EXPECT_THAT(touchAsRoot("/tmp/deep/new"), HasSubstr("EACCES"));
    for (const char *path : {"/tmp/precious", "/tmp/to", "/tmp/anns", "/tmp/anew"})
        EXPECT_THAT(touchAsRoot(path), HasSubstr("EEXIST")) << path;
    EXPECT_EQ(test::run("root", "stat -c %y /tmp/precious /etc/precious /tmp/anns | cut -c 1-10 | uniq"),
              "0 2001-01-01\n");
    EXPECT_FALSE(std::filesystem::exists("/etc/new"));
    ASSERT_EQ(test::run("root", "rm /tmp/precious /etc/precious /tmp/to /tmp/anns /tmp/anew /tmp/deep"), "0 ");
}

TEST_F(HostHostile, changesNoCgroupButItsOwn)
{
    if (!std::filesystem::exists(test::cgroupTree))
        GTEST_SKIP() << "this kernel has no cgroups of version 2";
    ASSERT_EQ(test::run("root", "mkdir /sys/fs/cgroup/precious"), "0 ");
    const std::string path = "/sys/fs/cgroup/precious";
    const std::vector<std::string> results = tryInParent(
        Kind::uts, {CgroupMakeOperation{path}, CgroupMoveOperation{path, Moved::self},
                    CgroupMoveOperation{path, Moved::child}, CgroupStartOperation{path}, CgroupFreezeOperation{path},
                    CgroupKillOperation{path}, CgroupRemoveOperation{path, KillFirst::yes},
                    CgroupLimitOperation{path, "pids.max", "1"}, CgroupRemoveOperation{"/sys/fs/cgroup/init.scope"}});
    EXPECT_THAT(results[0], HasSubstr("EEXIST"));
    for (std::size_t at = 1; at < results.size(); ++at)
        EXPECT_THAT(results[at], HasSubstr("EPERM")) << at;
    EXPECT_EQ(test::run("root", "cat /sys/fs/cgroup/precious/cgroup.procs /sys/fs/cgroup/precious/cgroup.freeze"),
              "0 0\n");
    ASSERT_EQ(test::run("root", "rmdir /sys/fs/cgroup/precious"), "0 ");
}

TEST_F(HostHostile, startsInACgroupAProcessOfTheUser)
{
    if (!std::filesystem::exists(test::cgroupTree))
        GTEST_SKIP() << "this kernel has no cgroups of version 2";
    const std::string text = test::as("ann", [] {
        test::HostLab host(Kind::cgroup);
        const std::string path = "/sys/fs/cgroup/work";
        std::ignore = host.open({.kinds = Kind::cgroup});
        std::ignore = host.perform(Side::parent, CgroupMakeOperation{path});
        std::string done = test::textOf(host.perform(Side::parent, CgroupStartOperation{path}));
        return done + host.run(Side::parent, "for p in $(cat " + path +
                                                 "/cgroup.procs); do stat -c %U /proc/$p; "
                                                 "grep -E '^(CapEff|NoNewPrivs)' /proc/$p/status; done | tr '\n' '|';"
                                                 "echo $$ >" +
                                                 path + "/cgroup.procs");
    });
    EXPECT_THAT(text, HasSubstr("done"));
    EXPECT_THAT(text, HasSubstr("ann|"));
    EXPECT_THAT(text, HasSubstr("CapEff:\t0000000000000000|NoNewPrivs:\t1|"));
    EXPECT_THAT(text, HasSubstr("cgroup.procs: Permission denied"));
}

TEST_F(HostHostile, runsCommandsAsTheUserAlsoWhereRootIsTheChilds)
{
    const std::string text = test::as("ann", [] {
        test::HostLab host(Kind::user);
        std::ignore = host.open({.kinds = KindSet(Kind::user) | Kind::uts, .ids = {.own = OwnId::root}});
        std::string line = host.run(Side::child, "id -u; grep -E '^(CapEff|CapPrm|NoNewPrivs)' /proc/self/status;"
                                                 "touch /tmp/of-ann; hostname stolen; cat /etc/shadow");
        std::ranges::replace(line, '\n', '|');
        return line + host.run(Side::child, "id");
    });
    EXPECT_THAT(text, HasSubstr("65534|"));
    EXPECT_THAT(text, HasSubstr("CapPrm:\t0000000000000000|CapEff:\t0000000000000000|NoNewPrivs:\t1|"));
    EXPECT_THAT(text, HasSubstr("/etc/shadow: Permission denied"));
    EXPECT_THAT(text, testing::Not(HasSubstr("root:")));
    EXPECT_THAT(text, HasSubstr("uid=0(root)")) << "the one question is answered for the child";
    EXPECT_EQ(test::run("root", "stat -c %U /tmp/of-ann && rm /tmp/of-ann"), "0 ann\n");
}

TEST_F(HostHostile, mapsNoIdOfAnotherUser)
{
    const std::vector<std::string> results =
        tryInParent(Kind::user, {UidMapOperation{"0:1002:1"}, UidMapOperation{"0:0:10"}, UidMapOperation{"1000:0:1"}});
    EXPECT_THAT(results[0], HasSubstr("EPERM"));
    EXPECT_THAT(results[1], HasSubstr("EPERM"));
    EXPECT_EQ(results[2], "done");
}

} // namespace
} // namespace lab
