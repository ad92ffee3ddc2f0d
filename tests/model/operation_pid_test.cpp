// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/operation/pid.h"

#include "tests/model/operation_case.h"

#include <csignal>

namespace lab
{
namespace
{

using test::ComplaintOfKind;
using test::OperationOfKind;

class PidOperation : public testing::TestWithParam<OperationOfKind>
{
};

TEST_P(PidOperation, isReadAndWrittenInWordsAndShownAsACommand)
{
    test::expectInWordsAndAsCommand(GetParam());
}

INSTANTIATE_TEST_SUITE_P(Operations, PidOperation,
                         testing::Values(OperationOfKind{"ownPid", OwnPidOperation{}, {"own-pid", {}}, "echo $$"},
                                         OperationOfKind{"fork", ForkOperation{}, {"fork", {}}, "/bin/true"},
                                         OperationOfKind{"start", StartOperation{}, {"start", {}}, "sleep infinity &"},
                                         OperationOfKind{
                                             "orphan", OrphanOperation{}, {"orphan", {}}, "(sleep infinity &)"},
                                         OperationOfKind{"signal",
                                                         SignalOperation{"1", "TERM"},
                                                         {"kill", {{"pid", "1"}, {"signal", "TERM"}}},
                                                         "kill -TERM 1"},
                                         OperationOfKind{"signalToTheChild",
                                                         SignalOperation{"child", "KILL"},
                                                         {"kill", {{"pid", "child"}, {"signal", "KILL"}}},
                                                         "kill -KILL $CHILD"}),
                         test::byName);

class PidComplaint : public testing::TestWithParam<ComplaintOfKind>
{
};

TEST_P(PidComplaint, isMade)
{
    test::expectOneComplaint(GetParam());
}

INSTANTIATE_TEST_SUITE_P(
    Complaints, PidComplaint,
    testing::Values(
        ComplaintOfKind{"forkOfSomething", {"fork", {{"command", "true"}}}, {"command", Fault::unknown}},
        ComplaintOfKind{"signalToNobody", {"kill", {{"signal", "TERM"}}}, {"pid", Fault::missing}},
        ComplaintOfKind{"noSignal", {"kill", {{"pid", "1"}}}, {"signal", Fault::missing}},
        ComplaintOfKind{"otherSignal", {"kill", {{"pid", "1"}, {"signal", "SIGTERM"}}}, {"signal", Fault::unknown}},
        ComplaintOfKind{"signalNumber", {"kill", {{"pid", "1"}, {"signal", "9"}}}, {"signal", Fault::unknown}},
        ComplaintOfKind{"everybody", {"kill", {{"pid", "-1"}, {"signal", "TERM"}}}, {"pid", Fault::notAProcess}},
        ComplaintOfKind{"group", {"kill", {{"pid", "0"}, {"signal", "TERM"}}}, {"pid", Fault::notAProcess}},
        ComplaintOfKind{"parent", {"kill", {{"pid", "parent"}, {"signal", "TERM"}}}, {"pid", Fault::notAProcess}},
        ComplaintOfKind{"plus", {"kill", {{"pid", "+1"}, {"signal", "TERM"}}}, {"pid", Fault::notAProcess}},
        ComplaintOfKind{"leadingZero", {"kill", {{"pid", "01"}, {"signal", "TERM"}}}, {"pid", Fault::notAProcess}},
        ComplaintOfKind{"blank", {"kill", {{"pid", "1 2"}, {"signal", "TERM"}}}, {"pid", Fault::notAProcess}},
        ComplaintOfKind{
            "overTheLargest", {"kill", {{"pid", "4194305"}, {"signal", "TERM"}}}, {"pid", Fault::notAProcess}},
        ComplaintOfKind{
            "farOver", {"kill", {{"pid", "99999999999999999999"}, {"signal", "TERM"}}}, {"pid", Fault::notAProcess}}),
    test::byName);

TEST(PidOperations, takeTheLargestProcessNumber)
{
    EXPECT_EQ(checkProcess("4194304"), Fault::none);
    EXPECT_EQ(checkProcess("1"), Fault::none);
    EXPECT_EQ(checkProcess(""), Fault::empty);
}

TEST(PidOperations, nameSignalsAsTheKernelNumbersThem)
{
    EXPECT_EQ(signalNamed("TERM"), SIGTERM);
    EXPECT_EQ(signalNamed("KILL"), SIGKILL);
    EXPECT_EQ(signalNamed("CONT"), SIGCONT);
    EXPECT_EQ(signalNamed("SEGV"), 0);
}

TEST(PidOperations, thatStartProcessesAreDoneByTheSidesOwn)
{
    EXPECT_EQ(doerOf(OwnPidOperation{}), Doer::holder);
    EXPECT_EQ(doerOf(ForkOperation{}), Doer::holder);
    EXPECT_EQ(doerOf(StartOperation{}), Doer::holder);
    EXPECT_EQ(doerOf(OrphanOperation{}), Doer::holder);
    EXPECT_EQ(doerOf(SignalOperation{"1", "TERM"}), Doer::performer);
    EXPECT_EQ(doerOf(RunOperation{"true"}), Doer::performer);
}

} // namespace
} // namespace lab
