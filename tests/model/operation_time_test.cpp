// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/operation/time.h"

#include "tests/model/operation_case.h"

namespace lab
{
namespace
{

using test::ComplaintOfKind;
using test::OperationOfKind;

class TimeOperation : public testing::TestWithParam<OperationOfKind>
{
};

TEST_P(TimeOperation, isReadAndWrittenInWordsAndShownAsACommand)
{
    test::expectInWordsAndAsCommand(GetParam());
}

INSTANTIATE_TEST_SUITE_P(Operations, TimeOperation,
                         testing::Values(OperationOfKind{"wallClock",
                                                         WallClockOperation{"2026-01-01 00:00:00"},
                                                         {"date", {{"time", "2026-01-01 00:00:00"}}},
                                                         "date -s \"2026-01-01 00:00:00\""},
                                         OperationOfKind{"leapDay",
                                                         WallClockOperation{"2028-02-29 23:59:59"},
                                                         {"date", {{"time", "2028-02-29 23:59:59"}}},
                                                         "date -s \"2028-02-29 23:59:59\""},
                                         OperationOfKind{
                                             "boottime",
                                             ClockOffsetOperation{ShiftedClock::boottime, "16500"},
                                             {"timens-offset", {{"clock", "boottime"}, {"seconds", "16500"}}},
                                             "echo boottime 16500 0 > /proc/$$/timens_offsets"},
                                         OperationOfKind{"monotonic",
                                                         ClockOffsetOperation{ShiftedClock::monotonic, "-1"},
                                                         {"timens-offset", {{"clock", "monotonic"}, {"seconds", "-1"}}},
                                                         "echo monotonic -1 0 > /proc/$$/timens_offsets"}),
                         test::byName);

class TimeComplaint : public testing::TestWithParam<ComplaintOfKind>
{
};

TEST_P(TimeComplaint, isMade)
{
    test::expectOneComplaint(GetParam());
}

INSTANTIATE_TEST_SUITE_P(
    Complaints, TimeComplaint,
    testing::Values(
        ComplaintOfKind{"noTime", {"date", {}}, {"time", Fault::missing}},
        ComplaintOfKind{"dayAlone", {"date", {{"time", "2026-01-01"}}}, {"time", Fault::notATime}},
        ComplaintOfKind{"noSuchDay", {"date", {{"time", "2026-02-29 00:00:00"}}}, {"time", Fault::notATime}},
        ComplaintOfKind{"noSuchMonth", {"date", {{"time", "2026-13-01 00:00:00"}}}, {"time", Fault::notATime}},
        ComplaintOfKind{"noSuchHour", {"date", {{"time", "2026-01-01 24:00:00"}}}, {"time", Fault::notATime}},
        ComplaintOfKind{"noSuchMinute", {"date", {{"time", "2026-01-01 23:60:00"}}}, {"time", Fault::notATime}},
        ComplaintOfKind{"noSuchSecond", {"date", {{"time", "2026-01-01 23:59:60"}}}, {"time", Fault::notATime}},
        ComplaintOfKind{"beforeTheEpoch", {"date", {{"time", "1969-12-31 23:59:59"}}}, {"time", Fault::notATime}},
        ComplaintOfKind{"signInside", {"date", {{"time", "2026-01--1 00:00:00"}}}, {"time", Fault::notATime}},
        ComplaintOfKind{"more", {"date", {{"time", "2026-01-01 00:00:00 "}}}, {"time", Fault::notATime}},
        ComplaintOfKind{"command", {"date", {{"time", "2026-01-01 \";reboot"}}}, {"time", Fault::notATime}},
        ComplaintOfKind{"noClock", {"timens-offset", {{"seconds", "1"}}}, {"clock", Fault::missing}},
        ComplaintOfKind{
            "wallClock", {"timens-offset", {{"clock", "realtime"}, {"seconds", "1"}}}, {"clock", Fault::unknown}},
        ComplaintOfKind{"noSeconds", {"timens-offset", {{"clock", "boottime"}}}, {"seconds", Fault::missing}},
        ComplaintOfKind{"fraction",
                        {"timens-offset", {{"clock", "boottime"}, {"seconds", "0.5"}}},
                        {"seconds", Fault::notANumber}}),
    test::byName);

} // namespace
} // namespace lab
