// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lab
{

// The words in which ip(8) writes numbers of rtnetlink(7); a number without a word stays a number.

/// "NO-CARRIER,BROADCAST,MULTICAST,UP": IFF_*; what is not running though it is up has no carrier.
[[nodiscard]] std::string linkFlagNames(unsigned flags);
/// "LOWERLAYERDOWN": IF_OPER_*
[[nodiscard]] std::string linkStateName(unsigned state);
/// "82:5a:92:78:f2:53"; of a tunnel (ARPHRD_*), the IP address that its hardware address is.
[[nodiscard]] std::string hardwareAddress(const std::vector<std::uint8_t> &address, unsigned hardware = 0);
/// "permanent", "tentative,permanent": IFA_F_*
[[nodiscard]] std::string addressFlagNames(unsigned flags, Family family);
/// "kernel_ll": IFAPROT_*; empty for none.
[[nodiscard]] std::string addressProtocolName(unsigned protocol);
/// "link": RT_SCOPE_*
[[nodiscard]] std::string scopeName(unsigned scope);
/// "kernel": RTPROT_*
[[nodiscard]] std::string routeProtocolName(unsigned protocol);
/// "unicast": RTN_*
[[nodiscard]] std::string routeTypeName(unsigned type);
/// "linkdown": RTNH_F_*
[[nodiscard]] std::string routeFlagNames(unsigned flags);
/// "REACHABLE": NUD_*
[[nodiscard]] std::string neighbourStateNames(unsigned state);

} // namespace lab
