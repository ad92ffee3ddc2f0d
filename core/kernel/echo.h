// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/address.h"
#include "core/model/error.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace lab
{

/// An answer to an echo request.
struct Echo
{
    unsigned sequence = 0;
    unsigned hops = 0; ///< what is left of its time to live, or hop limit
    std::chrono::nanoseconds time{};
};

/// Sends echo requests of ICMP (RFC 792) or ICMPv6 (RFC 4443) from a raw socket, which takes CAP_NET_RAW in the user
/// namespace that owns the network namespace. A datagram socket of icmp(7) would take no privilege, but a new network
/// namespace lets nobody have one (ping_group_range).
class [[nodiscard]] EchoSocket
{
public:
    /// ENODEV: the target names a link that is not there. ENETUNREACH: no route leads to it.
    [[nodiscard]] static Result<EchoSocket> open(const ScopedAddress &target);

    /// Sends the next request; the first is number 1. 64 bytes with its header, as ping(8).
    [[nodiscard]] Result<void> send();
    /// The next answer to one of them within the time; nothing: none came. What others sent is passed over, and so is
    /// an answer that came before.
    [[nodiscard]] Result<std::optional<Echo>> receive(std::chrono::nanoseconds patience);

private:
    using Clock = std::chrono::steady_clock;
    struct Request
    {
        Clock::time_point sent;
        bool isAnswered = false;
    };

    EchoSocket() = default;
    [[nodiscard]] std::optional<Echo> read(const std::uint8_t *packet, std::size_t size, unsigned hops,
                                           Clock::time_point at);

    FileDescriptor m_socket;
    Family m_family = Family::inet;
    std::uint16_t m_id = 0;
    std::vector<Request> m_requests; ///< by sequence number, from 1
};

} // namespace lab
