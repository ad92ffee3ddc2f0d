// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/discoverer.h"

#include "core/discover/parallel.h"

#include <algorithm>
#include <malloc.h>
#include <memory>
#include <utility>

namespace lab
{

namespace
{

constexpr std::size_t portion = 64;

bool isAlike(const ProcessRecord &a, const ProcessRecord &b)
{
    return a.process == b.process && a.ties == b.ties && a.hasHiddenDescriptors == b.hasHiddenDescriptors &&
           a.hiddenSockets == b.hiddenSockets;
}

} // namespace

Result<Discoverer> Discoverer::open(Use use, const std::string &proc)
{
    Result<ProcTree> tree = openProcTree(proc);
    if (!tree)
        return std::unexpected(std::move(tree).error());
    return Discoverer(*std::move(tree), use);
}

Result<void> Discoverer::discover()
{
    const Result<std::vector<int>> pids = processesIn(m_tree);
    if (!pids)
        return std::unexpected(pids.error());
    const bool isFirst = m_round == 0;
    const bool haveProcessesChanged = lookAtProcesses(*pids);
    const bool haveMountsChanged = readMounts();
    if (isFirst || haveProcessesChanged || haveMountsChanged || m_round % MountTables::rounds == 0)
        build();
    m_census.coverage.vanished = m_vanished;
    m_sockets.tidy();
    // The first look takes a good deal that it does not keep, and those that follow do not take again.
    if (isFirst)
        ::malloc_trim(0);
    ++m_round;
    return {};
}

bool Discoverer::lookAtProcesses(const std::vector<int> &pids)
{
    std::vector<ProcessRecord> before = std::move(m_records);
    std::vector<ProcessRecord *> known(pids.size());
    for (std::size_t at = 0, old = 0; at < pids.size(); ++at) {
        while (old < before.size() && before[old].process.pid < pids[at])
            ++old;
        known[at] = old < before.size() && before[old].process.pid == pids[at] ? &before[old] : nullptr;
    }

    m_records.clear();
    m_records.resize(pids.size());
    m_fates.assign(pids.size(), Fate::looked);
    inParallel(pids.size(), portion, [&] {
        return [&, scratch = std::make_unique<Scratch>()](std::size_t at) {
            const bool isDue = static_cast<unsigned>(pids[at]) % MountTables::rounds == m_round % MountTables::rounds;
            if (known[at] && !isDue && !mayHaveChanged(m_tree, *known[at], *scratch)) {
                m_fates[at] = Fate::unchanged;
            } else if (std::optional<ProcessRecord> record = lookAtProcess(m_tree, pids[at], m_runs, *scratch)) {
                m_records[at] = *std::move(record);
            } else {
                m_fates[at] = Fate::gone;
            }
        };
    });

    bool isChanged = before.size() != pids.size();
    m_vanished = 0;
    std::size_t kept = 0;
    for (std::size_t at = 0; at < pids.size(); ++at) {
        if (m_fates[at] == Fate::gone) {
            ++m_vanished;
            isChanged = true;
            continue;
        }
        if (m_fates[at] == Fate::unchanged) {
            m_records[kept] = std::move(*known[at]);
        } else {
            m_sockets.resolve(m_tree, m_records[at]);
            isChanged = isChanged || !known[at] || !isAlike(*known[at], m_records[at]);
            if (kept != at)
                m_records[kept] = std::move(m_records[at]);
        }
        m_fates[kept++] = m_fates[at];
    }
    m_records.resize(kept);
    m_fates.resize(kept);
    if (isChanged)
        lookAgainAtOrphans();
    return isChanged;
}

/// A process gets another parent without doing anything for it, when its own ends.
void Discoverer::lookAgainAtOrphans()
{
    Scratch scratch;
    for (std::size_t at = 0; at < m_records.size(); ++at) {
        if (m_fates[at] != Fate::unchanged)
            continue;
        const Process &process = m_records[at].process;
        const auto parent = std::ranges::lower_bound(m_records, process.parent, {},
                                                     [](const ProcessRecord &record) { return record.process.pid; });
        // One that has the number now but started later has only taken it over.
        const bool hasParent =
            process.parent == 0 || (parent != m_records.end() && parent->process.pid == process.parent &&
                                    parent->process.startTime <= process.startTime);
        if (hasParent)
            continue;
        if (std::optional<ProcessRecord> record = lookAtProcess(m_tree, process.pid, m_runs, scratch)) {
            m_records[at] = *std::move(record);
            m_sockets.resolve(m_tree, m_records[at]);
        }
    }
}

bool Discoverer::readMounts()
{
    constexpr std::size_t readers = 4;
    std::unordered_map<std::uint64_t, std::size_t> places;
    std::vector<InhabitedMountNamespace> inhabited;
    for (std::size_t at = 0; at < m_records.size(); ++at) {
        const Process &process = m_records[at].process;
        const std::uint64_t inode = namespaceOf(process, Kind::mount);
        if (inode == 0)
            continue;
        const auto [place, isNew] = places.try_emplace(inode, inhabited.size());
        if (isNew)
            inhabited.push_back({.inode = inode, .pids = {}});
        InhabitedMountNamespace &there = inhabited[place->second];
        if (there.pids.size() < readers)
            there.pids.push_back(process.pid);
        there.mayHaveChanged = there.mayHaveChanged || m_fates[at] != Fate::unchanged;
    }
    return m_mounts.read(m_tree, inhabited, m_round);
}

void Discoverer::build()
{
    ++m_revision;
    NamespaceTable table;
    for (std::size_t at = 0; at < m_records.size(); ++at)
        table.add(m_records[at],
                  m_fates[at] == Fate::unchanged ? NamespaceTable::Stay::steady : NamespaceTable::Stay::fresh);
    for (const auto &[inode, mounts] : m_mounts.tables())
        table.add(inode, mounts);
    const bool isWalkDue = m_round % MountTables::rounds == 0;
    m_census =
        m_builder.build(m_tree, std::move(table), isWalkDue ? CensusBuilder::Walk::yes : CensusBuilder::Walk::no);

    Coverage &coverage = m_census.coverage;
    coverage.processes = static_cast<std::uint32_t>(m_records.size());
    m_census.processes.reserve(m_records.size());
    for (const ProcessRecord &record : m_records) {
        m_census.processes.push_back(record.process);
        coverage.hiddenProcesses += record.process.isHidden ? 1 : 0;
        coverage.hiddenDescriptors += record.hasHiddenDescriptors ? 1 : 0;
        coverage.hiddenSockets += record.hiddenSockets;
    }
    for (const auto &[inode, mounts] : m_mounts.tables())
        coverage.hiddenMounts += mounts.pid == 0 ? 1 : 0;
}

} // namespace lab
