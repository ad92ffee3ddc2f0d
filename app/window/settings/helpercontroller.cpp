// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/helpercontroller.h"

#include <cerrno>
#include <utility>

namespace lab
{

HelperController::HelperController(HelperPlaces places, MachineReader &machine, QObject *owner)
    : QObject(owner)
    , m_places(std::move(places))
    , m_failure(machine)
{}

void HelperController::heed(const std::optional<Error> &error)
{
    m_isMissed = error && ((error->call == "helper" && error->number == ENOENT) ||
                           (error->call == "version" && error->number == ENOTSUP));
    if (!m_isMissed)
        m_failure.dismiss();
    Q_EMIT changed();
}

void HelperController::change(HelperChange change)
{
    if (isBusy())
        return;
    m_failure.dismiss();
    m_install = std::make_unique<HelperInstall>(change, m_places);
    connect(m_install.get(), &HelperInstall::finished, this,
            [this, change](const Result<void> &result) { conclude(change, result); });
    m_install->start();
    Q_EMIT changed();
}

void HelperController::conclude(HelperChange change, const Result<void> &result)
{
    m_install.release()->deleteLater();
    if (!result)
        m_failure.show(result.error());
    Q_EMIT changed();
    if (result && change == HelperChange::install)
        Q_EMIT installed();
}

} // namespace lab
