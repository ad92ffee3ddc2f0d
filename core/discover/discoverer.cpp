// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/discoverer.h"

#include "core/discover/parallel.h"

#include <algorithm>
#include <filesystem>
#include <malloc.h>
#include <memory>
#include <system_error>
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

/// The root that this proc is mounted in is one that Flatpak made.
bool isInFlatpak(const std::string &proc)
{
    std::error_code ignored;
    return std::filesystem::exists(std::filesystem::path(proc).parent_path() / ".flatpak-info", ignored);
}

} // namespace

Result<Discoverer> Discoverer::open(Use use, const std::string &proc)
{
    Result<ProcTree> tree = openProcTree(proc);
    if (!tree)
        return std::unexpected(std::move(tree).error());
    return Discoverer(*std::move(tree), isInFlatpak(proc), use);
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
    m_census.coverage.isConfined = m_isConfined;
    m_sockets.tidy();
    // The first look takes a good deal that it does not keep, and those that follow do not take again.
    if (isFirst)
        ::malloc_trim(0);
    ++m_round;
    return {};
}

bool Discoverer::lookAtProcesses(const std::vector<int> &pids)
{
    struct Before
    {
        std::size_t at;
        ProcessRecord record;
    };
    struct Worker
    {
        Discoverer &discoverer;
        const std::vector<int> &pids;
        std::unique_ptr<Scratch> scratch = std::make_unique<Scratch>();
        std::vector<Before> before{};

        void operator()(std::size_t at)
        {
            ProcessRecord &known = discoverer.m_records[at];
            const bool isKnown = known.process.pid != 0;
            const unsigned round = discoverer.m_round % MountTables::rounds;
            const bool isDue = static_cast<unsigned>(pids[at]) % MountTables::rounds == round;
            if (isKnown && !isDue && !mayHaveChanged(discoverer.m_tree, known, *scratch)) {
                discoverer.m_fates[at] = Fate::unchanged;
                return;
            }
            std::optional<ProcessRecord> record =
                lookAtProcess(discoverer.m_tree, pids[at], discoverer.m_runs, *scratch);
            if (isKnown)
                before.push_back({at, std::move(known)});
            if (record)
                known = *std::move(record);
            else
                discoverer.m_fates[at] = Fate::gone;
        }
    };

    bool isChanged = arrange(pids);
    m_fates.assign(pids.size(), Fate::looked);
    const std::vector<Worker> workers =
        inParallel(pids.size(), portion, [&] { return Worker{.discoverer = *this, .pids = pids}; });
    std::vector<const ProcessRecord *> before(pids.size());
    for (const Worker &worker : workers) {
        for (const Before &one : worker.before)
            before[one.at] = &one.record;
    }

    m_vanished = 0;
    std::size_t kept = 0;
    for (std::size_t at = 0; at < pids.size(); ++at) {
        if (m_fates[at] == Fate::gone) {
            ++m_vanished;
            isChanged = true;
            continue;
        }
        if (m_fates[at] == Fate::looked) {
            m_sockets.resolve(m_tree, m_records[at]);
            isChanged = isChanged || !before[at] || !isAlike(*before[at], m_records[at]);
        }
        if (kept != at)
            m_records[kept] = std::move(m_records[at]);
        m_fates[kept++] = m_fates[at];
    }
    m_records.resize(kept);
    m_fates.resize(kept);
    if (isChanged)
        lookAgainAtOrphans();
    return isChanged;
}

/// Gives each of the processes its record, an empty one where it had none. Whether the list is another one.
bool Discoverer::arrange(const std::vector<int> &pids)
{
    const auto pidOf = [](const ProcessRecord &record) { return record.process.pid; };
    if (std::ranges::equal(pids, m_records, {}, {}, pidOf))
        return false;
    std::vector<ProcessRecord> before = std::exchange(m_records, {});
    m_records.resize(pids.size());
    for (std::size_t at = 0, old = 0; at < pids.size(); ++at) {
        while (old < before.size() && before[old].process.pid < pids[at])
            ++old;
        if (old < before.size() && before[old].process.pid == pids[at])
            m_records[at] = std::move(before[old]);
    }
    return true;
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
