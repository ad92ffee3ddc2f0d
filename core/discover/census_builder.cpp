// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/census_builder.h"

#include "core/discover/parallel.h"
#include "core/kernel/file.h"
#include "core/kernel/namespace.h"
#include "core/kernel/nsfs.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <tuple>
#include <utility>

namespace lab
{

namespace
{

/// From this many of one process on it is cheaper to ask by its pidfd.
constexpr std::size_t worthAPidfd = 3;

NamedNamespace nameOf(const Namespace &one)
{
    return {one.kind, one.inode};
}

std::uint32_t count(const Namespace &one, Tie tie)
{
    return one.ties[static_cast<std::size_t>(tie)];
}

/// Opens namespaces and reads their relations, one task after the other.
class Asker
{
public:
    Asker(const ProcTree &tree, NamespaceTable &table, const RelationsReader::IsKnown &isKnown)
        : m_tree(tree)
        , m_table(table)
        , m_reader(isKnown)
    {}

    void ask(int leader, const std::vector<NamedNamespace> &those)
    {
        const Result<FileDescriptor> process =
            m_tree.origin == ProcTree::Origin::kernel && leader != 0 && those.size() >= worthAPidfd
                ? openProcess(leader)
                : std::unexpected(Error{"pidfd_open", ENOTSUP, ""});
        for (const NamedNamespace &what : those) {
            if (process && askByProcess(*process, what))
                continue;
            for (const Holding &holding : holdersOf(what)) {
                if (const Result<FileDescriptor> file = openNamespace(m_tree, what, holding)) {
                    m_reader.read(*file, what);
                    break;
                }
            }
        }
    }

    [[nodiscard]] std::vector<RelatedNamespace> &found() { return m_reader.found(); }

private:
    [[nodiscard]] bool askByProcess(const FileDescriptor &process, const NamedNamespace &what)
    {
        const Result<FileDescriptor> file = namespaceOfProcess(process, linkOf(what.kind));
        if (!file || inodeOfNamespace(*file) != what.inode)
            return false;
        m_reader.read(*file, what);
        return true;
    }

    [[nodiscard]] std::vector<Holding> holdersOf(const NamedNamespace &what) const
    {
        const Namespace *one = m_table.find(what);
        if (!one)
            return {};
        std::vector<Holding> holders;
        if (one->leader != 0)
            holders.push_back({.tie = Tie::process, .pid = one->leader});
        holders.insert(holders.end(), one->holdings.begin(), one->holdings.end());
        return holders;
    }

