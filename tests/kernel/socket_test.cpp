// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/socket.h"

#include "core/kernel/file.h"
#include "tests/kernel/descriptors.h"

#include <gmock/gmock.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <sys/socket.h>

namespace lab
{
namespace
{

using namespace std::string_literals;
using testing::IsEmpty;
using testing::SizeIs;

class Packets : public testing::Test
{
protected:
    Packets()
        : m_pair(*makeSocketPair(SOCK_SEQPACKET))
    {}

    SocketPair m_pair;
};

TEST_F(Packets, comeWholeAndInOrder)
{
    ASSERT_TRUE(sendPacket(m_pair.ours, "first"));
    ASSERT_TRUE(sendPacket(m_pair.ours, "\0\n"s));
    EXPECT_EQ(receivePacket(m_pair.theirs, 100).value().bytes, "first");
    const Packet second = receivePacket(m_pair.theirs, 100).value();
    EXPECT_EQ(second.bytes, "\0\n"s);
    EXPECT_THAT(second.descriptors, IsEmpty());
}

TEST_F(Packets, carryDescriptorsThatCloseOnExec)
{
    const SocketPair pipe = *makePipe();
    ASSERT_TRUE(sendPacket(m_pair.ours, "pipe", {pipe.theirs.number(), pipe.ours.number()}));
    const Packet packet = receivePacket(m_pair.theirs, 100).value();
    EXPECT_EQ(packet.bytes, "pipe");
    ASSERT_THAT(packet.descriptors, SizeIs(2));
    for (const FileDescriptor &descriptor : packet.descriptors) {
        EXPECT_TRUE(test::closesOnExec(descriptor.number()));
        EXPECT_NE(descriptor.number(), pipe.ours.number());
        EXPECT_NE(descriptor.number(), pipe.theirs.number());
    }
    ASSERT_TRUE(writeAll(packet.descriptors[0], "through"));
    std::string text;
    EXPECT_EQ(receiveSome(pipe.ours, text, 100), true);
    EXPECT_EQ(text, "through");
}

TEST_F(Packets, carryEightDescriptorsAndNoMore)
{
    const FileDescriptor null(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    ASSERT_TRUE(sendPacket(m_pair.ours, "8", std::vector<int>(8, null.number())));
    EXPECT_THAT(receivePacket(m_pair.theirs, 100).value().descriptors, SizeIs(8));

    const Result<void> nine = sendPacket(m_pair.ours, "9", std::vector<int>(9, null.number()));
    ASSERT_FALSE(nine);
    EXPECT_EQ(nine.error(), (Error{"sendmsg", EINVAL, ""}));
}

TEST_F(Packets, withMoreDescriptorsThanAreTakenLeaveNoneBehind)
{
    constexpr std::size_t count = 12;
    std::array<int, count> descriptors{};
    descriptors.fill(m_pair.ours.number());
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof descriptors)> control{};
    char byte = 'x';
    iovec data{&byte, 1};
    msghdr message{};
    message.msg_iov = &data;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof descriptors);
    std::memcpy(CMSG_DATA(header), descriptors.data(), sizeof descriptors);
    const long before = test::openDescriptors();
    ASSERT_EQ(::sendmsg(m_pair.ours.number(), &message, 0), 1);

    const Result<Packet> packet = receivePacket(m_pair.theirs, 100);
    ASSERT_FALSE(packet);
    EXPECT_EQ(packet.error(), (Error{"recvmsg", EMSGSIZE, ""}));
    EXPECT_EQ(test::openDescriptors(), before);
}

TEST_F(Packets, overTheLimitAreRefused)
{
    ASSERT_TRUE(sendPacket(m_pair.ours, "12345"));
    ASSERT_TRUE(sendPacket(m_pair.ours, "123456"));
    ASSERT_TRUE(sendPacket(m_pair.ours, "after"));
    EXPECT_EQ(receivePacket(m_pair.theirs, 5).value().bytes, "12345");
    const Result<Packet> over = receivePacket(m_pair.theirs, 5);
    ASSERT_FALSE(over);
    EXPECT_EQ(over.error(), (Error{"recvmsg", EMSGSIZE, ""}));
    EXPECT_EQ(receivePacket(m_pair.theirs, 5).value().bytes, "after");
}

TEST_F(Packets, thatAreRefusedCloseWhatTheyCarried)
{
    const long before = test::openDescriptors();
    ASSERT_TRUE(sendPacket(m_pair.ours, "123456", {m_pair.ours.number()}));
    ASSERT_FALSE(receivePacket(m_pair.theirs, 5));
    EXPECT_EQ(test::openDescriptors(), before);
}

TEST_F(Packets, endWithAnEmptyOne)
{
    ASSERT_TRUE(sendPacket(m_pair.ours, "last"));
    m_pair.ours.reset();
    EXPECT_EQ(receivePacket(m_pair.theirs, 100).value().bytes, "last");
    const Packet end = receivePacket(m_pair.theirs, 100).value();
    EXPECT_EQ(end.bytes, "");
    EXPECT_THAT(end.descriptors, IsEmpty());
}

TEST_F(Packets, toNobodyAreAnErrorAndNoSignal)
{
    m_pair.theirs.reset();
    const Result<void> sent = sendPacket(m_pair.ours, "anyone?");
    ASSERT_FALSE(sent);
    EXPECT_EQ(sent.error(), (Error{"sendmsg", EPIPE, ""}));
}

TEST_F(Packets, areNotWaitedForOnANonBlockingSocket)
{
    ::fcntl(m_pair.theirs.number(), F_SETFL, O_NONBLOCK);
    const Result<Packet> none = receivePacket(m_pair.theirs, 100);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error(), (Error{"recvmsg", EAGAIN, ""}));
}

