// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/perform/perform.h"

#include "core/kernel/clock.h"
#include "core/kernel/file.h"

#include <chrono>
#include <optional>
#include <string>

namespace lab
{

namespace
{

Result<Findings> shift(std::int64_t seconds, const std::string &subject)
{
    const Result<std::chrono::milliseconds> before = startTime();
    const Result<void> shifted = before ? shiftWallClock(seconds, subject) : std::unexpected(before.error());
    const Result<std::chrono::milliseconds> after = shifted ? startTime() : std::unexpected(shifted.error());
    if (!after)
        return std::unexpected(after.error());
    const auto moved = std::chrono::round<std::chrono::seconds>(*after - *before);
    return Findings{{.id = "clock",
                     .form = Form::facts,
                     .columns = {"VALUE"},
                     .rows = {{"moved", {std::to_string(moved.count())}}}}};
}

} // namespace

Result<Findings> perform(const WallClockOperation &operation)
{
    if (const std::optional<std::int64_t> seconds = shiftIn(operation.time))
        return shift(*seconds, operation.time);
    const Result<std::time_t> seconds = secondsOfLocalTime(operation.time);
    if (!seconds)
        return std::unexpected(seconds.error());
    return setWallClock(*seconds, operation.time).transform([] { return Findings(); });
}

Result<void> perform(const ClockOffsetOperation &operation)
{
    return writeFile("/proc/self/timens_offsets", nameOf(operation.clock) + " " + operation.seconds + " 0\n");
}

} // namespace lab
