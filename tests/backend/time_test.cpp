// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/clock.h"
#include "tests/support/sandbox_lab.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <sstream>

namespace lab
{
namespace
{

using test::SandboxLab;
using test::waitUntil;

class TimeSandbox : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!std::filesystem::exists("/proc/self/ns/time"))
            GTEST_SKIP() << "SKIPPED: this kernel has no time namespaces";
    }

    void open(const ChildOptions &options)
    {
        const Result<Outcome> opened = sandbox.open(options);
        ASSERT_TRUE(opened) << describe(opened.error());
        ASSERT_TRUE(sandbox.hasBothViews());
    }
    double number(Side side, const std::string &section, const std::string &row, std::size_t column = 0)
    {
        return std::stod(sandbox.cell(side, section, row, column).value_or("nan"));
    }
    double between(const std::string &section, const std::string &row)
    {
        return number(Side::child, section, row) - number(Side::parent, section, row);
    }

    /// What uptime(1), the file of offsets and the kernel's clocks say on that side.
    void expectWhatTheToolsSay(Side side)
    {
        SCOPED_TRACE(nameOf(side));
        const std::string since = sandbox.run(side, "uptime -s");
        const Result<std::time_t> start = secondsOfLocalTime(since.substr(0, since.find('\n')));
        ASSERT_TRUE(start) << since;
        EXPECT_NEAR(static_cast<double>(*start), number(side, "uptime", "btime"), 1.0);
        EXPECT_EQ(sandbox.run(side, "awk '/^btime/ {print $2}' /proc/stat"),
                  sandbox.cell(side, "uptime", "btime").value_or("") + "\n");

        std::string table;
        std::istringstream lines(sandbox.run(side, "cat /proc/self/timens_offsets"));
        for (std::string clock, seconds, nanoseconds; lines >> clock >> seconds >> nanoseconds;) {
            EXPECT_EQ(sandbox.cell(side, "offsets", clock, 1), seconds) << clock;
            EXPECT_EQ(sandbox.cell(side, "offsets", clock, 2), nanoseconds) << clock;
            table += clock + " ";
        }
        EXPECT_EQ(table, "monotonic boottime ");
        EXPECT_NEAR(std::stod(sandbox.run(side, "cat /proc/uptime")), number(side, "clocks", "boottime"), 20);
        EXPECT_NEAR(std::stod(sandbox.run(side, "date +%s")), number(side, "clocks", "realtime"), 20);
    }

    SandboxLab sandbox{Kind::time};
};

TEST_F(TimeSandbox, shiftsTheClockSinceBoot)
{
    for (const Fork fork : {Fork::no, Fork::yes}) {
        open({.kinds = Kind::time, .fork = fork, .boottime = 16500});
        EXPECT_NE(sandbox.cell(Side::parent, "namespaces", "time"), sandbox.cell(Side::child, "namespaces", "time"));
        EXPECT_EQ(sandbox.cell(Side::child, "namespaces", "time")->substr(4),
                  sandbox.cell(Side::child, "namespaces", "time_for_children")->substr(4));
        EXPECT_EQ(between("uptime", "btime"), -16500);
        EXPECT_NEAR(between("clocks", "boottime"), 16500, 20);
        EXPECT_NEAR(between("clocks", "monotonic"), 0, 20);
        EXPECT_NEAR(between("clocks", "realtime"), 0, 20);
        expectWhatTheToolsSay(Side::parent);
        expectWhatTheToolsSay(Side::child);
        sandbox.lab->close();
    }
}

TEST_F(TimeSandbox, shiftsBothClocksBackAsWell)
{
    open({.kinds = Kind::time, .monotonic = -1, .boottime = 86400});
    EXPECT_EQ(sandbox.cell(Side::child, "offsets", "monotonic", 1), "-1");
    EXPECT_EQ(sandbox.cell(Side::child, "offsets", "boottime", 1), "86400");
    EXPECT_EQ(between("uptime", "btime"), -86400);
    expectWhatTheToolsSay(Side::child);
}

TEST_F(TimeSandbox, shiftsAmongAllKinds)
{
    open({.kinds = KindSet::all(), .mountProc = MountProc::yes, .monotonic = 5, .boottime = 7});
    EXPECT_EQ(sandbox.cell(Side::child, "offsets", "monotonic", 1), "5");
    EXPECT_EQ(between("uptime", "btime"), -7);
    EXPECT_NEAR(between("clocks", "boottime"), 7, 5);
}

TEST_F(TimeSandbox, isWhereTheShellOfUnshareIs)
{
    open({.kinds = Kind::time, .fork = Fork::no, .boottime = 16500});
    const std::string command = "unshare --time --boottime 16500 sh -c '"
                                "awk \"/^btime/ {print \\$2}\" /proc/stat; cat /proc/$$/timens_offsets'";
    const std::string said = sandbox.run(Side::parent, command);
    if (said.contains("unrecognized"))
        GTEST_SKIP() << "SKIPPED: this unshare(1) knows no --boottime";
    std::istringstream words(said);
    std::string start;
    words >> start;
    EXPECT_EQ(sandbox.cell(Side::child, "uptime", "btime"), start) << said;
    for (std::string clock, seconds, nanoseconds; words >> clock >> seconds >> nanoseconds;)
        EXPECT_EQ(sandbox.cell(Side::child, "offsets", clock, 1), seconds) << clock;
}

TEST_F(TimeSandbox, refusesAClockBelowZeroAndLeavesNoChild)
{
    for (const ChildOptions &options :
         {ChildOptions{.kinds = Kind::time, .boottime = -1'000'000'000},
          ChildOptions{.kinds = Kind::time, .fork = Fork::no, .monotonic = -1'000'000'000}}) {
        const Result<Outcome> opened = sandbox.open(options);
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error(), (Error{"write", ERANGE, "/proc/self/timens_offsets"}));
        EXPECT_EQ(sandbox.lab->state(), Lab::State::closed);
    }
    EXPECT_TRUE(waitUntil([&] { return sandbox.run(Side::parent, "pgrep -x lab-child | wc -l") == "0\n"; }));
}

TEST_F(TimeSandbox, refusesToSetTheWallClockOnBothSides)
{
    open({.kinds = Kind::time});
    for (const Side side : {Side::parent, Side::child}) {
        const Result<Outcome> set = sandbox.perform(side, WallClockOperation{"2026-01-01 00:00:00"});
        ASSERT_FALSE(set);
        EXPECT_EQ(set.error(), (Error{"clock_settime", EPERM, "2026-01-01 00:00:00"}));
        EXPECT_THAT(sandbox.run(side, "LC_ALL=C date -s '2026-01-01 00:00:00' 2>&1"),
                    testing::HasSubstr("Operation not permitted"));
    }
}

TEST_F(TimeSandbox, refusesALateOffsetOnBothSides)
{
    open({.kinds = Kind::time, .fork = Fork::no, .boottime = 1});
    for (const Side side : {Side::parent, Side::child}) {
        for (const ShiftedClock clock : {ShiftedClock::monotonic, ShiftedClock::boottime}) {
            const ClockOffsetOperation operation{clock, "2"};
            const Result<Outcome> written = sandbox.perform(side, operation);
            ASSERT_FALSE(written);
            EXPECT_EQ(written.error(), (Error{"write", EACCES, "/proc/self/timens_offsets"}));
            EXPECT_THAT(sandbox.run(side, commandOf(operation) + " 2>&1"), testing::StartsWith("["));
        }
    }
    EXPECT_EQ(sandbox.cell(Side::child, "offsets", "boottime", 1), "1");
}

} // namespace
} // namespace lab
