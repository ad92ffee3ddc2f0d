// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/enter.h"

#include "core/discover/limits.h"
#include "core/model/shell_text.h"

#include <algorithm>

namespace lab
{

namespace
{

/// Whether the visitor made that user namespace, or one that it is below: who did has all rights in it.
bool isRuledBy(const Visitor &visitor, std::uint64_t userNamespace, const Census &census)
{
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

/// The file that leads into the namespace. Empty: this holding has none.
std::string fileOf(const Namespace &one, const Holding &holding, const Visitor &visitor)
{
    const std::string process = "/proc/" + std::to_string(holding.pid);
    const std::string thread = holding.thread == 0 ? process : process + "/task/" + std::to_string(holding.thread);
    const std::string link(infoOf(one.kind).link);
    switch (holding.tie) {
    case Tie::thread:
        return thread + "/ns/" + link;
    case Tie::forChildren:
        return thread + "/ns/" + link + "_for_children";
    case Tie::descriptor:
        return thread + "/fd/" + std::to_string(holding.number);
    case Tie::mount:
        if (holding.mountNamespace == namespaceOf(visitor.process, Kind::mount))
            return holding.path;
        return holding.pid == 0 ? std::string() : process + "/root" + holding.path;
    default:
        return {};
    }
}

} // namespace

std::string enterCommand(const Namespace &one, const Census &census, const Visitor &visitor)
{
    if (namespaceOf(visitor.process, one.kind) == one.inode)
        return {};
    const std::string option(infoOf(one.kind).option);
    const std::string root = visitor.user == 0 ? "" : "sudo ";
    if (const Process *leader = findProcess(census, one.leader)) {
        const std::string target = "nsenter --target " + std::to_string(leader->pid);
        const std::uint64_t owner = one.kind == Kind::user ? one.inode : one.owner;
        if (visitor.user == 0 || namespaceOf(*leader, Kind::user) != owner || !isRuledBy(visitor, owner, census))
            return root + target + " " + option;
        return target + " --user --preserve-credentials" + (one.kind == Kind::user ? "" : " " + option);
    }
    for (const Holding &holding : one.holdings) {
        const std::string file = fileOf(one, holding, visitor);
        if (!file.empty())
            return root + "nsenter " + option + "=" + quoted(file);
    }
    return {};
}

} // namespace lab
