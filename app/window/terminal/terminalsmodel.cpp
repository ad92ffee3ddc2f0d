// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/terminal/terminalsmodel.h"

#include <algorithm>

namespace lab
{

TerminalsModel::TerminalsModel(Lab &lab, Side side, MachineReader &machine, QObject *owner)
    : QAbstractListModel(owner)
    , m_lab(lab)
    , m_side(side)
    , m_machine(machine)
{}

int TerminalsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant TerminalsModel::data(const QModelIndex &index, int role) const
{
    if (role != TerminalRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    return QVariant::fromValue(m_terminals[static_cast<std::size_t>(index.row())].get());
}

QHash<int, QByteArray> TerminalsModel::roleNames() const
{
    return {{TerminalRole, "terminal"}};
}

QString TerminalsModel::side() const
{
    const std::string_view name = nameOf(m_side);
    return QString::fromUtf8(name);
}

TerminalController *TerminalsModel::currentTerminal() const
{
    return m_current < 0 ? nullptr : m_terminals[static_cast<std::size_t>(m_current)].get();
}

void TerminalsModel::setCurrent(int index)
{
    if (index == m_current || index < 0 || index >= count())
        return;
    m_current = index;
    Q_EMIT currentChanged();
}

int TerminalsModel::freeNumber() const
{
    int number = 1;
    while (std::ranges::contains(m_terminals, number, [](const auto &terminal) { return terminal->number(); }))
        ++number;
    return number;
}

void TerminalsModel::open(ShellUser user, const std::optional<ForeignNamespace> &foreign)
{
    beginInsertRows({}, count(), count());
    m_terminals.push_back(std::make_unique<TerminalController>(m_lab, m_side, user, foreign, freeNumber(), m_machine));
    endInsertRows();
    m_current = count() - 1;
    Q_EMIT countChanged();
    Q_EMIT currentChanged();
}

void TerminalsModel::close(int index)
{
    if (index < 0 || index >= count())
        return;
    beginRemoveRows({}, index, index);
    // Later: what it shows may be on its way out of one of its signals.
    m_terminals[static_cast<std::size_t>(index)].release()->deleteLater();
    m_terminals.erase(m_terminals.begin() + index);
    if (m_current > index || m_current == count())
        --m_current;
    endRemoveRows();
    Q_EMIT countChanged();
    Q_EMIT currentChanged();
}

void TerminalsModel::retranslate()
{
    for (const std::unique_ptr<TerminalController> &terminal : m_terminals)
        terminal->retranslate();
}

} // namespace lab
