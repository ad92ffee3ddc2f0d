// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"
#include "core/model/topic.h"
#include "core/model/view.h"
#include "core/wire/message.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lab
{

// What programs of one user say to each other on a doorway, core/lab/doorway.h.

/// Which labs are there?
struct ListRequest
{
    bool operator==(const ListRequest &) const = default;
};

/// Start a program on a side of a lab, with the slave of a pseudo-terminal that goes with the packet.
struct JoinRequest
{
    Topic topic = Kind::mount; ///< of the lab
    Side side = Side::child;
    std::string type = "xterm-256color";   ///< $TERM
    std::vector<std::string> command = {}; ///< with its arguments; none: a shell
    ShellUser user = ShellUser::caller;

    bool operator==(const JoinRequest &) const = default;
};

using DoorwayRequest = std::variant<ListRequest, JoinRequest>;

struct ListedLab
{
    Topic topic = Kind::mount;
    std::int32_t child = 0; ///< as the parent side numbers it; 0: there is none

    bool operator==(const ListedLab &) const = default;
};

struct ListReply
{
    std::vector<ListedLab> labs;

    bool operator==(const ListReply &) const = default;
};

/// The program has ended, or could not be started.
struct JoinReply
{
    int status = 0; ///< exit status; 128 + signal
    std::optional<Error> error = std::nullopt;

    bool operator==(const JoinReply &) const = default;
};

[[nodiscard]] std::string encode(const DoorwayRequest &request);
[[nodiscard]] Result<DoorwayRequest> decodeDoorwayRequest(std::string_view bytes);
[[nodiscard]] std::string encode(const ListReply &reply);
[[nodiscard]] Result<ListReply> decodeListReply(std::string_view bytes);
[[nodiscard]] std::string encode(const JoinReply &reply);
[[nodiscard]] Result<JoinReply> decodeJoinReply(std::string_view bytes);

} // namespace lab
