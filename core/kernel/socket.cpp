// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/socket.h"

#include "core/kernel/call.h"

#include <array>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <sys/socket.h>
#include <unistd.h>

namespace lab
{

namespace
{
constexpr std::size_t maxDescriptors = 8;

union ControlBuffer
{
    cmsghdr header;
    std::array<char, CMSG_SPACE(sizeof(int) * maxDescriptors)> space;
};

/// Calls write with what is left until nothing is.
template <typename Write>
Result<void> handOver(std::string_view bytes, std::string_view call, Write write)
{
    while (!bytes.empty()) {
        const ssize_t count = retried([&] { return write(bytes); });
        if (count == -1)
            return std::unexpected(errorOf(call));
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return {};
}

} // namespace

Result<SocketPair> makeSocketPair(int type)
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, type | SOCK_CLOEXEC, 0, ends.data()) == -1)
        return std::unexpected(errorOf("socketpair"));
    return SocketPair{FileDescriptor(ends[0]), FileDescriptor(ends[1])};
}

Result<SocketPair> makePipe()
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) == -1)
        return std::unexpected(errorOf("pipe2"));
    return SocketPair{FileDescriptor(ends[0]), FileDescriptor(ends[1])};
}

Result<void> sendPacket(const FileDescriptor &socket, std::string_view bytes, const std::vector<int> &descriptors)
{
    if (descriptors.size() > maxDescriptors)
        return std::unexpected(Error{"sendmsg", EINVAL, ""});
    iovec data{const_cast<char *>(bytes.data()), bytes.size()};
    ControlBuffer control{};
    msghdr message{};
    message.msg_iov = &data;
    message.msg_iovlen = 1;
    if (!descriptors.empty()) {
        const std::size_t size = sizeof(int) * descriptors.size();
        message.msg_control = &control;
        message.msg_controllen = CMSG_SPACE(size);
        cmsghdr *header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(size);
        std::memcpy(CMSG_DATA(header), descriptors.data(), size);
    }
    return done(retried([&] { return ::sendmsg(socket.number(), &message, MSG_NOSIGNAL); }), "sendmsg");
}

void shutDown(const FileDescriptor &socket)
{
    ::shutdown(socket.number(), SHUT_RDWR);
}

Result<Packet> receivePacket(const FileDescriptor &socket, std::size_t limit)
{
    Packet packet;
    // Not a string of that size: to fill it with zeros takes longer than to receive.
    const auto room = std::make_unique_for_overwrite<char[]>(limit);
    iovec data{room.get(), limit};
    ControlBuffer control{};
    msghdr message{};
    message.msg_iov = &data;
    message.msg_iovlen = 1;
    message.msg_control = &control;
    message.msg_controllen = sizeof control;
    const ssize_t count = retried([&] { return ::recvmsg(socket.number(), &message, MSG_CMSG_CLOEXEC); });
    if (count == -1)
        return std::unexpected(errorOf("recvmsg"));
    for (cmsghdr *header = CMSG_FIRSTHDR(&message); header; header = CMSG_NXTHDR(&message, header)) {
        if (header->cmsg_level != SOL_SOCKET || header->cmsg_type != SCM_RIGHTS)
            continue;
        const std::size_t received = (header->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (std::size_t at = 0; at < received; ++at) {
            int descriptor = -1;
            std::memcpy(&descriptor, CMSG_DATA(header) + at * sizeof(int), sizeof descriptor);
            packet.descriptors.emplace_back(descriptor);
        }
    }
    if ((message.msg_flags & (MSG_TRUNC | MSG_CTRUNC)) != 0)
        return std::unexpected(Error{"recvmsg", EMSGSIZE, ""});
    packet.bytes.assign(room.get(), static_cast<std::size_t>(count));
    return packet;
}

Result<void> sendAll(const FileDescriptor &socket, std::string_view bytes)
{
    return handOver(bytes, "send", [&](std::string_view rest) {
        return ::send(socket.number(), rest.data(), rest.size(), MSG_NOSIGNAL);
    });
}

void writeSome(const FileDescriptor &file, std::string &text)
{
    std::size_t written = 0;
    while (written < text.size()) {
        const ssize_t count =
            retried([&] { return ::write(file.number(), text.data() + written, text.size() - written); });
        if (count <= 0)
            break;
        written += static_cast<std::size_t>(count);
    }
    text.erase(0, written);
}

Result<void> writeAll(const FileDescriptor &file, std::string_view bytes)
{
    return handOver(bytes, "write",
                    [&](std::string_view rest) { return ::write(file.number(), rest.data(), rest.size()); });
}

Result<bool> receiveSome(const FileDescriptor &socket, std::string &text, std::size_t limit)
{
    const auto room = std::make_unique_for_overwrite<char[]>(limit);
    const ssize_t count = retried([&] { return ::read(socket.number(), room.get(), limit); });
    if (count == -1 && (errno == EAGAIN || errno == EWOULDBLOCK))
        return true;
    if (count == -1)
        return std::unexpected(errorOf("read", "socket"));
    text.append(room.get(), static_cast<std::size_t>(count));
    return count > 0;
}

} // namespace lab
