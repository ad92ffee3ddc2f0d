// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/causes.h"

#include <QCoreApplication>

#include <cerrno>

namespace lab
{

namespace
{

bool isDeletion(const Error &error, const Machine &)
{
    return error.call.starts_with("RTM_DEL");
}

constexpr const char *ownNetworkRemedy = QT_TRANSLATE_NOOP(
    "Explanation", "Make the child with a network namespace of its own, or do it on the parent side.");
constexpr const char *adminWhy = QT_TRANSLATE_NOOP(
    "Explanation", "Interfaces, addresses and routes are changed by who has CAP_NET_ADMIN in the user "
                   "namespace that owns the network namespace.");
constexpr const char *noRouteRemedy = QT_TRANSLATE_NOOP(
    "Explanation", "Give an interface an address of that network and bring it up, or add a route that leads there.");
constexpr const char *noIpv6Why = QT_TRANSLATE_NOOP("Explanation", "IPv6 is turned off on this computer or interface.");
constexpr const char *noIpv6Remedy = QT_TRANSLATE_NOOP(
    "Explanation",
    "Use IPv4, or turn it on: net.ipv6.conf.all.disable_ipv6 has to be 0 on this side, and the kernel may "
    "not have been started with ipv6.disable=1.");

constexpr const char *farRouterWhy = QT_TRANSLATE_NOOP(
    "Explanation", "The router is in no network that an interface of this side is in, so nobody knows where it is.");
constexpr const char *farRouterRemedy =
    QT_TRANSLATE_NOOP("Explanation", "Give an interface an address of the router's network and bring it up first.");

constexpr Cause table[] = {
    {Deed::findLink, ENODEV, nullptr,
     QT_TRANSLATE_NOOP("Explanation",
                       "No interface of this side has that name. It may have been moved to the other side, "
                       "or have gone with the other end of its pair or with the namespace that this was in."),
     QT_TRANSLATE_NOOP("Explanation", "Choose one of the table of interfaces, on the side where it is.")},

    {Deed::changeLink, EEXIST, nullptr,
     QT_TRANSLATE_NOOP("Explanation",
                       "On that side there is an interface of that name already, or one of the pair's names. "
                       "One whose namespace has just ended takes a moment to go."),
     QT_TRANSLATE_NOOP("Explanation", "Choose another name, or delete that interface first.")},
    {Deed::changeLink, EPERM, nullptr, adminWhy, ownNetworkRemedy},
    {Deed::changeLink, EOPNOTSUPP, isDeletion,
     QT_TRANSLATE_NOOP("Explanation", "lo belongs to its namespace and goes with it alone."),
     QT_TRANSLATE_NOOP("Explanation", "Turn it off instead.")},
    {Deed::changeLink, EOPNOTSUPP, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "Interfaces of this kind can't do that: only a bridge has ports."),
     QT_TRANSLATE_NOOP("Explanation", "Choose another interface, such as an end of a veth pair.")},
    {Deed::changeLink, EINVAL, nullptr,
     QT_TRANSLATE_NOOP("Explanation",
                       "The interface does not allow that: lo never leaves its namespace nor becomes a port, "
                       "and each kind has its largest and smallest MTU."),
     QT_TRANSLATE_NOOP("Explanation", "Choose another interface, or a value between 68 and 65535.")},
    {Deed::changeLink, ELOOP, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "A bridge can't be the port of a bridge: packets could go round for ever."),
     QT_TRANSLATE_NOOP("Explanation", "Choose an end of a veth pair.")},

