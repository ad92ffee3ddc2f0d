// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/operation/time.h"

#include "core/model/operation.h"
#include "core/model/operation/kinds.h"
#include "core/model/whole_number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <limits>

namespace lab
{

namespace
{

using enum ParameterInfo::Need;

/// By ShiftedClock, in the order that a form offers them.
constexpr std::array<std::string_view, 2> clocks{"monotonic", "boottime"};

Fault checkSeconds(std::string_view seconds)
{
    return checkWholeNumber(seconds, std::numeric_limits<std::int64_t>::min(),
                            std::numeric_limits<std::int64_t>::max());
}

/// "2026-01-01 00:00:00", "+2 seconds"
Fault checkTime(std::string_view time)
{
    if (time.empty())
        return Fault::empty;
    if (shiftIn(time))
        return Fault::none;
    constexpr std::string_view pattern = "####-##-## ##:##:##";
    const auto fits = [](char wanted, char given) {
        return wanted == '#' ? given >= '0' && given <= '9' : wanted == given;
    };
    if (!std::ranges::equal(pattern, time, fits))
        return Fault::notATime;
    const auto number = [&](std::size_t at, std::size_t length) {
        unsigned value = 0;
        std::from_chars(time.data() + at, time.data() + at + length, value);
        return value;
    };
    const std::chrono::year year(static_cast<int>(number(0, 4)));
    const std::chrono::year_month_day day(year, std::chrono::month(number(5, 2)), std::chrono::day(number(8, 2)));
    const bool isOfADay = number(11, 2) < 24 && number(14, 2) < 60 && number(17, 2) < 60;
    return day.ok() && year >= std::chrono::year(1970) && isOfADay ? Fault::none : Fault::notATime;
}

constexpr ParameterInfo wallParameters[] = {{"time", checkTime, required, "2026-01-01 00:00:00"}};
constexpr ParameterInfo offsetParameters[] = {{"clock", checkOneOf<clocks>, required, "boottime", clocks},
                                              {"seconds", checkSeconds, required, "16500"}};

Operation makeWall(const Words &words)
{
    return WallClockOperation{std::string(valueOf(words, "time"))};
}

Operation makeOffset(const Words &words)
{
    const auto *const clock = std::ranges::find(clocks, valueOf(words, "clock"));
    return ClockOffsetOperation{static_cast<ShiftedClock>(clock - clocks.begin()),
                                std::string(valueOf(words, "seconds"))};
}

constexpr OperationInfo operations[] = {
    {.name = "date", .kind = Kind::time, .parameters = wallParameters, .make = makeWall},
    {.name = "timens-offset", .kind = Kind::time, .parameters = offsetParameters, .make = makeOffset},
};

} // namespace

std::span<const OperationInfo> timeOperations()
{
    return operations;
}

std::optional<std::int64_t> shiftIn(std::string_view time)
{
    constexpr std::string_view unit = " seconds";
    constexpr std::size_t mostDigits = 9;
    if (!time.ends_with(unit) || (time.front() != '+' && time.front() != '-'))
        return std::nullopt;
    const std::string_view digits = time.substr(1, time.size() - unit.size() - 1);
    const bool isNumber = !digits.empty() && digits.size() <= mostDigits && digits.front() != '0' &&
                          std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    std::int64_t seconds = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
    return isNumber ? std::optional(time.front() == '-' ? -seconds : seconds) : std::nullopt;
}

std::string nameOf(ShiftedClock clock)
{
    return std::string(clocks[static_cast<std::size_t>(clock)]);
}

Words wordsOf(const WallClockOperation &wall)
{
    return {"date", {{"time", wall.time}}};
}

Words wordsOf(const ClockOffsetOperation &offset)
{
    return {"timens-offset", {{"clock", nameOf(offset.clock)}, {"seconds", offset.seconds}}};
}

std::string commandOf(const WallClockOperation &wall)
{
    return "date -s \"" + wall.time + "\"";
}

std::string commandOf(const ClockOffsetOperation &offset)
{
    return "echo " + nameOf(offset.clock) + " " + offset.seconds + " 0 > /proc/$$/timens_offsets";
}

} // namespace lab
