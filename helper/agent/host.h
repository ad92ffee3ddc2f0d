// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/kernel/owner.h"
#include "core/model/error.h"
#include "helper/agent/delegation.h"

namespace lab
{

/// Makes a lab host on the computer itself for that user, in the background: it serves what the helper hands to its
/// socket until the end of file on the lease. A keeper beside it, which does nothing else, then takes back whatever the
/// lab has changed, also where the lab host was killed, and closes the lease. The LeaseReply is sent here. own: alone
/// where the calling process is in a scope that was made for it.
[[nodiscard]] Result<void> startHost(FileDescriptor lease, const Owner &caller, Delegation::Own own);

} // namespace lab
