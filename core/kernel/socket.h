// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lab
{

struct SocketPair
{
    FileDescriptor ours;
    FileDescriptor theirs;
};

/// socketpair(2) of AF_UNIX; type SOCK_STREAM or SOCK_SEQPACKET.
[[nodiscard]] Result<SocketPair> makeSocketPair(int type);

/// pipe2(2); ours is the end that is read.
[[nodiscard]] Result<SocketPair> makePipe();

/// Sends a packet with descriptors, SCM_RIGHTS of unix(7). Waits while the socket is full, unless it is non-blocking.
/// EINVAL: more than eight descriptors.
[[nodiscard]] Result<void> sendPacket(const FileDescriptor &socket, std::string_view bytes,
                                      const std::vector<int> &descriptors = {});

/// shutdown(2) of both directions: who has the other end reads its end of file, whoever else has this one open.
void shutDown(const FileDescriptor &socket);

struct Packet
{
    std::string bytes; ///< empty: end of file
    std::vector<FileDescriptor> descriptors;
};

/// Receives one packet. EMSGSIZE: longer than the limit, or more than eight descriptors.
[[nodiscard]] Result<Packet> receivePacket(const FileDescriptor &socket, std::size_t limit);

/// Writes what a file that does not wait takes now, and removes that from the text.
void writeSome(const FileDescriptor &file, std::string &text);

/// Writes all bytes to a pipe or a file.
[[nodiscard]] Result<void> writeAll(const FileDescriptor &file, std::string_view bytes);

/// Sends all bytes on a stream, waiting while it is full. EPIPE, never a signal.
[[nodiscard]] Result<void> sendAll(const FileDescriptor &socket, std::string_view bytes);

/// Appends what is there, at most limit bytes, to text. False: end of file. A non-blocking socket with nothing
/// to read answers true and appends nothing.
[[nodiscard]] Result<bool> receiveSome(const FileDescriptor &socket, std::string &text, std::size_t limit);

} // namespace lab
