// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/net_messages.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <linux/if_addr.h>
#include <linux/if_link.h>
#include <linux/neighbour.h>
#include <linux/rtnetlink.h>
#include <netlink/attr.h>
#include <netlink/msg.h>

namespace lab
{

namespace
{

/// The attributes of a message or of another attribute, by their type. One that comes twice counts where it comes
/// last; what is behind one with a wrong length is passed over.
template <int lastType>
class Attributes
{
public:
    Attributes(nlattr *first, int size)
    {
        // It fails on too little memory alone, and needs none.
        std::ignore = ::nla_parse(m_all.data(), lastType, first, size, nullptr);
    }
    /// Of the attribute with this type in another; none where that is absent.
    template <int otherType>
    Attributes(const Attributes<otherType> &outer, int type)
    {
        if (nlattr *nest = outer.find(type))
            std::ignore = ::nla_parse_nested(m_all.data(), lastType, nest, nullptr);
    }

    [[nodiscard]] nlattr *find(int type) const { return m_all.at(static_cast<std::size_t>(type)); }

    [[nodiscard]] std::optional<unsigned> number(int type) const { return value<std::uint32_t>(type); }
    [[nodiscard]] std::optional<int> index(int type) const { return value<std::int32_t>(type); }
    [[nodiscard]] unsigned byte(int type) const { return value<std::uint8_t>(type).value_or(0); }

    /// Up to the byte that ends it.
    [[nodiscard]] std::string text(int type) const
    {
        const std::vector<std::uint8_t> all = bytes(type);
        return {all.begin(), std::ranges::find(all, std::uint8_t{0})};
    }
    [[nodiscard]] std::vector<std::uint8_t> bytes(int type) const
    {
        const nlattr *attribute = find(type);
        if (attribute == nullptr)
            return {};
        const auto *data = static_cast<const std::uint8_t *>(::nla_data(attribute));
        return {data, data + ::nla_len(attribute)};
    }
    /// Nothing where it has not the size of one.
    [[nodiscard]] std::optional<IpAddress> address(int type, Family family) const
    {
        return addressOf(bytes(type), family);
    }

    static std::optional<IpAddress> addressOf(const std::vector<std::uint8_t> &bytes, Family family)
    {
        if (bytes.size() != sizeOf(family))
            return std::nullopt;
        IpAddress address{.family = family};
        std::ranges::copy(bytes, address.bytes.begin());
        return address;
    }

private:
    template <typename Value>
    [[nodiscard]] std::optional<Value> value(int type) const
    {
        const nlattr *attribute = find(type);
        if (attribute == nullptr || ::nla_len(attribute) < static_cast<int>(sizeof(Value)))
            return std::nullopt;
        Value value{};
        std::memcpy(&value, ::nla_data(attribute), sizeof value);
        return value;
    }

