// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/failurecontroller.h"

#include "core/lab/explain.h"

namespace lab
{

FailureController::FailureController(MachineReader &machine, QObject *parent)
    : QObject(parent)
    , m_machine(machine)
{}

QString FailureController::what() const
{
    return m_error ? explain(*m_error, m_machine.machine()).what : QString();
}

QString FailureController::why() const
{
    return m_error ? explain(*m_error, m_machine.machine()).why : QString();
}

QString FailureController::remedy() const
{
    return m_error ? explain(*m_error, m_machine.machine()).remedy : QString();
}

QString FailureController::detail() const
{
    return m_error ? explain(*m_error, m_machine.machine()).detail : QString();
}

void FailureController::show(const Error &error)
{
    m_error = error;
    Q_EMIT changed();
}

void FailureController::dismiss()
{
    if (!m_error)
        return;
    m_error.reset();
    Q_EMIT changed();
}

} // namespace lab
