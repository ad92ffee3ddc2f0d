// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/differencemodel.h"

#include "app/window/listedit.h"
#include "app/window/titles.h"
#include "core/model/middle.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <chrono>
#include <map>

namespace lab
{

namespace
{

constexpr std::chrono::milliseconds freshFor{1000};

const View *viewIn(const std::optional<View> &view)
{
    return view ? &*view : nullptr;
}

Middle middleOf(const std::vector<ComparedRow> &before, const std::vector<ComparedRow> &after)
{
    return lab::middleOf(before, after,
                         [](const ComparedRow &one, const ComparedRow &other) { return one.id() == other.id(); });
}

QString signOf(const ComparedRow &row, Side side)
{
    switch (row.difference.presence) {
    case Presence::same:
        return {};
    case Presence::different:
        return QStringLiteral("≠");
    case Presence::parentOnly:
        return side == Side::parent ? QStringLiteral("+") : QString();
    case Presence::childOnly:
        return side == Side::child ? QStringLiteral("+") : QString();
    }
    return {};
}

} // namespace

DifferenceModel::DifferenceModel(QObject *parent)
    : QAbstractListModel(parent)
{
    m_fading.setSingleShot(true);
    m_fading.setInterval(freshFor);
    connect(&m_fading, &QTimer::timeout, this, [this] {
        m_fresh.clear();
        if (!m_shown.empty())
            Q_EMIT dataChanged(index(0), index(count() - 1), {FreshRole});
    });
}

int DifferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ComparedRow &row = m_shown[static_cast<std::size_t>(index.row())];
    switch (role) {
    case SectionRole:
        return QString::fromStdString(row.table->id());
    case ParentCellsRole:
        return row.cells(Side::parent);
    case ChildCellsRole:
        return row.cells(Side::child);
    case ParentSignRole:
        return signOf(row, Side::parent);
    case ChildSignRole:
        return signOf(row, Side::child);
    case InParentRole:
        return row.difference.parentRow >= 0;
    case InChildRole:
        return row.difference.childRow >= 0;
    case ChangedRole:
        return QVariant::fromValue(row.changedCells());
    case FreshRole:
        return m_fresh.contains(row.id());
    case SelectedRole:
        return m_selected.contains(row.id());
    case SpokenRole:
        return spoken(row);
    default:
        return {};
    }
}

QHash<int, QByteArray> DifferenceModel::roleNames() const
{
    return {
        {SectionRole, "section"},       {ParentCellsRole, "parentCells"}, {ChildCellsRole, "childCells"},
        {ParentSignRole, "parentSign"}, {ChildSignRole, "childSign"},     {InParentRole, "inParent"},
        {InChildRole, "inChild"},       {ChangedRole, "changed"},         {FreshRole, "fresh"},
        {SelectedRole, "selected"},     {SpokenRole, "spoken"},
    };
}

bool DifferenceModel::setViews(const View *parent, const View *child)
{
    const auto seen = [](const View *view) { return view ? std::optional(*view) : std::nullopt; };
    Seen now{seen(parent), seen(child)};
    if (now == m_seen)
        return false;
    const bool isSameRoom = hasParent() == now[0].has_value() && hasChild() == now[1].has_value();
    m_seen = std::move(now);
    std::vector<ComparedRow> rows = compare(parent, child);
    const std::size_t before = m_all.size();
    const bool hasFresh = isSameRoom && markFresh(rows);
    const bool isDifferent = hasFresh || !isSameRoom || before != rows.size();
    m_all = std::move(rows);

    Tables tables = tablesOf(m_all);
    const bool sameLayout = std::ranges::equal(tables, m_tables, [](const auto &a, const auto &b) {
        return a.first == b.first && a.second->lengths == b.second->lengths;
    });
    m_tables = std::move(tables);
    m_differenceCount = static_cast<int>(
        std::ranges::count_if(m_all, [](const ComparedRow &row) { return row.difference.presence != Presence::same; }));

    if (!sameLayout) {
        ++m_layoutRevision;
        Q_EMIT layoutRevisionChanged();
    }
    showRows(shownRows());
    if (!isSameRoom)
        Q_EMIT sidesChanged();
    return isDifferent;
}

