// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/kauth/watchdog.h"

#include "core/wire/host.h"

#include <QDBusConnection>

#include <cstdlib>
#include <string>
#include <syslog.h>
#include <unistd.h>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

/// Then SIGALRM ends the process, whatever it waits for.
constexpr unsigned secondsOfAnAction = 240;

/// HelperProxy::SignalType of KAuth.
enum What : std::uint8_t { started, performed };

bool isOurs(const QString &action)
{
    const std::string name = action.toStdString();
    const std::string prefix = std::string(helperId) + ".";
    return name.starts_with(prefix) && hostActionNamed(std::string_view(name).substr(prefix.size()));
}

} // namespace

Watchdog::Watchdog()
{
    QMetaObject::invokeMethod(this, &Watchdog::begin, Qt::QueuedConnection);
}

void Watchdog::begin()
{
    QObject *const proxy = QDBusConnection::systemBus().objectRegisteredAt(u"/"_s);
    const bool isConnected = proxy && connect(proxy, SIGNAL(remoteSignal(int, QString, QByteArray)), this,
                                              SLOT(told(int, QString)), Qt::DirectConnection);
    if (isConnected)
        return;
    ::syslog(LOG_AUTHPRIV | LOG_ERR, "this KAuth does not tell of its actions");
    ::_exit(EXIT_FAILURE);
}

void Watchdog::told(int what, const QString &action)
{
    if (what == performed)
        ::alarm(0);
    if (what != started)
        return;
    if (!isOurs(action)) {
        ::syslog(LOG_AUTHPRIV | LOG_NOTICE, "ended by a call of an action that does not exist");
        ::_exit(EXIT_FAILURE);
    }
    ::alarm(secondsOfAnAction);
}

} // namespace lab
