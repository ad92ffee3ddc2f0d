// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lab
{

/// A socket of AF_UNIX and SOCK_SEQPACKET that listens at a path, which must not be there yet.
[[nodiscard]] Result<FileDescriptor> listenAt(const std::string &path);
[[nodiscard]] Result<FileDescriptor> connectTo(const std::string &path);
/// The next who has connected. What is read of it later does not wait longer than the seconds.
[[nodiscard]] Result<FileDescriptor> acceptFrom(const FileDescriptor &listener, int seconds);

/// The effective user of the process that made the other end of the socket, SO_PEERCRED.
[[nodiscard]] Result<std::uint32_t> peerUser(const FileDescriptor &socket);

/// The supplementary groups of that process, SO_PEERGROUPS.
[[nodiscard]] Result<std::vector<std::uint32_t>> peerGroups(const FileDescriptor &socket);

/// What a descriptor is that someone else has handed over.
enum class FileType : std::uint8_t {
    packetSocket, ///< AF_UNIX, SOCK_SEQPACKET
    streamSocket, ///< AF_UNIX, SOCK_STREAM
    pipe,         ///< that can be written
    terminal,     ///< that can be read and written
    other,        ///< also what was opened with O_PATH
};
[[nodiscard]] FileType typeOf(const FileDescriptor &file);

/// As sendPacket() of one packet, without waiting: EAGAIN where the socket is full.
[[nodiscard]] Result<void> sendPacketNow(const FileDescriptor &socket, std::string_view bytes);

} // namespace lab
