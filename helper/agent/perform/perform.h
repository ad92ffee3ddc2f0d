// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"
#include "core/model/operation.h"

namespace lab
{

/// Does an operation on the side that the calling process is on. What it did before it failed is undone.
[[nodiscard]] Result<void> performHere(const Operation &operation);

// One file per kind does them.
[[nodiscard]] Result<void> perform(const MountOperation &operation);
[[nodiscard]] Result<void> perform(const UnmountOperation &operation);
[[nodiscard]] Result<void> perform(const HostNameOperation &operation);
[[nodiscard]] Result<void> perform(const DomainNameOperation &operation);
/// Becomes /bin/sh with the command, with nothing open but the standard streams. Returns only where that fails.
[[nodiscard]] Result<void> perform(const RunOperation &operation);

} // namespace lab
