// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/scope.h"

#include "tests/support/wait.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusError>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <gtest/gtest.h>

#include <memory>
#include <unistd.h>

namespace lab
{
namespace
{

using namespace Qt::StringLiterals;
using Outcome = ScopeRequest::Outcome;

/// A real bus, and on it a fake of systemd, for which a whole computer would have to be started. It says what it was
/// asked for, and answers as it is told.
class FakeSystemd : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.systemd1.Manager")

public:
    enum class Answer : quint8 { done, failed, refusal, silence };

    Answer answer = Answer::done;
    QString unit;
    QVariantMap properties;

public Q_SLOTS:
    // NOLINTNEXTLINE(readability-identifier-naming): as on the bus
    void StartTransientUnit(const QDBusMessage &message)
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
        QDBusMessage removed = QDBusMessage::createSignal(u"/org/freedesktop/systemd1"_s,
                                                          u"org.freedesktop.systemd1.Manager"_s, u"JobRemoved"_s);
        removed << 1U << QVariant::fromValue(job) << unit << (answer == Answer::done ? u"done"_s : u"failed"_s);
        connection().send(removed);
    }
};

class Scope : public testing::Test
{
protected:
    void SetUp() override
    {
        address = u"unix:path="_s + directory.filePath(u"bus"_s);
        daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--address="_s + address});
        if (!daemon.waitForStarted())
            GTEST_SKIP() << "SKIPPED: there is no dbus-daemon";
        ASSERT_TRUE(test::waitUntil([&] { return QFile::exists(directory.filePath(u"bus"_s)); }));
        QDBusConnection bus = QDBusConnection::connectToBus(address, u"fake-systemd"_s);
        ASSERT_TRUE(bus.registerObject(u"/org/freedesktop/systemd1"_s, &systemd, QDBusConnection::ExportAllSlots));
        ASSERT_TRUE(bus.registerService(u"org.freedesktop.systemd1"_s));
    }

    void TearDown() override
    {
        QDBusConnection::disconnectFromBus(u"fake-systemd"_s);
        daemon.kill();
        daemon.waitForFinished();
    }

    std::optional<Outcome> ask(const QString &bus)
    {
        std::optional<Outcome> outcome;
        const ScopeRequest request(bus, ::getpid());
        QObject::connect(&request, &ScopeRequest::finished, &request, [&](Outcome one) { outcome = one; });
        std::ignore = test::waitUntil([&] { return outcome.has_value(); });
        return outcome;
    }

    QTemporaryDir directory;
    QString address;
    QProcess daemon;
    FakeSystemd systemd;
};

TEST_F(Scope, isAskedForAroundTheProcessWithItsCgroupDelegated)
{
    EXPECT_EQ(ask(address), Outcome::granted);
    EXPECT_EQ(systemd.unit, u"unshare-lab-%1.scope"_s.arg(::getpid()));
    EXPECT_EQ(systemd.properties.value(u"Delegate"_s), true);
    const auto processes = qdbus_cast<QList<uint>>(systemd.properties.value(u"PIDs"_s));
    EXPECT_EQ(processes, QList<uint>{static_cast<uint>(::getpid())});
}

TEST_F(Scope, isNotThereWhenTheJobFails)
{
    systemd.answer = FakeSystemd::Answer::failed;
    EXPECT_EQ(ask(address), Outcome::refused);
}

TEST_F(Scope, mayBeRefused)
{
    systemd.answer = FakeSystemd::Answer::refusal;
    EXPECT_EQ(ask(address), Outcome::refused);
}

TEST_F(Scope, isGivenUpWhenNobodyAnswers)
{
    systemd.answer = FakeSystemd::Answer::silence;
    EXPECT_EQ(ask(address), Outcome::refused);
}

TEST_F(Scope, isRefusedWhereThereIsNoBus)
{
    EXPECT_EQ(ask(u"unix:path=/nonexistent/bus"_s), Outcome::refused);
}

} // namespace
} // namespace lab

#include "scope_test.moc"
