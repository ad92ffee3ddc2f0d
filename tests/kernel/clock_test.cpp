// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/clock.h"

#include <cerrno>
#include <cstdlib>
#include <gtest/gtest.h>

namespace lab
{
namespace
{

/// The local time of this process, for as long as it lives.
class Zone
{
public:
    explicit Zone(const char *name)
    {
        ::setenv("TZ", name, 1);
        ::tzset();
    }
    Zone(const Zone &) = delete;
    Zone &operator=(const Zone &) = delete;
    ~Zone()
    {
        ::unsetenv("TZ");
        ::tzset();
    }
};

TEST(Clock, isReadWhereItRuns)
{
    const auto before = readClock(CLOCK_MONOTONIC);
    const auto after = readClock(CLOCK_MONOTONIC);
    ASSERT_TRUE(before && after);
    EXPECT_GE(*after, *before);
    EXPECT_GT(readClock(CLOCK_REALTIME).value(), std::chrono::seconds(1'700'000'000));
    EXPECT_GE(readClock(CLOCK_BOOTTIME).value(), *before);
}

TEST(Clock, thatIsNoneIsAnError)
{
    const auto none = readClock(1000);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error(), (Error{"clock_gettime", EINVAL, ""}));
}

TEST(LocalTime, isWrittenAndReadInItsZone)
{
    const Zone zone("JST-9");
    EXPECT_EQ(localTimeText(1767193200), "2026-01-01 00:00:00");
    EXPECT_EQ(secondsOfLocalTime("2026-01-01 00:00:00"), 1767193200);
    EXPECT_EQ(localTimeText(0), "1970-01-01 09:00:00");
}

TEST(LocalTime, knowsSummerTime)
{
    const Zone zone("CET-1CEST,M3.5.0,M10.5.0/3");
    EXPECT_EQ(localTimeText(secondsOfLocalTime("2026-07-01 12:00:00").value()), "2026-07-01 12:00:00");
    EXPECT_EQ(secondsOfLocalTime("2026-07-01 12:00:00"), 1782900000);
}

TEST(LocalTime, refusesWhatIsNone)
{
    for (const char *text : {"", "2026-01-01", "2026-01-01 00:00:00x", "tomorrow"}) {
        const Result<std::time_t> seconds = secondsOfLocalTime(text);
        ASSERT_FALSE(seconds) << text;
        EXPECT_EQ(seconds.error(), (Error{"strptime", EINVAL, text}));
    }
}

} // namespace
} // namespace lab
