// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"

namespace lab
{

/// Makes a sandbox and leaves: a process with a new namespace of every kind, a child of the calling process's parent,
/// that serves requests on the control socket until its end of file. Its first reply says that it is made, or why not.
[[nodiscard]] Result<void> startSandbox(FileDescriptor control);

} // namespace lab
