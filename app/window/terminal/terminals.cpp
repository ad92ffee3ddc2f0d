// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/terminal/terminals.h"

#include <algorithm>
#include <cerrno>

namespace lab
{

Terminals::Terminals(Lab &lab, MachineReader &machine, QObject *owner)
    : QObject(owner)
    , m_lab(lab)
    , m_parent(lab, Side::parent, machine)
    , m_child(lab, Side::child, machine)
{
    connect(&m_parent, &TerminalsModel::countChanged, this, &Terminals::openChanged);
    connect(&m_child, &TerminalsModel::countChanged, this, &Terminals::openChanged);
    connect(&m_lab.parentSide(), &Parent::stateChanged, this, &Terminals::rootsChanged);
}

TerminalsModel &Terminals::of(const QString &side)
{
    return side == m_child.side() ? m_child : m_parent;
}

bool Terminals::isThere(const QString &side)
{
    if (&of(side) == &m_parent || m_lab.state() == Lab::State::open)
        return true;
    Q_EMIT failed(Error{"terminal", ESRCH, "child"});
    return false;
}

bool Terminals::canBeRoots() const
{
    return m_lab.parentSide().backend().mode() == Mode::host;
}

void Terminals::open(const QString &side)
{
    open(side, ShellUser::caller);
}

void Terminals::openAsRoot(const QString &side)
{
    open(side, ShellUser::root);
}

void Terminals::openIn(const ForeignNamespace &foreign)
{
    m_parent.open(ShellUser::root, foreign);
    Q_EMIT shown(m_parent.side());
}

void Terminals::open(const QString &side, ShellUser user)
{
    if (!isThere(side))
        return;
    of(side).open(user);
    Q_EMIT shown(side);
}

void Terminals::show(const QString &side)
{
    if (of(side).count() == 0)
        return open(side);
    Q_EMIT shown(side);
}

void Terminals::typeForMe(const QString &side, const QString &command)
{
    TerminalsModel &terminals = of(side);
    if (!isThere(side))
        return;
    if (terminals.count() == 0)
        terminals.open();
    else if (terminals.currentTerminal()->hasEnded())
        terminals.currentTerminal()->again();
    terminals.currentTerminal()->typeIn(command);
    Q_EMIT shown(side);
}

void Terminals::openOutside(const QString &side)
{
    if (isThere(side))
        Q_EMIT wantedOutside(&of(side) == &m_child ? Side::child : Side::parent);
}

void Terminals::zoom(int direction)
{
    setFontSize(direction == 0
                    ? m_usualFontSize
                    : std::clamp(m_fontSize + direction, Choices::smallestFontSize, Choices::largestFontSize));
}

void Terminals::setUsualFontSize(int size)
{
    m_usualFontSize = size;
    setFontSize(size);
}

void Terminals::setFontSize(int size)
{
    if (size == m_fontSize)
        return;
    m_fontSize = size;
    Q_EMIT fontSizeChanged();
}

void Terminals::retranslate()
{
    m_parent.retranslate();
    m_child.retranslate();
}

} // namespace lab
