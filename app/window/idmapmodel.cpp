// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/idmapmodel.h"

#include "app/window/picture.h"
#include "core/lab/explain.h"
#include "core/model/written_number.h"

#include <QStringList>

#include <algorithm>

namespace lab
{

using namespace Qt::StringLiterals;

namespace
{

/// The ids that a side's own map gives it. A range is one of ids that it has, mapped to themselves.
IdMap idsIn(const Section *map)
{
    IdMap ids;
    for (const Row &row : rowsOf(map)) {
        const auto first = writtenNumber<std::uint32_t>(row.cells[0]);
        const auto count = writtenNumber<std::uint32_t>(row.cells[2]);
        if (first && count)
            ids.push_back({*first, *first, *count});
    }
    std::ranges::sort(ids, {}, &IdRange::outside);
    return ids;
}

QString shownIds(const IdRange &range)
{
    if (range.count == 1)
        return QString::number(range.outside);
    return u"%1–%2"_s.arg(range.outside).arg(std::uint64_t{range.outside} + range.count - 1);
}

} // namespace

QString IdMapModel::Ranges::text() const
{
    return inside + u':' + outside + u':' + count;
}

int IdMapModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant IdMapModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto at = static_cast<std::size_t>(index.row());
    switch (role) {
    case InsideRole:
        return m_rows[at].inside;
    case OutsideRole:
        return m_rows[at].outside;
    case CountRole:
        return m_rows[at].count;
    case ComplaintRole:
        return complaintAbout(at);
    default:
        return {};
    }
}

QHash<int, QByteArray> IdMapModel::roleNames() const
{
    return {{InsideRole, "inside"}, {OutsideRole, "outside"}, {CountRole, "count"}, {ComplaintRole, "complaint"}};
}

QString IdMapModel::text() const
{
    QStringList ranges;
    for (const Ranges &row : m_rows) {
        if (row != Ranges{})
            ranges.append(row.text());
    }
    return ranges.join(u' ');
}

void IdMapModel::setText(const QString &text)
{
    if (text == this->text())
        return;
    beginResetModel();
    m_rows.clear();
    for (const QString &range : text.split(u' ', Qt::SkipEmptyParts))
        m_rows.push_back({range.section(u':', 0, 0), range.section(u':', 1, 1), range.section(u':', 2)});
    endResetModel();
    Q_EMIT changed();
}

void IdMapModel::setSides(const View *parent, const View *child, const std::string &file)
{
    const Section *const written = sectionIn(child, file);
    const QString user = factIn(parent, "id", file == "uid_map" ? "uid" : "gid");
    m_own = idsIn(sectionIn(parent, file));
    m_ownId = writtenNumber<std::uint32_t>(user.section(u'(', 0, 0).toStdString());
    m_isWritten = written != nullptr && !written->rows.empty() && linkIn(parent, "user") != linkIn(child, "user");
    tell();
}

void IdMapModel::retranslate()
{
    tell();
}

QString IdMapModel::complaint() const
{
    if (m_isWritten)
        return tr("The child has this map already, and a map is written once: make a new child first.");
    return m_rows.size() > idMapLines ? explain(Fault::mapTooLong) : QString();
}

QString IdMapModel::ownIds() const
{
    QStringList ids;
    for (const IdRange &range : m_own)
        ids.append(shownIds(range));
    return ids.join(tr(", "));
}

bool IdMapModel::isGood() const
{
    bool isGood = !m_rows.empty() && complaint().isEmpty();
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        isGood = isGood && complaintAbout(row).isEmpty();
    return isGood;
}

void IdMapModel::add()
{
    if (!canAdd())
        return;
    beginInsertRows({}, rowCount(), rowCount());
    m_rows.push_back({.inside = {}, .outside = {}, .count = u"1"_s});
    endInsertRows();
    tell();
    Q_EMIT edited(text());
}

void IdMapModel::remove(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    tell();
    Q_EMIT edited(text());
}

void IdMapModel::edit(int row, Column column, const QString &value)
{
    if (row < 0 || row >= rowCount())
        return;
    constexpr QString Ranges::*columns[] = {&Ranges::inside, &Ranges::outside, &Ranges::count};
    QString &cell = m_rows[static_cast<std::size_t>(row)].*columns[static_cast<std::size_t>(column)];
    // A blank or a colon would cut the text of the map.
    if (cell == value || value.contains(u' ') || value.contains(u':'))
        return;
    cell = value;
    tell();
    Q_EMIT edited(text());
}

void IdMapModel::mapRoot()
{
    setMap({{0, m_ownId.value_or(0), 1}});
}

void IdMapModel::mapAll()
{
    setMap(m_own);
}

void IdMapModel::mapSubordinate()
{
    setMap(subordinateIds());
}

QString IdMapModel::complaintAbout(std::size_t row) const
{
    const Ranges &range = m_rows[row];
    // Nothing is wrong with what is not filled in yet, but that it is missing.
    if (range.inside.isEmpty() || range.outside.isEmpty() || range.count.isEmpty())
        return tr("A range has a first id inside, a first id outside, and how many there are.");
    const std::expected<IdMap, Fault> map = idMapFromText(range.text().toStdString());
    if (!map)
        return explain(map.error());
    for (std::size_t above = 0; above < row; ++above) {
        const QString both = m_rows[above].text() + u' ' + range.text();
        if (checkIdMap(both.toStdString()) == Fault::mapOverlaps)
            return explain(Fault::mapOverlaps);
    }
    if (!hasOwn(map->front()))
        return tr("The parent side does not have all of these ids: it has %1.").arg(ownIds());
    return {};
}

/// Whether the ids outside are all among the parent side's, as far as those are known.
bool IdMapModel::hasOwn(const IdRange &range) const
{
    if (m_own.empty())
        return true;
    std::uint64_t next = range.outside;
    const std::uint64_t end = next + range.count;
    for (const IdRange &own : m_own) {
        if (own.outside <= next && next < std::uint64_t{own.outside} + own.count)
            next = std::uint64_t{own.outside} + own.count;
    }
    return next >= end;
}

IdMap IdMapModel::subordinateIds() const
{
    IdMap map;
    std::uint32_t inside = 0;
    for (const IdRange &own : m_own) {
        const bool isSplit = m_ownId && *m_ownId >= own.outside && *m_ownId - own.outside < own.count;
        const std::uint32_t before = isSplit ? *m_ownId - own.outside : own.count;
        const std::uint32_t after = isSplit ? own.count - before - 1 : 0;
        for (const IdRange &part : {IdRange{0, own.outside, before}, IdRange{0, own.outside + before + 1, after}}) {
            if (part.count == 0)
                continue;
            map.push_back({inside, part.outside, part.count});
            inside += part.count;
        }
    }
    return map;
}

void IdMapModel::setMap(const IdMap &map)
{
    beginResetModel();
    m_rows.clear();
    for (const IdRange &range : map)
        m_rows.push_back({QString::number(range.inside), QString::number(range.outside), QString::number(range.count)});
    endResetModel();
    Q_EMIT changed();
    Q_EMIT edited(text());
}

void IdMapModel::tell()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT changed();
}

} // namespace lab
