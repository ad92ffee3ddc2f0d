// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"
#include "core/wire/host.h"
#include "core/wire/message.h"

#include <cerrno>
#include <string>
#include <variant>

namespace lab
{

/// What the lab host answers, or why the helper did not ask it.
template <typename Reply>
[[nodiscard]] Result<Reply> replyIn(const Result<std::string> &packet)
{
    if (!packet)
        return std::unexpected(packet.error());
    if (const Result<LeaseReply> refusal = decodeLeaseReply(*packet); refusal && refusal->error)
        return std::unexpected(*refusal->error);
    const Result<HostReply> reply = decodeHostReply(*packet);
    if (!reply)
        return std::unexpected(reply.error());
    const auto *wanted = std::get_if<Reply>(&*reply);
    return wanted ? Result<Reply>(*wanted) : std::unexpected(Error{"decode", EBADMSG, "not the reply to that"});
}

} // namespace lab
