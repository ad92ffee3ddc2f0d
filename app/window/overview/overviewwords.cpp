// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview/overviewwords.h"

#include "app/window/titles.h"

#include <QCoreApplication>
#include <QStringList>

namespace lab
{

namespace
{

QString translated(const char *text)
{
    return QCoreApplication::translate("Overview", text);
}

} // namespace

QString linkText(Kind kind, std::uint64_t inode)
{
    const std::string_view link = infoOf(kind).link;
    return QStringLiteral("%1:[%2]").arg(QString::fromUtf8(link)).arg(inode);
}

QString processTitle()
{
    return translated(QT_TRANSLATE_NOOP("Overview", "Process"));
}

QString processCount(std::uint32_t count)
{
    switch (count) {
    case 0:
        return translated(QT_TRANSLATE_NOOP("Overview", "no process"));
    case 1:
        return translated(QT_TRANSLATE_NOOP("Overview", "1 process"));
    default:
        return translated(QT_TRANSLATE_NOOP("Overview", "%1 processes")).arg(count);
    }
}

QString titleOf(Tie tie)
{
    static constexpr std::array<const char *, tieCount> titles{
        QT_TRANSLATE_NOOP("Overview", "processes"),        QT_TRANSLATE_NOOP("Overview", "threads"),
        QT_TRANSLATE_NOOP("Overview", "future children"),  QT_TRANSLATE_NOOP("Overview", "open files"),
        QT_TRANSLATE_NOOP("Overview", "sockets"),          QT_TRANSLATE_NOOP("Overview", "mounts"),
        QT_TRANSLATE_NOOP("Overview", "child namespaces"), QT_TRANSLATE_NOOP("Overview", "owned namespaces"),
    };
    return translated(titles[static_cast<std::size_t>(tie)]);
}

QString heldBy(const std::array<std::uint32_t, tieCount> &ties)
{
    QStringList names;
    for (std::size_t tie = 0; tie < tieCount; ++tie) {
        if (ties[tie] > 0)
            names.append(titleOf(static_cast<Tie>(tie)));
    }
    return names.join(translated(QT_TRANSLATE_NOOP("Overview", ", ")));
}

QString spoken(const OverviewRow &row)
{
    QStringList parts;
    if (row.isProcess) {
        parts = {processTitle() + u' ' + QString::number(row.pid), row.command, row.user, row.unit};
    } else {
        parts = {titleOf(Topic(row.kind)) + u' ' + QString::number(row.inode), processCount(row.processes), row.command,
                 row.user};
        if (row.owner != 0)
            parts.append(translated(QT_TRANSLATE_NOOP("Overview", "owner %1")).arg(row.owner));
        parts.append(translated(QT_TRANSLATE_NOOP("Overview", "kept alive by %1")).arg(heldBy(row.ties)));
        if (row.isOfLab)
            parts.append(translated(QT_TRANSLATE_NOOP("Overview", "of a lab")));
    }
    parts.removeAll(QString());
    return parts.join(translated(QT_TRANSLATE_NOOP("Overview", ", ")));
}

} // namespace lab
