// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"

#include <chrono>
#include <cstdint>
#include <ctime>
#include <string>

namespace lab
{

/// clock_gettime(2), cut to milliseconds.
[[nodiscard]] Result<std::chrono::milliseconds> readClock(clockid_t clock);

/// clock_settime(2) of CLOCK_REALTIME to whole seconds since 1970. The subject of an error is subject.
[[nodiscard]] Result<void> setWallClock(std::time_t seconds, const std::string &subject);

/// Moves CLOCK_REALTIME by whole seconds from where it is; adjtimex(2), ADJ_SETOFFSET.
[[nodiscard]] Result<void> shiftWallClock(std::int64_t seconds, const std::string &subject);
/// When the computer was started as far as its wall clock knows: it changes when that is set, and by nothing else.
[[nodiscard]] Result<std::chrono::milliseconds> startTime();

/// "2026-01-01 00:00:00", local time; empty where there is no such year.
[[nodiscard]] std::string localTimeText(std::time_t seconds);

/// The seconds since 1970 of a local time that is written so.
[[nodiscard]] Result<std::time_t> secondsOfLocalTime(const std::string &text);

} // namespace lab
