// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/host_clock.h"

#include "core/kernel/call.h"
#include "core/kernel/clock.h"
#include "core/model/written_number.h"
#include "core/wire/host.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <optional>
#include <sys/file.h>
#include <sys/stat.h>
#include <tuple>

namespace lab
{

namespace
{

using Clock = std::chrono::steady_clock;

/// Less than any move, and more than the clock is slewed in the meantime.
constexpr std::chrono::milliseconds tolerance(500);

Result<FileDescriptor> lockClock()
{
    const std::string path = std::string(hostDirectory) + "/clock";
    FileDescriptor lock(::open(path.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (!lock.isOpen())
        return std::unexpected(errorOf("open", path));
    if (::flock(lock.number(), LOCK_EX | LOCK_NB) == -1)
        return std::unexpected(Error{"host", EBUSY, "date"});
    return lock;
}

} // namespace

Result<void> HostClock::prepare(std::int64_t seconds)
{
    if (std::abs(seconds) > limits::hostClockSeconds)
        return std::unexpected(Error{"host", E2BIG, std::to_string(seconds)});
    if (m_lock.isOpen())
        return std::unexpected(Error{"host", EBUSY, "date"});
    Result<FileDescriptor> lock = lockClock();
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
