// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pictures/userpicture.h"

#include <QStringList>

#include <utility>

namespace lab
{

namespace
{

/// "7", or "0–9".
QString rangeFrom(const QString &first, const QString &count)
{
    const qulonglong number = count.toULongLong();
    if (number < 2)
        return first;
    return first + u'–' + QString::number(first.toULongLong() + number - 1);
}

} // namespace

QString UserPictureModel::text() const
{
    if (m_state.childLink.isEmpty())
        return tr("The parent is user %1.").arg(m_state.parentUser);
    if (!isApart())
        return tr("Both sides share one user namespace.");
    QStringList lines{tr("The parent is user %1, the child is user %2.").arg(m_state.parentUser, m_state.childUser)};
    if (m_state.ranges.isEmpty())
        lines.append(tr("No id is mapped."));
    for (const MappedRange &range : m_state.ranges) {
        lines.append(range.isOfGroups
                         ? tr("Group %1 of the child is group %2 of the parent.").arg(range.inside, range.outside)
                         : tr("User %1 of the child is user %2 of the parent.").arg(range.inside, range.outside));
    }
    return lines.join(u' ');
}

void UserPictureModel::show(const View *parent, const View *child)
{
    const std::string_view name = infoOf(Kind::user).link;
    State state{.parentLink = linkIn(parent, name),
                .childLink = linkIn(child, name),
                .parentUser = factIn(parent, "id", "uid"),
                .childUser = factIn(child, "id", "uid"),
                .ranges = {},
                .left = 0};
    if (child != nullptr && state.childLink != state.parentLink) {
        addRanges(state, *child, "uid_map");
        addRanges(state, *child, "gid_map");
    }
    if (state == m_state)
        return;
    m_state = std::move(state);
    Q_EMIT changed();
}

void UserPictureModel::addRanges(State &state, const View &child, std::string_view map)
{
    const Section *const section = sectionIn(&child, map);
    if (section == nullptr)
        return;
    qsizetype drawn = 0;
    for (const Row &row : section->rows) {
        if (drawn == placesInMap) {
            ++state.left;
            continue;
        }
        ++drawn;
        const QString count = cellIn(*section, row, "COUNT");
        state.ranges.append({.isOfGroups = map == "gid_map",
                             .inside = rangeFrom(cellIn(*section, row, "INSIDE"), count),
                             .outside = rangeFrom(cellIn(*section, row, "OUTSIDE"), count)});
    }
}

} // namespace lab
