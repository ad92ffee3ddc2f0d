// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/census.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace lab
{

std::string_view nameOf(Unread unread)
{
    static constexpr std::array<std::string_view, static_cast<std::size_t>(lastUnread) + 1> names{
        "no-process", "no-entrance", "not-allowed", "failed"};
    return names[static_cast<std::size_t>(unread)];
}

std::string_view nameOf(Tie tie)
{
    switch (tie) {
    case Tie::process:
        return "process";
    case Tie::thread:
        return "thread";
    case Tie::forChildren:
        return "for-children";
    case Tie::descriptor:
        return "descriptor";
    case Tie::socket:
        return "socket";
    case Tie::mount:
        return "mount";
    case Tie::child:
        return "child";
    case Tie::owned:
        return "owned";
    }
    return {};
}

namespace
{
constexpr std::array<Kind, namespaceLinks.size()> kindsOfLinks{Kind::cgroup, Kind::ipc, Kind::mount, Kind::net,
                                                               Kind::pid,    Kind::pid, Kind::time,  Kind::time,
                                                               Kind::user,   Kind::uts};
constexpr std::array<std::size_t, kindCount> linksOfKinds{2, 9, 1, 3, 4, 8, 0, 6};
} // namespace

std::size_t linkOf(Kind kind)
{
    return linksOfKinds[static_cast<std::size_t>(kind)];
}

Kind kindOfLink(std::size_t link)
{
    return kindsOfLinks[link];
}

std::uint64_t namespaceOf(const Process &process, Kind kind)
{
    return process.links[linkOf(kind)];
}

const Namespace *findNamespace(const Census &census, Kind kind, std::uint64_t inode)
{
    const auto key = [](const Namespace &one) { return std::pair(one.kind, one.inode); };
    const auto found = std::ranges::lower_bound(census.namespaces, std::pair(kind, inode), {}, key);
    return found != census.namespaces.end() && key(*found) == std::pair(kind, inode) ? &*found : nullptr;
}

const Process *findProcess(const Census &census, int pid)
{
    const auto found = std::ranges::lower_bound(census.processes, pid, {}, &Process::pid);
    return found != census.processes.end() && found->pid == pid ? &*found : nullptr;
}

} // namespace lab
