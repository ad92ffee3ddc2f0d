// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/modecontroller.h"

#include "core/wire/host.h"

#include <optional>
#include <utility>
#include <variant>

namespace lab
{

bool changesComputer(const Operation &operation)
{
    if (std::holds_alternative<PingOperation>(operation))
        return false;
    const std::optional<HostAction> action = actionFor(operation);
    return action == HostAction::mount || action == HostAction::hostname || action == HostAction::ipc ||
           action == HostAction::network || action == HostAction::cgroup || action == HostAction::wallclock;
}

ModeController::ModeController(Parent &parent, Modes modes, bool hasAgreed, QObject *owner)
    : QObject(owner)
    , m_parent(parent)
    , m_modes(std::move(modes))
    , m_hasAgreed(hasAgreed)
{
    connect(&parent, &Parent::stateChanged, this, [this] {
        if (m_parent.state() == Parent::State::ended)
            forgetChanges();
    });
}

bool ModeController::isHost() const
{
    return m_parent.backend().mode() == Mode::host;
}

void ModeController::watch(const Lab &lab)
{
    connect(&lab, &Lab::performed, this, [this](Side side, const Operation &operation) {
        if (!isHost() || side != Side::parent || !changesComputer(operation))
            return;
        m_changes.append(QString::fromStdString(commandOf(operation)));
        Q_EMIT changesChanged();
    });
}

void ModeController::enterHost()
{
    if (isHost() || isRefused())
        return;
    if (m_hasAgreed)
        enter(Mode::host);
    else
        setAsking(true);
}

void ModeController::agree()
{
    m_hasAgreed = true;
    Q_EMIT agreed();
    setAsking(false);
    enter(Mode::host);
}

void ModeController::cancel()
{
    setAsking(false);
}

void ModeController::enterSandbox()
{
    if (isHost())
        enter(Mode::sandbox);
}

void ModeController::undo()
{
    if (isHost())
        enter(Mode::host);
}

void ModeController::enter(Mode mode)
{
    m_parent.use(m_modes.make(mode));
    forgetChanges();
    Q_EMIT modeChanged();
    m_parent.start();
}

void ModeController::setAsking(bool asking)
{
    if (std::exchange(m_isAsking, asking) != asking)
        Q_EMIT askingChanged();
}

void ModeController::forgetChanges()
{
    if (m_changes.isEmpty())
        return;
    m_changes.clear();
    Q_EMIT changesChanged();
}

} // namespace lab
