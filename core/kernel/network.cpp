// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/network.h"

#include "core/kernel/call.h"
#include "core/kernel/netlink.h"

#include <linux/rtnetlink.h>
#include <memory>
#include <net/if.h>
#include <netlink/addr.h>
#include <netlink/errno.h>
#include <netlink/route/addr.h>
#include <netlink/route/link.h>
#include <netlink/route/link/bridge.h>
#include <netlink/route/link/veth.h>
#include <netlink/route/nexthop.h>
#include <netlink/route/route.h>

namespace lab
{

namespace
{

/// Gives an object of libnl back by the function that does so.
template <auto put>
struct Putter
{
    template <typename Object>
    void operator()(Object *object) const
    {
        put(object);
    }
};
using Link = std::unique_ptr<rtnl_link, Putter<::rtnl_link_put>>;
using Address = std::unique_ptr<rtnl_addr, Putter<::rtnl_addr_put>>;
using RouteObject = std::unique_ptr<rtnl_route, Putter<::rtnl_route_put>>;
using NetlinkAddress = std::unique_ptr<nl_addr, Putter<::nl_addr_put>>;

/// The request that one of libnl's build functions makes.
template <typename Build>
Result<void> send(std::string_view call, std::string_view subject, Build build)
{
    nl_msg *raw = nullptr;
    const int built = build(&raw);
    const NetlinkMessage message(raw);
    if (built < 0 || !message)
        return std::unexpected(Error{std::string(call), built == -NLE_NOMEM ? ENOMEM : EINVAL, std::string(subject)});
    Result<NetlinkSocket> socket = NetlinkSocket::open();
    if (!socket)
        return std::unexpected(socket.error());
    return socket->request(message, call, subject);
}

Result<Link> linkNamed(const std::string &name)
{
    const Result<int> index = indexOf(name);
    if (!index)
        return std::unexpected(index.error());
    Link link(::rtnl_link_alloc());
    if (!link)
        return std::unexpected(Error{"RTM_NEWLINK", ENOMEM, name});
    ::rtnl_link_set_ifindex(link.get(), *index);
    return link;
}

/// The kernel works out the state of a new link when it comes to it, from what that is tied to, if it is still here by
/// then. It does so at once (from Linux 6.8 on) for a link that is asked for by its name: the state of one that is
/// moved next is no matter of luck.
void settle(const std::string &link)
{
    std::ignore = send("RTM_GETLINK", link,
                       [&](nl_msg **message) { return ::rtnl_link_build_get_request(0, link.c_str(), message); });
}

Result<void> makeLink(const Link &link, const std::string &name)
{
    if (!link)
        return std::unexpected(Error{"RTM_NEWLINK", ENOMEM, name});
    ::rtnl_link_set_name(link.get(), name.c_str());
    return send("RTM_NEWLINK", name, [&](nl_msg **message) {
        return ::rtnl_link_build_add_request(link.get(), NLM_F_CREATE | NLM_F_EXCL, message);
    });
}

/// Sets what change sets on the link of that name.
template <typename Change>
Result<void> changeLink(const std::string &name, Change change)
{
    const Result<Link> link = linkNamed(name);
    const Link changes(::rtnl_link_alloc());
    if (!link)
        return std::unexpected(link.error());
    if (!changes)
        return std::unexpected(Error{"RTM_NEWLINK", ENOMEM, name});
    change(changes.get());
    return send("RTM_NEWLINK", name, [&](nl_msg **message) {
        return ::rtnl_link_build_change_request(link->get(), changes.get(), 0, message);
    });
}

int nativeFamily(Family family)
{
    return family == Family::inet ? AF_INET : AF_INET6;
}

NetlinkAddress asNetlink(const IpAddress &address, unsigned length)
{
    NetlinkAddress made(::nl_addr_build(nativeFamily(address.family), address.bytes.data(), sizeOf(address.family)));
    if (made)
        ::nl_addr_set_prefixlen(made.get(), static_cast<int>(length));
    return made;
}

Result<Address> addressOn(const std::string &link, const Prefix &prefix)
{
    const Result<int> index = indexOf(link);
    if (!index)
        return std::unexpected(index.error());
    Address address(::rtnl_addr_alloc());
    const NetlinkAddress local = asNetlink(prefix.address, prefix.length);
    if (!address || !local || ::rtnl_addr_set_local(address.get(), local.get()) < 0)
        return std::unexpected(Error{"RTM_NEWADDR", ENOMEM, link});
    ::rtnl_addr_set_ifindex(address.get(), *index);
    return address;
}

std::string textOf(const Prefix &prefix)
{
    return textOf(prefix.address) + "/" + std::to_string(prefix.length);
}

std::string subjectOf(const Route &route)
{
    return route.to.length == 0 ? "default" : textOf(route.to);
}

/// Fills in what a route needs to be one of libnl's.
Result<RouteObject> routeObject(const Route &route, std::string_view call)
{
    const Error noMemory{std::string(call), ENOMEM, subjectOf(route)};
    RouteObject made(::rtnl_route_alloc());
    const NetlinkAddress to = asNetlink(route.to.address, route.to.length);
    rtnl_nexthop *hop = ::rtnl_route_nh_alloc();
    if (!made || !to || hop == nullptr) {
        ::rtnl_route_nh_free(hop);
        return std::unexpected(noMemory);
    }
    ::rtnl_route_add_nexthop(made.get(), hop);
    if (!route.link.empty()) {
        const Result<int> index = indexOf(route.link);
        if (!index)
            return std::unexpected(index.error());
        ::rtnl_route_nh_set_ifindex(hop, *index);
    }
    if (route.gateway) {
        const NetlinkAddress gateway =
            asNetlink(*route.gateway, static_cast<unsigned>(sizeOf(route.gateway->family) * 8));
        if (!gateway)
            return std::unexpected(noMemory);
        ::rtnl_route_nh_set_gateway(hop, gateway.get());
    }
    const int family = nativeFamily(route.to.address.family);
    ::rtnl_route_set_family(made.get(), static_cast<std::uint8_t>(family));
    if (::rtnl_route_set_dst(made.get(), to.get()) < 0)
        return std::unexpected(noMemory);
    ::rtnl_route_set_table(made.get(), RT_TABLE_MAIN);
    ::rtnl_route_set_protocol(made.get(), RTPROT_BOOT);
    const bool isOnLink = family == AF_INET && !route.gateway;
    ::rtnl_route_set_scope(made.get(), isOnLink ? RT_SCOPE_LINK : RT_SCOPE_UNIVERSE);
    return made;
}

} // namespace

Result<int> indexOf(const std::string &link)
{
    const unsigned index = ::if_nametoindex(link.c_str());
    if (index == 0)
        return std::unexpected(errorOf("if_nametoindex", link));
    return static_cast<int>(index);
}

Result<void> makeVethPair(const std::string &name, const std::string &peer)
{
    const Link link(::rtnl_link_veth_alloc());
    if (!link)
        return std::unexpected(Error{"RTM_NEWLINK", ENOMEM, name});
    const Link end(::rtnl_link_veth_get_peer(link.get()));
    ::rtnl_link_set_name(end.get(), peer.c_str());
    if (Result<void> made = makeLink(link, name); !made)
        return made;
    settle(name);
    settle(peer);
    return {};
}

Result<void> makeBridge(const std::string &name)
{
    return makeLink(Link(::rtnl_link_bridge_alloc()), name);
}

Result<void> deleteLink(const std::string &link)
{
    const Result<Link> named = linkNamed(link);
    if (!named)
        return std::unexpected(named.error());
    return send("RTM_DELLINK", link,
                [&](nl_msg **message) { return ::rtnl_link_build_delete_request(named->get(), message); });
}

Result<void> moveLink(const std::string &link, pid_t process)
{
    return changeLink(link, [&](rtnl_link *changes) { ::rtnl_link_set_ns_pid(changes, process); });
}

Result<void> setLinkFlags(const std::string &link, unsigned on, unsigned off)
{
    return changeLink(link, [&](rtnl_link *changes) {
        ::rtnl_link_set_flags(changes, on);
        ::rtnl_link_unset_flags(changes, off);
    });
}

Result<void> setLinkMtu(const std::string &link, unsigned bytes)
{
    return changeLink(link, [&](rtnl_link *changes) { ::rtnl_link_set_mtu(changes, bytes); });
}

Result<void> setLinkMac(const std::string &link, const std::array<std::uint8_t, 6> &mac)
{
    const NetlinkAddress address(::nl_addr_build(AF_LLC, mac.data(), mac.size()));
    if (!address)
        return std::unexpected(Error{"RTM_NEWLINK", ENOMEM, link});
    return changeLink(link, [&](rtnl_link *changes) { ::rtnl_link_set_addr(changes, address.get()); });
}

Result<void> setLinkMaster(const std::string &link, const std::string &master)
{
    const Result<int> index = master.empty() ? Result<int>(0) : indexOf(master);
    if (!index)
        return std::unexpected(index.error());
    return changeLink(link, [&](rtnl_link *changes) { ::rtnl_link_set_master(changes, *index); });
}

Result<void> addAddress(const std::string &link, const Prefix &address, unsigned flags)
{
    const Result<Address> made = addressOn(link, address);
    if (!made)
        return std::unexpected(made.error());
    if (flags != 0)
        ::rtnl_addr_set_flags(made->get(), flags);
    return send("RTM_NEWADDR", textOf(address), [&](nl_msg **message) {
        return ::rtnl_addr_build_add_request(made->get(), NLM_F_CREATE | NLM_F_EXCL, message);
    });
}

Result<void> deleteAddress(const std::string &link, const Prefix &address)
{
    const Result<Address> made = addressOn(link, address);
    if (!made)
        return std::unexpected(made.error());
    return send("RTM_DELADDR", textOf(address),
                [&](nl_msg **message) { return ::rtnl_addr_build_delete_request(made->get(), 0, message); });
}

Result<void> addRoute(const Route &route)
{
    const Result<RouteObject> made = routeObject(route, "RTM_NEWROUTE");
    if (!made)
        return std::unexpected(made.error());
    return send("RTM_NEWROUTE", subjectOf(route), [&](nl_msg **message) {
        return ::rtnl_route_build_add_request(made->get(), NLM_F_CREATE | NLM_F_EXCL, message);
    });
}

Result<void> deleteRoute(const Route &route)
{
    const Result<RouteObject> made = routeObject(route, "RTM_DELROUTE");
    if (!made)
        return std::unexpected(made.error());
    // Whoever made it: its protocol and scope are not what is asked for.
    ::rtnl_route_set_protocol(made->get(), RTPROT_UNSPEC);
    ::rtnl_route_set_scope(made->get(), RT_SCOPE_NOWHERE);
    return send("RTM_DELROUTE", subjectOf(route),
                [&](nl_msg **message) { return ::rtnl_route_build_del_request(made->get(), 0, message); });
}

} // namespace lab
