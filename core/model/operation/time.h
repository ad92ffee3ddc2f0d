// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lab
{

/// clock_settime(2) of CLOCK_REALTIME. From where it is it finds out facts "clock": moved, by how many seconds.
struct WallClockOperation
{
    std::string time; ///< "2026-01-01 00:00:00", local; or from where it is: "+2 seconds"

    bool operator==(const WallClockOperation &) const = default;
};

/// The seconds of "+2 seconds" and "-2 seconds"; nothing: it is a time.
[[nodiscard]] std::optional<std::int64_t> shiftIn(std::string_view time);

/// The two clocks that a time namespace shifts, time_namespaces(7).
enum class ShiftedClock : std::uint8_t { monotonic, boottime };

/// A line for /proc/self/timens_offsets, from a process that is in the namespace already.
struct ClockOffsetOperation
{
    ShiftedClock clock = ShiftedClock::boottime;
    std::string seconds;

    bool operator==(const ClockOffsetOperation &) const = default;
};

/// "boottime"
[[nodiscard]] std::string nameOf(ShiftedClock clock);

[[nodiscard]] Words wordsOf(const WallClockOperation &wall);
[[nodiscard]] Words wordsOf(const ClockOffsetOperation &offset);

[[nodiscard]] std::string commandOf(const WallClockOperation &wall);
[[nodiscard]] std::string commandOf(const ClockOffsetOperation &offset);

} // namespace lab
