// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"

#include <cstdint>
#include <optional>

namespace lab
{

/// A copy of another process's descriptor, pidfd_getfd(2). EPERM: the process may not be traced.
[[nodiscard]] Result<FileDescriptor> copyDescriptor(const FileDescriptor &process, int number);

/// The network namespace of a socket, SIOCGSKNS. EPERM: without CAP_NET_ADMIN there.
[[nodiscard]] Result<FileDescriptor> networkNamespaceOf(const FileDescriptor &socket);
/// A number that the network namespace of a socket has alone, SO_NETNS_COOKIE; Linux 5.14, no privilege needed.
[[nodiscard]] Result<std::uint64_t> networkCookieOf(const FileDescriptor &socket);

/// Asks the kernel for the numbers that the caller's network namespace has for others, RTM_GETNSID of rtnetlink(7).
class NetworkNumbers
{
public:
    [[nodiscard]] static Result<NetworkNumbers> open();

    /// The number of a network namespace; nothing: it has none.
    [[nodiscard]] Result<std::optional<int>> numberOf(const FileDescriptor &networkNamespace) const;

private:
    explicit NetworkNumbers(FileDescriptor socket)
        : m_socket(std::move(socket))
    {}

    FileDescriptor m_socket;
};

} // namespace lab