    const ProcTree &m_tree;
    NamespaceTable &m_table;
    RelationsReader m_reader;
};

/// Calls meet for every mount namespace but one's own; false: this is not for the caller, or not for this kernel.
template <typename Meet>
bool walkMountNamespaces(Meet meet)
{
    for (const Neighbour neighbour : {Neighbour::before, Neighbour::after}) {
        Result<FileDescriptor> file = openFile("/proc/self/ns/mnt", O_RDONLY);
        while (file) {
            file = mountNamespaceBeside(*file, neighbour);
            if (file)
                meet(*file);
        }
        if (file.error().number != ENOENT)
            return false;
    }
    return true;
}

} // namespace

Census CensusBuilder::build(const ProcTree &tree, NamespaceTable table, Walk walk)
{
    m_listedMounts.clear();
    m_hiddenMounts = 0;
    if (walk == Walk::no && !m_hasList) {
        for (const NamedNamespace &what : m_unheld)
            table.add(what, NamespaceTable::Stay::steady);
    }
    keepSteady(table);
    do
        ask(tree, table);
    while (addUninhabitedMounts(table));
    if (m_isOfKernel) {
        addUnheld(table, walk);
        ask(tree, table);
    }
    return finish(table);
}

/// Of a namespace that was held the whole time nothing has changed, nor of those above it, which it holds itself.
void CensusBuilder::keepSteady(NamespaceTable &table)
{
    decltype(m_relations) kept;
    const auto keep = [&](auto &self, const NamedNamespace &what) -> void {
        const auto known = m_relations.find(what);
        if (what.inode == 0 || known == m_relations.end() || !kept.insert(*known).second)
            return;
        self(self, {Kind::user, known->second.owner});
        self(self, {what.kind, known->second.parent});
    };
    for (const Namespace &one : table.namespaces()) {
        if (table.isSteady(one))
            keep(keep, nameOf(one));
    }
    m_relations = std::move(kept);
}

void CensusBuilder::ask(const ProcTree &tree, NamespaceTable &table)
{
    const auto isKnown = [&](const NamedNamespace &what) { return m_relations.contains(what); };
    std::vector<NamedNamespace> unknown;
    for (const Namespace &one : table.namespaces()) {
        if (!isKnown(nameOf(one)))
            unknown.push_back(nameOf(one));
    }
    // Where both a namespace and its owner are asked, the owner need not be followed to.
    ask(tree, table, unknown, [&](const NamedNamespace &what) { return isKnown(what) || table.has(what); });

    // What can't be opened itself may still be somebody's owner or parent.
    std::vector<NamedNamespace> below;
    for (const auto &[self, relations] : m_relations) {
        const bool isOwnerUnknown = relations.owner != 0 && !isKnown({Kind::user, relations.owner});
        const bool isParentUnknown = relations.parent != 0 && !isKnown({self.kind, relations.parent});
        if (isOwnerUnknown || isParentUnknown)
            below.push_back(self);
    }
    ask(tree, table, below, isKnown);
    for (const NamedNamespace &what : unknown)
        m_relations.try_emplace(what, Relations{.isOwnerHidden = what.kind != Kind::user});
}

void CensusBuilder::ask(const ProcTree &tree, NamespaceTable &table, const std::vector<NamedNamespace> &those,
                        const RelationsReader::IsKnown &isKnown)
{
    std::vector<std::pair<int, NamedNamespace>> byLeader;
    for (const NamedNamespace &what : those) {
        const Namespace *one = table.find(what);
        byLeader.emplace_back(one ? one->leader : 0, what);
    }
    std::ranges::stable_sort(byLeader, {}, &std::pair<int, NamedNamespace>::first);
    std::vector<Task> tasks;
    for (const auto &[leader, what] : byLeader) {
        if (tasks.empty() || leader == 0 || tasks.back().leader != leader)
            tasks.push_back({leader, {}});
        tasks.back().what.push_back(what);
    }

    struct Worker
    {
        Asker asker;
        const std::vector<Task> &tasks;
        void operator()(std::size_t at) { asker.ask(tasks[at].leader, tasks[at].what); }
    };
    auto workers = inParallel(tasks.size(), 16, [&] { return Worker{{tree, table, isKnown}, tasks}; });
    for (Worker &worker : workers)
        take(table, worker.asker.found());
}

void CensusBuilder::take(NamespaceTable &table, const std::vector<RelatedNamespace> &found)
{
    for (const RelatedNamespace &related : found) {
        table.add(related.what, NamespaceTable::Stay::fresh);
        m_relations.insert_or_assign(related.what, related.relations);
    }
}

/// Mount namespaces that nobody is in are asked by their id for what is mounted there. True: this led to others.
bool CensusBuilder::addUninhabitedMounts(NamespaceTable &table)
{
    std::vector<NamedNamespace> uninhabited;
    for (const Namespace &one : table.namespaces()) {
        if (one.kind == Kind::mount && count(one, Tie::process) == 0 && m_listedMounts.insert(one.inode).second)
            uninhabited.push_back(nameOf(one));
    }
    const std::size_t before = table.namespaces().size();
    for (const NamedNamespace &what : uninhabited) {
        const std::uint64_t id = m_relations[what].id;
        std::optional<std::vector<NamespaceMount>> mounts = id != 0 ? namespaceMountsOf(id) : std::nullopt;
        if (mounts)
            table.add(what.inode, MountTable{.mounts = *std::move(mounts)});
        else
            ++m_hiddenMounts;
    }
    return table.namespaces().size() != before;
}

void CensusBuilder::addUnheld(NamespaceTable &table, Walk walk)
{
    RelationsReader reader([&](const NamedNamespace &what) { return table.has(what); });
    const auto meet = [&](const FileDescriptor &file) {
        const Result<Kind> kind = kindOfNamespace(file);
        const Result<std::uint64_t> inode = inodeOfNamespace(file);
        if (!kind || !inode || table.has({*kind, *inode}))
            return;
        m_unheld.push_back({*kind, *inode});
        table.add(m_unheld.back(), NamespaceTable::Stay::fresh);
        reader.read(file, m_unheld.back());
    };

    if (const Result<std::vector<std::uint64_t>> ids = listNamespaces()) {
        m_hasList = true;
        m_unheld.clear();
        std::unordered_set<std::uint64_t> known;
        for (const auto &[what, relations] : m_relations)
            known.insert(relations.id);
        for (const std::uint64_t id : *ids) {
            const Result<FileDescriptor> file = known.contains(id) ? std::unexpected(Error{}) : openNamespaceById(id);
            if (file)
                meet(*file);
        }
    } else if (walk == Walk::yes && m_mayWalk) {
        m_unheld.clear();
        m_mayWalk = walkMountNamespaces(meet);
    }
    take(table, reader.found());
}

Census CensusBuilder::finish(NamespaceTable &table) const
{
    Census census;
    census.namespaces = std::move(table.namespaces());
    std::ranges::sort(census.namespaces, {}, [](const Namespace &one) { return std::tuple(one.kind, one.inode); });
    const auto find = [&](Kind kind, std::uint64_t inode) {
        return inode == 0 ? nullptr : const_cast<Namespace *>(findNamespace(census, kind, inode));
    };
    census.coverage.hiddenMounts = m_hiddenMounts;
    for (Namespace &one : census.namespaces) {
        const auto known = m_relations.find(nameOf(one));
        const Relations relations = known == m_relations.end() ? Relations{} : known->second;
        one.id = relations.id;
        one.parent = relations.parent;
        one.owner = relations.owner;
        one.creator = relations.creator;
        one.networkNumber = relations.networkNumber;
        if (Namespace *parent = find(one.kind, one.parent))
            ++parent->ties[static_cast<std::size_t>(Tie::child)];
        Namespace *owner = find(Kind::user, one.owner);
        // A user namespace's owner is its parent.
        if (owner && one.kind != Kind::user)
            ++owner->ties[static_cast<std::size_t>(Tie::owned)];
        census.coverage.hiddenOwners += relations.isOwnerHidden ? 1 : 0;
    }
    for (Namespace &one : census.namespaces) {
        if (const Namespace *owner = one.kind == Kind::user ? nullptr : find(Kind::user, one.owner))
            one.creator = owner->creator;
    }
    return census;
}

} // namespace lab
