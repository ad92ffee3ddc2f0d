// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/mount_tables.h"

#include "core/discover/limits.h"
#include "core/discover/parallel.h"
#include "core/kernel/file.h"
#include "core/kernel/mount_list.h"

#include <algorithm>

namespace lab
{

namespace
{

MountTable readTable(const ProcTree &tree, const InhabitedMountNamespace &there)
{
    for (const int pid : there.pids) {
        const Result<std::string> text =
            readFile(tree.directory, (ProcPath(pid) / "mountinfo").text(), limits::mountsBytes);
        if (text)
            return {.mounts = namespaceMountsIn(*text), .pid = pid};
    }
    return {};
}

} // namespace

bool MountTables::read(const ProcTree &tree, const std::vector<InhabitedMountNamespace> &namespaces, unsigned round)
{
    std::map<std::uint64_t, MountTable> before = std::move(m_tables);
    m_tables.clear();
    bool isChanged = before.size() != namespaces.size();

    std::vector<const InhabitedMountNamespace *> due;
    std::vector<const InhabitedMountNamespace *> rest;
    for (const InhabitedMountNamespace &there : namespaces) {
        const auto known = before.find(there.inode);
        const bool isDue = known == before.end() || there.mayHaveChanged || there.inode % rounds == round % rounds ||
                           !std::ranges::contains(there.pids, known->second.pid);
        (isDue ? due : rest).push_back(&there);
    }
    bool mayPropagate = false;
    const auto readAll = [&](const std::vector<const InhabitedMountNamespace *> &those) {
        std::vector<MountTable> tables(those.size());
        inParallel(those.size(), 16, [&] { return [&](std::size_t at) { tables[at] = readTable(tree, *those[at]); }; });
        for (std::size_t at = 0; at < those.size(); ++at) {
            const auto known = before.find(those[at]->inode);
            const bool isOther = known == before.end() || known->second.mounts != tables[at].mounts;
            isChanged = isChanged || isOther;
            mayPropagate = mayPropagate || (isOther && known != before.end());
            m_tables.insert_or_assign(those[at]->inode, std::move(tables[at]));
        }
    };
    readAll(due);
    if (mayPropagate) {
        readAll(rest);
        return isChanged;
    }
    for (const InhabitedMountNamespace *there : rest)
        m_tables.insert_or_assign(there->inode, std::move(before.find(there->inode)->second));
    return isChanged;
}

std::optional<std::vector<NamespaceMount>> namespaceMountsOf(std::uint64_t mountNamespaceId)
{
    const Result<std::vector<std::uint64_t>> ids = listMounts(mountNamespaceId);
    if (!ids)
        return std::nullopt;
    std::vector<NamespaceMount> mounts;
    for (const std::uint64_t id : *ids) {
        const Result<ListedMount> mount = lookAtMount(id, mountNamespaceId);
        if (!mount || mount->type != "nsfs")
            continue;
        if (const std::optional<NamedNamespace> what = namespaceInLink(mount->root))
            mounts.push_back({*what, mount->target});
    }
    return mounts;
}

} // namespace lab
