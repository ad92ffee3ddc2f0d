// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/local_socket.h"
#include "core/wire/limits.h"
#include "helper/kauth/decode.h"
#include "helper/kauth/policy.h"
#include "tests/helper/calls.h"
#include "tests/wire/samples.h"

#include <QDBusUnixFileDescriptor>
#include <QRect>

#include <gtest/gtest.h>
#include <random>

namespace lab
{
namespace
{

using namespace Qt::StringLiterals;

constexpr unsigned seed = 20260101;
constexpr int rounds = 120'000;

/// Changes the arguments of an action as a hostile caller would, the same way in every run.
class CallMutator
{
public:
    explicit CallMutator(const test::Sockets &sockets)
        : m_sockets(sockets)
        , m_requests(test::sampleRequests())
    {}

    QVariantMap next()
    {
        QVariantMap arguments = sample();
        for (std::size_t more = below(4); more > 0; --more)
            change(arguments);
        return arguments;
    }

private:
    std::size_t below(std::size_t end) { return m_random() % end; }

    QVariantMap sample()
    {
        switch (below(8)) {
        case 2:
            return test::visiting(m_sockets, {{Kind::net, 4026531840, 77, 12345}});
        case 0:
            return test::openingLab(m_sockets);
        case 1:
            return test::closingLab(m_sockets);
        default:
            return test::asking(m_sockets, m_requests[below(m_requests.size())]);
        }
    }

    void change(QVariantMap &arguments)
    {
        const QStringList keys{u"version"_s, u"request"_s, u"lab"_s, u"message"_s, u"answer"_s, u"handed"_s, u"more"_s};
        const QString &key = keys[static_cast<qsizetype>(below(7))];
        switch (below(3)) {
        case 0:
            arguments.remove(key);
            break;
        case 1:
            arguments[key] = anything();
            break;
        default:
            arguments[u"message"_s] = mutated(arguments[u"message"_s].toByteArray());
            break;
        }
    }

    QVariant anything()
    {
        switch (below(10)) {
        case 0:
            return quint32(below(4));
        case 1:
            return QString(qsizetype(below(64)), QChar(ushort(below(65536))));
        case 2:
            return QByteArray(qsizetype(below(80'000)), char(below(256)));
        case 3:
            return test::passed(m_sockets.views.theirs);
        case 4:
            return test::passed(m_sockets.pipe.theirs);
        case 5:
            return test::passed(m_sockets.answer.theirs);
        case 6:
            return QVariantMap{{u"answer"_s, test::passed(m_sockets.answer.theirs)}};
        case 7:
            return QVariantList{1, 2, QRect()};
        case 8:
            return test::token;
        default:
            return {};
        }
    }

    QByteArray mutated(QByteArray bytes)
    {
        for (std::size_t more = 1 + below(3); more > 0 && !bytes.isEmpty(); --more) {
            const auto at = static_cast<qsizetype>(below(static_cast<std::size_t>(bytes.size())));
            switch (below(4)) {
            case 0:
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
                break;
            case 1:
                bytes.truncate(at);
                break;
            case 2:
                bytes.insert(at, static_cast<char>(below(256)));
                break;
            default:
                bytes.remove(at, 1);
                break;
            }
        }
        return bytes;
    }

    std::mt19937 m_random{seed};
    const test::Sockets &m_sockets;
    std::vector<HostRequest> m_requests;
};

int actionsThatPermit(const Call &call)
{
    int count = 0;
    for (int number = 0; number <= static_cast<int>(lastHostAction); ++number)
        count += permits(static_cast<HostAction>(number), call) ? 1 : 0;
    return count;
}

TEST(CallMutation, isRefusedOrIsWhatOneActionDoes)
{
    const test::Sockets sockets = test::makeSockets();
    CallMutator mutator(sockets);
    int taken = 0;
    for (int round = 0; round < rounds; ++round) {
        const Result<Call> call = decodeCall(mutator.next());
        if (!call) {
            ASSERT_FALSE(call.error().call.empty()) << "round " << round;
            ASSERT_FALSE(call.error().subject.empty()) << "round " << round;
            continue;
        }
        ++taken;
        ASSERT_TRUE(isToken(call->request)) << "round " << round;
        ASSERT_TRUE(call->lab.empty() || isToken(call->lab)) << "round " << round;
        ASSERT_EQ(typeOf(call->answer), FileType::packetSocket) << "round " << round;
        ASSERT_LE(call->bytes.size(), limits::packetBytes) << "round " << round;
        ASSERT_LE(actionsThatPermit(*call), 1) << "round " << round;
        const auto *perform = call->message ? std::get_if<PerformRequest>(&*call->message) : nullptr;
        if (perform) {
            // What the agent is handed is what was checked.
            ASSERT_EQ(encode(*call->message), call->bytes) << "round " << round;
        }
        if (call->visit) {
            ASSERT_TRUE(call->lab.empty()) << "round " << round;
            ASSERT_EQ(typeOf(call->handed), FileType::pipe) << "round " << round;
            ASSERT_EQ(encode(*call->visit), call->bytes) << "round " << round;
        }
    }
    EXPECT_GT(taken, rounds / 20);
    EXPECT_LT(taken, rounds * 3 / 4);
}

} // namespace
} // namespace lab
