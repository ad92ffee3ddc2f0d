// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/local_socket.h"

#include "core/kernel/call.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <optional>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

namespace lab
{

namespace
{

constexpr int waitingConnections = 16;

std::optional<sockaddr_un> addressOf(const std::string &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path)
        return std::nullopt;
    std::memcpy(address.sun_path, path.c_str(), path.size());
    return address;
}

/// Makes a socket and calls bind(2) or connect(2) with the address.
template <typename Call>
Result<FileDescriptor> socketAt(const std::string &path, const char *name, Call call)
{
    const std::optional<sockaddr_un> address = addressOf(path);
    if (!address)
        return std::unexpected(Error{name, ENAMETOOLONG, path});
    FileDescriptor made(::socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0));
    if (!made.isOpen())
        return std::unexpected(errorOf("socket"));
    if (call(made.number(), reinterpret_cast<const sockaddr *>(&*address), sizeof *address) == -1)
        return std::unexpected(errorOf(name, path));
    return made;
}

int option(const FileDescriptor &socket, int name)
{
    int value = -1;
    socklen_t size = sizeof value;
    return ::getsockopt(socket.number(), SOL_SOCKET, name, &value, &size) == 0 ? value : -1;
}

FileType typeOfSocket(const FileDescriptor &socket)
{
    if (option(socket, SO_DOMAIN) != AF_UNIX || option(socket, SO_ACCEPTCONN) != 0)
        return FileType::other;
    switch (option(socket, SO_TYPE)) {
    case SOCK_SEQPACKET:
        return FileType::packetSocket;
    case SOCK_STREAM:
        return FileType::streamSocket;
    default:
        return FileType::other;
    }
}

} // namespace

Result<FileDescriptor> listenAt(const std::string &path)
{
    Result<FileDescriptor> listener = socketAt(path, "bind", ::bind);
    if (listener && ::listen(listener->number(), waitingConnections) == -1)
        return std::unexpected(errorOf("listen", path));
    return listener;
}

Result<FileDescriptor> connectTo(const std::string &path)
{
    return socketAt(path, "connect", ::connect);
}

Result<FileDescriptor> acceptFrom(const FileDescriptor &listener, int seconds)
{
    FileDescriptor connection(retried([&] { return ::accept4(listener.number(), nullptr, nullptr, SOCK_CLOEXEC); }));
    if (!connection.isOpen())
        return std::unexpected(errorOf("accept4"));
    const timeval patience{.tv_sec = seconds, .tv_usec = 0};
    if (::setsockopt(connection.number(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience) == -1)
        return std::unexpected(errorOf("setsockopt"));
    return connection;
}

Result<std::uint32_t> peerUser(const FileDescriptor &socket)
{
    ucred credentials{};
    socklen_t size = sizeof credentials;
    if (::getsockopt(socket.number(), SOL_SOCKET, SO_PEERCRED, &credentials, &size) == -1)
        return std::unexpected(errorOf("getsockopt", "SO_PEERCRED"));
    return credentials.uid;
}

Result<std::vector<std::uint32_t>> peerGroups(const FileDescriptor &socket)
{
    std::vector<std::uint32_t> groups;
    socklen_t size = 0;
    while (::getsockopt(socket.number(), SOL_SOCKET, SO_PEERGROUPS, groups.data(), &size) == -1) {
        // It says how many bytes it takes.
        if (errno != ERANGE || size <= groups.size() * sizeof(gid_t))
            return std::unexpected(errorOf("getsockopt", "SO_PEERGROUPS"));
        groups.resize(size / sizeof(gid_t));
    }
    groups.resize(size / sizeof(gid_t));
    return groups;
}

FileType typeOf(const FileDescriptor &file)
{
    struct stat status{};
    const int flags = ::fcntl(file.number(), F_GETFL);
    if (flags == -1 || (flags & O_PATH) != 0 || ::fstat(file.number(), &status) == -1)
        return FileType::other;
    if (S_ISSOCK(status.st_mode))
        return typeOfSocket(file);
    if (S_ISCHR(status.st_mode) && (flags & O_ACCMODE) == O_RDWR && ::isatty(file.number()) == 1)
        return FileType::terminal;
    const bool isWritable = (flags & O_ACCMODE) != O_RDONLY;
    return S_ISFIFO(status.st_mode) && isWritable ? FileType::pipe : FileType::other;
}

Result<void> sendPacketNow(const FileDescriptor &socket, std::string_view bytes)
{
    return done(
        retried([&] { return ::send(socket.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT); }),
        "send");
}

} // namespace lab
