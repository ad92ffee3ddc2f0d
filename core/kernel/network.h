// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"
#include "core/model/error.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <sys/types.h>

namespace lab
{

/// Requests of rtnetlink(7) in the network namespace of the calling process. The call of an error is the type of the
/// request, its subject the interface, the address or the destination. ENODEV: there is no such interface.

/// if_nametoindex(3).
[[nodiscard]] Result<int> indexOf(const std::string &link);

/// Two interfaces with a cable between them, veth(4).
[[nodiscard]] Result<void> makeVethPair(const std::string &name, const std::string &peer);
[[nodiscard]] Result<void> makeBridge(const std::string &name);
[[nodiscard]] Result<void> deleteLink(const std::string &link);

/// Into the network namespace of a process.
[[nodiscard]] Result<void> moveLink(const std::string &link, pid_t process);

/// IFF_* flags that are turned on, and those that are turned off.
[[nodiscard]] Result<void> setLinkFlags(const std::string &link, unsigned on, unsigned off);
[[nodiscard]] Result<void> setLinkMtu(const std::string &link, unsigned bytes);
[[nodiscard]] Result<void> setLinkMac(const std::string &link, const std::array<std::uint8_t, 6> &mac);
/// Makes it a port of that one; an empty master: of none.
[[nodiscard]] Result<void> setLinkMaster(const std::string &link, const std::string &master);

/// flags: IFA_F_*.
[[nodiscard]] Result<void> addAddress(const std::string &link, const Prefix &address, unsigned flags);
[[nodiscard]] Result<void> deleteAddress(const std::string &link, const Prefix &address);

/// A route of the main table.
struct Route
{
    Prefix to;                        ///< length 0: the default
    std::optional<IpAddress> gateway; ///< of the same family
    std::string link;                 ///< empty: the kernel chooses the one that leads to the gateway
};
[[nodiscard]] Result<void> addRoute(const Route &route);
[[nodiscard]] Result<void> deleteRoute(const Route &route);

} // namespace lab
