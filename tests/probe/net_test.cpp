// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/net_messages.h"

#include "core/probe/net_names.h"
#include "core/probe/net_rows.h"
#include "core/probe/sections.h"
#include "tests/probe/net_messages.h"
#include "tests/support/print.h"

#include <gmock/gmock.h>

#include <array>
#include <linux/if.h>
#include <linux/if_addr.h>
#include <linux/if_arp.h>
#include <linux/if_link.h>
#include <linux/neighbour.h>
#include <linux/rtnetlink.h>
#include <memory>
#include <random>

namespace lab
{
namespace
{

using test::RawMessage;
using testing::ElementsAre;
using testing::IsEmpty;
using namespace std::string_literals;

RawMessage linkMessage()
{
    ifinfomsg header{};
    header.ifi_index = 6;
    header.ifi_type = ARPHRD_ETHER;
    header.ifi_flags = IFF_UP | IFF_BROADCAST | IFF_MULTICAST;
    RawMessage info(0, ifinfomsg{});
    info.add(IFLA_INFO_KIND, "veth\0"s);
    RawMessage message(RTM_NEWLINK, header);
    message.add(IFLA_IFNAME, "veth0-h\0"s).add(IFLA_MTU, std::uint32_t{1400}).add(IFLA_OPERSTATE, std::uint8_t{3});
    message.addAddress(IFLA_ADDRESS, {0x82, 0x5a, 0x92, 0x78, 0xf2, 0x53});
    message.add(IFLA_LINK, std::int32_t{5}).add(IFLA_LINK_NETNSID, std::int32_t{0});
    message.add(IFLA_MASTER, std::int32_t{9}).add(IFLA_LINKINFO, info.attributes<ifinfomsg>());
    return message;
}

RawMessage routeMessage()
{
    rtmsg header{};
    header.rtm_family = AF_INET;
    header.rtm_dst_len = 16;
    header.rtm_table = RT_TABLE_MAIN;
    header.rtm_protocol = RTPROT_STATIC;
    header.rtm_type = RTN_UNICAST;
    RawMessage message(RTM_NEWROUTE, header);
    message.addAddress(RTA_DST, {10, 1, 0, 0})
        .addAddress(RTA_GATEWAY, {10, 0, 0, 1})
        .addAddress(RTA_PREFSRC, {10, 0, 0, 2});
    message.add(RTA_OIF, std::int32_t{6}).add(RTA_PRIORITY, std::uint32_t{100});
    return message;
}

TEST(NetMessages, tellOfALink)
{
    RawMessage message = linkMessage();
    const std::optional<LinkMessage> link = readLink(message.message());
    ASSERT_TRUE(link);
    EXPECT_EQ(link->index, 6);
    EXPECT_EQ(link->name, "veth0-h");
    EXPECT_EQ(link->flags, unsigned{IFF_UP | IFF_BROADCAST | IFF_MULTICAST});
    EXPECT_EQ(link->peer, 5);
    EXPECT_EQ(link->peerNamespace, 0);
    EXPECT_EQ(link->kind, "veth");
    EXPECT_EQ(link->mtu, 1400U);
    EXPECT_EQ(hardwareAddress(link->address), "82:5a:92:78:f2:53");
    EXPECT_EQ(linkStateName(link->state), "LOWERLAYERDOWN");
    EXPECT_EQ(link->master, 9);
}

TEST(NetMessages, tellOfAnAddress)
{
    RawMessage four(RTM_NEWADDR, ifaddrmsg{.ifa_family = AF_INET,
                                           .ifa_prefixlen = 24,
                                           .ifa_flags = IFA_F_PERMANENT,
                                           .ifa_scope = RT_SCOPE_UNIVERSE,
                                           .ifa_index = 6});
    four.addAddress(IFA_ADDRESS, {10, 0, 0, 1}).addAddress(IFA_LOCAL, {10, 0, 0, 1});
    const std::optional<AddressMessage> address = readAddress(four.message());
    ASSERT_TRUE(address);
    EXPECT_EQ(textOf(address->local), "10.0.0.1");
    EXPECT_EQ(address->peer, std::nullopt);
    EXPECT_EQ(address->length, 24U);
    EXPECT_EQ(address->flags, unsigned{IFA_F_PERMANENT});

    RawMessage six(RTM_NEWADDR, ifaddrmsg{.ifa_family = AF_INET6,
                                          .ifa_prefixlen = 64,
                                          .ifa_flags = IFA_F_PERMANENT,
                                          .ifa_scope = RT_SCOPE_LINK,
                                          .ifa_index = 6});
    six.addAddress(IFA_ADDRESS, {0xfe, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
    six.add(IFA_FLAGS, std::uint32_t{IFA_F_PERMANENT | IFA_F_STABLE_PRIVACY}).add(IFA_PROTO, std::uint8_t{3});
    const std::optional<AddressMessage> local = readAddress(six.message());
    ASSERT_TRUE(local);
    EXPECT_EQ(textOf(local->local), "fe80::1");
    EXPECT_EQ(local->flags, unsigned{IFA_F_PERMANENT | IFA_F_STABLE_PRIVACY});
    EXPECT_EQ(addressProtocolName(local->protocol), "kernel_ll");

    four.addAddress(IFA_ADDRESS, {10, 0, 0, 9});
    EXPECT_EQ(readAddress(four.message())->peer, addressIn("10.0.0.9"));
}

TEST(NetMessages, tellOfARoute)
{
    RawMessage message = routeMessage();
    const std::optional<RouteMessage> route = readRoute(message.message());
    ASSERT_TRUE(route);
    EXPECT_EQ(route->to, (Prefix{addressIn("10.1.0.0").value(), 16}));
    ASSERT_EQ(route->hops.size(), 1U);
    EXPECT_EQ(route->hops[0].link, 6);
    EXPECT_EQ(route->hops[0].gateway, addressIn("10.0.0.1"));
    EXPECT_EQ(route->source, addressIn("10.0.0.2"));
    EXPECT_EQ(route->metric, 100U);
}

/// A way of a route in several: its header and its attributes.
std::string way(int link, RawMessage &attributes)
{
    const std::string_view content = attributes.attributes<rtmsg>();
    rtnexthop header{};
    header.rtnh_len = static_cast<std::uint16_t>(sizeof header + content.size());
    header.rtnh_ifindex = link;
    return std::string(reinterpret_cast<const char *>(&header), sizeof header) + std::string(content);
}

TEST(NetMessages, tellOfARouteWithSeveralWays)
{
    RawMessage first(0, rtmsg{});
    first.addAddress(RTA_GATEWAY, {10, 0, 0, 1});
    RawMessage second(0, rtmsg{});
    second.add(RTA_VIA, "\x0a\0\xfe\x80\0\0\0\0\0\0\0\0\0\0\0\0\0\x01"s);
    rtmsg header{};
    header.rtm_family = AF_INET;
    header.rtm_table = RT_TABLE_MAIN;
    RawMessage message(RTM_NEWROUTE, header);
    message.add(RTA_MULTIPATH, way(6, first) + way(7, second));
    const std::optional<RouteMessage> route = readRoute(message.message());
    ASSERT_TRUE(route);
    ASSERT_EQ(route->hops.size(), 2U);
    EXPECT_EQ(route->hops[0].link, 6);
    EXPECT_EQ(route->hops[0].gateway, addressIn("10.0.0.1"));
    EXPECT_EQ(route->hops[1].link, 7);
    EXPECT_EQ(route->hops[1].gateway, addressIn("fe80::1"));
}

TEST(NetMessages, tellOfANeighbour)
{
    ndmsg header{};
    header.ndm_family = AF_INET;
    header.ndm_ifindex = 6;
    header.ndm_state = NUD_REACHABLE;
    RawMessage message(RTM_NEWNEIGH, header);
    message.addAddress(NDA_DST, {10, 0, 0, 2}).addAddress(NDA_LLADDR, {2, 0, 0, 0, 0, 10});
    const std::optional<NeighbourMessage> neighbour = readNeighbour(message.message());
    ASSERT_TRUE(neighbour);
    EXPECT_EQ(neighbour->link, 6);
    EXPECT_EQ(textOf(neighbour->address), "10.0.0.2");
    EXPECT_EQ(hardwareAddress(neighbour->mac), "02:00:00:00:00:0a");
    EXPECT_EQ(neighbourStateNames(neighbour->state), "REACHABLE");
}

TEST(NetMessages, areNothingWhenOfAnotherTypeOrTooShort)
{
    RawMessage link = linkMessage();
    EXPECT_EQ(readAddress(link.message()), std::nullopt);
    EXPECT_FALSE(readRoute(link.message()));
    EXPECT_FALSE(readNeighbour(link.message()));
    EXPECT_FALSE(readLink(link.message(NLMSG_HDRLEN + sizeof(ifinfomsg) - 1)));
    EXPECT_FALSE(readLink(link.message(0)));
    // Without a name, an address or a family that one knows.
    EXPECT_FALSE(readLink(RawMessage(RTM_NEWLINK, ifinfomsg{}).message()));
    EXPECT_FALSE(readAddress(
        RawMessage(RTM_NEWADDR,
                   ifaddrmsg{.ifa_family = AF_INET, .ifa_prefixlen = 8, .ifa_flags = 0, .ifa_scope = 0, .ifa_index = 1})
            .message()));
    ndmsg bridged{};
    bridged.ndm_family = 7; // AF_BRIDGE
    EXPECT_FALSE(readNeighbour(RawMessage(RTM_NEWNEIGH, bridged).message()));
    rtmsg headed{};
    headed.rtm_family = AF_INET;
    headed.rtm_dst_len = 8;
    EXPECT_FALSE(readRoute(RawMessage(RTM_NEWROUTE, headed).message()));
}

TEST(NetMessages, passOverAttributesOfAWrongSize)
{
    ifinfomsg header{};
    header.ifi_index = 6;
    RawMessage message(RTM_NEWLINK, header);
    message.add(IFLA_IFNAME, "no-end").add(IFLA_MTU, "\x01\x02").add(IFLA_LINK, "").add(IFLA_LINKINFO, "\xff\xff\x01");
    message.add(0x3fff, "of the future").add(IFLA_OPERSTATE, "");
    const std::optional<LinkMessage> link = readLink(message.message());
    ASSERT_TRUE(link);
    EXPECT_EQ(link->name, "no-end");
    EXPECT_EQ(link->mtu, 0U);
    EXPECT_EQ(link->peer, std::nullopt);
    EXPECT_EQ(link->kind, "");
    EXPECT_EQ(link->state, 0U);

    RawMessage route = routeMessage();
    route.addAddress(RTA_GATEWAY, {10, 0, 0}).addAddress(RTA_PREFSRC, {10, 0, 0, 2, 0}).add(RTA_VIA, "\x0a");
    ASSERT_TRUE(readRoute(route.message()));
    EXPECT_EQ(readRoute(route.message())->hops[0].gateway, std::nullopt);
    EXPECT_EQ(readRoute(route.message())->source, std::nullopt);

    // The second way says that it is longer than what is left, or shorter than itself.
    constexpr std::uint16_t lengths[] = {200, 3, 0};
    for (const std::uint16_t length : lengths) {
        rtnexthop broken{};
        broken.rtnh_len = length;
        RawMessage ways(RTM_NEWROUTE, rtmsg{.rtm_family = AF_INET,
                                            .rtm_dst_len = 0,
                                            .rtm_src_len = 0,
                                            .rtm_tos = 0,
                                            .rtm_table = RT_TABLE_MAIN,
                                            .rtm_protocol = 0,
                                            .rtm_scope = 0,
                                            .rtm_type = 0,
                                            .rtm_flags = 0});
        RawMessage first(0, rtmsg{});
        ways.add(RTA_MULTIPATH, way(6, first) + std::string(reinterpret_cast<const char *>(&broken), sizeof broken));
        ASSERT_TRUE(readRoute(ways.message()));
        EXPECT_EQ(readRoute(ways.message())->hops.size(), 1U) << length;
    }
}

/// A copy in memory of exactly its size, so that a sanitizer sees who reads behind it.
template <typename Read>
void readExactly(RawMessage &message, std::size_t length, Read read)
{
    const auto *bytes = reinterpret_cast<const char *>(&message.message(static_cast<std::uint32_t>(length)));
    const std::size_t words = (std::max(length, sizeof(nlmsghdr)) + 3) / 4;
    const auto copy = std::make_unique<std::uint32_t[]>(words);
    std::memcpy(copy.get(), bytes, std::max(length, sizeof(nlmsghdr)));
    read(*reinterpret_cast<const nlmsghdr *>(copy.get()));
}

TEST(NetMessages, areReadOrNotWhereverTheyAreCutOrDamaged)
{
    const auto readAll = [](const nlmsghdr &message) {
        if (const auto link = readLink(message)) {
            EXPECT_FALSE(link->name.empty());
        }
        std::ignore = readAddress(message);
        if (const auto route = readRoute(message)) {
            EXPECT_FALSE(route->hops.empty());
        }
        std::ignore = readNeighbour(message);
    };
    RawMessage first(0, rtmsg{});
    first.addAddress(RTA_GATEWAY, {10, 0, 0, 1});
    RawMessage several = routeMessage();
    several.add(RTA_MULTIPATH, way(6, first) + way(7, first));
    std::mt19937 random(1);
    for (RawMessage whole : {linkMessage(), several}) {
        for (std::size_t length = 0; length <= whole.bytes().size(); ++length)
            readExactly(whole, length, readAll);
        for (int round = 0; round < 20'000; ++round) {
            RawMessage damaged = whole;
            for (int hit = 0; hit < 3; ++hit)
                damaged.bytes()[16 + random() % (damaged.bytes().size() - 16)] = static_cast<char>(random());
            readExactly(damaged, damaged.bytes().size(), readAll);
        }
    }
}

TEST(NetNames, areThoseOfIp)
{
    EXPECT_EQ(linkFlagNames(IFF_LOOPBACK), "LOOPBACK");
    EXPECT_EQ(linkFlagNames(IFF_UP | IFF_BROADCAST | IFF_MULTICAST), "NO-CARRIER,BROADCAST,MULTICAST,UP");
    EXPECT_EQ(linkFlagNames(IFF_UP | IFF_RUNNING | IFF_LOWER_UP | IFF_BROADCAST), "BROADCAST,UP,LOWER_UP");
    EXPECT_EQ(linkFlagNames(0x80000000), "80000000");
    EXPECT_EQ(linkFlagNames(0), "");
    EXPECT_EQ(linkStateName(6), "UP");
    EXPECT_EQ(linkStateName(7), "7");
    EXPECT_EQ(hardwareAddress({}), "");
    EXPECT_EQ(hardwareAddress({10, 0, 0, 1}, ARPHRD_IPGRE), "10.0.0.1");
    EXPECT_EQ(hardwareAddress({10, 0, 0, 1}), "0a:00:00:01");
    EXPECT_EQ(addressFlagNames(IFA_F_TENTATIVE | IFA_F_PERMANENT, Family::inet6), "tentative,permanent");
    EXPECT_EQ(addressFlagNames(IFA_F_DADFAILED | IFA_F_TENTATIVE | IFA_F_PERMANENT, Family::inet6),
              "dadfailed,tentative,permanent");
    EXPECT_EQ(addressFlagNames(IFA_F_SECONDARY | IFA_F_PERMANENT, Family::inet), "secondary,permanent");
    EXPECT_EQ(addressFlagNames(IFA_F_TEMPORARY, Family::inet6), "temporary");
    EXPECT_EQ(addressFlagNames(0x8000, Family::inet), "8000");
    EXPECT_EQ(addressProtocolName(0), "");
    EXPECT_EQ(addressProtocolName(200), "200");
    EXPECT_EQ(scopeName(RT_SCOPE_LINK), "link");
    EXPECT_EQ(scopeName(42), "42");
    EXPECT_EQ(routeProtocolName(RTPROT_KERNEL), "kernel");
    EXPECT_EQ(routeProtocolName(99), "99");
    EXPECT_EQ(routeTypeName(RTN_BLACKHOLE), "blackhole");
    EXPECT_EQ(routeFlagNames(RTNH_F_DEAD | RTNH_F_LINKDOWN), "dead,linkdown");
    EXPECT_EQ(neighbourStateNames(NUD_INCOMPLETE), "INCOMPLETE");
}

LinkMessage link(int index, std::string name)
{
    LinkMessage one;
    one.index = index;
    one.name = std::move(name);
    return one;
}

TEST(NetRows, nameWhatALinkIsTiedTo)
{
    std::vector<LinkMessage> links{link(3, "b"), link(2, "a"), link(4, "c"), link(5, "tunnel"), link(6, "far")};
    links[0].peer = 2;
    links[1].peer = 3;
    links[1].flags = IFF_UP;
    links[2].peer = 77;
    links[2].master = 3;
    links[3].peer = 0;
    links[4].peer = 2;
    links[4].peerNamespace = 1;
    const Section section = linkSection(links, LinkNames(links));
    const auto cells = [&](const std::string &key) { return findRow(section, key)->cells; };
    EXPECT_EQ(section.rows.front().key, "a");
    EXPECT_EQ(cells("a")[2], "b");
    EXPECT_EQ(cells("a")[5], "NO-CARRIER,UP,M-DOWN");
    EXPECT_EQ(cells("b")[2], "a");
    EXPECT_EQ(cells("b")[5], "");
    EXPECT_EQ(cells("c")[2], "if77");
    EXPECT_EQ(cells("c")[9], "b");
    EXPECT_EQ(cells("tunnel")[2], "NONE");
    EXPECT_EQ(cells("far")[2], "if2");
    EXPECT_EQ(cells("far")[3], "1");
    EXPECT_EQ(cells("far")[5], "");
}

TEST(NetRows, haveKeysOfTheirOwnWhateverTheNames)
{
    const std::vector<LinkMessage> links{link(1, "a\xff"), link(2, "a\\377"), link(3, "名前")};
    const LinkNames names(links);
    const Section section = linkSection(links, names);
    ASSERT_EQ(section.rows.size(), 3U);
    EXPECT_EQ(section.rows[0].key, "a\\377");
    EXPECT_EQ(section.rows[1].key, "a\\377#2");
    EXPECT_EQ(section.rows[2].key, "名前");

    RouteMessage route;
    route.table = RT_TABLE_MAIN;
    route.hops = {{3, std::nullopt}};
    RouteMessage six = route;
    six.family = Family::inet6;
    RouteMessage several = route;
    several.to = prefixIn("10.1.0.0/16").value();
    several.hops = {{3, addressIn("10.0.0.1")}, {9, addressIn("fe80::1")}};
    RouteMessage black = several;
    black.type = RTN_BLACKHOLE;
    black.hops = {{0, std::nullopt}};
    RouteMessage host = several;
    host.to = prefixIn("10.1.0.1/32").value();
    RouteMessage local = route;
    local.table = RT_TABLE_LOCAL;
    const Section routes = routeSection({route, route, six, several, black, host, local}, names);
    std::vector<std::string> keys;
    for (const Row &row : routes.rows)
        keys.push_back(row.key);
    EXPECT_THAT(keys, ElementsAre("default 名前", "default 名前#2", "::/0 名前", "10.1.0.0/16 名前,if9", "10.1.0.0/16",
                                  "10.1.0.1 名前,if9"));
    EXPECT_EQ(routes.rows[2].cells[0], "default");
    EXPECT_EQ(routes.rows[3].cells[1], "10.0.0.1,inet6 fe80::1");
    EXPECT_EQ(routes.rows[4].cells[7], "blackhole");

    AddressMessage address{
        .link = 3, .local = addressIn("10.0.0.1").value(), .peer = addressIn("10.0.0.2"), .length = 32};
    const Section addresses = addressSection({address}, names);
    EXPECT_EQ(addresses.rows[0].key, "名前 10.0.0.1 peer 10.0.0.2/32");
}

TEST(NetRows, leaveOutTheNeighboursThatIpLeavesOut)
{
    const auto neighbour = [](unsigned state, unsigned flags) {
        return NeighbourMessage{
            .link = 1, .address = addressIn("10.0.0.1").value(), .mac = {}, .state = state, .flags = flags};
    };
    const auto rows = [](NeighbourMessage one) { return neighbourSection({std::move(one)}, LinkNames({})).rows; };
    EXPECT_THAT(rows(neighbour(NUD_NOARP, 0)), IsEmpty());
    EXPECT_THAT(rows(neighbour(NUD_NONE, 0)), IsEmpty());
    EXPECT_THAT(rows(neighbour(NUD_FAILED, 0)), ElementsAre(Row{"10.0.0.1 if1", {"10.0.0.1", "if1", "", "FAILED"}}));
    EXPECT_EQ(rows(neighbour(NUD_NOARP, NTF_EXT_LEARNED)).size(), 1U);
}

TEST(Net, hasItsTablesAndLo)
{
    const Result<std::vector<Section>> sections = lookAtNet();
    ASSERT_TRUE(sections) << describe(sections.error());
    ASSERT_EQ(sections->size(), 4U);
    EXPECT_NE(findRow(sections->front(), "lo"), nullptr);
    for (const Section &section : *sections) {
        for (const Row &row : section.rows)
            EXPECT_EQ(row.cells.size(), section.columns.size()) << section.id;
    }
}

} // namespace
} // namespace lab
