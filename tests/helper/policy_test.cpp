// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/kauth/policy.h"

#include "core/kernel/socket.h"
#include "tests/helper/calls.h"
#include "tests/support/table.h"

#include <cerrno>
#include <gtest/gtest.h>
#include <utility>

namespace lab
{
namespace
{

/// A call, and the one action that does it; nothing: none does.
struct PolicyCase : test::Named
{
    Call (*call)();
    std::optional<HostAction> action;
};

Call callOf(const HostRequest &request)
{
    Call call;
    call.lab = test::token.toStdString();
    call.message = request;
    return call;
}

Call callOf(const Operation &operation)
{
    return callOf(HostRequest(PerformRequest{1, 2, 0, operation}));
}

class Policy : public testing::TestWithParam<PolicyCase>
{
};

TEST_P(Policy, permitsOneActionAlone)
{
    const Call call = GetParam().call();
    for (int number = 0; number <= static_cast<int>(lastHostAction); ++number) {
        const auto action = static_cast<HostAction>(number);
        const Result<void> permitted = permits(action, call);
        EXPECT_EQ(permitted.has_value(), action == GetParam().action) << nameOf(action);
        if (!permitted) {
            EXPECT_EQ(permitted.error(), (Error{"policy", EPERM, std::string(nameOf(action))}));
        }
    }
}

const PolicyCase cases[] = {
    {{"openingALab"}, [] { return Call(); }, HostAction::open},
    {{"openingAChild"}, [] { return callOf(OpenRequest{2, {.kinds = Kind::uts}, {}}); }, HostAction::open},
    {{"openingAChildOfNoLab"},
     [] {
         Call call = callOf(OpenRequest{2, {.kinds = Kind::uts}, {}});
         call.lab.clear();
         return call;
     },
     std::nullopt},
    {{"performingInNoLab"},
     [] {
         Call call = callOf(HostNameOperation{"box"});
         call.lab.clear();
         return call;
     },
     std::nullopt},
    {{"discovering"},
     [] {
         Call call;
         call.handed = std::move(makePipe()->theirs);
         return call;
     },
     HostAction::discover},
    {{"visiting"},
     [] {
         Call call;
         call.visit = VisitRequest{{Kind::net, 2, 77, 3}};
         call.handed = std::move(makePipe()->theirs);
         return call;
     },
     HostAction::discover},
    {{"visitingWithNowhereToTell"},
     [] {
         Call call;
         call.visit = VisitRequest{{Kind::net, 2, 77, 3}};
         return call;
     },
     std::nullopt},
    {{"visitingFromALab"},
     [] {
         Call call;
         call.lab = test::token.toStdString();
         call.visit = VisitRequest{{Kind::net, 2, 77, 3}};
         call.handed = std::move(makePipe()->theirs);
         return call;
     },
     std::nullopt},
    {{"closing"},
     [] {
         Call call;
         call.lab = test::token.toStdString();
         return call;
     },
     HostAction::close},
    {{"mount"}, [] { return callOf(MountOperation{}); }, HostAction::mount},
    {{"unmount"}, [] { return callOf(UnmountOperation{}); }, HostAction::mount},
    {{"hostname"}, [] { return callOf(HostNameOperation{}); }, HostAction::hostname},
    {{"ipcmk"}, [] { return callOf(IpcMakeOperation{}); }, HostAction::ipc},
    {{"veth"}, [] { return callOf(VethOperation{}); }, HostAction::network},
    {{"ping"}, [] { return callOf(PingOperation{}); }, HostAction::network},
    {{"uidMap"}, [] { return callOf(UidMapOperation{}); }, HostAction::idmap},
    {{"cgroup"}, [] { return callOf(CgroupMakeOperation{}); }, HostAction::cgroup},
    {{"cgroupMount"}, [] { return callOf(CgroupMountOperation{}); }, HostAction::cgroup},
    {{"rootMake"}, [] { return callOf(RootMakeOperation{}); }, HostAction::mount},
    {{"kill"}, [] { return callOf(SignalOperation{}); }, HostAction::signal},
    {{"run"}, [] { return callOf(RunOperation{}); }, HostAction::terminal},
    {{"shell"},
     [] { return callOf(HostRequest(TerminalRequest{.request = 1, .lab = 2, .label = "child"})); },
     HostAction::terminal},
    {{"rootShell"},
     [] {
         return callOf(HostRequest(TerminalRequest{.request = 1, .lab = 2, .label = "child", .user = ShellUser::root}));
     },
     HostAction::rootterminal},
    {{"programOfRoot"},
     [] {
         return callOf(HostRequest(TerminalRequest{
             .request = 1, .lab = 2, .label = "child", .command = {"/bin/sh"}, .user = ShellUser::root}));
     },
     std::nullopt},
    {{"rootShellElsewhere"},
     [] {
         return callOf(HostRequest(TerminalRequest{
             .request = 1, .label = "net", .user = ShellUser::root, .foreign = ForeignNamespace{Kind::net, 2, 77, 3}}));
     },
     HostAction::rootterminal},
    {{"shellElsewhere"},
     [] {
         return callOf(HostRequest(
             TerminalRequest{.request = 1, .label = "net", .foreign = ForeignNamespace{Kind::net, 2, 77, 3}}));
     },
     std::nullopt},
    {{"rootShellElsewhereFromAChild"},
     [] {
         return callOf(HostRequest(TerminalRequest{.request = 1,
                                                   .lab = 2,
                                                   .label = "net",
                                                   .user = ShellUser::root,
                                                   .foreign = ForeignNamespace{Kind::net, 2, 77, 3}}));
     },
     std::nullopt},
    {{"programOfRootElsewhere"},
     [] {
         return callOf(HostRequest(TerminalRequest{.request = 1,
                                                   .label = "net",
                                                   .command = {"/bin/sh"},
                                                   .user = ShellUser::root,
                                                   .foreign = ForeignNamespace{Kind::net, 2, 77, 3}}));
     },
     std::nullopt},
    {{"clockOffset"}, [] { return callOf(ClockOffsetOperation{}); }, HostAction::open},
    {{"wallClock"}, [] { return callOf(WallClockOperation{"2026-01-01 00:00:00"}); }, std::nullopt},
    {{"wallClockForAWhile"}, [] { return callOf(WallClockOperation{"+2 seconds"}); }, HostAction::wallclock},
};

INSTANTIATE_TEST_SUITE_P(Calls, Policy, testing::ValuesIn(cases), test::byName);

TEST(HostActions, haveTheirNames)
{
    for (int number = 0; number <= static_cast<int>(lastHostAction); ++number) {
        const auto action = static_cast<HostAction>(number);
        EXPECT_EQ(hostActionNamed(nameOf(action)), action);
    }
    EXPECT_EQ(hostActionNamed("rootterminals"), std::nullopt);
    EXPECT_EQ(hostActionNamed(""), std::nullopt);
}

} // namespace
} // namespace lab
