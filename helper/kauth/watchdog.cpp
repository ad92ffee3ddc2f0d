// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/kauth/watchdog.h"

#include "core/wire/host.h"

#include <KAuth/HelperSupport>

#include <QDBusConnection>

#include <chrono>
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

constexpr auto pulse = std::chrono::seconds(1);

[[noreturn]] void end(const char *why)
{
    ::syslog(LOG_AUTHPRIV | LOG_NOTICE, "%s", why);
    ::_exit(EXIT_FAILURE);
}

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
    if (!isConnected)
        end("this KAuth does not tell of its actions");
    m_pulse = new QTimer(this);
    m_pulse->setInterval(pulse);
    // 0 is who is not there any more, and root, who is not served.
    m_pulse->callOnTimeout(this, [] {
        if (KAuth::HelperSupport::callerUid() <= 0)
            end("ended by a caller that has left");
    });
}

void Watchdog::told(int what, const QString &action)
{
    if (what == started) {
        if (!isOurs(action))
            end("ended by a call of an action that does not exist");
        ::alarm(secondsOfAnAction);
        m_pulse->start();
    } else if (what == performed) {
        ::alarm(0);
        m_pulse->stop();
    }
}

} // namespace lab
