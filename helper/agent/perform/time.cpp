// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/perform/perform.h"

#include "core/kernel/clock.h"
#include "core/kernel/file.h"

namespace lab
{

Result<void> perform(const WallClockOperation &operation)
{
    const Result<std::time_t> seconds = secondsOfLocalTime(operation.time);
    if (!seconds)
        return std::unexpected(seconds.error());
    return setWallClock(*seconds, operation.time);
}

Result<void> perform(const ClockOffsetOperation &operation)
{
    return writeFile("/proc/self/timens_offsets", nameOf(operation.clock) + " " + operation.seconds + " 0\n");
}

} // namespace lab