void DifferenceModel::retranslate()
{
    // Titles are measured with the cells.
    m_all = compare(viewIn(m_seen[0]), viewIn(m_seen[1]));
    m_tables = tablesOf(m_all);
    showRows(shownRows());
    ++m_layoutRevision;
    Q_EMIT layoutRevisionChanged();
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

DifferenceModel::Tables DifferenceModel::tablesOf(const std::vector<ComparedRow> &rows)
{
    Tables tables;
    const ComparedTable *last = nullptr;
    for (const ComparedRow &row : rows) {
        if (row.table.get() != last)
            tables.try_emplace(row.table->id(), row.table);
        last = row.table.get();
    }
    return tables;
}

void DifferenceModel::setFilter(const QString &filter)
{
    if (m_filter == filter)
        return;
    m_filter = filter;
    showRows(shownRows());
    Q_EMIT filterChanged();
}

void DifferenceModel::setDifferencesOnly(bool only)
{
    if (m_differencesOnly == only)
        return;
    m_differencesOnly = only;
    showRows(shownRows());
    Q_EMIT filterChanged();
}

TableLayout DifferenceModel::layoutOf(const QString &section, int characters) const
{
    const auto found = m_tables.find(section.toStdString());
    if (found == m_tables.end())
        return {};
    return layOut(found->second->titles(), found->second->lengths, characters);
}

QString DifferenceModel::titleOf(const QString &section) const
{
    return titleOfSection(section.toStdString());
}

int DifferenceModel::rowOf(const QString &section, const QString &key) const
{
    const std::string inSection = section.toStdString();
    const std::string ofKey = key.toStdString();
    return rowOf({ofKey, inSection});
}

int DifferenceModel::rowOf(RowIdView id) const
{
    const auto row = std::ranges::find(m_shown, id, &ComparedRow::id);
    return row == m_shown.end() ? -1 : static_cast<int>(row - m_shown.begin());
}

void DifferenceModel::pointAt(const std::string &section, const std::string &key)
{
    const int row = rowOf({key, section});
    if (row < 0)
        return;
    m_fresh.insert(m_shown[static_cast<std::size_t>(row)].id());
    m_fading.start();
    Q_EMIT dataChanged(index(row), index(row), {FreshRole});
    Q_EMIT pointedAt(row);
}

void DifferenceModel::select(int row, Choice choice)
{
    if (row < 0 || row >= count())
        return;
    const RowIdView id = m_shown[static_cast<std::size_t>(row)].id();
    Ids selected;
    switch (choice) {
    case Choice::only:
        selected = {id};
        m_anchor = id;
        break;
    case Choice::toggle:
        selected = m_selected;
        if (const auto found = selected.find(id); found != selected.end())
            selected.erase(found);
        else
            selected.insert(id);
        m_anchor = id;
        break;
    case Choice::extend: {
        auto first = m_shown.begin() + std::max(0, rowOf(m_anchor));
        auto last = m_shown.begin() + row;
        if (last < first)
            std::swap(first, last);
        for (auto each = first; each <= last; ++each)
            selected.insert(each->id());
        break;
    }
    }
    setSelection(std::move(selected));
}

void DifferenceModel::selectAll()
{
    Ids selected;
    for (const ComparedRow &row : m_shown)
        selected.insert(row.id());
    setSelection(std::move(selected));
}

void DifferenceModel::clearSelection()
{
    setSelection({});
}

QString DifferenceModel::selectedText() const
{
    QString text;
    const auto append = [&](const QString &sides, const QStringList &cells) {
        if (!cells.isEmpty())
            text += sides + u'\t' + cells.join(u'\t') + u'\n';
    };
    for (const ComparedRow &row : m_shown) {
        if (!m_selected.contains(row.id()))
            continue;
        if (row.isInBoth() && row.difference.presence == Presence::same) {
            append(QStringLiteral("both"), row.cells(Side::parent));
            continue;
        }
        append(QStringLiteral("parent"), row.cells(Side::parent));
        append(QStringLiteral("child"), row.cells(Side::child));
    }
    return text;
}

void DifferenceModel::copySelection() const
{
    if (!m_selected.empty())
        QGuiApplication::clipboard()->setText(selectedText());
}

std::vector<ComparedRow> DifferenceModel::shownRows() const
{
    std::vector<ComparedRow> rows;
    rows.reserve(m_all.size());
    std::ranges::copy_if(m_all, std::back_inserter(rows), [this](const ComparedRow &row) {
        return (!m_differencesOnly || row.difference.presence != Presence::same) &&
               (m_filter.isEmpty() || row.matches(m_filter));
    });
    return rows;
}

void DifferenceModel::showRows(std::vector<ComparedRow> rows)
{
    removeAllBut(rows);
    insertMissing(rows);
    replaceChanged(std::move(rows));
    dropSelectionOfHidden();
    Q_EMIT countChanged();
}

void DifferenceModel::removeAllBut(const std::vector<ComparedRow> &rows)
{
    const Middle middle = middleOf(m_shown, rows);
    if (middle.first == middle.endBefore)
        return;
    std::map<RowIdView, int> places;
    for (std::size_t row = middle.first; row < middle.endAfter; ++row)
        places.emplace(rows[row].id(), static_cast<int>(row));
    std::vector<int> order;
    for (std::size_t row = middle.first; row < middle.endBefore; ++row) {
        const auto place = places.find(m_shown[row].id());
        order.push_back(place == places.end() ? -1 : place->second);
    }
    const int offset = static_cast<int>(middle.first);
    for (const Range range : rangesToRemove(order)) {
        const int first = offset + range.first;
        const int last = offset + range.last;
        beginRemoveRows({}, first, last);
        m_shown.erase(m_shown.begin() + first, m_shown.begin() + last + 1);
        endRemoveRows();
    }
}

void DifferenceModel::insertMissing(const std::vector<ComparedRow> &rows)
{
    for (std::size_t first = 0; first < rows.size(); ++first) {
        std::size_t end = first;
        while (end < rows.size() && (first >= m_shown.size() || rows[end].id() != m_shown[first].id()))
            ++end;
        if (end == first)
            continue;
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(end) - 1);
        m_shown.insert(m_shown.begin() + static_cast<std::ptrdiff_t>(first),
                       rows.begin() + static_cast<std::ptrdiff_t>(first),
                       rows.begin() + static_cast<std::ptrdiff_t>(end));
        endInsertRows();
        first = end;
    }
}

