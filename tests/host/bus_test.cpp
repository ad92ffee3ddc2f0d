// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/host.h"
#include "tests/helper/calls.h"
#include "tests/host/bus.h"
#include "tests/host/user.h"
#include "tests/wire/samples.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QVariantMap>

#include <chrono>
#include <gmock/gmock.h>
#include <random>

namespace lab
{
namespace
{

using namespace Qt::StringLiterals;
using test::Descriptors;
using testing::HasSubstr;
using testing::Not;

std::string openedAs(const std::string &user)
{
    return test::as(user, [] {
        test::HostLab host(Kind::uts);
        return test::textOf(host.open({.kinds = Kind::uts}));
    });
}

TEST(HostBus, recoversFromAnActionThatDoesNotExist)
{
    ASSERT_EQ(openedAs("ann"), "done");
    for (const char *action : {"org.unsharelab.helper.nosuch", "org.unsharelab.helper.", "", "org.example.other"}) {
        std::ignore = test::as("eve", [&] {
            std::ignore = test::call(QString::fromLatin1(action), {}, {});
            return std::string("called");
        });
        const auto start = std::chrono::steady_clock::now();
        EXPECT_EQ(openedAs("ann"), "done") << action;
        EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10)) << action;
    }
    EXPECT_EQ(test::lastingRemains(), "");
}

TEST(HostBus, recoversFromACallerThatLeavesWhileItIsJudged)
{
    for (int round = 0; round < 40; ++round) {
        std::ignore = test::as("ann", [&] {
            qDBusRegisterMetaType<Descriptors>();
            QDBusMessage message = QDBusMessage::createMethodCall(u"org.unsharelab.helper"_s, u"/"_s,
                                                                  u"org.kde.kf6auth"_s, u"performAction"_s);
            message << u"org.unsharelab.helper.open"_s << QByteArray() << QVariantMap() << QByteArray()
                    << QVariant::fromValue(Descriptors());
            QDBusConnection::systemBus().send(message);
            std::ignore = test::waitUntil([] { return false; }, std::chrono::milliseconds(round / 4));
            return std::string("left");
        });
    }
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(openedAs("ann"), "done");
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
    EXPECT_EQ(test::lastingRemains(), "");
}

TEST(HostBus, tellsNobodyElseWhatALabShows)
{
    const std::string log = "/tmp/eavesdropped";
    test::UserProcess eve("eve", [&](const auto &tell) {
        tell("listening");
        ::execl("/bin/sh", "sh", "-c", ("exec dbus-monitor --system >" + log + " 2>&1").c_str(), nullptr);
    });
    ASSERT_EQ(eve.line(), "listening");
    std::ignore = test::run("root", "sleep 1");
    const std::string done = test::as("ann", [] {
        test::HostLab host(Kind::uts);
        std::ignore = host.open({.kinds = Kind::uts});
        std::ignore = host.perform(Side::child, HostNameOperation{"confidential"});
        std::ignore = host.hasBothViews();
        return host.run(Side::child, "echo secretoutput; hostname");
    });
    EXPECT_EQ(done, "secretoutput");
    std::ignore = test::run("root", "sleep 1");
    const std::string heard = test::run("root", "cat " + log);
    // It did listen: the signals of the helper are everybody's.
    EXPECT_THAT(heard, HasSubstr("remoteSignal"));
    EXPECT_THAT(heard, Not(HasSubstr("confidential")));
    EXPECT_THAT(heard, Not(HasSubstr("secretoutput")));
    EXPECT_THAT(heard, Not(HasSubstr("lab-world")));
}

/// Through the real bus, with all that KAuth does before the helper decodes.
TEST(HostBus, refusesTwoThousandMutatedCallsAndLives)
{
    constexpr int rounds = 2'000;
    const std::string counted = test::as("bob", [] {
        const test::Sockets sockets = test::makeSockets();
        const std::vector<HostRequest> requests = test::sampleRequests();
        std::mt19937 random(20260101);
        int answered = 0;
        for (int round = 0; round < rounds; ++round) {
            QVariantMap arguments = test::asking(sockets, requests[random() % requests.size()]);
            if (random() % 4 == 0)
                arguments.remove(arguments.keys()[static_cast<qsizetype>(random() % 5)]);
            auto [blob, descriptors] = test::split(arguments);
            for (unsigned more = random() % 4; more > 0 && !blob.isEmpty(); --more)
                blob[static_cast<qsizetype>(random() % static_cast<unsigned>(blob.size()))] =
                    static_cast<char>(random());
            const auto action = nameOf(static_cast<HostAction>(random() % (unsigned(lastHostAction) + 1)));
            const QString name =
                u"org.unsharelab.helper."_s + QString::fromUtf8(action.data(), qsizetype(action.size()));
            answered += test::call(name, blob, descriptors) == QDBusMessage::ReplyMessage ? 1 : 0;
        }
        return std::to_string(answered);
    });
    EXPECT_EQ(counted, std::to_string(rounds));
    EXPECT_EQ(test::lastingRemains(), "");
    EXPECT_EQ(openedAs("ann"), "done");
}

} // namespace
} // namespace lab
