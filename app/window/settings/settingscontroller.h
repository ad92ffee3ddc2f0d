// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/settings/settings.h"

#include <QObject>
#include <QStringList>
#include <QtQmlIntegration>

namespace lab
{

/// The settings as the window shows them, and what there is to choose from.
class SettingsController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(bool isOpen READ isOpen NOTIFY openChanged FINAL)
    Q_PROPERTY(lab::Settings *chosen READ chosen CONSTANT FINAL)
    Q_PROPERTY(QStringList families READ families NOTIFY openChanged FINAL)
    Q_PROPERTY(QString terminal READ terminal NOTIFY terminalChanged FINAL)

public:
    /// settings outlives this.
    explicit SettingsController(Settings &settings, QObject *owner = nullptr);

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] Settings *chosen() { return &m_settings; }
    /// The fonts with letters of one width, by name; a family that was chosen and is not there any more among them.
    [[nodiscard]] QStringList families() const;
    /// The name of the terminal program that labs are opened in now; empty: there is none, or not that one.
    [[nodiscard]] QString terminal() const;

    Q_INVOKABLE void open();
    Q_INVOKABLE void close();

Q_SIGNALS:
    void openChanged();
    void terminalChanged();

private:
    Settings &m_settings;
    bool m_isOpen = false;
};

} // namespace lab
