// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/settle.h"

#include "core/kernel/capability.h"
#include "core/kernel/process.h"
#include "core/model/written_number.h"

#include <unistd.h>

namespace lab
{

Result<void> settle(const IdOptions &options)
{
    if (!options.group.empty()) {
        if (Result<void> dropped = dropGroups(); !dropped)
            return dropped;
    }
    if (!options.group.empty() || !options.user.empty()) {
        const gid_t group = options.group.empty() ? ::getegid() : writtenNumber<unsigned>(options.group).value_or(0);
        const uid_t user = options.user.empty() ? ::geteuid() : writtenNumber<unsigned>(options.user).value_or(0);
        if (Result<void> became = becomeUser(user, group); !became)
            return became;
    }
    if (options.keepCaps == KeepCaps::yes)
        return keepCapabilities();
    return ::geteuid() == 0 ? Result<void>() : dropCapabilities();
}

} // namespace lab
