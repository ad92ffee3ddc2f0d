// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/systemd/scope.h"

#include "tests/support/fake_systemd.h"
#include "tests/support/wait.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>
#include <gtest/gtest.h>

#include <memory>
#include <unistd.h>

namespace lab
{
namespace
{

using namespace Qt::StringLiterals;
using Outcome = ScopeRequest::Outcome;

using test::FakeSystemd;

/// A real bus, and on it a fake of systemd.
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
        ASSERT_TRUE(systemd.serve(bus));
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

TEST_F(Scope, canBeWaitedFor)
{
    // Who waits serves nobody, so the fake is in a thread of its own.
    QThread thread;
    thread.start();
    QDBusConnection::disconnectFromBus(u"fake-systemd"_s);
    systemd.moveToThread(&thread);
    bool isServed = false;
    QMetaObject::invokeMethod(
        &systemd,
        [&] {
            QDBusConnection bus = QDBusConnection::connectToBus(address, u"fake-systemd"_s);
            isServed = systemd.serve(bus);
        },
        Qt::BlockingQueuedConnection);
    EXPECT_TRUE(isServed);
    EXPECT_EQ(ScopeRequest::await(address, ::getpid()), Outcome::granted);
    EXPECT_EQ(systemd.unit, u"unshare-lab-%1.scope"_s.arg(::getpid()));
    thread.quit();
    thread.wait();
    EXPECT_EQ(ScopeRequest::await(u"unix:path=/nonexistent/bus"_s, ::getpid()), Outcome::refused);
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
