// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/clock.h"
#include "helper/agent/host_clock.h"
#include "tests/host/user.h"

#include <chrono>
#include <gmock/gmock.h>
#include <thread>

namespace lab
{
namespace
{

using namespace std::chrono_literals;
using testing::HasSubstr;

/// Of the computer, whose clock no namespace separates: never by more than two seconds, and never for long.
struct HostClocks : testing::Test
{
    void SetUp() override { m_start = *startTime(); }
    void TearDown() override
    {
        for (int turn = 0; turn < 100 && !isAsBefore(); ++turn)
            std::this_thread::sleep_for(20ms);
        EXPECT_TRUE(isAsBefore());
        EXPECT_EQ(test::lastingRemains(), "");
    }
    [[nodiscard]] bool isAsBefore() const { return std::chrono::abs(moved()) < 400ms; }
    [[nodiscard]] std::chrono::milliseconds moved() const { return *startTime() - m_start; }

private:
    std::chrono::milliseconds m_start{};
};

TEST_F(HostClocks, moveForAllAndGoBackWithTheLab)
{
    test::UserProcess ann("ann", [](const auto &tell) {
        test::HostLab host(Kind::time);
        std::ignore = host.open({.kinds = Kind::time, .fork = Fork::no});
        const Result<Outcome> moved = host.perform(Side::child, WallClockOperation{"+2 seconds"});
        tell(moved ? moved->found.at(0).rows[0].cells.at(0) : describe(moved.error()));
        tell(test::textOf(host.perform(Side::parent, WallClockOperation{"+1 seconds"})));
    });
    EXPECT_EQ(ann.line(), "2");
    EXPECT_THAT(ann.line(), HasSubstr("EBUSY"));
}

TEST_F(HostClocks, goBackWhenTheProgramIsKilled)
{
    test::UserProcess ann("ann", [](const auto &tell) {
        test::HostLab host(Kind::uts);
        std::ignore = host.open({.kinds = Kind::uts});
        tell(test::textOf(host.perform(Side::parent, WallClockOperation{"+1 seconds"})));
        QCoreApplication::exec();
    });
    EXPECT_EQ(ann.line(), "done");
    EXPECT_NEAR(static_cast<double>(moved().count()), 1000, 400);
    ann.kill();
}

TEST_F(HostClocks, moveNoFurtherThanTheyMayAndForNobodyElse)
{
    const auto refusalOf = [](const std::string &user, const std::string &time) {
        return test::as(user, [&] {
            test::HostLab host(Kind::uts);
            std::ignore = host.open({.kinds = Kind::uts});
            return test::textOf(host.perform(Side::parent, WallClockOperation{time}));
        });
    };
    EXPECT_THAT(refusalOf("ann", "+61 seconds"), HasSubstr("E2BIG"));
    EXPECT_THAT(refusalOf("ann", "-61 seconds"), HasSubstr("E2BIG"));
    EXPECT_THAT(refusalOf("ann", "2026-01-01 00:00:00"), HasSubstr("EPERM"));
    EXPECT_THAT(refusalOf("bob", "+1 seconds"), HasSubstr("EACCES"));
    EXPECT_TRUE(isAsBefore());
}

TEST_F(HostClocks, goBackByThemselvesInTime)
{
    Result<HostEntry> entry = HostEntry::make({1, 1});
    ASSERT_TRUE(entry);
    HostClock clock(*entry, 200ms);
    EXPECT_EQ(clock.millisecondsLeft(), -1);
    ASSERT_TRUE(clock.prepare(1));
    ASSERT_TRUE(shiftWallClock(1, "test"));
    EXPECT_GT(clock.millisecondsLeft(), 0);
    clock.putBackInTime();
    EXPECT_FALSE(isAsBefore()) << "it is not over yet";
    std::this_thread::sleep_for(std::chrono::milliseconds(clock.millisecondsLeft()));
    clock.putBackInTime();
    EXPECT_EQ(clock.millisecondsLeft(), -1);
    EXPECT_TRUE(isAsBefore());
    // What the journal has of it moves nothing any more.
    entry->undoAndRemove();
}

TEST_F(HostClocks, goBackWhenALessonHasMovedThem)
{
    EXPECT_THAT(test::tour("ann", "time"), testing::StartsWith("0 "));
}

TEST_F(HostClocks, stayAsSomebodyElseHasSetThem)
{
    const std::uint64_t elsewhere = static_cast<std::uint64_t>(startTime()->count() + 5000);
    putClockBack({Change::What::clock, "2", elsewhere});
    EXPECT_TRUE(isAsBefore());
}

} // namespace
} // namespace lab
