// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/owner.h"
#include "core/model/error.h"
#include "helper/agent/host_policy.h"

#include <vector>

#include <sys/types.h>

namespace lab
{

/// In host mode: for whom something is done, and with whose rights.
struct Client
{
    Owner caller;
    Rights rights = Rights::root;
    std::vector<gid_t> groups = {}; ///< the caller's supplementary ones
};

/// Gives up what is root's for good, where the calling process is to act with the caller's rights: user, groups but the
/// caller's, capabilities, and what a setuid program would give back. It ends with its parent then.
[[nodiscard]] Result<void> takeRights(const Client &client);

} // namespace lab
