// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/net_names.h"

#include <algorithm>
#include <array>
#include <format>
#include <linux/if.h>
#include <linux/if_addr.h>
#include <linux/if_arp.h>
#include <linux/neighbour.h>
#include <linux/rtnetlink.h>
#include <span>
#include <string_view>
#include <utility>

namespace lab
{

namespace
{

using Name = std::pair<unsigned, std::string_view>;

constexpr Name linkFlags[] = {
    {IFF_LOOPBACK, "LOOPBACK"},   {IFF_BROADCAST, "BROADCAST"},   {IFF_POINTOPOINT, "POINTOPOINT"},
    {IFF_MULTICAST, "MULTICAST"}, {IFF_NOARP, "NOARP"},           {IFF_ALLMULTI, "ALLMULTI"},
    {IFF_PROMISC, "PROMISC"},     {IFF_MASTER, "MASTER"},         {IFF_SLAVE, "SLAVE"},
    {IFF_DEBUG, "DEBUG"},         {IFF_DYNAMIC, "DYNAMIC"},       {IFF_AUTOMEDIA, "AUTOMEDIA"},
    {IFF_PORTSEL, "PORTSEL"},     {IFF_NOTRAILERS, "NOTRAILERS"}, {IFF_UP, "UP"},
    {IFF_LOWER_UP, "LOWER_UP"},   {IFF_DORMANT, "DORMANT"},       {IFF_ECHO, "ECHO"},
};

constexpr std::string_view linkStates[] = {"UNKNOWN", "NOTPRESENT", "DOWN", "LOWERLAYERDOWN",
                                           "TESTING", "DORMANT",    "UP"};

constexpr Name addressFlags[] = {
    {IFA_F_NODAD, "nodad"},         {IFA_F_OPTIMISTIC, "optimistic"},         {IFA_F_DADFAILED, "dadfailed"},
    {IFA_F_HOMEADDRESS, "home"},    {IFA_F_DEPRECATED, "deprecated"},         {IFA_F_TENTATIVE, "tentative"},
    {IFA_F_PERMANENT, "permanent"}, {IFA_F_MANAGETEMPADDR, "mngtmpaddr"},     {IFA_F_NOPREFIXROUTE, "noprefixroute"},
    {IFA_F_MCAUTOJOIN, "autojoin"}, {IFA_F_STABLE_PRIVACY, "stable-privacy"},
};

constexpr Name addressProtocols[] = {{1, "kernel_lo"}, {2, "kernel_ra"}, {3, "kernel_ll"}};

constexpr Name scopes[] = {{RT_SCOPE_UNIVERSE, "global"},
                           {RT_SCOPE_SITE, "site"},
                           {RT_SCOPE_LINK, "link"},
                           {RT_SCOPE_HOST, "host"},
                           {RT_SCOPE_NOWHERE, "nowhere"}};

constexpr Name routeProtocols[] = {
    {RTPROT_UNSPEC, "unspec"}, {RTPROT_REDIRECT, "redirect"}, {RTPROT_KERNEL, "kernel"},
    {RTPROT_BOOT, "boot"},     {RTPROT_STATIC, "static"},     {RTPROT_GATED, "gated"},
    {RTPROT_RA, "ra"},         {RTPROT_MRT, "mrt"},           {RTPROT_ZEBRA, "zebra"},
    {RTPROT_BIRD, "bird"},     {RTPROT_DNROUTED, "dnrouted"}, {RTPROT_XORP, "xorp"},
    {RTPROT_NTK, "ntk"},       {RTPROT_DHCP, "dhcp"},         {RTPROT_KEEPALIVED, "keepalived"},
    {RTPROT_BABEL, "babel"},   {RTPROT_BGP, "bgp"},           {RTPROT_ISIS, "isis"},
    {RTPROT_OSPF, "ospf"},     {RTPROT_RIP, "rip"},           {RTPROT_EIGRP, "eigrp"},
};

constexpr Name routeTypes[] = {
    {RTN_UNSPEC, "none"},
    {RTN_UNICAST, "unicast"},
    {RTN_LOCAL, "local"},
    {RTN_BROADCAST, "broadcast"},
    {RTN_ANYCAST, "anycast"},
    {RTN_MULTICAST, "multicast"},
    {RTN_BLACKHOLE, "blackhole"},
    {RTN_UNREACHABLE, "unreachable"},
    {RTN_PROHIBIT, "prohibit"},
    {RTN_THROW, "throw"},
    {RTN_NAT, "nat"},
    {RTN_XRESOLVE, "xresolve"},
};

constexpr Name routeFlags[] = {
    {RTNH_F_DEAD, "dead"}, {RTNH_F_ONLINK, "onlink"},     {RTNH_F_PERVASIVE, "pervasive"},  {RTNH_F_OFFLOAD, "offload"},
    {RTNH_F_TRAP, "trap"}, {RTNH_F_LINKDOWN, "linkdown"}, {RTNH_F_UNRESOLVED, "unresolved"}};

constexpr Name neighbourStates[] = {
    {NUD_INCOMPLETE, "INCOMPLETE"}, {NUD_REACHABLE, "REACHABLE"}, {NUD_STALE, "STALE"}, {NUD_DELAY, "DELAY"},
    {NUD_PROBE, "PROBE"},           {NUD_FAILED, "FAILED"},       {NUD_NOARP, "NOARP"}, {NUD_PERMANENT, "PERMANENT"},
};

void append(std::string &list, std::string_view word)
{
    list.append(list.empty() ? "" : ",").append(word);
}

/// The bits that have a name, in the order of the table; they are taken out of bits.
std::string takeNames(unsigned &bits, std::span<const Name> names)
{
    std::string list;
    for (const auto &[bit, name] : names) {
        if ((bits & bit) != 0)
            append(list, name);
        bits &= ~bit;
    }
    return list;
}

std::string nameOf(unsigned number, std::span<const Name> names)
{
    const auto found = std::ranges::find(names, number, &Name::first);
    return found == names.end() ? std::to_string(number) : std::string(found->second);
}

bool isTunnel(unsigned hardware)
{
    constexpr unsigned tunnels[] = {ARPHRD_TUNNEL, ARPHRD_SIT, ARPHRD_IPGRE, ARPHRD_TUNNEL6, ARPHRD_IP6GRE};
    return std::ranges::find(tunnels, hardware) != std::end(tunnels);
}

} // namespace

std::string linkFlagNames(unsigned flags)
{
    const bool hasNoCarrier = (flags & IFF_UP) != 0 && (flags & IFF_RUNNING) == 0;
    std::string list = hasNoCarrier ? "NO-CARRIER" : "";
    unsigned rest = flags & ~static_cast<unsigned>(IFF_RUNNING);
    if (const std::string known = takeNames(rest, linkFlags); !known.empty())
        append(list, known);
    if (rest != 0)
        append(list, std::format("{:x}", rest));
    return list;
}

std::string linkStateName(unsigned state)
{
    return state < std::size(linkStates) ? std::string(linkStates[state]) : std::to_string(state);
}

std::string hardwareAddress(const std::vector<std::uint8_t> &address, unsigned hardware)
{
    if (isTunnel(hardware) && (address.size() == 4 || address.size() == 16)) {
        IpAddress outer{.family = address.size() == 4 ? Family::inet : Family::inet6};
        std::ranges::copy(address, outer.bytes.begin());
        return textOf(outer);
    }
    std::string text;
    for (const std::uint8_t byte : address)
        text += std::format("{}{:02x}", text.empty() ? "" : ":", byte);
    return text;
}

std::string addressFlagNames(unsigned flags, Family family)
{
    // One bit with two meanings.
    const Name second[] = {{IFA_F_SECONDARY, family == Family::inet ? "secondary" : "temporary"}};
    std::string list = takeNames(flags, second);
    if (const std::string known = takeNames(flags, addressFlags); !known.empty())
        append(list, known);
    if (flags != 0)
        append(list, std::format("{:x}", flags));
    return list;
}

std::string addressProtocolName(unsigned protocol)
{
    return protocol == 0 ? std::string() : nameOf(protocol, addressProtocols);
}

std::string scopeName(unsigned scope)
{
    return nameOf(scope, scopes);
}

std::string routeProtocolName(unsigned protocol)
{
    return nameOf(protocol, routeProtocols);
}

std::string routeTypeName(unsigned type)
{
    return nameOf(type, routeTypes);
}

std::string routeFlagNames(unsigned flags)
{
    return takeNames(flags, routeFlags);
}

std::string neighbourStateNames(unsigned state)
{
    return takeNames(state, neighbourStates);
}

} // namespace lab
