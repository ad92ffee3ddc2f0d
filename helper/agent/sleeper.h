// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"
#include "helper/agent/perform/perform.h"

namespace lab
{

/// Whose end is the end of what an operation leaves behind: the lab's child, or where there is none the side's own
/// process.
[[nodiscard]] Result<FileDescriptor> openKeeper(const Surroundings &surroundings);

/// What is left of "sleep infinity": nothing of its parent's but the name of a program. Ends with the keeper.
[[noreturn]] void sleepWith(const FileDescriptor &keeper);

} // namespace lab
