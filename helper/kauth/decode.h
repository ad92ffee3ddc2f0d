// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"
#include "core/wire/host.h"
#include "core/wire/message.h"

#include <QVariantMap>

#include <cstdint>
#include <optional>
#include <string>

namespace lab
{

/// The arguments of an action as core/wire/host.h has them.
struct Call
{
    std::string request;                ///< a token
    std::string lab;                    ///< the token of a lab; empty: one is to be opened, or there is a pipe
    std::optional<HostRequest> message; ///< nothing: the lab is to be opened or closed, or there is a pipe
    std::optional<VisitRequest> visit;  ///< the message of a call without a lab
    std::string bytes;                  ///< the message as it came
    FileDescriptor answer;
    FileDescriptor handed; ///< open where the message goes with one; without any: the pipe for a census
};

/// The token of the request, for the reply, as far as there is one; else empty.
[[nodiscard]] QString requestIn(const QVariantMap &arguments);
/// The socket for the answer, where the caller passed one: a refusal goes there too.
[[nodiscard]] FileDescriptor answerIn(const QVariantMap &arguments);

/// Strict: what is unknown, missing, of another type or too long is refused, with a reason. Error EBADMSG of the call
/// "decode", and ENOTSUP of the call "version" with the helper's own as its subject.
[[nodiscard]] Result<Call> decodeCall(const QVariantMap &arguments, std::uint32_t ownVersion = hostVersion);

} // namespace lab
