// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/netlink.h"

#include "core/kernel/call.h"

#include <cstring>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <netlink/attr.h>
#include <netlink/errno.h>
#include <netlink/handlers.h>
#include <netlink/msg.h>
#include <netlink/netlink.h>
#include <netlink/socket.h>
#include <sys/socket.h>

namespace lab
{

namespace
{

constexpr std::size_t receiveBytes = 64UZ * 1024;

/// The bit of a group in the address of a socket.
constexpr unsigned groupBit(unsigned group)
{
    return 1U << (group - 1);
}

constexpr unsigned newsGroups = groupBit(RTNLGRP_LINK) | groupBit(RTNLGRP_NEIGH) | groupBit(RTNLGRP_IPV4_IFADDR) |
                                groupBit(RTNLGRP_IPV6_IFADDR) | groupBit(RTNLGRP_IPV4_ROUTE) |
                                groupBit(RTNLGRP_IPV6_ROUTE);

} // namespace

/// What the callbacks of libnl leave behind.
struct NetlinkSocket::Answer
{
    const Visit &visit;
    int number = 0; ///< errno of the kernel
    bool isOver = false;

    static int takeMessage(nl_msg *message, void *answer)
    {
        static_cast<Answer *>(answer)->visit(*::nlmsg_hdr(message));
        return NL_OK;
    }
    static int takeEnd(nl_msg * /*message*/, void *answer)
    {
        static_cast<Answer *>(answer)->isOver = true;
        return NL_STOP;
    }
    /// The end of a dump says how it went.
    static int takeFinish(nl_msg *message, void *answer)
    {
        nlmsghdr *header = ::nlmsg_hdr(message);
        int result = 0;
        if (::nlmsg_datalen(header) >= static_cast<int>(sizeof result))
            std::memcpy(&result, ::nlmsg_data(header), sizeof result);
        auto *taken = static_cast<Answer *>(answer);
        taken->number = result < 0 ? -result : taken->number;
        taken->isOver = true;
        return NL_STOP;
    }
    static int takeError(sockaddr_nl * /*from*/, nlmsgerr *error, void *answer)
    {
        auto *taken = static_cast<Answer *>(answer);
        taken->number = -error->error;
        taken->isOver = true;
        return NL_STOP;
    }
};

void MessageDeleter::operator()(nl_msg *message) const
{
    ::nlmsg_free(message);
}

void NetlinkSocket::SocketDeleter::operator()(nl_sock *socket) const
{
    ::nl_socket_free(socket);
}

void NetlinkSocket::CallbackDeleter::operator()(nl_cb *callbacks) const
{
    ::nl_cb_put(callbacks);
}

Result<NetlinkMessage> makeMessage(int type, int flags, const void *header, std::size_t size)
{
    NetlinkMessage message(::nlmsg_alloc_simple(type, flags));
    // libnl only copies from there.
    if (!message || ::nlmsg_append(message.get(), const_cast<void *>(header), size, NLMSG_ALIGNTO) < 0)
        return std::unexpected(Error{"nlmsg_alloc", ENOMEM, ""});
    return message;
}

Result<void> addNumber(const NetlinkMessage &message, int type, unsigned number)
{
    if (::nla_put_u32(message.get(), type, number) < 0)
        return std::unexpected(Error{"nla_put", ENOMEM, ""});
    return {};
}

Result<NetlinkSocket> NetlinkSocket::open()
{
    NetlinkSocket made;
    made.m_socket.reset(::nl_socket_alloc());
    made.m_callbacks.reset(::nl_cb_alloc(NL_CB_DEFAULT));
    if (!made.m_socket || !made.m_callbacks)
        return std::unexpected(Error{"nl_socket_alloc", ENOMEM, ""});
    nl_sock *socket = made.m_socket.get();
    // The kernel chooses the port: processes of several PID namespaces may have the same number.
    ::nl_socket_set_local_port(socket, 0);
    ::nl_socket_disable_msg_peek(socket);
    ::nl_socket_set_msg_buf_size(socket, receiveBytes);
    if (::nl_connect(socket, NETLINK_ROUTE) < 0)
        return std::unexpected(errorOf("socket", "AF_NETLINK"));
    // From Linux 4.20 the kernel lists what is asked for alone; an earlier one lists more.
    const int one = 1;
    std::ignore = ::setsockopt(::nl_socket_get_fd(socket), SOL_NETLINK, NETLINK_GET_STRICT_CHK, &one, sizeof one);
    return made;
}

Result<NetlinkSocket::Dump> NetlinkSocket::exchange(const NetlinkMessage &message, std::string_view call,
                                                    std::string_view subject, const Visit &visit)
{
    Answer answer{.visit = visit};
    nl_cb *callbacks = m_callbacks.get();
    ::nl_cb_set(callbacks, NL_CB_VALID, NL_CB_CUSTOM, &Answer::takeMessage, &answer);
    ::nl_cb_set(callbacks, NL_CB_ACK, NL_CB_CUSTOM, &Answer::takeEnd, &answer);
    ::nl_cb_set(callbacks, NL_CB_FINISH, NL_CB_CUSTOM, &Answer::takeFinish, &answer);
    ::nl_cb_err(callbacks, NL_CB_CUSTOM, &Answer::takeError, &answer);
    if (::nl_send_auto(m_socket.get(), message.get()) < 0)
        return std::unexpected(errorOf("sendmsg", call));
    auto completeness = Dump::whole;
    while (!answer.isOver) {
        const int received = ::nl_recvmsgs(m_socket.get(), callbacks);
        if (received == -NLE_DUMP_INTR)
            completeness = Dump::interrupted;
        else if (received < 0 && !answer.isOver)
            return std::unexpected(errorOf("recvmsg", call));
    }
    if (answer.number != 0)
        return std::unexpected(Error{std::string(call), answer.number, std::string(subject)});
    return completeness;
}

Result<NetlinkSocket::Dump> NetlinkSocket::dumpOnce(const NetlinkMessage &message, std::string_view call,
                                                    const Visit &visit)
{
    return exchange(message, call, {}, visit);
}

Result<void> NetlinkSocket::request(const NetlinkMessage &message, std::string_view call, std::string_view subject)
{
    return exchange(message, call, subject, [](const nlmsghdr &) {}).transform([](Dump) {});
}

Result<FileDescriptor> openNetworkNews()
{
    FileDescriptor news(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_ROUTE));
    if (!news.isOpen())
        return std::unexpected(errorOf("socket", "AF_NETLINK"));
    sockaddr_nl address{};
    address.nl_family = AF_NETLINK;
    address.nl_groups = newsGroups;
    if (::bind(news.number(), reinterpret_cast<const sockaddr *>(&address), sizeof address) == -1)
        return std::unexpected(errorOf("bind", "AF_NETLINK"));
    return news;
}

void takeNetworkNews(const FileDescriptor &news)
{
    // Nothing of a message is needed. ENOBUFS: some were lost, and there may be more.
    while (::recv(news.number(), nullptr, 0, MSG_TRUNC) >= 0 || errno == ENOBUFS || errno == EINTR) {
    }
}

} // namespace lab
