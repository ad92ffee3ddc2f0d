// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"

namespace lab
{

/// Makes the calling process's mount namespace the sandbox's: everything read-only, a proc of its own, and a fresh
/// tmpfs on each scratch place. Nothing of it reaches another namespace.
[[nodiscard]] Result<void> makeSandboxRoot();

/// A fresh proc on /proc, nosuid, nodev and noexec.
[[nodiscard]] Result<void> mountProc();

} // namespace lab
