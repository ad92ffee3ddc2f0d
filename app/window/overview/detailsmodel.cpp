// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview/detailsmodel.h"

#include "app/window/overview/detaillines.h"
#include "app/window/overview/inside.h"
#include "app/window/overview/overviewwords.h"
#include "app/window/titles.h"

#include <utility>

namespace lab
{

int DetailsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant DetailsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines[static_cast<std::size_t>(index.row())];
    switch (role) {
    case SortRole:
        return static_cast<int>(line.sort);
    case LabelRole:
        return line.label;
    case ValueRole:
        return line.value;
    case DepthRole:
        return line.depth;
    default:
        return {};
    }
}

QHash<int, QByteArray> DetailsModel::roleNames() const
{
    return {{SortRole, "sort"}, {LabelRole, "label"}, {ValueRole, "value"}, {DepthRole, "depth"}};
}

QString DetailsModel::kind() const
{
    if (!isShown())
        return {};
    const std::string_view name = m_details.row.isProcess ? "process" : infoOf(m_details.row.kind).name;
    return QString::fromUtf8(name);
}

QString DetailsModel::title() const
{
    if (!isShown())
        return {};
    return m_details.row.isProcess ? processTitle() : tr("%1 namespace").arg(titleOf(Topic(m_details.row.kind)));
}

QString DetailsModel::link() const
{
    if (!isShown())
        return {};
    return m_details.row.isProcess ? QString::number(m_details.row.pid)
                                   : linkText(m_details.row.kind, m_details.row.inode);
}

QString DetailsModel::note() const
{
    if (isGone())
        return m_details.row.isProcess ? tr("This process has ended. It was:") : tr("This namespace is gone. It was:");
    if (m_details.row.isHere)
        return tr("This window is in it.");
    return m_details.row.isOfLab ? tr("A lab of this window has made it.") : QString();
}

bool DetailsModel::canBeVisited() const
{
    if (!m_isThere || m_details.row.isProcess || m_details.row.isHere)
        return false;
    // A PID namespace takes in children of who enters it: without a process there is nobody to look from.
    return m_details.row.kind == Kind::pid ? m_details.entrance.pid != 0 : !targetOf(m_details.entrance).isEmpty();
}

Destination DetailsModel::destination() const
{
    return {.kind = m_details.row.kind,
            .inode = m_details.row.inode,
            .target = targetOf(m_details.entrance),
            .pid = m_details.entrance.pid,
            .startTime = m_details.entrance.startTime};
}

void DetailsModel::show(const Details &details)
{
    const bool isAsBefore = m_isThere == details.isThere && (!details.isThere || m_details == details);
    if (m_details.key == details.key && isAsBefore)
        return;
    m_isThere = details.isThere;
    if (m_isThere || m_details.key != details.key)
        m_details = details;
    become(detailLines(m_details));
    Q_EMIT changed();
}

void DetailsModel::clear()
{
    if (!isShown())
        return;
    m_details = {};
    m_isThere = false;
    become({});
    Q_EMIT changed();
}

void DetailsModel::retranslate()
{
    if (isShown())
        become(detailLines(m_details));
    Q_EMIT changed();
}

void DetailsModel::become(std::vector<Line> lines)
{
    const auto keysOf = [](const std::vector<Line> &those) {
        std::vector<RowKey> keys;
        for (const Line &line : those)
            keys.push_back(line.key);
        return keys;
    };
    const auto at = [](std::vector<Line> &list, int row) { return list.begin() + row; };
    const RowEdits edits = editsBetween(keysOf(m_lines), keysOf(lines));
    for (const auto &[first, last] : edits.removals) {
        beginRemoveRows({}, first, last);
        m_lines.erase(at(m_lines, first), at(m_lines, last) + 1);
        endRemoveRows();
    }
    for (const auto &[first, last] : edits.insertions) {
        beginInsertRows({}, first, last);
        m_lines.insert(at(m_lines, first), at(lines, first), at(lines, last) + 1);
        endInsertRows();
    }
    for (std::size_t row = 0; row < lines.size(); ++row) {
        if (m_lines[row] == lines[row])
            continue;
        m_lines[row] = std::move(lines[row]);
        const QModelIndex changedRow = index(static_cast<int>(row));
        Q_EMIT dataChanged(changedRow, changedRow);
    }
}

} // namespace lab
