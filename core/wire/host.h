// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"
#include "core/model/operation.h"
#include "core/wire/message.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lab
{

/// One thing that an administrator may want to rule on: an action of polkit named helperId, a dot, and its name.
enum class HostAction : std::uint8_t {
    open,
    mount,
    hostname,
    ipc,
    network,
    idmap,
    cgroup,
    signal,
    terminal,
    rootterminal,
    wallclock,
    discover,
    close
};
inline constexpr HostAction lastHostAction = HostAction::close;

/// "mount"
[[nodiscard]] std::string_view nameOf(HostAction action);
[[nodiscard]] std::optional<HostAction> hostActionNamed(std::string_view name);

/// Which action does the operation in host mode. Nothing: host mode does not do it.
[[nodiscard]] std::optional<HostAction> actionFor(const Operation &operation);
/// Which one starts a shell.
[[nodiscard]] HostAction actionFor(ShellUser user);

inline constexpr std::string_view helperId = "org.unsharelab.helper";

/// Of what the program and the helper say to each other. Both have to have the same.
inline constexpr std::uint32_t hostVersion = 5;

/// The arguments of an action. Whoever calls passes version, request and answer each time; all but the first open and
/// discover pass a lab; all but those and close pass a message, and discover does for a visit.
namespace argument
{
inline constexpr std::string_view version = "version"; ///< a number: hostVersion
inline constexpr std::string_view request = "request"; ///< a token, which the reply on the bus repeats
inline constexpr std::string_view lab = "lab";         ///< the token of a LeaseReply
inline constexpr std::string_view message =
    "message"; ///< bytes: encode(HostRequest); without a lab: encode(VisitRequest)
/// Where the HostReply goes, a socket of the type SOCK_SEQPACKET. Of the first open: where the LeaseReply goes; its end
/// of file ends the lab.
inline constexpr std::string_view answer = "answer";
/// What goes with the message: a view socket, a terminal, or a pipe. Without a lab: the pipe for a Census, or for the
/// Report of a visit.
inline constexpr std::string_view handed = "handed";
} // namespace argument

/// The reply on the bus, which everyone can read.
namespace reply
{
inline constexpr std::string_view request = "request";
inline constexpr std::string_view error = "error"; ///< errno; 0: it is under way, and its answer comes on the socket
} // namespace reply

/// A token is 128 random bits as 32 digits of 0-9 and a-f.
[[nodiscard]] bool isToken(std::string_view text);
[[nodiscard]] std::string tokenOf(const std::uint8_t (&bits)[16]);

/// Root's alone: a directory for each lab, named after its user and its token, and in it the socket on which the lab
/// takes a message and its descriptors from the helper; an empty message closes it.
inline constexpr std::string_view hostDirectory = "/run/unshare-lab";
inline constexpr std::string_view hostSocket = "socket";
[[nodiscard]] std::string hostEntryName(std::uint32_t user, std::string_view token);
[[nodiscard]] std::string hostSocketPath(std::uint32_t user, std::string_view token);

/// The first packet on the socket of a lab that was opened.
struct LeaseReply
{
    std::optional<Error> error; ///< ENOTSUP of the call "version": the helper has another one, the subject
    std::string lab;            ///< its token; empty where there is an error

    bool operator==(const LeaseReply &) const = default;
};

[[nodiscard]] std::string encode(const LeaseReply &reply);
[[nodiscard]] Result<LeaseReply> decodeLeaseReply(std::string_view bytes);

} // namespace lab
