// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/address.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

struct nlmsghdr;

namespace lab
{

// What the kernel lists of a network namespace, message by message, rtnetlink(7). Each reader makes nothing of what is
// of another type or not as the kernel writes it, whatever its lengths say; an attribute that it does not know is
// passed over.

struct LinkMessage
{
    int index = 0;
    std::string name;
    unsigned flags = 0;               ///< IFF_*
    unsigned hardware = 0;            ///< ARPHRD_*
    std::optional<int> peer;          ///< the index of what it is tied to: the other end of a veth pair
    std::optional<int> peerNamespace; ///< link-netnsid: where that is, if not here
    std::string kind;                 ///< "veth", "bridge"; empty: no virtual one
    unsigned mtu = 0;
    std::vector<std::uint8_t> address; ///< of the hardware
    unsigned state = 0;                ///< IF_OPER_* of RFC 2863
    int master = 0;                    ///< the bridge that it is a port of; 0: none
};
[[nodiscard]] std::optional<LinkMessage> readLink(const nlmsghdr &message);

struct AddressMessage
{
    int link = 0;
    IpAddress local;
    std::optional<IpAddress> peer; ///< of a point-to-point link, where it is another one
    unsigned length = 0;
    unsigned scope = 0;    ///< RT_SCOPE_*
    unsigned flags = 0;    ///< IFA_F_*
    unsigned protocol = 0; ///< IFAPROT_*: who made it
};
[[nodiscard]] std::optional<AddressMessage> readAddress(const nlmsghdr &message);

struct NextHop
{
    int link = 0;                     ///< 0: none
    std::optional<IpAddress> gateway; ///< of the other family too
};

struct RouteMessage
{
    Family family = Family::inet;
    Prefix to; ///< length 0: the default
    std::vector<NextHop> hops;
    std::optional<IpAddress> source;
    unsigned table = 0;    ///< RT_TABLE_*
    unsigned protocol = 0; ///< RTPROT_*
    unsigned scope = 0;    ///< RT_SCOPE_*
    unsigned type = 0;     ///< RTN_*
    unsigned flags = 0;    ///< RTM_F_* and RTNH_F_*
    std::optional<unsigned> metric;
};
[[nodiscard]] std::optional<RouteMessage> readRoute(const nlmsghdr &message);

struct NeighbourMessage
{
    int link = 0;
    IpAddress address;
    std::vector<std::uint8_t> mac; ///< empty: not known (yet)
    unsigned state = 0;            ///< NUD_*
    unsigned flags = 0;            ///< NTF_*
};
[[nodiscard]] std::optional<NeighbourMessage> readNeighbour(const nlmsghdr &message);

} // namespace lab
