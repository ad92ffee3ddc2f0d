// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview/detaillines.h"

#include "app/window/overview/overviewwords.h"
#include "app/window/titles.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace lab
{

namespace
{

using Line = DetailsModel::Line;
using Sort = DetailsModel::Sort;

QString chainText(Kind kind, const std::vector<std::uint64_t> &chain)
{
    QStringList links;
    for (const std::uint64_t inode : chain)
        links.append(linkText(kind, inode));
    return links.join(QStringLiteral("\n→ "));
}

QString capitalised(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

/// Collects lines; each has its number as its key but processes, which come and go.
class Lines
{
public:
    void heading(const char *label) { add(Sort::heading, QCoreApplication::translate("Overview", label), {}); }
    void fact(const char *label, const QString &value) { fact(QCoreApplication::translate("Overview", label), value); }
    void fact(const QString &label, const QString &value)
    {
        if (!value.isEmpty())
            add(Sort::fact, label, value);
    }
    void fact(const char *label, const QStringList &values) { fact(label, values.join(u'\n')); }
    void note(const QString &value) { add(Sort::note, {}, value); }
    void process(const ProcessLine &process)
    {
        m_lines.push_back({.key = process.key,
                           .sort = Sort::process,
                           .label = QString::number(process.pid),
                           .value = process.command + QStringLiteral("  ") + process.user,
                           .depth = process.depth});
    }

    [[nodiscard]] std::vector<Line> take() { return std::move(m_lines); }

private:
    void add(Sort sort, const QString &label, const QString &value)
    {
        m_lines.push_back({.key = m_next, .sort = sort, .label = label, .value = value});
        m_next += step;
    }

    static constexpr RowKey step = 16; ///< whose multiples are no keys of processes
    RowKey m_next = step;
    std::vector<Line> m_lines;
};

QString tieValue(const TieLine &line)
{
    QStringList parts = line.examples;
    const auto listed = static_cast<std::uint32_t>(line.examples.size());
    if (parts.isEmpty())
        return QString::number(line.count);
    if (listed < line.count)
        parts.append(QCoreApplication::translate("Overview", "and %1 more").arg(line.count - listed));
    return parts.join(u'\n');
}

QString linkValue(const LinkLine &line)
{
    if (line.inode == 0)
        return QCoreApplication::translate("Overview", "not visible");
    QStringList parts{linkText(line.kind, line.inode)};
    if (line.ofOther != 0)
        parts.append(line.ofOther == line.inode
                         ? QCoreApplication::translate("Overview", "= the same")
                         : QCoreApplication::translate("Overview", "≠ %1").arg(linkText(line.kind, line.ofOther)));
    if (line.forChildren != 0)
        parts.append(QCoreApplication::translate("Overview", "its next children: %1")
                         .arg(linkText(line.kind, line.forChildren)));
    return parts.join(u'\n');
}

void addProcess(Lines &lines, const Details &details)
{
    lines.fact(QT_TRANSLATE_NOOP("Overview", "Command"), details.row.command);
    lines.fact(QT_TRANSLATE_NOOP("Overview", "User"), details.row.user);
    lines.fact(QT_TRANSLATE_NOOP("Overview", "Belongs to"), details.row.unit);
    if (details.parentPid != 0)
        lines.fact(QT_TRANSLATE_NOOP("Overview", "Parent process"), QString::number(details.parentPid));
    lines.fact(QT_TRANSLATE_NOOP("Overview", "Threads"), QString::number(details.threads));
    lines.heading(QT_TRANSLATE_NOOP("Overview", "Its namespaces"));
    if (details.otherPid != 0) {
        const auto shared = std::ranges::count_if(
            details.links, [](const LinkLine &line) { return line.inode != 0 && line.inode == line.ofOther; });
        lines.note(QCoreApplication::translate("Overview", "%1 of %2 are shared with process %3, %4.")
                       .arg(shared)
                       .arg(details.links.size())
                       .arg(details.otherPid)
                       .arg(details.otherCommand));
    }
    for (const LinkLine &line : details.links)
        lines.fact(titleOf(Topic(line.kind)), linkValue(line));
}

QString reasonFor(Unread unread)
{
    switch (unread) {
    case Unread::noProcess:
        return QCoreApplication::translate("Overview",
                                           "Cannot be read: only a process in it tells, and there is none.");
    case Unread::noEntrance:
        return QCoreApplication::translate("Overview",
                                           "Cannot be read: no process and no file that can be reached leads into it.");
    case Unread::notAllowed:
        return QCoreApplication::translate(
            "Overview", "Cannot be read: only root, or who made its user namespace, may go into it.");
    case Unread::failed:
        break;
    }
    return QCoreApplication::translate("Overview", "Could not be read this time.");
}

/// What is told inside, or why it is not known.
void addInside(Lines &lines, const Details &details)
{
    const auto fact = [&](const char *label, const QStringList &values) {
        if (details.unread && values.isEmpty())
            lines.fact(label, reasonFor(*details.unread));
        else
            lines.fact(label, values);
    };
    switch (details.row.kind) {
    case Kind::uts:
        fact(QT_TRANSLATE_NOOP("Overview", "Host name"),
             details.hostName.isEmpty() ? QStringList() : QStringList(details.hostName));
        lines.fact(QT_TRANSLATE_NOOP("Overview", "Domain name"), details.domainName);
        break;
    case Kind::net:
        fact(QT_TRANSLATE_NOOP("Overview", "Addresses"),
             details.addresses.isEmpty() && !details.unread
                 ? QStringList(QCoreApplication::translate("Overview", "none"))
                 : details.addresses);
        break;
    case Kind::user:
        fact(QT_TRANSLATE_NOOP("Overview", "User map"), details.userMap);
        fact(QT_TRANSLATE_NOOP("Overview", "Group map"), details.groupMap);
        lines.fact(QT_TRANSLATE_NOOP("Overview", "setgroups"), details.setgroups);
        break;
    case Kind::time:
        fact(QT_TRANSLATE_NOOP("Overview", "Clock offsets"), details.offsets);
        break;
    default:
        break;
    }
}

void addNamespace(Lines &lines, const Details &details)
{
    const OverviewRow &row = details.row;
    lines.fact(QT_TRANSLATE_NOOP("Overview", "Belongs to"), row.unit);
    addInside(lines, details);
    if (details.networkNumber)
        lines.fact(QT_TRANSLATE_NOOP("Overview", "Number here"), QString::number(*details.networkNumber));
    lines.fact(QT_TRANSLATE_NOOP("Overview", "Made by"), details.creator.value_or(QString()));
    lines.fact(QT_TRANSLATE_NOOP("Overview", "Owner"), chainText(Kind::user, details.owners));
    lines.fact(QT_TRANSLATE_NOOP("Overview", "Parent"), chainText(row.kind, details.parents));
    if (details.id != 0)
        lines.fact(QT_TRANSLATE_NOOP("Overview", "Id until the next boot"), QString::number(details.id));
    lines.heading(QT_TRANSLATE_NOOP("Overview", "Kept alive by"));
    for (const TieLine &line : details.ties)
        lines.fact(capitalised(titleOf(line.tie)), tieValue(line));
    if (details.processes.empty())
        return;
    lines.heading(QT_TRANSLATE_NOOP("Overview", "Processes in it"));
    for (const ProcessLine &process : details.processes)
        lines.process(process);
    if (details.left > 0)
        lines.note(QCoreApplication::translate("Overview", "and %1 more").arg(details.left));
}

} // namespace

std::vector<Line> detailLines(const Details &details)
{
    Lines lines;
    if (details.row.isProcess)
        addProcess(lines, details);
    else
        addNamespace(lines, details);
    return lines.take();
}

} // namespace lab
