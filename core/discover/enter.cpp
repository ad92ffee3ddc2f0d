// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/enter.h"

#include "core/discover/limits.h"
#include "core/model/shell_text.h"

#include <utility>

namespace lab
{

namespace
{

/// The file that leads into the namespace. Empty: this holding has none.
std::string fileOf(Kind kind, const Holding &holding, const Visitor &visitor)
{
    if (holding.tie != Tie::mount)
        return fileOfProcess(kind, holding).value_or(std::string());
    if (holding.mountNamespace == namespaceOf(visitor.process, Kind::mount))
        return holding.path;
    return holding.pid == 0 ? std::string() : "/proc/" + std::to_string(holding.pid) + "/root" + holding.path;
}

} // namespace

bool rules(const Visitor &visitor, std::uint64_t userNamespace, const Census &census)
{
    if (visitor.user == 0)
        return true;
    const std::uint64_t home = namespaceOf(visitor.process, Kind::user);
    for (int level = 0; level < limits::ancestors; ++level) {
        const Namespace *one = findNamespace(census, Kind::user, userNamespace);
        if (one == nullptr || one->inode == home)
            return false;
        if (one->parent == home && one->creator == visitor.user)
            return true;
        userNamespace = one->parent;
    }
    return false;
}

std::string linkFile(int pid, Kind kind)
{
    return "/proc/" + std::to_string(pid) + "/ns/" + std::string(infoOf(kind).link);
}

std::optional<std::string> fileOfProcess(Kind kind, const Holding &holding)
{
    const std::string process = "/proc/" + std::to_string(holding.pid);
    const std::string thread = holding.thread == 0 ? process : process + "/task/" + std::to_string(holding.thread);
    const std::string link(infoOf(kind).link);
    switch (holding.tie) {
    case Tie::thread:
        return thread + "/ns/" + link;
    case Tie::forChildren:
        return thread + "/ns/" + link + "_for_children";
    case Tie::descriptor:
        return thread + "/fd/" + std::to_string(holding.number);
    default:
        return std::nullopt;
    }
}

Entrance entranceFor(const Namespace &one, const Census &census, const Visitor &visitor)
{
    if (const Process *leader = findProcess(census, one.leader))
        return {.pid = leader->pid, .startTime = leader->startTime, .file = {}};
    for (const Holding &holding : one.holdings) {
        if (std::string file = fileOf(one.kind, holding, visitor); !file.empty())
            return {.pid = 0, .startTime = 0, .file = std::move(file)};
    }
    return {};
}

bool isForRootAlone(const Namespace &one, const Census &census, const Visitor &visitor)
{
    if (visitor.user == 0 || namespaceOf(visitor.process, one.kind) == one.inode)
        return false;
    const Process *leader = findProcess(census, one.leader);
    const std::uint64_t owner = one.kind == Kind::user ? one.inode : one.owner;
    // With the rights in another owner it could not be gone to through the leader's.
    return leader == nullptr || namespaceOf(*leader, Kind::user) != owner || !rules(visitor, owner, census);
}

std::string enterCommand(const Namespace &one, const Census &census, const Visitor &visitor)
{
    if (namespaceOf(visitor.process, one.kind) == one.inode)
        return {};
    const std::string option(infoOf(one.kind).option);
    const std::string root = visitor.user == 0 ? "" : "sudo ";
    if (const Process *leader = findProcess(census, one.leader)) {
        const std::string target = "nsenter --target " + std::to_string(leader->pid);
        if (visitor.user == 0 || isForRootAlone(one, census, visitor))
            return root + target + " " + option;
        return target + " --user --preserve-credentials" + (one.kind == Kind::user ? "" : " " + option);
    }
    const Entrance entrance = entranceFor(one, census, visitor);
    return entrance.file.empty() ? std::string() : root + "nsenter " + option + "=" + quoted(entrance.file);
}

} // namespace lab
