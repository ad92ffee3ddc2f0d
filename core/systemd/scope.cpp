// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/systemd/scope.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QEventLoop>
#include <QFile>
#include <QList>
#include <QVariant>

#include <chrono>
#include <thread>
#include <unistd.h>
#include <utility>

namespace lab
{

using namespace Qt::StringLiterals;

namespace
{

constexpr auto patience = std::chrono::seconds(3);

/// (sv)
struct Property
{
    QString name;
    QDBusVariant value;
};

/// (sa(sv))
struct Auxiliary
{
    QString unit;
    QList<Property> properties;
};

[[maybe_unused]] QDBusArgument &operator<<(QDBusArgument &out, const Property &property)
{
    out.beginStructure();
    out << property.name << property.value;
    out.endStructure();
    return out;
}

[[maybe_unused]] const QDBusArgument &operator>>(const QDBusArgument &in, Property &property)
{
    in.beginStructure();
    in >> property.name >> property.value;
    in.endStructure();
    return in;
}

[[maybe_unused]] QDBusArgument &operator<<(QDBusArgument &out, const Auxiliary &unit)
{
    out.beginStructure();
    out << unit.unit << unit.properties;
    out.endStructure();
    return out;
}

[[maybe_unused]] const QDBusArgument &operator>>(const QDBusArgument &in, Auxiliary &unit)
{
    in.beginStructure();
    in >> unit.unit >> unit.properties;
    in.endStructure();
    return in;
}

} // namespace

std::optional<QString> ScopeRequest::bus()
{
    const bool isRoot = ::geteuid() == 0;
    const QString own = qEnvironmentVariable("XDG_RUNTIME_DIR");
    const QString manager = isRoot ? u"/run/systemd/system"_s : own + u"/systemd"_s;
    const QString socket = isRoot ? u"/run/dbus/system_bus_socket"_s : own + u"/bus"_s;
    const bool isThere = QFile::exists(manager) && QFile::exists(socket);
    return isThere ? std::optional(u"unix:path="_s + socket) : std::nullopt;
}

ScopeRequest::ScopeRequest(const QString &bus, pid_t process, QObject *parent)
    : QObject(parent)
    , m_connection(u"unshare-lab-scope-%1"_s.arg(process))
    , m_unit(u"unshare-lab-%1.scope"_s.arg(process))
    , m_process(process)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { finish(Outcome::refused); });
    const bool isConnected = QDBusConnection::connectToBus(bus, m_connection).isConnected();
    m_deadline.start(isConnected ? patience : std::chrono::seconds(0));
    if (isConnected)
        ask();
}

ScopeRequest::~ScopeRequest()
{
    QDBusConnection::disconnectFromBus(m_connection);
}

ScopeRequest::Outcome ScopeRequest::await(const QString &bus, pid_t process)
{
    auto outcome = Outcome::refused;
    std::thread([&] {
        QEventLoop loop;
        const ScopeRequest request(bus, process);
        connect(&request, &ScopeRequest::finished, &loop, [&](Outcome finished) {
            outcome = finished;
            loop.quit();
        });
        loop.exec();
    }).join();
    return outcome;
}

void ScopeRequest::ask()
{
    qDBusRegisterMetaType<Property>();
    qDBusRegisterMetaType<QList<Property>>();
    qDBusRegisterMetaType<Auxiliary>();
    qDBusRegisterMetaType<QList<Auxiliary>>();
    const QString service = u"org.freedesktop.systemd1"_s;
    const QString path = u"/org/freedesktop/systemd1"_s;
    const QString manager = u"org.freedesktop.systemd1.Manager"_s;
    QDBusConnection bus(m_connection);
    bus.connect(service, path, manager, u"JobRemoved"_s, this,
                SLOT(jobRemoved(uint, QDBusObjectPath, QString, QString)));
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, manager, u"StartTransientUnit"_s);
    const QList<Property> properties{
        {u"Description"_s, QDBusVariant(u"A lab of Unshare Lab"_s)},
        {u"Delegate"_s, QDBusVariant(true)},
        {u"CollectMode"_s, QDBusVariant(u"inactive-or-failed"_s)},
        {u"PIDs"_s, QDBusVariant(QVariant::fromValue(QList<uint>{static_cast<uint>(m_process)}))},
    };
    call << m_unit << u"fail"_s << QVariant::fromValue(properties) << QVariant::fromValue(QList<Auxiliary>());
    auto *const watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *answered) {
        answered->deleteLater();
        if (QDBusPendingReply<QDBusObjectPath>(*answered).isError())
            finish(Outcome::refused);
    });
}

void ScopeRequest::jobRemoved(uint, const QDBusObjectPath &, const QString &unit, const QString &result)
{
    if (unit == m_unit)
        finish(result == u"done" ? Outcome::granted : Outcome::refused);
}

void ScopeRequest::finish(Outcome outcome)
{
    if (std::exchange(m_isFinished, true))
        return;
    m_deadline.stop();
    Q_EMIT finished(outcome);
}

} // namespace lab
