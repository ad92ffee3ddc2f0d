// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/kernel/process.h"
#include "core/model/error.h"
#include "core/model/operation.h"
#include "helper/agent/holder.h"

namespace lab
{

/// A process that does one operation, and the socket on which it sends its PerformReply: one packet, then end of file.
struct Performer
{
    ChildProcess process;
    FileDescriptor reply;
};

/// Starts a process that enters the namespaces of the holder, performs there, reports and ends.
/// output: where a command's standard output and error go; not open: nowhere.
[[nodiscard]] Result<Performer> startPerformer(const Operation &operation, const Holder &holder,
                                               const FileDescriptor &output);

} // namespace lab
