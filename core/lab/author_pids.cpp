// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/author_pids.h"

#include <QRegularExpression>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

/// Where a number is a PID: in /proc, behind netns, behind an option for one, and behind pstree.
const QRegularExpression &pidPlaces()
{
    static const QRegularExpression places(
        u"(/proc/|\\bnetns\\s+|\\s-[tp]\\s*|--(?:target|pid)[=\\s]|\\bpstree(?:\\s+-\\S+)*\\s+)(\\d+)\\b"_s);
    return places;
}

} // namespace

void AuthorPids::learn(Side side, const QString &command, const QString &output)
{
    if (!command.contains(u"/proc/$$/"_s))
        return;
    static const QRegularExpression shell(u"/proc/(\\d+)/"_s);
    const QRegularExpressionMatch match = shell.match(output);
    // Process 1 of a PID namespace is numbered by that namespace: elsewhere 1 is another one.
    if (match.hasMatch() && match.captured(1) != u"1")
        m_shells.insert_or_assign(match.captured(1), side);
}

QString AuthorPids::scriptOf(Side side, const QString &command) const
{
    QString script;
    qsizetype end = 0;
    QRegularExpressionMatchIterator matches = pidPlaces().globalMatch(command);
    while (side == Side::parent && matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const auto shell = m_shells.find(match.captured(2));
        const bool isParent = shell != m_shells.end() && shell->second == Side::parent;
        script += command.sliced(end, match.capturedStart(2) - end);
        script += isParent ? u"${lab_parent}"_s : u"${lab_child}"_s;
        end = match.capturedEnd(2);
    }
    script += command.sliced(end);
    return script.replace(u"$$"_s, u"${lab_shell}"_s);
}

} // namespace lab
