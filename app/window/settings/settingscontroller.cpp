// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/settingscontroller.h"

#include "app/window/terminal/emulators.h"

#include <QFileInfo>
#include <QFontDatabase>

#include <utility>

namespace lab
{

SettingsController::SettingsController(Settings &settings, QObject *owner)
    : QObject(owner)
    , m_settings(settings)
{
    connect(&settings, &Settings::terminalChanged, this, &SettingsController::terminalChanged);
    // What is installed may have changed.
    connect(this, &SettingsController::openChanged, this, &SettingsController::terminalChanged);
}

QStringList SettingsController::families() const
{
    QStringList families = QFontDatabase::families();
    families.removeIf([](const QString &family) {
        return QFontDatabase::isPrivateFamily(family) || !QFontDatabase::isFixedPitch(family);
    });
    const QString chosen = m_settings.fontFamily();
    if (!chosen.isEmpty() && !families.contains(chosen))
        families.prepend(chosen);
    return families;
}

QString SettingsController::terminal() const
{
    const Result<QString> path = findEmulator(m_settings.terminal(), EmulatorSearch::here());
    return path ? QFileInfo(*path).fileName() : QString();
}

void SettingsController::open()
{
    if (!std::exchange(m_isOpen, true))
        Q_EMIT openChanged();
}

void SettingsController::close()
{
    if (std::exchange(m_isOpen, false))
        Q_EMIT openChanged();
}

} // namespace lab
