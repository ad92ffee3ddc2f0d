// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview/details.h"

#include "core/discover/enter.h"
#include "core/discover/limits.h"

#include <sys/utsname.h>
#include <unistd.h>
#include <unordered_map>
#include <utility>

namespace lab
{

namespace
{

constexpr std::size_t processesListed = 200;

QStringList plainLines(const std::vector<std::string> &lines)
{
    QStringList texts;
    for (const std::string &line : lines)
        texts.append(plainText(line));
    return texts;
}

/// A PID or user namespace's ancestors, the next one first.
std::vector<std::uint64_t> chainFrom(Kind kind, std::uint64_t inode, const Census &census)
{
    std::vector<std::uint64_t> chain;
    while (inode != 0 && std::cmp_less(chain.size(), limits::ancestors)) {
        chain.push_back(inode);
        const Namespace *one = findNamespace(census, kind, inode);
        inode = one ? one->parent : 0;
    }
    return chain;
}

QString exampleOf(const Holding &holding, const Census &census, Facts &facts)
{
    if (holding.tie == Tie::mount)
        return plainText(holding.path);
    const Process *process = findProcess(census, holding.pid);
    QString text = QString::number(holding.pid);
    if (holding.thread != 0)
        text += u'/' + QString::number(holding.thread);
    if (process)
        text += u' ' + plainText(facts.command(*process));
    if (holding.tie == Tie::descriptor || holding.tie == Tie::socket)
        text += QStringLiteral(" [%1]").arg(holding.number);
    return text;
}

std::vector<TieLine> tiesOf(const Namespace &one, const Census &census, Facts &facts)
{
    std::vector<TieLine> lines;
    for (std::size_t at = 0; at < tieCount; ++at) {
        if (one.ties[at] == 0)
            continue;
        TieLine line{.tie = static_cast<Tie>(at), .count = one.ties[at]};
        for (const Holding &holding : one.holdings) {
            if (holding.tie == line.tie)
                line.examples.append(exampleOf(holding, census, facts));
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

/// The processes of a namespace as a tree, and how many there is no room for.
class ProcessTree
{
public:
    ProcessTree(const Namespace &one, const Census &census, Facts &facts)
        : m_facts(facts)
    {
        for (const Process &process : census.processes) {
            if (namespaceOf(process, one.kind) == one.inode)
                m_members.emplace(process.pid, &process);
        }
        for (const Process &process : census.processes) {
            if (m_members.contains(process.pid))
                (m_members.contains(process.parent) ? m_below[process.parent] : m_tops).push_back(&process);
        }
        climb(m_tops, 0);
    }

    [[nodiscard]] std::vector<ProcessLine> &lines() { return m_lines; }
    [[nodiscard]] int left() const { return static_cast<int>(m_members.size() - m_lines.size()); }

private:
    void climb(const std::vector<const Process *> &processes, int depth)
    {
        for (const Process *process : processes) {
            if (m_lines.size() == processesListed)
                return;
            m_lines.push_back({.key = keyOfProcess(process->pid),
                               .depth = depth,
                               .pid = process->pid,
                               .user = plainText(m_facts.userName(process->user)),
                               .command = plainText(m_facts.command(*process))});
            const auto below = m_below.find(process->pid);
            if (below != m_below.end())
                climb(below->second, depth + 1);
        }
    }

    Facts &m_facts;
    std::unordered_map<int, const Process *> m_members;
    std::unordered_map<int, std::vector<const Process *>> m_below;
    std::vector<const Process *> m_tops;
    std::vector<ProcessLine> m_lines;
};

void addFactsOfKind(Details &details, const Namespace &one, const Process *leader, const Census &census, Facts &facts)
{
    const auto lines = [&](const Process *teller, const char *file) {
        return teller == nullptr ? QStringList() : plainLines(facts.lines(*teller, file));
    };
    if (one.kind == Kind::net) {
        details.addresses = plainLines(addressesOf(one, census, facts));
    } else if (one.kind == Kind::user) {
        details.userMap = lines(leader, "uid_map");
        details.groupMap = lines(leader, "gid_map");
        details.setgroups = lines(leader, "setgroups").value(0);
        if (leader == nullptr)
            details.unread = Unread::noProcess;
    } else if (one.kind == Kind::time) {
        details.offsets = plainLines(offsetsOf(one, census, facts));
    } else if (one.kind == Kind::uts && details.row.isHere) {
        utsname names{};
        if (::uname(&names) == 0) {
            details.hostName = plainText(&names.nodename[0]);
            details.domainName = plainText(&names.domainname[0]);
        }
    } else if (one.names) {
        details.hostName = plainText(one.names->host);
        details.domainName = plainText(one.names->domain);
    }
}

Details detailsOf(const Namespace &one, const Census &census, Facts &facts, const Self &self)
{
    Details details{.key = keyOf(one), .isThere = true, .row = rowOf(one, 0, census, facts, self), .id = one.id};
    if (one.creator)
        details.creator = plainText(facts.userName(*one.creator));
    details.owners = chainFrom(Kind::user, one.owner, census);
    details.parents = chainFrom(one.kind, one.parent, census);
    details.networkNumber = one.networkNumber;
    addFactsOfKind(details, one, findProcess(census, one.leader), census, facts);
    details.ties = tiesOf(one, census, facts);
    ProcessTree tree(one, census, facts);
    details.left = tree.left();
    details.processes = std::move(tree.lines());
    const Visitor visitor{.user = ::geteuid(), .process = self.process};
    details.enterCommand = plainText(enterCommand(one, census, visitor));
    details.isForRootAlone = isForRootAlone(one, census, visitor);
    return details;
}

Details detailsOf(const Process &process, const Census &census, Facts &facts, int otherPid)
{
    Details details{.key = keyOfProcess(process.pid), .isThere = true, .row = rowOf(process, 0, facts)};
    details.parentPid = process.parent;
    details.threads = process.threads;
    const Process *other = findProcess(census, otherPid == 0 ? process.parent : otherPid);
    if (other) {
        details.otherPid = other->pid;
        details.otherCommand = plainText(facts.command(*other));
    }
    for (const KindInfo &info : kindTable()) {
        LinkLine line{.kind = info.kind, .inode = namespaceOf(process, info.kind)};
        line.ofOther = other ? namespaceOf(*other, info.kind) : 0;
        for (const std::size_t link : linksForChildren) {
            if (kindOfLink(link) == info.kind && process.links[link] != line.inode)
                line.forChildren = process.links[link];
        }
        details.links.push_back(line);
    }
    return details;
}

} // namespace

Details detailsOf(RowKey key, const Census &census, Facts &facts, const Self &self, int otherPid)
{
    Details gone{.key = key};
    if (const std::optional<int> pid = pidIn(key)) {
        const Process *process = findProcess(census, *pid);
        if (process)
            return detailsOf(*process, census, facts, otherPid);
        gone.row.isProcess = true;
        gone.row.pid = *pid;
        return gone;
    }
    const NamedNamespace named = namespaceIn(key);
    const Namespace *one = findNamespace(census, named.kind, named.inode);
    if (one)
        return detailsOf(*one, census, facts, self);
    gone.row.kind = named.kind;
    gone.row.inode = named.inode;
    return gone;
}

} // namespace lab
