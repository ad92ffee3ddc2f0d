// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pictures/pidpicture.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <utility>
#include <vector>

namespace lab
{

namespace
{

struct Process
{
    QString pid;
    QString parent;
    QString space; ///< "4026531836"
    QString inside;
    QString name;
};

/// The processes that a view shows; who is in that namespace gets its number there.
std::vector<Process> processesIn(const View *view, const QString &namespaceInside)
{
    std::vector<Process> processes;
    const Section *const table = sectionIn(view, "processes");
    for (const Row &row : rowsOf(table)) {
        const auto cell = [&](std::string_view column) { return cellIn(*table, row, column); };
        Process process{
            .pid = cell("PID"), .parent = cell("PPID"), .space = cell("PIDNS"), .inside = {}, .name = cell("COMMAND")};
        if (process.space == namespaceInside)
            process.inside = cell("NSPID").section(u' ', -1);
        processes.push_back(std::move(process));
    }
    return processes;
}

/// The trees of the processes, each child below its parent, as rungs.
class Ladder
{
public:
    explicit Ladder(const std::vector<Process> &processes)
    {
        for (const Process &process : processes)
            m_known.insert(process.pid);
        for (const Process &process : processes)
            m_children[m_known.contains(process.parent) ? process.parent : QString()].append(&process);
        climb(QString(), 0, 0);
    }

    /// Those that are inside and their ancestors first, then others, as many as there is room for; in their order.
    [[nodiscard]] QList<PidRung> pruned(qsizetype places) const
    {
        std::vector<bool> isKept(static_cast<std::size_t>(m_rungs.size()));
        qsizetype kept = 0;
        for (const bool isOnTheWay : {true, false}) {
            for (std::size_t at = 0; at < isKept.size() && kept < places; ++at) {
                if (!isKept[at] && m_isOnTheWay[at] == isOnTheWay) {
                    isKept[at] = true;
                    ++kept;
                }
            }
        }
        QList<PidRung> rungs;
        for (std::size_t at = 0; at < isKept.size(); ++at) {
            if (isKept[at])
                rungs.append(m_rungs[static_cast<qsizetype>(at)]);
        }
        return rungs;
    }
    [[nodiscard]] qsizetype size() const { return m_rungs.size(); }

private:
    /// Whether one of them is inside.
    bool climb(const QString &parent, int depth, int insideDepth)
    {
        bool isInside = false;
        for (const Process *const process : m_children.value(parent)) {
            const qsizetype at = m_rungs.size();
            m_rungs.append({.name = process->name,
                            .outside = process->pid,
                            .inside = process->inside,
                            .outsideDepth = depth,
                            .insideDepth = insideDepth});
            m_isOnTheWay.push_back(!process->inside.isEmpty());
            const int next = process->inside.isEmpty() ? insideDepth : insideDepth + 1;
            // Numbers lead to no circle: a process is younger than its parent, or was adopted by an older one.
            if (process->pid != parent && climb(process->pid, depth + 1, next))
                m_isOnTheWay[static_cast<std::size_t>(at)] = true;
            isInside = isInside || m_isOnTheWay[static_cast<std::size_t>(at)];
        }
        return isInside;
    }

    QSet<QString> m_known;
    QHash<QString, QList<const Process *>> m_children;
    QList<PidRung> m_rungs;
    std::vector<bool> m_isOnTheWay; ///< by rung: is inside, or has a descendant that is
};

/// "pid:[4026531836]" -> "4026531836"
QString numberOf(const QString &link)
{
    return link.section(u'[', 1).chopped(link.isEmpty() ? 0 : 1);
}

} // namespace

QString PidPictureModel::text() const
{
    QStringList lines;
    for (const PidRung &rung : m_state.rungs) {
        if (!rung.inside.isEmpty())
            lines.append(
                tr("%1 is process %2 inside and process %3 outside.").arg(rung.name, rung.inside, rung.outside));
    }
    if (!hasChild())
        return tr("Processes of the parent: %1.").arg(m_state.rungs.size() + m_state.left);
    if (lines.isEmpty())
        return tr("Nobody is in the child's PID namespace.");
    return lines.join(u' ');
}

QString PidPictureModel::note() const
{
    if (!hasChild())
        return {};
    if (m_state.staysOutside)
        return tr("for its children only");
    return m_state.hasOwnProc ? tr("with a /proc of its own") : tr("with the parent's /proc");
}

bool PidPictureModel::isEmptyInside() const
{
    return hasChild() && std::ranges::all_of(m_state.rungs, [](const PidRung &rung) { return rung.inside.isEmpty(); });
}

void PidPictureModel::show(const View *parent, const View *child)
{
    State state{.parentLink = linkIn(parent, "pid"), .childLink = linkIn(child, "pid"), .rungs = {}, .left = 0};
    state.hasChild = child != nullptr;
    state.staysOutside = state.hasChild && state.childLink == state.parentLink;
    if (state.staysOutside)
        state.childLink = linkIn(child, "pid_for_children");
    state.hasOwnProc = state.hasChild && factIn(child, "pid", "proc-namespace") == state.childLink;
    // While it is the parent's, there is nothing to be told apart.
    const QString inside = state.childLink == state.parentLink ? QString() : numberOf(state.childLink);
    const Ladder ladder(processesIn(parent, inside));
    state.rungs = ladder.pruned(places);
    state.left = static_cast<int>(ladder.size() - state.rungs.size());
    if (state == m_state)
        return;
    m_state = std::move(state);
    Q_EMIT changed();
}

} // namespace lab
