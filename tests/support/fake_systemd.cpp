// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_systemd.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>

namespace lab::test
{

using namespace Qt::StringLiterals;

bool FakeSystemd::serve(QDBusConnection &bus)
{
    return bus.registerObject(u"/org/freedesktop/systemd1"_s, this, QDBusConnection::ExportAllSlots) &&
           bus.registerService(u"org.freedesktop.systemd1"_s);
}

void FakeSystemd::StartTransientUnit(const QDBusMessage &message)
{
    unit = message.arguments().at(0).toString();
    const auto list = message.arguments().at(2).value<QDBusArgument>();
    list.beginArray();
    while (!list.atEnd()) {
        QString name;
        QDBusVariant value;
        list.beginStructure();
        list >> name >> value;
        list.endStructure();
        properties.insert(name, value.variant());
    }
    list.endArray();
    const QDBusObjectPath job(u"/org/freedesktop/systemd1/job/1"_s);
    message.setDelayedReply(true);
    if (answer == Answer::silence)
        return;
    if (answer == Answer::refusal) {
        connection().send(message.createErrorReply(QDBusError::AccessDenied, u"no"_s));
        return;
    }
    connection().send(message.createReply(QVariant::fromValue(job)));
    if (answer == Answer::done)
        start(unit, qdbus_cast<QList<uint>>(properties.value(u"PIDs"_s)));
    QDBusMessage removed = QDBusMessage::createSignal(u"/org/freedesktop/systemd1"_s,
                                                      u"org.freedesktop.systemd1.Manager"_s, u"JobRemoved"_s);
    removed << 1U << QVariant::fromValue(job) << unit << (answer == Answer::done ? u"done"_s : u"failed"_s);
    connection().send(removed);
}

} // namespace lab::test
