// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/complaint.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lab
{

enum class Family : std::uint8_t { inet, inet6 };

/// An address of ip(7) or ipv6(7) in network byte order.
struct IpAddress
{
    Family family = Family::inet;
    std::array<std::uint8_t, 16> bytes{}; ///< 4 of them in inet

    bool operator==(const IpAddress &) const = default;
};

/// 4 or 16.
[[nodiscard]] std::size_t sizeOf(Family family);
/// "10.0.0.1", "fd00::1"; inet_pton(3).
[[nodiscard]] std::optional<IpAddress> addressIn(std::string_view text);
/// The same back, in the short form that inet_ntop(3) writes.
[[nodiscard]] std::string textOf(const IpAddress &address);

/// An address and how many of its bits name the network: "10.0.0.1/24".
struct Prefix
{
    IpAddress address;
    unsigned length = 0;

    bool operator==(const Prefix &) const = default;
};

[[nodiscard]] std::optional<Prefix> prefixIn(std::string_view text);

/// "fe80::1%veth0-c": an address, and for one that is valid on one link alone the name of that link.
struct ScopedAddress
{
    IpAddress address;
    std::string link; ///< empty: none given
};

[[nodiscard]] std::optional<ScopedAddress> scopedAddressIn(std::string_view text);

/// "02:00:00:00:00:0a"
[[nodiscard]] std::optional<std::array<std::uint8_t, 6>> macIn(std::string_view text);

// Validators as those of core/model/validate.h.

/// Name of an interface: 1 to 15 bytes without "/", ":", "%" and blanks, neither "." nor ".."; netdevice(7).
[[nodiscard]] Fault checkInterface(std::string_view name);

/// Address of an interface with its prefix length: "10.0.0.1/24", "fd00::1/64".
[[nodiscard]] Fault checkInterfaceAddress(std::string_view text);

/// "10.0.0.1", "fd00::1": one of a router.
[[nodiscard]] Fault checkAddress(std::string_view text);

/// What a ping can go to: an address, of IPv6 also "fe80::1%veth0-c".
[[nodiscard]] Fault checkScopedAddress(std::string_view text);

/// Where a route leads: "default", or a network with zeros behind its prefix, "10.1.0.0/16".
[[nodiscard]] Fault checkDestination(std::string_view text);

/// Six pairs of hexadecimal digits; neither of a group (an odd first byte) nor all zeros.
[[nodiscard]] Fault checkMac(std::string_view text);

/// Bytes of the largest packet: 68 to 65535.
[[nodiscard]] Fault checkMtu(std::string_view text);

} // namespace lab
