// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/wire/message.h"
#include "helper/agent/perform/perform.h"

namespace lab
{

/// The answer that says what was found, or what failed.
[[nodiscard]] PerformReply replyOf(const Result<Findings> &found);

/// Takes one PerformTask off the socket, does it in the calling process, and answers. False: end of file, or what is no
/// task.
[[nodiscard]] bool doNextTask(const FileDescriptor &socket);

} // namespace lab
