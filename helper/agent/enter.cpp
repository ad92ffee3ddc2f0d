// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/enter.h"

#include "core/kernel/call.h"
#include "core/kernel/mount.h"
#include "core/kernel/namespace.h"

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

bool unsharesForItself(const Holder &holder)
{
    return holder.options.fork == Fork::no && holder.options.kinds.has(Kind::pid);
}

} // namespace lab
