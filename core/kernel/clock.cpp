// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/clock.h"

#include "core/kernel/call.h"

#include <array>
#include <sys/timex.h>

namespace lab
{

namespace
{

constexpr const char *timeFormat = "%Y-%m-%d %H:%M:%S";

} // namespace

Result<std::chrono::milliseconds> readClock(clockid_t clock)
{
    timespec now{};
    if (::clock_gettime(clock, &now) == -1)
        return std::unexpected(errorOf("clock_gettime"));
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::seconds(now.tv_sec) +
                                                         std::chrono::nanoseconds(now.tv_nsec));
}

Result<void> setWallClock(std::time_t seconds, const std::string &subject)
{
    const timespec time{.tv_sec = seconds, .tv_nsec = 0};
    return done(::clock_settime(CLOCK_REALTIME, &time), "clock_settime", subject);
}

Result<void> shiftWallClock(std::int64_t seconds, const std::string &subject)
{
    timex change{};
    change.modes = ADJ_SETOFFSET;
    change.time.tv_sec = seconds;
    return done(::adjtimex(&change), "adjtimex", subject);
}

Result<std::chrono::milliseconds> startTime()
{
    const Result<std::chrono::milliseconds> wall = readClock(CLOCK_REALTIME);
    const Result<std::chrono::milliseconds> running = wall ? readClock(CLOCK_BOOTTIME) : wall;
    return running ? *wall - *running : running;
}

std::string localTimeText(std::time_t seconds)
{
    std::tm parts{};
    if (::localtime_r(&seconds, &parts) == nullptr)
        return {};
    std::array<char, 32> text{};
    return {text.data(), std::strftime(text.data(), text.size(), timeFormat, &parts)};
}

Result<std::time_t> secondsOfLocalTime(const std::string &text)
{
    std::tm parts{};
    const char *const end = ::strptime(text.c_str(), timeFormat, &parts);
    if (end == nullptr || *end != '\0')
        return std::unexpected(Error{"strptime", EINVAL, text});
    parts.tm_isdst = -1; // the zone knows
    return std::mktime(&parts);
}

} // namespace lab
