// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/kind.h"

#include <algorithm>
#include <sched.h>

namespace lab
{

const std::array<KindInfo, kindCount> &kindTable()
{
    static constexpr std::array<KindInfo, kindCount> table{{
        {Kind::mount, "mount", "mnt", CLONE_NEWNS, "CLONE_NEWNS", "--mount", News::kernel},
        {Kind::uts, "uts", "uts", CLONE_NEWUTS, "CLONE_NEWUTS", "--uts", News::kernel},
        {Kind::ipc, "ipc", "ipc", CLONE_NEWIPC, "CLONE_NEWIPC", "--ipc", News::nobody},
        {Kind::net, "net", "net", CLONE_NEWNET, "CLONE_NEWNET", "--net", News::kernel},
        {Kind::pid, "pid", "pid", CLONE_NEWPID, "CLONE_NEWPID", "--pid", News::nobody},
        {Kind::user, "user", "user", CLONE_NEWUSER, "CLONE_NEWUSER", "--user", News::nobody},
        {Kind::cgroup, "cgroup", "cgroup", CLONE_NEWCGROUP, "CLONE_NEWCGROUP", "--cgroup", News::nobody},
        {Kind::time, "time", "time", CLONE_NEWTIME, "CLONE_NEWTIME", "--time", News::nobody},
    }};
    return table;
}

const KindInfo &infoOf(Kind kind)
{
    return kindTable()[static_cast<std::size_t>(kind)];
}

std::optional<Kind> kindNamed(std::string_view name)
{
    const auto found = std::ranges::find(kindTable(), name, &KindInfo::name);
    if (found == kindTable().end())
        return std::nullopt;
    return found->kind;
}

std::string_view nameOf(Side side)
{
    return side == Side::parent ? "parent" : "child";
}

std::optional<Side> sideNamed(std::string_view name)
{
    for (const Side side : {Side::parent, Side::child}) {
        if (nameOf(side) == name)
            return side;
    }
    return std::nullopt;
}

std::uint64_t cloneFlags(KindSet kinds)
{
    std::uint64_t flags = 0;
    for (const KindInfo &info : kindTable()) {
        if (kinds.has(info.kind))
            flags |= info.cloneFlag;
    }
    return flags;
}

} // namespace lab
