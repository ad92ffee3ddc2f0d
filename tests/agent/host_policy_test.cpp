// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/host_policy.h"

#include "tests/support/table.h"

#include <cerrno>
#include <gtest/gtest.h>

namespace lab
{
namespace
{

enum class Verdict : std::uint8_t { caller, callerOnHost, root, rootOnHost, refused, tooMuch };

constexpr Owner ann{1001, 1002};

Verdict verdictOf(const Result<Permit> &permit)
{
    if (!permit) {
        EXPECT_EQ(permit.error().call, "host");
        return permit.error().number == E2BIG ? Verdict::tooMuch : Verdict::refused;
    }
    if (permit->rights == Rights::root)
        return permit->reach == Reach::host ? Verdict::rootOnHost : Verdict::root;
    return permit->reach == Reach::host ? Verdict::callerOnHost : Verdict::caller;
}

/// An operation on the parent side, in a child that has the namespace that it is about, and in one that has not.
struct HostCase : test::Named
{
    Operation operation;
    KindSet own;
    Verdict onParent;
    Verdict inOwn;
    Verdict inOther;
};

class HostPolicy : public testing::TestWithParam<HostCase>
{
};

TEST_P(HostPolicy, givesRootOnlyOverTheLabsOwn)
{
    const HostCase &one = GetParam();
    EXPECT_EQ(verdictOf(judge(one.operation, {Side::parent, {}, ann})), one.onParent);
    EXPECT_EQ(verdictOf(judge(one.operation, {Side::child, {.kinds = one.own}, ann})), one.inOwn);
    const KindSet other = one.own.has(Kind::time) ? Kind::uts : Kind::time;
    EXPECT_EQ(verdictOf(judge(one.operation, {Side::child, {.kinds = other}, ann})), one.inOther);
}

using enum Verdict;

MountOperation mountOn(const std::string &target, const std::string &size = {})
{
    return {FileSystem::tmpfs, "", target, size, ""};
}

const HostCase cases[] = {
    {{"mountOnThePlayground"}, mountOn("/mnt"), Kind::mount, rootOnHost, root, refused},
    {{"mountBelowThePlayground"}, mountOn("/mnt/a"), Kind::mount, rootOnHost, root, refused},
    {{"mountBesideThePlayground"}, mountOn("/mntx"), Kind::mount, refused, root, refused},
    {{"mountOnEtc"}, mountOn("/etc"), Kind::mount, refused, root, refused},
    {{"mountOnTheRoot"}, mountOn("/"), Kind::mount, refused, root, refused},
    {{"mountSmall"}, mountOn("/mnt", "64m"), Kind::mount, rootOnHost, root, refused},
    {{"mountSmallInBytes"}, mountOn("/mnt", "67108864"), Kind::mount, rootOnHost, root, refused},
    {{"mountTooLarge"}, mountOn("/mnt", "65m"), Kind::mount, tooMuch, tooMuch, tooMuch},
    {{"mountTooLargeInBytes"}, mountOn("/mnt", "67108865"), Kind::mount, tooMuch, tooMuch, tooMuch},
    {{"mountTooLargeInKilobytes"}, mountOn("/mnt", "65537k"), Kind::mount, tooMuch, tooMuch, tooMuch},
    {{"mountGigabytes"}, mountOn("/mnt", "1g"), Kind::mount, tooMuch, tooMuch, tooMuch},
    {{"mountPartOfTheMemory"}, mountOn("/mnt", "1%"), Kind::mount, tooMuch, tooMuch, tooMuch},
    {{"bindOfThePlayground"},
     MountOperation{FileSystem::bind, "/mnt/a", "/mnt/b", "", ""},
     Kind::mount,
     rootOnHost,
     root,
     refused},
    {{"bindOfEtc"}, MountOperation{FileSystem::bind, "/etc", "/mnt", "", ""}, Kind::mount, refused, root, refused},
    {{"procOfOthers"}, MountOperation{FileSystem::proc, "", "/proc", "", ""}, Kind::mount, refused, refused, refused},
    {{"procOfItsOwn"},
     MountOperation{FileSystem::proc, "", "/proc", "", ""},
     KindSet(Kind::mount) | Kind::pid,
     refused,
     root,
     refused},
    {{"unmount"}, UnmountOperation{"/mnt"}, Kind::mount, rootOnHost, root, refused},
    {{"unmountRun"}, UnmountOperation{"/run", Lazily::yes}, Kind::mount, refused, root, refused},
    {{"propagationOfTheRoot"},
     PropagationOperation{PropagationType::private_, "/"},
     Kind::mount,
     refused,
     root,
     refused},
    {{"makeARoot"}, RootMakeOperation{"/mnt"}, Kind::mount, refused, root, refused},
    {{"makeARootElsewhere"}, RootMakeOperation{"/mnt/a"}, Kind::mount, refused, refused, refused},
    {{"makeARootInEtc"}, RootMakeOperation{"/etc"}, Kind::mount, refused, refused, refused},
    {{"pivotRoot"}, PivotRootOperation{"/mnt", "/mnt/old"}, Kind::mount, refused, root, refused},
    {{"pivotRootToElsewhere"}, PivotRootOperation{"/home/ann", "/mnt/old"}, Kind::mount, refused, refused, refused},
    {{"pivotRootOntoElsewhere"}, PivotRootOperation{"/mnt", "/etc"}, Kind::mount, refused, refused, refused},
    {{"hostname"}, HostNameOperation{"box"}, Kind::uts, refused, root, refused},
    {{"domainname"}, DomainNameOperation{"box"}, Kind::uts, refused, root, refused},
    {{"hostnameInAUserNamespace"}, HostNameOperation{"box"}, Kind::user, refused, root, refused},
    {{"ipcmk"}, IpcMakeOperation{}, Kind::ipc, callerOnHost, root, callerOnHost},
    {{"ipcrm"}, IpcRemoveOperation{}, Kind::ipc, caller, root, caller},
    {{"mountQueues"}, QueuesMountOperation{"/mnt"}, KindSet(Kind::ipc) | Kind::mount, refused, root, refused},
    {{"mountQueuesOfOthers"}, QueuesMountOperation{"/mnt"}, Kind::mount, refused, refused, refused},
    {{"makeAQueue"}, QueueMakeOperation{"/mnt/queue"}, Kind::ipc, caller, caller, caller},
    {{"makeAQueueInOwnMounts"},
     QueueMakeOperation{"/mnt/queue"},
     KindSet(Kind::ipc) | Kind::mount,
     caller,
     root,
     caller},
    {{"removeAQueue"}, QueueRemoveOperation{"/dev/mqueue/queue"}, Kind::ipc, caller, caller, caller},
    {{"veth"}, VethOperation{"veth0", "veth1"}, Kind::net, rootOnHost, root, refused},
    {{"bridge"}, BridgeOperation{"br0"}, Kind::net, rootOnHost, root, refused},
    {{"linkDown"}, LinkStateOperation{"eth0", LinkState::down}, Kind::net, rootOnHost, root, refused},
    {{"linkDelete"}, LinkDeleteOperation{"eth0"}, Kind::net, rootOnHost, root, refused},
    {{"addressOfNobody"}, AddressAddOperation{"veth0", "10.0.0.1/24"}, Kind::net, rootOnHost, root, refused},
    {{"addressOfAnExample"}, AddressAddOperation{"veth0", "192.0.2.1/24"}, Kind::net, rootOnHost, root, refused},
    {{"addressOfAPrivateNetwork"}, AddressAddOperation{"veth0", "fd00::1/64"}, Kind::net, rootOnHost, root, refused},
    {{"addressOfSomebody"}, AddressAddOperation{"veth0", "8.8.8.8/24"}, Kind::net, refused, root, refused},
    {{"addressOfSomebodyInIpv6"}, AddressAddOperation{"veth0", "2001:4860::1/64"}, Kind::net, refused, root, refused},
    {{"addressOfAWholeNetwork"}, AddressAddOperation{"veth0", "10.0.0.1/8"}, Kind::net, refused, root, refused},
    {{"routeOfTheComputer"}, RouteAddOperation{"default", "10.0.0.1", ""}, Kind::net, refused, root, refused},
    {{"ping"}, PingOperation{"10.0.0.1", "1"}, Kind::net, root, root, refused},
    {{"killTheChild"}, SignalOperation{"child", "KILL"}, Kind::pid, root, root, caller},
    {{"killAnyone"}, SignalOperation{"1", "KILL"}, Kind::pid, caller, root, caller},
    {{"killAnyoneFromAUserNamespace"}, SignalOperation{"1", "KILL"}, Kind::user, caller, caller, caller},
    {{"start"}, StartOperation{}, Kind::pid, caller, root, root},
    {{"mapRoot"}, UidMapOperation{"1000:0:1"}, Kind::user, root, refused, refused},
    {{"mapTheCaller"}, UidMapOperation{"0:1001:1"}, Kind::user, root, refused, refused},
    {{"mapAnother"}, UidMapOperation{"0:1003:1"}, Kind::user, refused, refused, refused},
    {{"mapARange"}, UidMapOperation{"0:0:2"}, Kind::user, refused, refused, refused},
    {{"mapMoreThanIsAllowed"}, UidMapOperation{"0:0:1 1:1001:1 2:1002:1 3:0:1"}, Kind::user, refused, refused, refused},
    {{"touch"}, TouchOperation{"/tmp/file"}, Kind::user, caller, rootOnHost, caller},
    {{"touchDeeper"}, TouchOperation{"/tmp/a/file"}, Kind::user, caller, caller, caller},
    {{"touchTheDirectory"}, TouchOperation{"/tmp"}, Kind::user, caller, caller, caller},
    {{"touchNothing"}, TouchOperation{"/tmp/"}, Kind::user, caller, caller, caller},
    {{"touchInEtc"}, TouchOperation{"/etc/file"}, Kind::user, caller, caller, caller},
    {{"touchInOwnMounts"}, TouchOperation{"/tmp/file"}, KindSet(Kind::user) | Kind::mount, caller, caller, caller},
    {{"makeACgroup"}, CgroupMakeOperation{"/sys/fs/cgroup/lab"}, Kind::cgroup, rootOnHost, refused, refused},
    {{"makeACgroupWithin"}, CgroupMakeOperation{"/sys/fs/cgroup/lab/a"}, Kind::cgroup, refused, refused, refused},
    {{"makeACgroupOfSystemd"}, CgroupMakeOperation{"/sys/fs/cgroup/a.slice"}, Kind::cgroup, refused, refused, refused},
    {{"makeACgroupOfNoName"}, CgroupMakeOperation{"/sys/fs/cgroup/"}, Kind::cgroup, refused, refused, refused},
    {{"makeACgroupElsewhere"}, CgroupMakeOperation{"/sys/fs/cgroups"}, Kind::cgroup, refused, refused, refused},
    {{"removeTheTree"}, CgroupRemoveOperation{"/sys/fs/cgroup"}, Kind::cgroup, refused, refused, refused},
    {{"moveToUsers"}, CgroupMoveOperation{"/sys/fs/cgroup/user.slice"}, Kind::cgroup, refused, refused, refused},
    {{"moveToACgroup"}, CgroupMoveOperation{"/sys/fs/cgroup/lab"}, Kind::cgroup, rootOnHost, refused, refused},
    {{"startInACgroup"}, CgroupStartOperation{"/sys/fs/cgroup/lab"}, Kind::cgroup, rootOnHost, refused, refused},
    {{"freezeTheSystem"},
     CgroupFreezeOperation{"/sys/fs/cgroup/system.slice"},
     Kind::cgroup,
     refused,
     refused,
     refused},
    {{"freezeACgroup"}, CgroupFreezeOperation{"/sys/fs/cgroup/lab"}, Kind::cgroup, rootOnHost, refused, refused},
    {{"killTheFirst"}, CgroupKillOperation{"/sys/fs/cgroup/init.scope"}, Kind::cgroup, refused, refused, refused},
    {{"killACgroup"}, CgroupKillOperation{"/sys/fs/cgroup/lab"}, Kind::cgroup, rootOnHost, refused, refused},
    {{"limitACgroup"},
     CgroupLimitOperation{"/sys/fs/cgroup/lab", "pids.max", "20"},
     Kind::cgroup,
     rootOnHost,
     refused,
     refused},
    {{"mountACgroupTree"}, CgroupMountOperation{"/sys/fs/cgroup"}, Kind::cgroup, refused, refused, refused},
    {{"mountItsOwnCgroupTree"},
     CgroupMountOperation{"/sys/fs/cgroup"},
     KindSet(Kind::cgroup) | Kind::mount,
     refused,
     root,
     refused},
    {{"setTheClock"}, WallClockOperation{"2026-01-01 00:00:00"}, Kind::time, refused, refused, refused},
    {{"moveTheClock"}, WallClockOperation{"+2 seconds"}, Kind::time, rootOnHost, rootOnHost, rootOnHost},
    {{"shiftAClock"}, ClockOffsetOperation{ShiftedClock::boottime, "1"}, Kind::time, refused, root, refused},
    {{"command"}, RunOperation{"id"}, Kind::uts, caller, caller, caller},
    {{"commandInAUserNamespace"}, RunOperation{"id -u"}, Kind::user, caller, caller, caller},
    {{"questionInAUserNamespace"}, RunOperation{"id"}, Kind::user, caller, root, caller},
    {{"moreThanAQuestion"}, RunOperation{"id; sh"}, Kind::user, caller, caller, caller},
    {{"questionToOtherPrograms"}, RunOperation{"id"}, KindSet(Kind::user) | Kind::mount, caller, caller, caller},
};

INSTANTIATE_TEST_SUITE_P(Operations, HostPolicy, testing::ValuesIn(cases), test::byName);

TEST(HostPolicyOfMounts, takesAChildThatSharesThemForTheComputer)
{
    for (const Propagation propagation : {Propagation::shared, Propagation::unchanged}) {
        const Ground ground{Side::child, {.kinds = Kind::mount, .propagation = propagation}, ann};
        EXPECT_EQ(verdictOf(judge(mountOn("/mnt/d"), ground)), rootOnHost);
        EXPECT_EQ(verdictOf(judge(mountOn("/etc"), ground)), refused);
        EXPECT_EQ(verdictOf(judge(UnmountOperation{"/boot"}, ground)), refused);
        EXPECT_EQ(verdictOf(judge(RootMakeOperation{"/mnt"}, ground)), refused);
        EXPECT_EQ(verdictOf(judge(PivotRootOperation{"/mnt", "/mnt/old"}, ground)), refused);
    }
    for (const Propagation propagation : {Propagation::private_, Propagation::slave}) {
        const Ground ground{Side::child, {.kinds = Kind::mount, .propagation = propagation}, ann};
        EXPECT_EQ(verdictOf(judge(mountOn("/etc"), ground)), root);
    }
}

TEST(HostPolicyOfProcesses, givesNoRootToWhoStaysOutsideOfThePidNamespace)
{
    const Ground ground{Side::child, {.kinds = Kind::pid, .fork = Fork::no}, ann};
    EXPECT_EQ(verdictOf(judge(SignalOperation{"1", "KILL"}, ground)), caller);
}

TEST(HostPolicyOfChildren, mapsNobodyElse)
{
    EXPECT_TRUE(judge({.kinds = Kind::user, .ids = {.own = OwnId::root}}, ann));
    EXPECT_TRUE(judge({.kinds = Kind::user, .ids = {.mapUsers = "0:1001:1"}}, ann));
    EXPECT_FALSE(judge({.kinds = Kind::user, .ids = {.mapUsers = "all"}}, ann));
    EXPECT_FALSE(judge({.kinds = Kind::user, .ids = {.mapGroups = "0:1:1"}}, ann));
    EXPECT_FALSE(judge({.kinds = Kind::mount, .mountProc = MountProc::yes}, ann));
    EXPECT_TRUE(judge({.kinds = KindSet(Kind::mount) | Kind::pid, .mountProc = MountProc::yes}, ann));
}

TEST(HostPolicy, allowsCgroupsInTheDirectoryOfTheLabAlone)
{
    const std::string scope = "/sys/fs/cgroup/system.slice/unshare-lab-77.scope";
    const Ground ground{.side = Side::parent, .options = {}, .caller = ann, .cgroups = scope};
    EXPECT_EQ(verdictOf(judge(CgroupMakeOperation{scope + "/lab"}, ground)), rootOnHost);
    for (const std::string &path :
         {scope, scope + "/", scope + "s/lab", scope + "/lab/below", scope + "/..", scope + "/init.scope",
          std::string("/sys/fs/cgroup/lab"), std::string("/sys/fs/cgroup/system.slice/unshare-lab-78.scope/lab")})
        EXPECT_EQ(verdictOf(judge(CgroupMakeOperation{path}, ground)), refused) << path;
}

} // namespace
} // namespace lab
