// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/net_namespace.h"

#include "core/kernel/call.h"

#include <array>
#include <cstring>
#include <linux/net_namespace.h>
#include <linux/rtnetlink.h>
#include <linux/sockios.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace lab
{

namespace
{

/// A number that stands alone in the attributes of a message.
struct NumberAttribute
{
    rtattr head{};
    std::int32_t number = 0;
};

struct Question
{
    nlmsghdr head{};
    rtgenmsg body{};
    std::array<char, NLMSG_ALIGN(sizeof(rtgenmsg)) - sizeof(rtgenmsg)> padding{};
    NumberAttribute file;
};

} // namespace

Result<FileDescriptor> copyDescriptor(const FileDescriptor &process, int number)
{
    const long copy = ::syscall(SYS_pidfd_getfd, process.number(), number, 0U);
    if (copy == -1)
        return std::unexpected(errorOf("pidfd_getfd", std::to_string(number)));
    return FileDescriptor(static_cast<int>(copy));
}

Result<FileDescriptor> networkNamespaceOf(const FileDescriptor &socket)
{
    const int file = ::ioctl(socket.number(), SIOCGSKNS);
    if (file == -1)
        return std::unexpected(errorOf("ioctl", "SIOCGSKNS"));
    return FileDescriptor(file);
}

Result<std::uint64_t> networkCookieOf(const FileDescriptor &socket)
{
    std::uint64_t cookie = 0;
    socklen_t size = sizeof cookie;
    if (::getsockopt(socket.number(), SOL_SOCKET, SO_NETNS_COOKIE, &cookie, &size) == -1)
        return std::unexpected(errorOf("getsockopt", "SO_NETNS_COOKIE"));
    return cookie;
}

Result<NetworkNumbers> NetworkNumbers::open()
{
    FileDescriptor socket(::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE));
    if (!socket.isOpen())
        return std::unexpected(errorOf("socket", "NETLINK_ROUTE"));
    return NetworkNumbers(std::move(socket));
}

Result<std::optional<int>> NetworkNumbers::numberOf(const FileDescriptor &networkNamespace) const
{
    Question question;
    question.head.nlmsg_len = sizeof question;
    question.head.nlmsg_type = RTM_GETNSID;
    question.head.nlmsg_flags = NLM_F_REQUEST;
    question.body.rtgen_family = AF_UNSPEC;
    question.file.head.rta_type = NETNSA_FD;
    question.file.head.rta_len = RTA_LENGTH(sizeof(std::int32_t));
    question.file.number = networkNamespace.number();
    if (retried([&] { return ::send(m_socket.number(), &question, sizeof question, 0); }) == -1)
        return std::unexpected(errorOf("send", "RTM_GETNSID"));

    alignas(nlmsghdr) std::array<char, 512> answer{};
    const ssize_t count = retried([&] { return ::recv(m_socket.number(), answer.data(), answer.size(), 0); });
    if (count == -1)
        return std::unexpected(errorOf("recv", "RTM_GETNSID"));
    const auto size = static_cast<std::size_t>(count);
    nlmsghdr head{};
    std::memcpy(&head, answer.data(), std::min(size, sizeof head));
    if (size >= NLMSG_LENGTH(sizeof(nlmsgerr)) && head.nlmsg_type == NLMSG_ERROR) {
        nlmsgerr error{};
        std::memcpy(&error, answer.data() + NLMSG_HDRLEN, sizeof error);
        return std::unexpected(Error{"recv", -error.error, "RTM_GETNSID"});
    }
    NumberAttribute attribute;
    constexpr std::size_t start = NLMSG_SPACE(sizeof(rtgenmsg));
    if (size < start + sizeof attribute || head.nlmsg_type != RTM_NEWNSID)
        return std::unexpected(Error{"recv", EBADMSG, "RTM_GETNSID"});
    std::memcpy(&attribute, answer.data() + start, sizeof attribute);
    if (attribute.head.rta_type != NETNSA_NSID)
        return std::unexpected(Error{"recv", EBADMSG, "RTM_GETNSID"});
    if (attribute.number == NETNSA_NSID_NOT_ASSIGNED)
        return std::optional<int>();
    return attribute.number;
}

} // namespace lab
