// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/netlink.h"

#include "core/kernel/poll.h"
#include "tests/kernel/descriptors.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <linux/rtnetlink.h>

namespace lab
{
namespace
{

std::optional<int> indexOf(const nlmsghdr &message)
{
    if (message.nlmsg_type != RTM_NEWLINK)
        return std::nullopt;
    ifinfomsg header{};
    std::memcpy(&header, reinterpret_cast<const char *>(&message) + NLMSG_HDRLEN, sizeof header);
    return header.ifi_index;
}

Result<NetlinkMessage> linkRequest(int flags, int index)
{
    ifinfomsg header{};
    header.ifi_index = index;
    return makeMessage(RTM_GETLINK, flags, &header, sizeof header);
}

TEST(Netlink, listsWhatThereIs)
{
    Result<NetlinkSocket> socket = NetlinkSocket::open();
    ASSERT_TRUE(socket) << describe(socket.error());
    const Result<std::vector<int>> links =
        socket->list<int>([] { return linkRequest(NLM_F_DUMP, 0); }, "RTM_GETLINK", indexOf);
    ASSERT_TRUE(links) << describe(links.error());
    EXPECT_EQ(std::ranges::count(*links, 1), 1); // lo
}

TEST(Netlink, answersWithTheKernelsOwnErrno)
{
    Result<NetlinkSocket> socket = NetlinkSocket::open();
    ASSERT_TRUE(socket);
    const Result<NetlinkMessage> message = linkRequest(0, 0x7ffffff0);
    ASSERT_TRUE(message);
    const Result<void> answer = socket->request(*message, "RTM_GETLINK", "nobody");
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error(), (Error{"RTM_GETLINK", ENODEV, "nobody"}));
    // It is of use after that.
    const Result<NetlinkMessage> lo = linkRequest(0, 1);
    ASSERT_TRUE(lo);
    EXPECT_TRUE(socket->request(*lo, "RTM_GETLINK", "lo"));
}

TEST(Netlink, saysWhatFailedInAList)
{
    Result<NetlinkSocket> socket = NetlinkSocket::open();
    ASSERT_TRUE(socket);
    const auto request = [] {
        const rtmsg header{};
        return makeMessage(RTM_MAX + 100, NLM_F_DUMP, &header, sizeof header);
    };
    const Result<std::vector<int>> none = socket->list<int>(request, "RTM_NONE", indexOf);
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().call, "RTM_NONE");
    EXPECT_EQ(none.error().number, EOPNOTSUPP);
}

TEST(Netlink, closesWhatItOpensWithItself)
{
    const long before = test::openDescriptors();
    {
        Result<NetlinkSocket> socket = NetlinkSocket::open();
        ASSERT_TRUE(socket);
        const NetlinkSocket moved = *std::move(socket);
        EXPECT_GT(test::openDescriptors(), before);
    }
    EXPECT_EQ(test::openDescriptors(), before);
}

TEST(NetworkNews, isQuietWhereNothingHappens)
{
    const Result<FileDescriptor> news = openNetworkNews();
    ASSERT_TRUE(news) << describe(news.error());
    takeNetworkNews(*news);
    const Result<bool> isReadable = waitUntilReadable(*news, 0);
    ASSERT_TRUE(isReadable);
    EXPECT_FALSE(*isReadable);
}

} // namespace
} // namespace lab