    std::array<nlattr *, lastType + 1UZ> m_all{};
};

/// The header of a family of messages and what follows it; nothing: of another type, or too short for it.
template <typename Header, int lastType>
struct Parts
{
    Header header;
    Attributes<lastType> attributes;
};

template <typename Header, int lastType>
std::optional<Parts<Header, lastType>> partsOf(const nlmsghdr &message, int type)
{
    if (message.nlmsg_type != type || ::nlmsg_valid_hdr(&message, sizeof(Header)) == 0)
        return std::nullopt;
    Header header{};
    std::memcpy(&header, ::nlmsg_data(&message), sizeof header);
    return Parts<Header, lastType>{
        header, {::nlmsg_attrdata(&message, sizeof(Header)), ::nlmsg_attrlen(&message, sizeof(Header))}};
}

std::optional<Family> familyOf(unsigned native)
{
    if (native == AF_INET)
        return Family::inet;
    return native == AF_INET6 ? std::optional(Family::inet6) : std::nullopt;
}

/// "via" names its own family before the address.
std::optional<IpAddress> viaOf(const std::vector<std::uint8_t> &bytes)
{
    rtvia via{};
    if (bytes.size() < sizeof via)
        return std::nullopt;
    std::memcpy(&via, bytes.data(), sizeof via);
    const std::optional<Family> family = familyOf(via.rtvia_family);
    if (!family)
        return std::nullopt;
    return Attributes<0>::addressOf({bytes.begin() + sizeof via, bytes.end()}, *family);
}

template <int lastType>
NextHop hopOf(const Attributes<lastType> &attributes, Family family, int link)
{
    std::optional<IpAddress> gateway = attributes.address(RTA_GATEWAY, family);
    return {link, gateway ? gateway : viaOf(attributes.bytes(RTA_VIA))};
}

/// The several ways of one route, each a header with its own attributes.
std::vector<NextHop> hopsIn(std::vector<std::uint8_t> bytes, Family family)
{
    std::vector<NextHop> hops;
    std::size_t at = 0;
    while (at + sizeof(rtnexthop) <= bytes.size()) {
        rtnexthop header{};
        std::memcpy(&header, &bytes[at], sizeof header);
        const std::size_t length = header.rtnh_len;
        if (length < sizeof header || at + length > bytes.size())
            break;
        auto *first = reinterpret_cast<nlattr *>(bytes.data() + at + sizeof header);
        const Attributes<RTA_MAX> attributes(first, static_cast<int>(length - sizeof header));
        hops.push_back(hopOf(attributes, family, header.rtnh_ifindex));
        at += NLMSG_ALIGN(length);
    }
    return hops;
}

} // namespace

std::optional<LinkMessage> readLink(const nlmsghdr &message)
{
    const auto parts = partsOf<ifinfomsg, IFLA_MAX>(message, RTM_NEWLINK);
    if (!parts)
        return std::nullopt;
    const auto &[header, attributes] = *parts;
    const Attributes<IFLA_INFO_MAX> info(attributes, IFLA_LINKINFO);
    LinkMessage link{.index = header.ifi_index,
                     .name = attributes.text(IFLA_IFNAME),
                     .flags = header.ifi_flags,
                     .hardware = header.ifi_type,
                     .peer = attributes.index(IFLA_LINK),
                     .peerNamespace = attributes.index(IFLA_LINK_NETNSID),
                     .kind = info.text(IFLA_INFO_KIND),
                     .mtu = attributes.number(IFLA_MTU).value_or(0),
                     .address = attributes.bytes(IFLA_ADDRESS),
                     .state = attributes.byte(IFLA_OPERSTATE),
                     .master = attributes.index(IFLA_MASTER).value_or(0)};
    return link.name.empty() ? std::nullopt : std::optional(std::move(link));
}

std::optional<AddressMessage> readAddress(const nlmsghdr &message)
{
    const auto parts = partsOf<ifaddrmsg, IFA_MAX>(message, RTM_NEWADDR);
    const std::optional<Family> family = parts ? familyOf(parts->header.ifa_family) : std::nullopt;
    if (!family)
        return std::nullopt;
    const auto &[header, attributes] = *parts;
    // Where there are both, IFA_ADDRESS is the one at the far end of a point-to-point link.
    const std::optional<IpAddress> local = attributes.address(IFA_LOCAL, *family);
    const std::optional<IpAddress> address = attributes.address(IFA_ADDRESS, *family);
    if (!local && !address)
        return std::nullopt;
    return AddressMessage{.link = static_cast<int>(header.ifa_index),
                          .local = local ? *local : *address,
                          .peer = local && address != local ? address : std::nullopt,
                          .length = header.ifa_prefixlen,
                          .scope = header.ifa_scope,
                          .flags = attributes.number(IFA_FLAGS).value_or(header.ifa_flags),
                          .protocol = attributes.byte(IFA_PROTO)};
}

std::optional<RouteMessage> readRoute(const nlmsghdr &message)
{
    const auto parts = partsOf<rtmsg, RTA_MAX>(message, RTM_NEWROUTE);
    const std::optional<Family> family = parts ? familyOf(parts->header.rtm_family) : std::nullopt;
    if (!family)
        return std::nullopt;
    const auto &[header, attributes] = *parts;
    RouteMessage route{.family = *family,
                       .to = {{.family = *family}, header.rtm_dst_len},
                       .hops = hopsIn(attributes.bytes(RTA_MULTIPATH), *family),
                       .source = attributes.address(RTA_PREFSRC, *family),
                       .table = attributes.number(RTA_TABLE).value_or(header.rtm_table),
                       .protocol = header.rtm_protocol,
                       .scope = header.rtm_scope,
                       .type = header.rtm_type,
                       .flags = header.rtm_flags,
                       .metric = attributes.number(RTA_PRIORITY)};
    if (route.to.length > 0) {
        const std::optional<IpAddress> to = attributes.address(RTA_DST, *family);
        if (!to)
            return std::nullopt;
        route.to.address = *to;
    }
    if (route.hops.empty())
        route.hops.push_back(hopOf(attributes, *family, attributes.index(RTA_OIF).value_or(0)));
    return route;
}

std::optional<NeighbourMessage> readNeighbour(const nlmsghdr &message)
{
    const auto parts = partsOf<ndmsg, NDA_MAX>(message, RTM_NEWNEIGH);
    const std::optional<Family> family = parts ? familyOf(parts->header.ndm_family) : std::nullopt;
    if (!family)
        return std::nullopt;
    const auto &[header, attributes] = *parts;
    const std::optional<IpAddress> address = attributes.address(NDA_DST, *family);
    if (!address)
        return std::nullopt;
    return NeighbourMessage{.link = header.ndm_ifindex,
                            .address = *address,
                            .mac = attributes.bytes(NDA_LLADDR),
                            .state = header.ndm_state,
                            .flags = header.ndm_flags};
}

} // namespace lab
