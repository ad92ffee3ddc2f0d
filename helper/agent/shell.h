// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"
#include "core/model/program_options.h"
#include "core/wire/message.h"

#include <sys/types.h>

namespace lab
{

/// What a shell has to know of its side.
struct ShellSide
{
    pid_t child; ///< what $CHILD is; 0: none
    const ProgramOptions &program;
};

/// Becomes the shell of a side, or the request's program, in a session of its own on that terminal and with nothing
/// else open; until then also kept, which closes itself. bash(1) where it is installed, else /bin/sh: with the
/// configuration that it always has, and then the side's name in front of its prompt, the parent's in blue, the child's
/// in yellow. Returns only where that fails.
[[nodiscard]] Result<void> becomeShell(const TerminalRequest &request, const ShellSide &side,
                                       const FileDescriptor &terminal, const FileDescriptor &kept);

} // namespace lab
