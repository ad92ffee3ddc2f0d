// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/capability.h"

#include "core/kernel/call.h"
#include "core/kernel/process.h"

#include <array>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace lab
{

namespace
{

using Sets = std::array<__user_cap_data_struct, 2>;

Result<void> set(Sets &sets)
{
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    return done(::syscall(SYS_capset, &header, sets.data()), "capset");
}

} // namespace

Result<void> dropCapabilities()
{
    Sets none{};
    return set(none);
}

Result<void> becomeUserWithCapabilities(uid_t user, gid_t group)
{
    if (::prctl(PR_SET_KEEPCAPS, 1, 0, 0, 0) == -1)
        return std::unexpected(errorOf("prctl", "PR_SET_KEEPCAPS"));
    if (Result<void> became = becomeUser(user, group); !became)
        return became;
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    Sets sets{};
    if (::syscall(SYS_capget, &header, sets.data()) == -1)
        return std::unexpected(errorOf("capget"));
    for (__user_cap_data_struct &part : sets)
        part.effective = part.permitted;
    return set(sets);
}

Result<void> keepCapabilities()
{
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    Sets sets{};
    if (::syscall(SYS_capget, &header, sets.data()) == -1)
        return std::unexpected(errorOf("capget"));
    for (__user_cap_data_struct &part : sets)
        part.inheritable = part.permitted;
    if (Result<void> inheritable = set(sets); !inheritable)
        return inheritable;
    for (unsigned capability = 0; capability < 64; ++capability) {
        if ((sets[capability / 32].permitted & (1U << (capability % 32))) == 0)
            continue;
        // EINVAL: this kernel has no capability of that number, though the full set of a new namespace has its bit.
        if (::prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, capability, 0, 0) == -1 && errno != EINVAL)
            return std::unexpected(errorOf("prctl", "PR_CAP_AMBIENT"));
    }
    return {};
}

} // namespace lab
