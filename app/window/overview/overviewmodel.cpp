// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview/overviewmodel.h"

#include "app/window/overview/overviewwords.h"
#include "app/window/titles.h"

#include <algorithm>
#include <chrono>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace lab
{

namespace
{

constexpr std::chrono::milliseconds markedFor{1500};

QString kindOf(const OverviewRow &row)
{
    const std::string_view name = row.isProcess ? "process" : infoOf(row.kind).name;
    return QString::fromUtf8(name);
}

} // namespace

OverviewModel::OverviewModel(QObject *parent)
    : QAbstractListModel(parent)
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(markedFor);
    connect(&m_settling, &QTimer::timeout, this, &OverviewModel::settle);
}

int OverviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant OverviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Shown &shown = m_shown[static_cast<std::size_t>(index.row())];
    const OverviewRow &row = shown.row;
    switch (role) {
    case KindRole:
        return kindOf(row);
    case TitleRole:
        return row.isProcess ? processTitle() : titleOf(Topic(row.kind));
    case LinkRole:
        return row.isProcess ? QString::number(row.pid) : linkText(row.kind, row.inode);
    case DepthRole:
        return row.depth;
    case CommandRole:
        return row.command;
    case WhoRole:
        return row.user;
    case CountRole:
        return row.isProcess ? QString() : processCount(row.processes);
    case OwnerRole:
        return row.isProcess || row.owner == 0 ? QString() : QString::number(row.owner);
    case HeldByRole:
        return row.isProcess ? row.unit : heldBy(row.ties);
    case OfLabRole:
        return row.isOfLab;
    case FreshRole:
        return shown.state == State::fresh;
    case GoneRole:
        return shown.state == State::gone;
    case SpokenRole:
        return spoken(row);
    default:
        return {};
    }
}

QHash<int, QByteArray> OverviewModel::roleNames() const
{
    return {
        {KindRole, "kind"},       {TitleRole, "title"}, {LinkRole, "link"},       {DepthRole, "depth"},
        {CommandRole, "command"}, {WhoRole, "who"},     {CountRole, "processes"}, {OwnerRole, "owner"},
        {HeldByRole, "heldBy"},   {OfLabRole, "ofLab"}, {FreshRole, "fresh"},     {GoneRole, "gone"},
        {SpokenRole, "spoken"},
    };
}

int OverviewModel::rowOf(RowKey key) const
{
    const auto found = std::ranges::find(m_shown, key, [](const Shown &shown) { return shown.row.key; });
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

void OverviewModel::show(const std::vector<OverviewRow> &rows, Change change)
{
    if (change == Change::otherTime) {
        become(later(rows));
        return;
    }
    const bool isOtherCount = m_shown.size() != rows.size();
    m_settling.stop();
    beginResetModel();
    m_shown.clear();
    for (const OverviewRow &row : rows)
        m_shown.push_back({.row = row});
    endResetModel();
    if (isOtherCount)
        Q_EMIT countChanged();
    Q_EMIT changed();
}

void OverviewModel::retranslate()
{
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

/// The rows, with those that are gone behind the one that they stood behind.
std::vector<OverviewModel::Shown> OverviewModel::later(const std::vector<OverviewRow> &rows) const
{
    std::unordered_map<RowKey, State> before;
    for (const Shown &shown : m_shown)
        before.emplace(shown.row.key, shown.state);
    std::unordered_set<RowKey> now;
    for (const OverviewRow &row : rows)
        now.insert(row.key);

    constexpr RowKey top = 0; // no namespace has this number
    std::unordered_map<RowKey, std::vector<Shown>> behind;
    RowKey last = top;
    for (const Shown &shown : m_shown) {
        if (now.contains(shown.row.key))
            last = shown.row.key;
        else
            behind[last].push_back({.row = shown.row, .state = State::gone});
    }
    std::vector<Shown> result;
    const auto appendGone = [&](RowKey key) {
        const auto gone = behind.find(key);
        if (gone != behind.end())
            result.insert(result.end(), gone->second.begin(), gone->second.end());
    };
    appendGone(top);
    for (const OverviewRow &row : rows) {
        const auto known = before.find(row.key);
        const bool isSteady = known != before.end() && known->second == State::steady;
        result.push_back({.row = row, .state = isSteady ? State::steady : State::fresh});
        appendGone(row.key);
    }
    return result;
}

void OverviewModel::become(std::vector<Shown> rows)
{
    const auto keysOf = [](const std::vector<Shown> &those) {
        std::vector<RowKey> keys;
        keys.reserve(those.size());
        for (const Shown &shown : those)
            keys.push_back(shown.row.key);
        return keys;
    };
    const RowEdits edits = editsBetween(keysOf(m_shown), keysOf(rows));
    const bool isOtherCount = m_shown.size() != rows.size();
    const auto at = [](std::vector<Shown> &list, int row) { return list.begin() + row; };
    for (const auto &[first, last] : edits.removals) {
        beginRemoveRows({}, first, last);
        m_shown.erase(at(m_shown, first), at(m_shown, last) + 1);
        endRemoveRows();
    }
    for (const auto &[first, last] : edits.insertions) {
        beginInsertRows({}, first, last);
        m_shown.insert(at(m_shown, first), at(rows, first), at(rows, last) + 1);
        endInsertRows();
    }
    for (int row = 0; row < count(); ++row) {
        Shown &old = m_shown[static_cast<std::size_t>(row)];
        Shown &other = rows[static_cast<std::size_t>(row)];
        if (old == other)
            continue;
        old = std::move(other);
        Q_EMIT dataChanged(index(row), index(row));
    }
    const bool isMarked = std::ranges::any_of(m_shown, [](const Shown &shown) { return shown.state != State::steady; });
    if (isMarked && !m_settling.isActive())
        m_settling.start();
    if (isOtherCount)
        Q_EMIT countChanged();
    Q_EMIT changed();
}

void OverviewModel::settle()
{
    std::vector<Shown> rows;
    for (const Shown &shown : m_shown) {
        if (shown.state != State::gone)
            rows.push_back({.row = shown.row});
    }
    become(std::move(rows));
}

} // namespace lab
