// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/enter.h"

#include "core/kernel/call.h"
#include "core/kernel/capability.h"
#include "core/kernel/mount.h"
#include "core/kernel/namespace.h"
#include "core/kernel/process.h"

#include <string>
#include <unistd.h>

namespace lab
{

KindSet kindsToEnter(const ChildOptions &options)
{
    if (options.fork == Fork::yes)
        return options.kinds;
    constexpr unsigned left = KindSet(Kind::pid).bits();
    return KindSet::fromBits(static_cast<std::uint8_t>(options.kinds.bits() & ~left));
}

Result<void> enterSide(const Holder &holder)
{
    const KindSet kinds = kindsToEnter(holder.options);
    if (!kinds.isEmpty()) {
        if (Result<void> entered = enterNamespaces(holder.process.descriptor, cloneFlags(kinds)); !entered)
            return entered;
    }
    const ProgramOptions &program = holder.options.program;
    if (!program.root.empty()) {
        if (Result<void> changed = changeRoot(program.root); !changed)
            return changed;
    }
    const std::string directory = program.directory.empty() ? "/" : program.directory;
    return done(::chdir(directory.c_str()), "chdir", directory);
}

namespace
{

/// Before it is entered: inside, the caller's ids need not be mapped.
Result<void> enterUsersAsCaller(const Client &client, const Holder &holder)
{
    if (Result<void> set = setGroups(client.groups); !set)
        return set;
    if (Result<void> became = becomeUserWithCapabilities(client.caller.user, client.caller.group); !became)
        return became;
    if (Result<void> entered = enterSide(holder); !entered)
        return entered;
    if (Result<void> limited = setNoNewPrivileges(); !limited)
        return limited;
    if (Result<void> dropped = dropCapabilities(); !dropped)
        return dropped;
    return dieWithParent();
}

} // namespace

Result<void> enterFor(const std::optional<Client> &client, const Holder &holder)
{
    if (client && client->rights == Rights::caller && holder.options.kinds.has(Kind::user))
        return enterUsersAsCaller(*client, holder);
    Result<void> entered = enterSide(holder);
    return entered && client ? takeRights(*client) : entered;
}

bool settles(const Holder &holder, const std::optional<Client> &client)
{
    return holder.options.kinds.has(Kind::user) && (!client || client->rights == Rights::root);
}

bool unsharesForItself(const Holder &holder)
{
    return holder.options.fork == Fork::no && holder.options.kinds.has(Kind::pid);
}

} // namespace lab
