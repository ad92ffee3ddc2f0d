// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/host/bus.h"

#include <QDBusConnection>
#include <QDBusMetaType>
#include <QDataStream>
#include <QIODevice>

namespace lab::test
{

using namespace Qt::StringLiterals;

QDBusMessage::MessageType call(const QString &action, const QByteArray &blob, const Descriptors &descriptors)
{
    qDBusRegisterMetaType<Descriptors>();
    QDBusMessage message =
        QDBusMessage::createMethodCall(u"org.unsharelab.helper"_s, u"/"_s, u"org.kde.kf6auth"_s, u"performAction"_s);
    message << action << QByteArray() << QVariantMap() << blob << QVariant::fromValue(descriptors);
    constexpr int milliseconds = 30'000;
    return QDBusConnection::systemBus().call(message, QDBus::Block, milliseconds).type();
}

std::pair<QByteArray, Descriptors> split(const QVariantMap &arguments)
{
    Descriptors descriptors;
    QVariantMap rest;
    for (const auto &[key, value] : arguments.asKeyValueRange()) {
        if (value.metaType() == QMetaType::fromType<QDBusUnixFileDescriptor>())
            descriptors[key] = value.value<QDBusUnixFileDescriptor>();
        else
            rest[key] = value;
    }
    QByteArray blob;
    QDataStream stream(&blob, QIODevice::WriteOnly);
    stream << rest;
    return {blob, descriptors};
}

} // namespace lab::test
