// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/kauth/decode.h"

#include "core/wire/limits.h"
#include "tests/helper/calls.h"
#include "tests/wire/samples.h"

#include <QDBusUnixFileDescriptor>
#include <QRect>

#include <cerrno>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/socket.h>

namespace lab
{
namespace
{

using namespace Qt::StringLiterals;

struct DecodeTest : testing::Test
{
    test::Sockets sockets = test::makeSockets();
    QVariantMap mount =
        test::asking(sockets, PerformRequest{1, 2, 0, MountOperation{FileSystem::tmpfs, "", "/mnt", "", ""}});
    QVariantMap openChild = test::asking(sockets, OpenRequest{2, {.kinds = Kind::uts}, Kind::uts});
    QVariantMap run = test::asking(sockets, PerformRequest{1, 2, 0, RunOperation{"id"}});

    /// The reason of the refusal; empty: it was taken.
    static std::string refusalOf(const QVariantMap &arguments)
    {
        const Result<Call> call = decodeCall(arguments);
        EXPECT_TRUE(call || call.error().number == EBADMSG || call.error().number == ENOTSUP);
        return call ? std::string() : call.error().subject;
    }
    static QVariantMap with(QVariantMap arguments, const QString &key, const QVariant &value)
    {
        arguments[key] = value;
        return arguments;
    }
    static QVariantMap without(QVariantMap arguments, const QString &key)
    {
        arguments.remove(key);
        return arguments;
    }
};

TEST_F(DecodeTest, takesATerminalForAShellAlone)
{
    const QVariantMap shell = test::asking(sockets, TerminalRequest{.request = 1, .lab = 2, .label = "child"});
    EXPECT_EQ(refusalOf(shell), "");
    EXPECT_NE(refusalOf(without(shell, u"handed"_s)), "");
    EXPECT_NE(refusalOf(with(shell, u"handed"_s, test::passed(sockets.pipe.theirs))), "");
    EXPECT_NE(refusalOf(with(shell, u"handed"_s, test::passed(sockets.views.theirs))), "");
    EXPECT_NE(refusalOf(with(run, u"handed"_s, test::passed(sockets.terminal.slave))), "");
}

TEST_F(DecodeTest, takesWhatTheProgramSends)
{
    for (const HostRequest &request : test::sampleRequests()) {
        const QVariantMap arguments = test::asking(sockets, request);
        const Result<Call> call = decodeCall(arguments);
        ASSERT_TRUE(call) << call.error().subject;
        EXPECT_EQ(call->message, request);
        EXPECT_EQ(call->lab, test::token.toStdString());
        EXPECT_TRUE(call->answer.isOpen());
        EXPECT_EQ(call->handed.isOpen(), arguments.contains(u"handed"_s));
    }
    const Result<Call> opened = decodeCall(test::openingLab(sockets));
    ASSERT_TRUE(opened);
    EXPECT_EQ(opened->lab, "");
    EXPECT_FALSE(opened->message);
    EXPECT_TRUE(decodeCall(test::closingLab(sockets)));
}

TEST_F(DecodeTest, saysWhichVersionItHas)
{
    for (const QVariant &version : {QVariant(0U), QVariant(hostVersion + 1)}) {
        // Also where that version has other arguments.
        const Result<Call> call = decodeCall(with(with(mount, u"version"_s, version), u"more"_s, 1));
        ASSERT_FALSE(call);
        EXPECT_EQ(call.error(), (Error{"version", ENOTSUP, std::to_string(hostVersion)}));
    }
    EXPECT_EQ(refusalOf(without(mount, u"version"_s)), "no version");
    EXPECT_EQ(refusalOf(with(mount, u"version"_s, u"1"_s)), "no version");
    EXPECT_EQ(refusalOf(with(mount, u"version"_s, 1)), "no version"); // an int is not an unsigned one
    EXPECT_EQ(refusalOf({}), "no version");
}

TEST_F(DecodeTest, refusesWhatIsUnknownMissingOrOfAnotherType)
{
    EXPECT_EQ(refusalOf(with(mount, u"more"_s, 1)), "an unknown argument");
    EXPECT_EQ(refusalOf(with(mount, QString(), 1)), "an unknown argument");
    EXPECT_EQ(refusalOf(without(mount, u"request"_s)), "no request");
    EXPECT_EQ(refusalOf(with(mount, u"request"_s, u"0011"_s)), "no request");
    EXPECT_EQ(refusalOf(with(mount, u"request"_s, test::token.toUpper())), "no request");
    EXPECT_EQ(refusalOf(with(mount, u"request"_s, test::token.toLatin1())), "no request");
    EXPECT_EQ(refusalOf(with(mount, u"lab"_s, u"../../../etc/passwd/aaaaaaaaaaaa"_s)), "not the token of a lab");
    EXPECT_EQ(refusalOf(with(mount, u"lab"_s, QVariant())), "not the token of a lab");
    EXPECT_EQ(refusalOf(with(mount, u"lab"_s, QRect(1, 2, 3, 4))), "not the token of a lab");
    EXPECT_EQ(refusalOf(with(mount, u"message"_s, u"text"_s)), "no message, or one that is too long");
    EXPECT_EQ(refusalOf(with(mount, u"message"_s, QByteArray())), "no message, or one that is too long");
    const QByteArray tooLong(qsizetype(limits::packetBytes) + 1, '\1');
    EXPECT_EQ(refusalOf(with(mount, u"message"_s, tooLong)), "no message, or one that is too long");
    const QByteArray message = mount[u"message"_s].toByteArray();
    EXPECT_EQ(refusalOf(with(mount, u"message"_s, message.chopped(1))), "cut short");
    EXPECT_EQ(refusalOf(with(mount, u"message"_s, message + '\0')), "bytes left over");
}

TEST_F(DecodeTest, refusesAnAnswerThatIsNoPacketSocket)
{
    for (const FileDescriptor *file : {&sockets.views.theirs, &sockets.pipe.theirs, &sockets.pipe.ours})
        EXPECT_EQ(refusalOf(with(mount, u"answer"_s, test::passed(*file))), "no socket for the answer");
    const FileDescriptor directory(::open("/", O_RDONLY | O_CLOEXEC));
    EXPECT_EQ(refusalOf(with(mount, u"answer"_s, test::passed(directory))), "no socket for the answer");
    const FileDescriptor internet(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    EXPECT_EQ(refusalOf(with(mount, u"answer"_s, test::passed(internet))), "no socket for the answer");
    EXPECT_EQ(refusalOf(with(mount, u"answer"_s, 3)), "no socket for the answer");
    EXPECT_EQ(refusalOf(without(mount, u"answer"_s)), "no socket for the answer");
    EXPECT_EQ(refusalOf(with(mount, u"answer"_s, QVariant::fromValue(QDBusUnixFileDescriptor()))),
              "no socket for the answer");
}

TEST_F(DecodeTest, refusesAnotherDescriptorThanTheMessageGoesWith)
{
    const std::string reason = "not the descriptor that goes with the message";
    EXPECT_EQ(refusalOf(without(openChild, u"handed"_s)), reason);
    EXPECT_EQ(refusalOf(with(openChild, u"handed"_s, test::passed(sockets.pipe.theirs))), reason);
    EXPECT_EQ(refusalOf(with(openChild, u"handed"_s, test::passed(sockets.answer.ours))), reason);
    EXPECT_EQ(refusalOf(without(run, u"handed"_s)), reason);
    EXPECT_EQ(refusalOf(with(run, u"handed"_s, test::passed(sockets.pipe.ours))), reason); // cannot be written
    EXPECT_EQ(refusalOf(with(run, u"handed"_s, test::passed(sockets.views.theirs))), reason);
    const FileDescriptor path(::open("/proc/self/exe", O_PATH | O_CLOEXEC));
    EXPECT_EQ(refusalOf(with(run, u"handed"_s, test::passed(path))), reason);
    EXPECT_EQ(refusalOf(with(mount, u"handed"_s, test::passed(sockets.pipe.theirs))), reason);
    EXPECT_EQ(refusalOf(with(test::closingLab(sockets), u"handed"_s, test::passed(sockets.pipe.theirs))),
              "a descriptor without a message");
}

TEST_F(DecodeTest, takesAPipeWithoutALabAndNothingElse)
{
    const QVariantMap opening = test::openingLab(sockets);
    const Result<Call> call = decodeCall(with(opening, u"handed"_s, test::passed(sockets.pipe.theirs)));
    ASSERT_TRUE(call) << call.error().subject;
    EXPECT_TRUE(call->handed.isOpen());
    const std::string reason = "not the pipe for what is found";
    EXPECT_EQ(refusalOf(with(opening, u"handed"_s, test::passed(sockets.pipe.ours))), reason); // cannot be written
    EXPECT_EQ(refusalOf(with(opening, u"handed"_s, test::passed(sockets.views.theirs))), reason);
    EXPECT_EQ(refusalOf(with(opening, u"handed"_s, test::passed(sockets.terminal.slave))), reason);
    EXPECT_EQ(refusalOf(with(opening, u"handed"_s, 3)), reason);
}

TEST_F(DecodeTest, takesAVisitWithItsPipeAndWithoutALab)
{
    const VisitRequest request{{Kind::net, 4026531840, 77, 12345}};
    const QVariantMap visit = test::visiting(sockets, request);
    const Result<Call> call = decodeCall(visit);
    ASSERT_TRUE(call) << call.error().subject;
    EXPECT_EQ(call->visit, request);
    EXPECT_FALSE(call->message);
    EXPECT_TRUE(call->handed.isOpen());
    const std::string reason = "not the descriptor that goes with the message";
    EXPECT_EQ(refusalOf(without(visit, u"handed"_s)), reason);
    EXPECT_EQ(refusalOf(with(visit, u"handed"_s, test::passed(sockets.pipe.ours))), reason); // cannot be written
    EXPECT_EQ(refusalOf(with(visit, u"handed"_s, test::passed(sockets.views.theirs))), reason);
    EXPECT_EQ(refusalOf(with(visit, u"handed"_s, test::passed(sockets.terminal.slave))), reason);
    EXPECT_EQ(refusalOf(with(visit, u"lab"_s, test::token)), "not a request");
    const QByteArray message = visit[u"message"_s].toByteArray();
    EXPECT_EQ(refusalOf(with(visit, u"message"_s, message.chopped(1))), "cut short");
    EXPECT_EQ(refusalOf(with(visit, u"message"_s, message + '\0')), "bytes left over");
    EXPECT_EQ(refusalOf(with(visit, u"message"_s, mount[u"message"_s])), "not a visit");
    EXPECT_EQ(refusalOf(test::visiting(sockets, {{Kind::net, 4026531840, 0, 1}})), "no process, or no namespace");
}

TEST_F(DecodeTest, findsWhereARefusalGoes)
{
    EXPECT_TRUE(answerIn(with(mount, u"version"_s, 99U)).isOpen());
    EXPECT_FALSE(answerIn(without(mount, u"answer"_s)).isOpen());
    EXPECT_FALSE(answerIn(with(mount, u"answer"_s, test::passed(sockets.views.theirs))).isOpen());
    EXPECT_EQ(requestIn(mount), test::token);
    EXPECT_TRUE(requestIn(with(mount, u"request"_s, u"\033[2J"_s)).isEmpty());
}

} // namespace
} // namespace lab
