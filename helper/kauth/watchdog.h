// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace lab
{

/// Ends the process where an action would keep it for good. KAuth asks polkit about any name that anyone sends, and
/// waits for ever where polkit knows no such action, while it serves nobody else: such a name ends the process at once,
/// and the bus starts a new one for the next call. So it waits for ever for an answer about a caller that has left the
/// bus meanwhile. Any other action may take as long as a prompt does. Nothing is lost: the helper keeps no state.
class Watchdog : public QObject
{
    Q_OBJECT

public:
    /// Before KAuth makes the application: begins with its event loop.
    Watchdog();

private Q_SLOTS:
    /// DBusHelperProxy::remoteSignal, which tells of the start and of the end of each action.
    void told(int what, const QString &action);

private:
    void begin();

    QTimer *m_pulse = nullptr; ///< made with the event loop
};

} // namespace lab
