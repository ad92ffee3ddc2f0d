// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview/inside.h"

#include "core/backend/one_look.h"
#include "core/discover/inside.h"
#include "core/model/view.h"

#include <algorithm>

namespace lab
{

namespace
{

bool isUntold(const Details &details)
{
    switch (details.row.kind) {
    case Kind::uts:
        return details.hostName.isEmpty();
    case Kind::net:
        return details.row.pid == 0 && details.addresses.isEmpty();
    case Kind::time:
        return details.offsets.isEmpty();
    default:
        return false;
    }
}

QStringList linesOf(const View &view, const char *section, std::size_t first)
{
    QStringList lines;
    const auto found = std::ranges::find(view.sections, section, &Section::id);
    if (found == view.sections.end())
        return lines;
    for (const Row &row : found->rows) {
        QStringList words;
        for (std::size_t cell = first; cell < row.cells.size() && cell < first + 3; ++cell)
            words.append(plainText(row.cells[cell]));
        lines.append(words.join(u' '));
    }
    return lines;
}

void take(Details &details, const View &view)
{
    if (details.row.kind == Kind::uts) {
        const auto section = std::ranges::find(view.sections, "uts", &Section::id);
        const auto fact = [&](const char *key) {
            const Row *row = section == view.sections.end() ? nullptr : findRow(*section, key);
            return row == nullptr || row->cells.empty() ? QString() : plainText(row->cells.front());
        };
        details.hostName = fact("hostname");
        details.domainName = fact("domainname");
    } else if (details.row.kind == Kind::time) {
        details.offsets = linesOf(view, "offsets", 0);
    } else {
        for (const QString &line : linesOf(view, "addrs", 0)) {
            const QStringList words = line.split(u' ');
            details.addresses.append(words.value(1) + u' ' + words.value(0));
        }
    }
}

} // namespace

void addWhatIsInside(Details &details)
{
    if (details.unread || !isUntold(details))
        return;
    const QString target = targetOf(details.entrance);
    if (target.isEmpty()) {
        details.unread = Unread::noEntrance;
        return;
    }
    const Result<View> view = lookOnce(details.row.kind, target);
    if (!view)
        details.unread = reasonOf(view.error());
    else if (!isIn(*view, details.row.kind, details.row.inode))
        details.unread = Unread::failed;
    else
        take(details, *view);
}

QString targetOf(const Entrance &entrance)
{
    return entrance.pid != 0 ? QString::number(entrance.pid) : QString::fromStdString(entrance.file);
}

} // namespace lab
