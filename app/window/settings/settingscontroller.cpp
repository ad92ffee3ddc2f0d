// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/settingscontroller.h"

#include <QFontDatabase>

#include <utility>

namespace lab
{

SettingsController::SettingsController(Settings &settings, QObject *owner)
    : QObject(owner)
    , m_settings(settings)
{}

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
