// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview/overviewrow.h"

#include "app/window/visibletext.h"
#include "core/discover/fields.h"
#include "core/model/shown.h"

#include <algorithm>

namespace lab
{

namespace
{

constexpr RowKey sorts = 16; // eight kinds, and processes
constexpr RowKey processSort = 15;

QString lookedThrough(const Namespace &one, const Census &census, Facts &facts)
{
    const std::string link(infoOf(one.kind).link);
    QString text = QString::fromStdString(link + ":[" + std::to_string(one.inode) + "]");
    for (const Field field :
         {Field::kind, Field::pid, Field::user, Field::command, Field::heldby, Field::nsfs, Field::unit}) {
        text += u' ';
        text += plainText(textOf(valueOf(field, one, census, facts)));
    }
    return text.toLower();
}

bool isFound(const Namespace &one, const Census &census, Facts &facts, const Search &search)
{
    if (search.filter)
        return search.filter->holds([&](Field field) { return valueOf(field, one, census, facts); });
    if (search.words.isEmpty())
        return true;
    const QString text = lookedThrough(one, census, facts);
    return std::ranges::all_of(search.words, [&](const QString &word) { return text.contains(word); });
}

} // namespace

RowKey keyOf(const Namespace &one)
{
    return one.inode * sorts + static_cast<RowKey>(one.kind);
}

RowKey keyOfProcess(int pid)
{
    return static_cast<RowKey>(pid) * sorts + processSort;
}

std::optional<int> pidIn(RowKey key)
{
    return key % sorts == processSort ? std::optional(static_cast<int>(key / sorts)) : std::nullopt;
}

NamedNamespace namespaceIn(RowKey key)
{
    return {.kind = static_cast<Kind>(key % sorts), .inode = key / sorts};
}

OverviewRow rowOf(const Process &process, int depth, Facts &facts)
{
    OverviewRow row{.key = keyOfProcess(process.pid), .depth = depth, .isProcess = true};
    row.pid = process.pid;
    row.command = plainText(facts.command(process));
    row.user = plainText(facts.userName(process.user));
    row.unit = plainText(textOf(facts.unit(process)));
    return row;
}

OverviewRow rowOf(const Namespace &one, int depth, const Census &census, Facts &facts, const Self &self)
{
    const auto text = [&](Field field) { return plainText(textOf(valueOf(field, one, census, facts))); };
    OverviewRow row{.key = keyOf(one), .depth = depth, .kind = one.kind, .inode = one.inode, .pid = one.leader};
    row.processes = one.ties[static_cast<std::size_t>(Tie::process)];
    row.owner = one.owner;
    row.parent = one.parent;
    row.ties = one.ties;
    row.isOfLab = self.ofLabs.contains(row.key);
    row.isHere = namespaceOf(self.process, one.kind) == one.inode;
    row.command = text(Field::command);
    row.user = text(Field::user);
    row.unit = text(Field::unit);
    return row;
}

Self selfIn(const Census &census, int ownPid)
{
    const Process *own = findProcess(census, ownPid);
    if (own == nullptr)
        return {};
    Self self{.process = *own};
    std::unordered_set<int> family{ownPid};
    std::vector<int> path;
    for (const Process &process : census.processes) {
        path.clear();
        const Process *one = &process;
        // No longer than there are processes, should the numbers lead in a circle.
        while (one != nullptr && !family.contains(one->pid) && path.size() < census.processes.size()) {
            path.push_back(one->pid);
            one = one->parent == one->pid ? nullptr : findProcess(census, one->parent);
        }
        if (one != nullptr && family.contains(one->pid))
            family.insert(path.begin(), path.end());
    }
    for (const Process &process : census.processes) {
        if (!family.contains(process.pid))
            continue;
        for (const KindInfo &info : kindTable()) {
            const std::uint64_t inode = namespaceOf(process, info.kind);
            if (inode != 0 && inode != namespaceOf(*own, info.kind))
                self.ofLabs.insert(keyOf(Namespace{.kind = info.kind, .inode = inode}));
        }
    }
    return self;
}

QString plainText(const std::string &text)
{
    return visibleText(QString::fromStdString(shown(text)));
}

std::vector<TreeRow> foundRows(const Census &census, Facts &facts, Arrangement arrangement, const Search &search)
{
    return arrange(census, arrangement, [&](const Namespace &one) { return isFound(one, census, facts, search); });
}

std::vector<OverviewRow> overviewRows(const Census &census, Facts &facts, Arrangement arrangement, const Search &search,
                                      const Self &self)
{
    std::vector<OverviewRow> rows;
    for (const TreeRow &found : foundRows(census, facts, arrangement, search))
        rows.push_back(found.process ? rowOf(*found.process, found.depth, facts)
                                     : rowOf(*found.one, found.depth, census, facts, self));
    return rows;
}

} // namespace lab
