// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/namespace_table.h"

#include "core/discover/limits.h"

#include <algorithm>

namespace lab
{

std::size_t NamespaceTable::at(const NamedNamespace &what)
{
    std::size_t &last = m_last[static_cast<std::size_t>(what.kind)];
    if (last < m_namespaces.size() && m_namespaces[last].kind == what.kind && m_namespaces[last].inode == what.inode)
        return last;
    const auto [found, isNew] = m_places.try_emplace(what, m_namespaces.size());
    if (isNew) {
        m_namespaces.push_back({.kind = what.kind, .inode = what.inode});
        m_stays.push_back(Stay::fresh);
    }
    last = found->second;
    return last;
}

Namespace *NamespaceTable::find(const NamedNamespace &what)
{
    const auto found = m_places.find(what);
    return found == m_places.end() ? nullptr : &m_namespaces[found->second];
}

bool NamespaceTable::isSteady(const Namespace &one) const
{
    return m_stays[static_cast<std::size_t>(&one - m_namespaces.data())] == Stay::steady;
}

void NamespaceTable::hold(std::size_t place, Holding holding, std::uint32_t count)
{
    Namespace &one = m_namespaces[place];
    std::uint32_t &ties = one.ties[static_cast<std::size_t>(holding.tie)];
    ties += count;
    const auto alike = std::ranges::count(one.holdings, holding.tie, &Holding::tie);
    if (static_cast<std::size_t>(alike) >= limits::holdingsShown)
        return;
    const auto after = std::ranges::upper_bound(one.holdings, holding.tie, {}, &Holding::tie);
    one.holdings.insert(after, std::move(holding));
}

void NamespaceTable::add(const ProcessRecord &record, Stay stay)
{
    const Process &process = record.process;
    for (const KindInfo &info : kindTable()) {
        const NamedNamespace what{info.kind, namespaceOf(process, info.kind)};
        if (what.inode == 0)
            continue;
        add(what, stay);
        Namespace &one = m_namespaces[at(what)];
        ++one.ties[static_cast<std::size_t>(Tie::process)];
        if (one.leader == 0 || process.pid < one.leader)
            one.leader = process.pid;
    }
    for (const ProcessTie &tie : record.ties) {
        add(tie.what, stay);
        hold(at(tie.what), {.tie = tie.tie, .pid = process.pid, .thread = tie.thread, .number = tie.number}, tie.count);
    }
}

void NamespaceTable::add(const NamedNamespace &what, Stay stay)
{
    const std::size_t place = at(what);
    if (stay == Stay::steady)
        m_stays[place] = Stay::steady;
}

void NamespaceTable::add(std::uint64_t mountNamespace, const MountTable &table)
{
    for (const NamespaceMount &mount : table.mounts)
        hold(at(mount.what),
             {.tie = Tie::mount, .pid = table.pid, .mountNamespace = mountNamespace, .path = mount.target}, 1);
}

} // namespace lab
