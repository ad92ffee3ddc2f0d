// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/sections.h"

#include "core/kernel/file.h"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <fcntl.h>
#include <optional>
#include <string_view>

namespace lab
{

namespace
{

/// "mnt", "mnt:[4026531841]" -> 4026531841; nothing: not what this link can lead to.
std::optional<std::uint64_t> inodeIn(std::string_view name, const std::string &target)
{
    NamespaceLink link{std::string(name), 0};
    const std::size_t start = target.find('[') + 1;
    std::from_chars(target.data() + start, target.data() + target.size(), link.inode);
    if (link.inode == 0 || targetOf(link) != target)
        return std::nullopt;
    return link.inode;
}

} // namespace

Result<std::vector<NamespaceLink>> lookAtNamespaces(const Place &place)
{
    const std::string directoryPath = place.process + "/ns";
    const Result<FileDescriptor> directory = openAt(place.proc, directoryPath, O_PATH | O_DIRECTORY);
    if (!directory)
        return std::unexpected(directory.error());
    std::vector<NamespaceLink> links;
    links.reserve(namespaceLinks.size());
    for (const std::string_view name : namespaceLinks) {
        const Result<std::string> target = readLink(*directory, std::string(name));
        // A kernel without this kind, or pid_for_children while nobody is in that namespace yet.
        if (!target && target.error().number == ENOENT) {
            links.push_back({std::string(name), 0});
            continue;
        }
        const std::string path = directoryPath + "/" + std::string(name);
        if (!target)
            return std::unexpected(Error{target.error().call, target.error().number, path});
        const std::optional<std::uint64_t> inode = inodeIn(name, *target);
        if (!inode)
            return std::unexpected(Error{"readlinkat", EBADMSG, path + ": " + shown(*target)});
        links.push_back({std::string(name), *inode});
    }
    if (std::ranges::all_of(links, [](const NamespaceLink &link) { return link.inode == 0; }))
        return std::unexpected(Error{"readlinkat", ENOENT, directoryPath});
    return links;
}

} // namespace lab