TEST(SocketPair, closesOnExec)
{
    for (const Result<SocketPair> &pair : {makeSocketPair(SOCK_STREAM), makeSocketPair(SOCK_SEQPACKET), makePipe()}) {
        ASSERT_TRUE(pair);
        EXPECT_TRUE(test::closesOnExec(pair->ours.number()));
        EXPECT_TRUE(test::closesOnExec(pair->theirs.number()));
    }
    const Result<SocketPair> none = makeSocketPair(SOCK_RDM);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().call, "socketpair");
    EXPECT_EQ(none.error().number, ESOCKTNOSUPPORT);
}

TEST(Stream, comesInAnyPieces)
{
    const SocketPair pair = *makeSocketPair(SOCK_STREAM);
    ASSERT_TRUE(sendAll(pair.ours, "first"));
    ASSERT_TRUE(sendAll(pair.ours, "second"));
    std::string text = "kept ";
    EXPECT_EQ(receiveSome(pair.theirs, text, 3), true);
    EXPECT_EQ(text, "kept fir");
    EXPECT_EQ(receiveSome(pair.theirs, text, 100), true);
    EXPECT_EQ(text, "kept firstsecond");
}

TEST(Stream, endsWithFalse)
{
    SocketPair pair = *makeSocketPair(SOCK_STREAM);
    ASSERT_TRUE(sendAll(pair.ours, "last"));
    pair.ours.reset();
    std::string text;
    EXPECT_EQ(receiveSome(pair.theirs, text, 100), true);
    EXPECT_EQ(receiveSome(pair.theirs, text, 100), false);
    EXPECT_EQ(text, "last");
}

TEST(Stream, thatIsEmptyAndNonBlockingIsOpenStill)
{
    const SocketPair pair = *makeSocketPair(SOCK_STREAM);
    ::fcntl(pair.theirs.number(), F_SETFL, O_NONBLOCK);
    std::string text = "kept";
    EXPECT_EQ(receiveSome(pair.theirs, text, 100), true);
    EXPECT_EQ(text, "kept");
}

TEST(Stream, toNobodyIsAnErrorAndNoSignal)
{
    SocketPair pair = *makeSocketPair(SOCK_STREAM);
    pair.theirs.reset();
    const Result<void> sent = sendAll(pair.ours, "anyone?");
    ASSERT_FALSE(sent);
    EXPECT_EQ(sent.error(), (Error{"send", EPIPE, ""}));
}

TEST(Stream, thatIsFullAndNonBlockingIsAnError)
{
    const SocketPair pair = *makeSocketPair(SOCK_STREAM);
    ::fcntl(pair.ours.number(), F_SETFL, O_NONBLOCK);
    const Result<void> sent = sendAll(pair.ours, std::string(64UZ * 1024 * 1024, 'x'));
    ASSERT_FALSE(sent);
    EXPECT_EQ(sent.error(), (Error{"send", EAGAIN, ""}));
}

TEST(Stream, thatIsNoneCannotBeRead)
{
    std::string text = "kept";
    const Result<bool> read = receiveSome(FileDescriptor(), text, 100);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().number, EBADF);
    EXPECT_EQ(text, "kept");
    EXPECT_TRUE(sendAll(FileDescriptor(), ""));
}

TEST(Pipe, isReadAtOurEnd)
{
    const SocketPair pipe = *makePipe();
    ASSERT_TRUE(writeAll(pipe.theirs, "text"));
    std::string text;
    EXPECT_EQ(receiveSome(pipe.ours, text, 100), true);
    EXPECT_EQ(text, "text");
    const Result<void> written = writeAll(pipe.ours, "wrong end");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error(), (Error{"write", EBADF, ""}));
}

} // namespace
} // namespace lab
