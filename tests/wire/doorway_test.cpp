// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/doorway.h"

#include "core/wire/limits.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <random>

namespace lab
{
namespace
{

const JoinRequest join{.topic = Kind::uts, .side = Side::parent, .type = "xterm", .command = {"sh", "-c", "id"}};

TEST(Doorway, messagesComeBackAsTheyWere)
{
    for (const DoorwayRequest &request : {DoorwayRequest(ListRequest{}), DoorwayRequest(join)})
        EXPECT_EQ(decodeDoorwayRequest(encode(request)), request);
    const ListReply list{{{Topic::container(), 4711}, {Kind::net, 0}}};
    EXPECT_EQ(decodeListReply(encode(list)), list);
    for (const JoinReply &reply : {JoinReply{.status = 137}, JoinReply{.error = Error{"terminal", ESRCH, "uts"}}})
        EXPECT_EQ(decodeJoinReply(encode(reply)), reply);
}

TEST(Doorway, whatIsNoMessageIsRefused)
{
    EXPECT_FALSE(decodeDoorwayRequest(""));
    EXPECT_FALSE(decodeDoorwayRequest("\x02"));
    EXPECT_FALSE(decodeDoorwayRequest(encode(DoorwayRequest(join)) + "x"));
    JoinRequest long_ = join;
    long_.command.assign(limits::arguments + 1, "x");
    EXPECT_FALSE(decodeDoorwayRequest(encode(DoorwayRequest(long_))));
}

TEST(Doorway, mutatedMessagesAreRefusedOrMeanWhatTheySay)
{
    std::minstd_rand random(20261129);
    const std::string sample = encode(DoorwayRequest(join));
    int refused = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string bytes = sample;
        bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
        bytes.resize(bytes.size() - random() % 3);
        const Result<DoorwayRequest> request = decodeDoorwayRequest(bytes);
        if (request)
            EXPECT_EQ(encode(*request), bytes);
        else
            ++refused;
    }
    EXPECT_GT(refused, 10'000);
}

} // namespace
} // namespace lab
