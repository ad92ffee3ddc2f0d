// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/echo.h"

#include "core/kernel/call.h"
#include "core/kernel/network.h"
#include "core/kernel/poll.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <linux/icmp.h>
#include <netinet/icmp6.h>
#include <netinet/in.h>
#include <sys/random.h>
#include <sys/socket.h>

namespace lab
{

namespace
{

constexpr std::size_t requestBytes = 64;
constexpr std::size_t headerBytes = 8; ///< of both ICMP echo messages: type, code, checksum, id, sequence

union SocketAddress
{
    sockaddr any;
    sockaddr_in inet;
    sockaddr_in6 inet6;
};

struct Destination
{
    SocketAddress address{};
    socklen_t size = 0;
};

Result<Destination> destinationOf(const ScopedAddress &target)
{
    Destination to;
    if (target.address.family == Family::inet) {
        to.address.inet.sin_family = AF_INET;
        std::memcpy(&to.address.inet.sin_addr, target.address.bytes.data(), sizeof(in_addr));
        to.size = sizeof(sockaddr_in);
        return to;
    }
    to.address.inet6.sin6_family = AF_INET6;
    std::memcpy(&to.address.inet6.sin6_addr, target.address.bytes.data(), sizeof(in6_addr));
    to.size = sizeof(sockaddr_in6);
    if (!target.link.empty()) {
        const Result<int> link = indexOf(target.link);
        if (!link)
            return std::unexpected(link.error());
        to.address.inet6.sin6_scope_id = static_cast<std::uint32_t>(*link);
    }
    return to;
}

/// Lets nothing through but echo replies, and has the hop limit told; the kernel shows the header of IPv4 as it is.
Result<void> setUp(const FileDescriptor &socket, Family family)
{
    const auto set = [&](int level, int name, const auto &value) {
        return done(::setsockopt(socket.number(), level, name, &value, sizeof value), "setsockopt");
    };
    if (family == Family::inet) {
        icmp_filter filter{};
        filter.data = ~(1U << ICMP_ECHOREPLY);
        return set(SOL_RAW, ICMP_FILTER, filter);
    }
    icmp6_filter filter{};
    ICMP6_FILTER_SETBLOCKALL(&filter);
    ICMP6_FILTER_SETPASS(ICMP6_ECHO_REPLY, &filter);
    if (Result<void> filtered = set(IPPROTO_ICMPV6, ICMP6_FILTER, filter); !filtered)
        return filtered;
    return set(IPPROTO_IPV6, IPV6_RECVHOPLIMIT, 1);
}

/// The Internet checksum, RFC 1071.
std::uint16_t checksumOf(const std::array<std::uint8_t, requestBytes> &packet)
{
    std::uint32_t sum = 0;
    for (std::size_t at = 0; at < packet.size(); at += 2)
        sum += static_cast<std::uint32_t>(packet[at] << 8U) + packet[at + 1];
    while (sum > 0xffff)
        sum = (sum & 0xffffU) + (sum >> 16U);
    return static_cast<std::uint16_t>(~sum);
}

template <typename Bytes>
void putNumber(Bytes &packet, std::size_t at, std::uint16_t number)
{
    packet[at] = static_cast<std::uint8_t>(number >> 8U);
    packet[at + 1] = static_cast<std::uint8_t>(number);
}

unsigned numberAt(const std::uint8_t *packet, std::size_t at)
{
    return static_cast<unsigned>(packet[at] << 8U) + packet[at + 1];
}

/// The hop limit that the kernel put beside a message of IPv6.
unsigned hopLimitOf(msghdr &message)
{
    for (cmsghdr *header = CMSG_FIRSTHDR(&message); header; header = CMSG_NXTHDR(&message, header)) {
        if (header->cmsg_level != IPPROTO_IPV6 || header->cmsg_type != IPV6_HOPLIMIT)
            continue;
        int limit = 0;
        std::memcpy(&limit, CMSG_DATA(header), sizeof limit);
        return static_cast<unsigned>(limit);
    }
    return 0;
}

} // namespace

Result<EchoSocket> EchoSocket::open(const ScopedAddress &target)
{
    const Family family = target.address.family;
    const Result<Destination> to = destinationOf(target);
    if (!to)
        return std::unexpected(to.error());
    EchoSocket made;
    made.m_family = family;
    made.m_socket = FileDescriptor(family == Family::inet
                                       ? ::socket(AF_INET, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, IPPROTO_ICMP)
                                       : ::socket(AF_INET6, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, IPPROTO_ICMPV6));
    if (!made.m_socket.isOpen())
        return std::unexpected(errorOf("socket", "ICMP"));
    if (const Result<void> ready = setUp(made.m_socket, family); !ready)
        return std::unexpected(ready.error());
    if (::connect(made.m_socket.number(), &to->address.any, to->size) == -1)
        return std::unexpected(errorOf("connect", textOf(target.address)));
    if (::getrandom(&made.m_id, sizeof made.m_id, 0) != sizeof made.m_id)
        return std::unexpected(errorOf("getrandom"));
    return made;
}

Result<void> EchoSocket::send()
{
    std::array<std::uint8_t, requestBytes> packet{};
    packet[0] = m_family == Family::inet ? ICMP_ECHO : ICMP6_ECHO_REQUEST;
    putNumber(packet, 4, m_id);
    putNumber(packet, 6, static_cast<std::uint16_t>(m_requests.size() + 1));
    for (std::size_t at = headerBytes; at < packet.size(); ++at)
        packet.at(at) = static_cast<std::uint8_t>(at);
    // Of ICMPv6, the kernel computes it: the addresses are part of it.
    if (m_family == Family::inet)
        putNumber(packet, 2, checksumOf(packet));
    m_requests.push_back({Clock::now()});
    return done(retried([&] { return ::sendto(m_socket.number(), packet.data(), packet.size(), 0, nullptr, 0); }),
                "sendto", "ICMP");
}

Result<std::optional<Echo>> EchoSocket::receive(std::chrono::nanoseconds patience)
{
    const Clock::time_point end = Clock::now() + patience;
    while (true) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(std::max(end - Clock::now(), {}));
        const Result<bool> isReadable = waitUntilReadable(m_socket, static_cast<int>(left.count()));
        if (!isReadable)
            return std::unexpected(isReadable.error());
        if (!*isReadable)
            return std::nullopt;

        std::array<std::uint8_t, 2048> packet{};
        std::array<std::uint8_t, 256> control{};
        iovec data{packet.data(), packet.size()};
        msghdr message{};
        message.msg_iov = &data;
        message.msg_iovlen = 1;
        message.msg_control = control.data();
        message.msg_controllen = control.size();
        const ssize_t count = retried([&] { return ::recvmsg(m_socket.number(), &message, 0); });
        const Clock::time_point now = Clock::now();
        if (count == -1 && errno == EAGAIN)
            continue;
        if (count == -1)
            return std::unexpected(errorOf("recvmsg", "ICMP"));
        const auto size = static_cast<std::size_t>(count);
        if (std::optional<Echo> echo = read(packet.data(), size, hopLimitOf(message), now))
            return echo;
        if (now >= end)
            return std::nullopt;
    }
}

std::optional<Echo> EchoSocket::read(const std::uint8_t *packet, std::size_t size, unsigned hops, Clock::time_point at)
{
    if (m_family == Family::inet) {
        // The header of IPv4 comes first: its length in words of four bytes, the time to live in byte 8.
        const std::size_t header = size > 8 ? (packet[0] & 0xfU) * 4UZ : size;
        if (header < 20 || size < header)
            return std::nullopt;
        hops = packet[8];
        packet += header;
        size -= header;
    }
    const unsigned reply = m_family == Family::inet ? ICMP_ECHOREPLY : ICMP6_ECHO_REPLY;
    if (size < headerBytes || packet[0] != reply || numberAt(packet, 4) != m_id)
        return std::nullopt;
    const unsigned sequence = numberAt(packet, 6);
    if (sequence == 0 || sequence > m_requests.size() || m_requests[sequence - 1].isAnswered)
        return std::nullopt;
    Request &request = m_requests[sequence - 1];
    request.isAnswered = true;
    return Echo{sequence, hops, at - request.sent};
}

} // namespace lab
