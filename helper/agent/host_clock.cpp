// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/host_clock.h"

#include "core/kernel/clock.h"
#include "core/model/written_number.h"
#include "helper/agent/host_lock.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <optional>
#include <tuple>

namespace lab
{

namespace
{

using Clock = std::chrono::steady_clock;

/// Less than any move, and more than the clock is slewed in the meantime.
constexpr std::chrono::milliseconds tolerance(500);

} // namespace

Result<void> HostClock::prepare(std::int64_t seconds)
{
    if (std::abs(seconds) > limits::hostClockSeconds)
        return std::unexpected(Error{"host", E2BIG, std::to_string(seconds)});
    if (m_lock.isOpen())
        return std::unexpected(Error{"host", EBUSY, "date"});
    Result<FileDescriptor> lock = lockOnHost("clock", "date");
    const Result<std::chrono::milliseconds> start = lock ? startTime() : std::unexpected(lock.error());
    if (!start)
        return std::unexpected(start.error());
    const std::chrono::milliseconds after = *start + std::chrono::seconds(seconds);
    m_change = {Change::What::clock, std::to_string(seconds), static_cast<std::uint64_t>(after.count())};
    if (Result<void> noted = m_entry.note(m_change); !noted)
        return noted;
    m_lock = *std::move(lock);
    m_deadline = Clock::now() + m_time;
    return {};
}

void HostClock::forget()
{
    m_lock.reset();
}

int HostClock::millisecondsLeft() const
{
    if (!m_lock.isOpen())
        return -1;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_deadline - Clock::now()).count();
    return static_cast<int>(std::max<long>(left, 0));
}

void HostClock::putBackInTime()
{
    if (millisecondsLeft() != 0)
        return;
    putClockBack(m_change);
    forget();
}

void putClockBack(const Change &change)
{
    const std::optional<std::int64_t> seconds = writtenNumber<std::int64_t>(change.subject);
    const Result<std::chrono::milliseconds> start = startTime();
    const std::chrono::milliseconds after(static_cast<std::int64_t>(change.number));
    if (seconds && start && std::chrono::abs(*start - after) < tolerance)
        std::ignore = shiftWallClock(-*seconds, change.subject);
}

} // namespace lab
