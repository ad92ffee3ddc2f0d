// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/socket.h"
#include "core/lab/explain.h"
#include "core/wire/host.h"
#include "tests/helper/calls.h"
#include "tests/host/bus.h"
#include "tests/host/user.h"
#include "tests/support/test_user.h"
#include "tests/support/wait.h"

#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <gmock/gmock.h>
#include <thread>

namespace lab
{
namespace
{

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::StartsWith;

/// Where the bus starts the helper from.
std::filesystem::path installedHelper()
{
    std::ifstream service("/usr/share/dbus-1/system-services/org.unsharelab.helper.service");
    std::string line;
    while (std::getline(service, line)) {
        if (line.starts_with("Exec="))
            return line.substr(5);
    }
    return {};
}

void endHelpers()
{
    using namespace std::chrono_literals;
    for (const pid_t helper : test::processesNamed("unshare-lab-hel"))
        ::kill(helper, SIGKILL);
    for (int turn = 0; turn < 100 && !test::processesNamed("unshare-lab-hel").empty(); ++turn)
        std::this_thread::sleep_for(50ms);
}

/// Another helper in the place of the installed one, until this is gone.
class Replaced
{
public:
    explicit Replaced(const std::string &program)
    {
        std::filesystem::rename(m_place, m_kept);
        std::filesystem::copy(test::programPath(program), m_place);
        endHelpers();
    }
    ~Replaced()
    {
        std::filesystem::rename(m_kept, m_place);
        endHelpers();
    }
    Replaced(const Replaced &) = delete;
    Replaced &operator=(const Replaced &) = delete;

private:
    std::filesystem::path m_place = installedHelper();
    std::filesystem::path m_kept = m_place.string() + ".kept";
};

std::string ofUser(const std::string &command)
{
    return test::run("ann", test::programPath("unshare-lab") + " --language en " + command);
}

class OtherHelper : public testing::TestWithParam<const char *>
{
};

/// What a program of another version gets from this helper: the packet on its socket, which it has to understand.
std::string answerTo(quint32 version, const QString &action, QVariantMap arguments)
{
    return test::as("ann", [&] {
        const test::Sockets sockets = test::makeSockets();
        arguments.insert(test::openingLab(sockets));
        arguments.insert(u"version"_s, version);
        const auto [blob, descriptors] = test::split(arguments);
        if (test::call(u"org.unsharelab.helper."_s + action, blob, descriptors) != QDBusMessage::ReplyMessage)
            return std::string("no reply");
        std::ignore = test::waitUntil([&] { return false; }, std::chrono::milliseconds(50));
        const Result<Packet> packet = receivePacket(sockets.answer.ours, 65536);
        const Result<LeaseReply> reply = packet ? decodeLeaseReply(packet->bytes) : std::unexpected(packet.error());
        if (!reply)
            return describe(reply.error());
        return reply->error ? describe(*reply->error) + " | " + explain(*reply->error, {}).remedy.toStdString()
                            : "open";
    });
}

TEST_P(OtherHelper, isToldFromThisOneAndWhatToInstallIsSaid)
{
    {
        const Replaced replaced(GetParam());
        for (const std::string command : {"tour uts --mode host", "discover --mode host"}) {
            const std::string output = ofUser(command);
            EXPECT_THAT(output, StartsWith("1 ")) << command;
            EXPECT_THAT(output, HasSubstr("are of different versions")) << command;
            EXPECT_THAT(output, HasSubstr("Install both of the same version")) << command;
        }
        EXPECT_EQ(test::lastingRemains(), "");
    }
    EXPECT_THAT(ofUser("tour uts --mode host"), StartsWith("0 ")) << "with its own again";
    EXPECT_EQ(test::lastingRemains(), "");
}

INSTANTIATE_TEST_SUITE_P(Ages, OtherHelper, testing::Values("unshare-lab-older-helper", "unshare-lab-newer-helper"));

TEST(OtherClient, isToldByThisHelperWhichVersionItHas)
{
    for (const quint32 version : {hostVersion - 1, hostVersion + 1}) {
        // Of another version, other arguments and messages too.
        for (const QVariantMap &more : {QVariantMap(), QVariantMap{{u"more"_s, 1}, {u"message"_s, QByteArray("?")}}}) {
            for (const QString &action : {u"open"_s, u"mount"_s, u"discover"_s}) {
                const std::string answer = answerTo(version, action, more);
                EXPECT_THAT(answer, StartsWith(describe(Error{"version", ENOTSUP, std::to_string(hostVersion)})))
                    << version << action.toStdString();
                EXPECT_THAT(answer, HasSubstr("Install both of the same version"));
            }
        }
    }
    EXPECT_EQ(answerTo(hostVersion, u"open"_s, {}), "open");
    EXPECT_EQ(test::lastingRemains(), "");
}

} // namespace
} // namespace lab
