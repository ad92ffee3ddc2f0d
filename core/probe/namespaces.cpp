// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/sections.h"

#include "core/kernel/file.h"

#include <algorithm>
#include <cerrno>
#include <charconv>

namespace lab
{

namespace
{

/// "mnt:[4026531841]" -> 4026531841
Result<std::uint64_t> inodeIn(const std::string &target)
{
    const std::size_t open = target.find(":[");
    std::uint64_t inode = 0;
    if (open != std::string::npos && target.ends_with(']')) {
        const char *first = target.data() + open + 2;
        const char *last = target.data() + target.size() - 1;
        const auto [end, problem] = std::from_chars(first, last, inode);
        if (problem == std::errc() && end == last && inode != 0)
            return inode;
    }
    return std::unexpected(Error{"readlinkat", EBADMSG, shown(target)});
}

} // namespace

Result<std::vector<NamespaceLink>> lookAtNamespaces(const Place &place)
{
    std::vector<NamespaceLink> links;
    links.reserve(namespaceLinks.size());
    for (const std::string_view name : namespaceLinks) {
        const Result<std::string> target = readLink(place.proc, place.process + "/ns/" + std::string(name));
        // A kernel without this kind, or pid_for_children while nobody is in that namespace yet.
        if (!target && target.error().number == ENOENT) {
            links.push_back({std::string(name), 0});
            continue;
        }
        if (!target)
            return std::unexpected(target.error());
        const Result<std::uint64_t> inode = inodeIn(*target);
        if (!inode)
            return std::unexpected(inode.error());
        links.push_back({std::string(name), *inode});
    }
    if (std::ranges::all_of(links, [](const NamespaceLink &link) { return link.inode == 0; }))
        return std::unexpected(Error{"readlinkat", ENOENT, place.process + "/ns"});
    return links;
}

} // namespace lab
