// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/client.h"

#include "core/kernel/process.h"

namespace lab
{

Result<void> takeRights(const Client &client)
{
    if (client.rights == Rights::root)
        return {};
    if (Result<void> set = setGroups(client.groups); !set)
        return set;
    if (Result<void> became = becomeUser(client.caller.user, client.caller.group); !became)
        return became;
    if (Result<void> limited = setNoNewPrivileges(); !limited)
        return limited;
    // A change of user clears the signal of the parent's death.
    return dieWithParent();
}

} // namespace lab
