// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusContext>
#include <QList>
#include <QObject>
#include <QString>
#include <QVariantMap>

#include <functional>

class QDBusConnection;
class QDBusMessage;

namespace lab::test
{

/// A fake of systemd's manager on a real bus: for the real one a whole computer would have to be started. It says what
/// it was asked for, and answers as it is told.
class FakeSystemd : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.systemd1.Manager")

public:
    enum class Answer : quint8 { done, failed, refusal, silence };

    Answer answer = Answer::done;
    QString unit;
    QVariantMap properties;
    /// Done before a job is said to be done.
    std::function<void(const QString &unit, const QList<uint> &processes)> start = [](const auto &, const auto &) {};

    /// Whether it has the name and the object now.
    [[nodiscard]] bool serve(QDBusConnection &bus);

public Q_SLOTS:
    // NOLINTNEXTLINE(readability-identifier-naming): as on the bus
    void StartTransientUnit(const QDBusMessage &message);
};

} // namespace lab::test
