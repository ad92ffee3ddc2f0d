// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"
#include "core/wire/limits.h"
#include "helper/agent/host_entry.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace lab
{

/// The computer's wall clock while a lab has it moved, which one lab at a time may. It goes back by itself, by a clock
/// that nobody sets.
class HostClock
{
public:
    explicit HostClock(HostEntry &entry, std::chrono::milliseconds time = std::chrono::seconds(limits::hostClockTime))
        : m_entry(entry)
        , m_time(time)
    {}

    /// It is about to be moved by so many seconds. Error of the call "host": E2BIG, that is too far; EBUSY, it is moved
    /// already.
    [[nodiscard]] Result<void> prepare(std::int64_t seconds);
    /// It was not moved.
    void forget();
    /// Until it has to go back; -1: it is not moved.
    [[nodiscard]] int millisecondsLeft() const;
    /// Where the time is over.
    void putBackInTime();

private:
    HostEntry &m_entry;
    std::chrono::milliseconds m_time;
    std::chrono::steady_clock::time_point m_deadline;
    Change m_change;
    FileDescriptor m_lock; ///< open: it is moved
};

/// Moves it back, unless somebody else has set it since.
void putClockBack(const Change &change);

} // namespace lab
