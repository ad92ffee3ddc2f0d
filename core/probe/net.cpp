// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/sections.h"

#include "core/kernel/netlink.h"
#include "core/probe/net_messages.h"
#include "core/probe/net_rows.h"

#include <algorithm>
#include <cerrno>
#include <iterator>
#include <linux/if_addr.h>
#include <linux/if_link.h>
#include <linux/neighbour.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>
#include <utility>

namespace lab
{

namespace
{

/// A request for all of one kind; the header says of what.
template <typename Header>
auto listRequest(int type, const Header &header)
{
    return [type, header] { return makeMessage(type, NLM_F_DUMP, &header, sizeof header); };
}

Result<std::vector<LinkMessage>> links(NetlinkSocket &socket)
{
    const auto request = []() -> Result<NetlinkMessage> {
        const ifinfomsg header{};
        Result<NetlinkMessage> message = makeMessage(RTM_GETLINK, NLM_F_DUMP, &header, sizeof header);
        if (!message)
            return message;
        // Counters would be most of what the kernel sends.
        if (const Result<void> added = addNumber(*message, IFLA_EXT_MASK, RTEXT_FILTER_SKIP_STATS); !added)
            return std::unexpected(added.error());
        return message;
    };
    return socket.list<LinkMessage>(request, "RTM_GETLINK", readLink);
}

Result<std::vector<AddressMessage>> addresses(NetlinkSocket &socket)
{
    return socket.list<AddressMessage>(listRequest(RTM_GETADDR, ifaddrmsg{}), "RTM_GETADDR", readAddress);
}

Result<std::vector<NeighbourMessage>> neighbours(NetlinkSocket &socket)
{
    return socket.list<NeighbourMessage>(listRequest(RTM_GETNEIGH, ndmsg{}), "RTM_GETNEIGH", readNeighbour);
}

/// Of the main table.
Result<std::vector<RouteMessage>> routes(NetlinkSocket &socket)
{
    std::vector<RouteMessage> all;
    constexpr unsigned char families[] = {AF_INET, AF_INET6};
    for (const unsigned char family : families) {
        rtmsg header{};
        header.rtm_family = family;
        header.rtm_table = RT_TABLE_MAIN;
        Result<std::vector<RouteMessage>> some =
            socket.list<RouteMessage>(listRequest(RTM_GETROUTE, header), "RTM_GETROUTE", readRoute);
        // A namespace without a single route has no such table either.
        if (!some && some.error().number == ENOENT)
            continue;
        if (!some)
            return some;
        std::ranges::move(*some, std::back_inserter(all));
    }
    return all;
}

} // namespace

Result<std::vector<Section>> lookAtNet()
{
    Result<NetlinkSocket> socket = NetlinkSocket::open();
    if (!socket)
        return std::unexpected(socket.error());
    const Result<std::vector<LinkMessage>> allLinks = links(*socket);
    if (!allLinks)
        return std::unexpected(allLinks.error());
    const Result<std::vector<AddressMessage>> allAddresses = addresses(*socket);
    if (!allAddresses)
        return std::unexpected(allAddresses.error());
    const Result<std::vector<RouteMessage>> allRoutes = routes(*socket);
    if (!allRoutes)
        return std::unexpected(allRoutes.error());
    const Result<std::vector<NeighbourMessage>> allNeighbours = neighbours(*socket);
    if (!allNeighbours)
        return std::unexpected(allNeighbours.error());

    const LinkNames names(*allLinks);
    return sectionList(linkSection(*allLinks, names), addressSection(*allAddresses, names),
                       routeSection(*allRoutes, names), neighbourSection(*allNeighbours, names));
}

} // namespace lab
