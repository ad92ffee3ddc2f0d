// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDBusMessage>
#include <QDBusUnixFileDescriptor>
#include <QMap>
#include <QString>
#include <QVariantMap>

#include <utility>

namespace lab::test
{

using Descriptors = QMap<QString, QDBusUnixFileDescriptor>;

/// An action as KAuth sends it, without what KAuth checks before. The reply's type.
QDBusMessage::MessageType call(const QString &action, const QByteArray &blob, const Descriptors &descriptors);

/// The arguments of an action in the two parts that KAuth sends.
[[nodiscard]] std::pair<QByteArray, Descriptors> split(const QVariantMap &arguments);

} // namespace lab::test