    {Deed::changeAddress, EEXIST, nullptr, QT_TRANSLATE_NOOP("Explanation", "The interface has that address already."),
     QT_TRANSLATE_NOOP("Explanation", "Delete it first, or choose another one.")},
    {Deed::changeAddress, EADDRNOTAVAIL, isDeletion,
     QT_TRANSLATE_NOOP("Explanation", "The interface does not have that address with that prefix length."),
     QT_TRANSLATE_NOOP("Explanation", "Choose one of the table of addresses, with the number behind its “/”.")},
    {Deed::changeAddress, EADDRNOTAVAIL, nullptr,
     QT_TRANSLATE_NOOP("Explanation",
                       "That is not the address of one interface: groups, 127.0.0.0/8 and :: have meanings "
                       "of their own."),
     QT_TRANSLATE_NOOP("Explanation", "Choose an address such as 10.0.0.1/24 or fd00::1/64.")},
    {Deed::changeAddress, EPERM, nullptr, adminWhy, ownNetworkRemedy},
    {Deed::changeAddress, EACCES, nullptr, noIpv6Why, noIpv6Remedy},
    {Deed::changeAddress, EOPNOTSUPP, nullptr, noIpv6Why, noIpv6Remedy},
    {Deed::changeAddress, EINVAL, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The interface takes no such address: IPv6 needs an MTU of at least 1280."),
     QT_TRANSLATE_NOOP("Explanation", "Set a larger MTU, turn the interface off and on, and try again.")},

    {Deed::changeRoute, EEXIST, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "There is a route to that destination already."),
     QT_TRANSLATE_NOOP("Explanation", "Delete it first.")},
    {Deed::changeRoute, ESRCH, nullptr,
     QT_TRANSLATE_NOOP("Explanation",
                       "This side has no such route; what belongs to an interface goes when that is turned "
                       "off."),
     QT_TRANSLATE_NOOP("Explanation", "Choose one of the table of routes.")},
    {Deed::changeRoute, ENETUNREACH, nullptr, farRouterWhy, farRouterRemedy},
    {Deed::changeRoute, EHOSTUNREACH, nullptr, farRouterWhy, farRouterRemedy},
    {Deed::changeRoute, ENETDOWN, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The interface of the route is turned off."),
     QT_TRANSLATE_NOOP("Explanation", "Bring it up first.")},
    {Deed::changeRoute, EINVAL, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The router can't be one: that is an address of a group or of a whole network."),
     QT_TRANSLATE_NOOP("Explanation", "Name the address of the other side.")},
    {Deed::changeRoute, EPERM, nullptr, adminWhy, ownNetworkRemedy},

    {Deed::ping, ENETUNREACH, nullptr,
     QT_TRANSLATE_NOOP("Explanation",
                       "No route leads there. In a new network namespace there is none, and every interface "
                       "is down, even lo."),
     noRouteRemedy},
    {Deed::ping, EHOSTUNREACH, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "A route leads there, but nobody answers on it who has that address."),
     QT_TRANSLATE_NOOP("Explanation",
                       "Bring up the interface that has it, and see that both ends are in one network.")},
    {Deed::ping, ENETDOWN, nullptr, QT_TRANSLATE_NOOP("Explanation", "The interface on the way is turned off."),
     QT_TRANSLATE_NOOP("Explanation", "Bring it up first.")},
    {Deed::ping, EADDRNOTAVAIL, nullptr,
     QT_TRANSLATE_NOOP("Explanation",
                       "This side has no address to send from yet: one of IPv6 is tentative for a second or "
                       "two, while the kernel asks whether somebody else has it, and useless for good if "
                       "somebody has (dadfailed)."),
     QT_TRANSLATE_NOOP("Explanation", "Wait until its flags no longer say tentative, or add it without that question "
                                      "(nodad). Two ends need two addresses.")},
    {Deed::ping, EINVAL, nullptr,
     QT_TRANSLATE_NOOP("Explanation",
                       "An address that starts with fe80: is on every link: it does not say over which one."),
     QT_TRANSLATE_NOOP("Explanation", "Write the interface behind it: fe80::1%veth0-c.")},
    {Deed::ping, EACCES, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "That is the broadcast address of a network: it belongs to all in it."),
     QT_TRANSLATE_NOOP("Explanation", "Ping one of them.")},
    {Deed::ping, EPERM, nullptr,
     QT_TRANSLATE_NOOP("Explanation",
                       "A raw socket is for who has CAP_NET_RAW in the user namespace that owns the network "
                       "namespace, and net.ipv4.ping_group_range lets nobody ping without one in a new "
                       "namespace."),
     ownNetworkRemedy},
};

} // namespace

std::span<const Cause> netCauses()
{
    return table;
}

} // namespace lab