void DifferenceModel::replaceChanged(std::vector<ComparedRow> rows)
{
    m_shown.swap(rows);
    for (int row = 0; row < count(); ++row) {
        const ComparedRow &now = m_shown[static_cast<std::size_t>(row)];
        if (!now.looksLike(rows[static_cast<std::size_t>(row)]) || m_fresh.contains(now.id()))
            Q_EMIT dataChanged(index(row), index(row));
    }
}

bool DifferenceModel::markFresh(const std::vector<ComparedRow> &rows)
{
    const Middle middle = middleOf(m_all, rows);
    std::map<RowIdView, const ComparedRow *> before;
    for (std::size_t at = middle.first; at < middle.endBefore; ++at)
        before.emplace(m_all[at].id(), &m_all[at]);
    const auto lastOf = [&](std::size_t at) -> const ComparedRow * {
        if (at < middle.first)
            return &m_all[at];
        return at < middle.endAfter ? before[rows[at].id()] : &m_all[at - middle.endAfter + middle.endBefore];
    };
    bool hasFresh = false;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const ComparedRow &row = rows[at];
        const ComparedRow *const last = lastOf(at);
        const bool runs = row.table->shape().form == Form::readings;
        if (last != nullptr && (runs || row.looksLike(*last)))
            continue;
        m_fresh.insert(row.id());
        hasFresh = true;
    }
    if (hasFresh)
        m_fading.start();
    return hasFresh;
}

void DifferenceModel::setSelection(Ids selected)
{
    if (m_selected == selected)
        return;
    m_selected.swap(selected);
    for (int row = 0; row < count(); ++row) {
        const RowIdView id = m_shown[static_cast<std::size_t>(row)].id();
        if (m_selected.contains(id) != selected.contains(id))
            Q_EMIT dataChanged(index(row), index(row), {SelectedRole});
    }
    Q_EMIT selectionChanged();
}

void DifferenceModel::dropSelectionOfHidden()
{
    if (m_selected.empty())
        return;
    Ids selected;
    for (const ComparedRow &row : m_shown) {
        if (m_selected.contains(row.id()))
            selected.insert(row.id());
    }
    setSelection(std::move(selected));
}

QString DifferenceModel::spoken(const ComparedRow &row) const
{
    const QString parent = row.cells(Side::parent).join(u", ");
    const QString child = row.cells(Side::child).join(u", ");
    switch (row.difference.presence) {
    case Presence::same:
        return hasParent() && hasChild() ? tr("The same on both sides: %1").arg(parent) : parent + child;
    case Presence::different:
        return tr("Different. Parent: %1. Child: %2").arg(parent, child);
    case Presence::parentOnly:
        return tr("Only in the parent: %1").arg(parent);
    case Presence::childOnly:
        return tr("Only in the child: %1").arg(child);
    }
    return {};
}

} // namespace lab
