// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/kernel/process.h"
#include "core/model/error.h"
#include "core/wire/message.h"
#include "helper/agent/client.h"
#include "helper/agent/holder.h"

#include <optional>

namespace lab
{

/// A process in the namespaces of a holder that takes PerformTasks on its socket, one after the other, and answers
/// each with a PerformReply; it ends at the end of file. A RunOperation carries the descriptor its output goes to.
struct Performer
{
    ChildProcess process;
    FileDescriptor socket;
};

/// client: nothing in a sandbox.
[[nodiscard]] Result<Performer> startPerformer(const Holder &holder, const Placement &placement,
                                               const std::optional<Client> &client = std::nullopt);

/// What a process that was started to do something says on that socket before it ends; nothing: it said nothing.
[[nodiscard]] Result<std::optional<PerformReply>> reportOn(const FileDescriptor &answer);

/// The holder itself, as who does what the side's own process has to do. Takes its task socket.
[[nodiscard]] Result<Performer> performerOf(Holder &holder);

} // namespace lab
