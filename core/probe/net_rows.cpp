// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/net_rows.h"

#include "core/probe/net_names.h"
#include "core/probe/sections.h"

#include <algorithm>
#include <linux/if.h>
#include <linux/neighbour.h>
#include <linux/rtnetlink.h>
#include <tuple>
#include <unordered_set>

namespace lab
{

namespace
{

/// A table whose keys are made unique: "#2", "#3" … behind one that is there already, which the kernel allows of
/// routes, and names that are no text of links.
class Table
{
public:
    Table(std::string id, std::vector<std::string> columns)
        : m_section{.id = std::move(id), .form = Form::table, .columns = std::move(columns), .rows = {}}
    {}

    void add(const std::string &key, std::vector<std::string> cells)
    {
        std::string unique = key;
        for (int number = 2; !m_keys.insert(unique).second; ++number)
            unique = key + "#" + std::to_string(number);
        m_section.rows.push_back({std::move(unique), std::move(cells)});
    }

    Section take() { return std::move(m_section); }

private:
    Section m_section;
    std::unordered_set<std::string> m_keys;
};

std::string peerOf(const LinkMessage &link, const LinkNames &names)
{
    if (!link.peer)
        return {};
    if (*link.peer == 0)
        return "NONE";
    return link.peerNamespace ? "if" + std::to_string(*link.peer) : names.nameOf(*link.peer);
}

/// As ip(8) has them: also whether what it is tied to, here, is down.
std::string flagsOf(const LinkMessage &link, const LinkNames &names)
{
    const LinkMessage *peer = link.peer && !link.peerNamespace ? names.find(*link.peer) : nullptr;
    const bool isPeerDown = peer != nullptr && (peer->flags & IFF_UP) == 0;
    const std::string flags = linkFlagNames(link.flags);
    if (!isPeerDown)
        return flags;
    return flags.empty() ? "M-DOWN" : flags + ",M-DOWN";
}

std::string textOf(const Prefix &prefix)
{
    return textOf(prefix.address) + "/" + std::to_string(prefix.length);
}

std::string gatewayOf(const NextHop &hop, Family family)
{
    if (!hop.gateway)
        return {};
    const std::string prefix = hop.gateway->family == family ? "" : "inet6 ";
    return prefix + textOf(*hop.gateway);
}

template <typename Text>
std::string listOf(const std::vector<NextHop> &hops, Text text)
{
    std::string list;
    for (const NextHop &hop : hops) {
        const std::string one = text(hop);
        if (!one.empty())
            list += (list.empty() ? "" : ",") + one;
    }
    return list;
}

bool isShown(const NeighbourMessage &neighbour)
{
    constexpr unsigned shownStates = 0xffU & ~static_cast<unsigned>(NUD_NOARP);
    return (neighbour.state & shownStates) != 0 || (neighbour.flags & NTF_EXT_LEARNED) != 0;
}

} // namespace

LinkNames::LinkNames(const std::vector<LinkMessage> &links)
{
    for (const LinkMessage &link : links)
        m_links.emplace(link.index, &link);
}

const LinkMessage *LinkNames::find(int index) const
{
    const auto found = m_links.find(index);
    return found == m_links.end() ? nullptr : found->second;
}

std::string LinkNames::nameOf(int index) const
{
    const LinkMessage *link = find(index);
    return link == nullptr ? "if" + std::to_string(index) : shown(link->name);
}

Section linkSection(const std::vector<LinkMessage> &links, const LinkNames &names)
{
    std::vector<const LinkMessage *> sorted;
    for (const LinkMessage &link : links)
        sorted.push_back(&link);
    std::ranges::stable_sort(sorted, {}, &LinkMessage::index);

    Table table("links", {"IFNAME", "INDEX", "PEER", "NETNSID", "KIND", "FLAGS", "STATE", "MTU", "MAC", "MASTER"});
    for (const LinkMessage *link : sorted) {
        const std::string name = shown(link->name);
        table.add(name, {name, std::to_string(link->index), peerOf(*link, names),
                         link->peerNamespace ? std::to_string(*link->peerNamespace) : "", shown(link->kind),
                         flagsOf(*link, names), linkStateName(link->state), std::to_string(link->mtu),
                         hardwareAddress(link->address, link->hardware),
                         link->master == 0 ? "" : names.nameOf(link->master)});
    }
    return table.take();
}

Section addressSection(std::vector<AddressMessage> addresses, const LinkNames &names)
{
    std::ranges::stable_sort(addresses, {},
                             [](const AddressMessage &one) { return std::tuple(one.link, one.local.family); });
    Table table("addrs", {"IFNAME", "ADDRESS", "SCOPE", "FLAGS", "PROTO"});
    for (const AddressMessage &one : addresses) {
        const std::string name = names.nameOf(one.link);
        const std::string text = one.peer ? textOf(one.local) + " peer " + textOf(Prefix{*one.peer, one.length})
                                          : textOf(Prefix{one.local, one.length});
        table.add(name + " " + text, {name, text, scopeName(one.scope), addressFlagNames(one.flags, one.local.family),
                                      addressProtocolName(one.protocol)});
    }
    return table.take();
}

Section routeSection(const std::vector<RouteMessage> &routes, const LinkNames &names)
{
    Table table("routes", {"DST", "VIA", "DEV", "PROTO", "SCOPE", "SRC", "METRIC", "TYPE", "FLAGS"});
    for (const RouteMessage &route : routes) {
        if (route.table != RT_TABLE_MAIN || (route.flags & RTM_F_CLONED) != 0)
            continue;
        const bool isDefault = route.to.length == 0;
        const bool isHost = route.to.length == sizeOf(route.family) * 8;
        const std::string to = isDefault ? "default" : isHost ? textOf(route.to.address) : textOf(route.to);
        const std::string links = listOf(
            route.hops, [&](const NextHop &hop) { return hop.link == 0 ? std::string() : names.nameOf(hop.link); });
        const std::string gateways =
            listOf(route.hops, [&](const NextHop &hop) { return gatewayOf(hop, route.family); });
        // Both families have a default.
        const std::string key = isDefault && route.family == Family::inet6 ? "::/0" : to;
        table.add(links.empty() ? key : key + " " + links,
                  {to, gateways, links, routeProtocolName(route.protocol), scopeName(route.scope),
                   route.source ? textOf(*route.source) : "", route.metric ? std::to_string(*route.metric) : "",
                   routeTypeName(route.type), routeFlagNames(route.flags)});
    }
    return table.take();
}

Section neighbourSection(std::vector<NeighbourMessage> neighbours, const LinkNames &names)
{
    std::erase_if(neighbours, [](const NeighbourMessage &one) { return !isShown(one); });
    std::ranges::stable_sort(neighbours, {}, [](const NeighbourMessage &one) {
        return std::tuple(one.link, one.address.family, one.address.bytes);
    });
    Table table("neighbours", {"ADDRESS", "DEV", "MAC", "STATE"});
    for (const NeighbourMessage &one : neighbours) {
        const std::string address = textOf(one.address);
        const std::string link = names.nameOf(one.link);
        const LinkMessage *under = names.find(one.link);
        table.add(address + " " + link, {address, link, hardwareAddress(one.mac, under ? under->hardware : 0),
                                         neighbourStateNames(one.state)});
    }
    return table.take();
}

} // namespace lab
