// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"
#include "core/wire/message.h"
#include "helper/agent/holder.h"
#include "helper/agent/performer.h"

#include <optional>
#include <sys/types.h>

namespace lab
{

/// Starts a shell, or the request's program, on the holder's side, as a new session on that terminal. Who starts it and
/// waits for it is the performer: it answers once, when that has ended, or could not be started. It ends it when the
/// other end of the terminal or of its own socket is closed: SIGHUP, and after limits::hangUpSeconds SIGKILL.
/// child: what $CHILD is; 0: none. foreign: the namespace that it goes into first; not open: none. client: nothing in a
/// sandbox.
[[nodiscard]] Result<Performer> startTerminal(const Holder &holder, const Placement &placement,
                                              const TerminalRequest &request, pid_t child,
                                              const FileDescriptor &terminal, const FileDescriptor &foreign,
                                              const std::optional<Client> &client = std::nullopt);

} // namespace lab
