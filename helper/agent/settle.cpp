// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/settle.h"

#include "core/kernel/capability.h"
#include "core/kernel/process.h"

#include <charconv>
#include <unistd.h>

namespace lab
{

namespace
{

unsigned numberIn(const std::string &text)
{
    unsigned number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace

Result<void> settle(const IdOptions &options)
{
    if (!options.group.empty()) {
        if (Result<void> dropped = dropGroups(); !dropped)
            return dropped;
    }
    if (!options.group.empty() || !options.user.empty()) {
        const gid_t group = options.group.empty() ? ::getegid() : numberIn(options.group);
        const uid_t user = options.user.empty() ? ::geteuid() : numberIn(options.user);
        if (Result<void> became = becomeUser(user, group); !became)
            return became;
    }
    if (options.keepCaps == KeepCaps::yes)
        return keepCapabilities();
    return ::geteuid() == 0 ? Result<void>() : dropCapabilities();
}

} // namespace lab
