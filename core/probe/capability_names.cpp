// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/capability_names.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string_view>

namespace lab
{

namespace
{

/// By number, as in linux/capability.h.
constexpr std::array<std::string_view, 41> names{
    "chown",
    "dac_override",
    "dac_read_search",
    "fowner",
    "fsetid",
    "kill",
    "setgid",
    "setuid",
    "setpcap",
    "linux_immutable",
    "net_bind_service",
    "net_broadcast",
    "net_admin",
    "net_raw",
    "ipc_lock",
    "ipc_owner",
    "sys_module",
    "sys_rawio",
    "sys_chroot",
    "sys_ptrace",
    "sys_pacct",
    "sys_admin",
    "sys_boot",
    "sys_nice",
    "sys_resource",
    "sys_time",
    "sys_tty_config",
    "mknod",
    "lease",
    "audit_write",
    "audit_control",
    "setfcap",
    "mac_override",
    "mac_admin",
    "syslog",
    "wake_alarm",
    "block_suspend",
    "audit_read",
    "perfmon",
    "bpf",
    "checkpoint_restore",
};

std::string listOf(std::uint64_t set)
{
    std::string list;
    for (unsigned number = 0; number < 64; ++number) {
        if ((set & (std::uint64_t{1} << number)) == 0)
            continue;
        list += list.empty() ? "cap_" : " cap_";
        list += number < names.size() ? std::string(names[number]) : std::to_string(number);
    }
    return list;
}

} // namespace

std::string capabilityText(std::uint64_t set, unsigned last)
{
    const std::uint64_t all = last >= 63 ? ~std::uint64_t{0} : (std::uint64_t{1} << (last + 1)) - 1;
    const std::uint64_t missing = all & ~set;
    set &= all;
    if (set == 0)
        return "none";
    if (missing == 0)
        return "all";
    return std::popcount(missing) < std::popcount(set) ? "all but " + listOf(missing) : listOf(set);
}

} // namespace lab
