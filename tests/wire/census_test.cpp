// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/census.h"

#include "core/wire/limits.h"

#include <cerrno>
#include <gtest/gtest.h>
#include <random>

namespace lab
{
namespace
{

Census sampleCensus()
{
    Namespace net{.kind = Kind::net, .inode = 4026531840, .id = 7, .owner = 9, .creator = 1000, .networkNumber = -1};
    net.leader = 42;
    net.ties = {3, 0, 0, 1, 0, 1, 0, 0};
    net.holdings = {{.tie = Tie::descriptor, .pid = 42, .thread = 0, .number = 3},
                    {.tie = Tie::mount, .mountNamespace = 11, .path = "/run/net\xff\n"}};
    const Namespace uts{.kind = Kind::uts, .inode = 12, .names = HostNames{.host = "any\xff", .domain = ""}};
    net.unread = Unread::notAllowed;
    net.told = {"10.0.0.1", "fe80::1 any\xff"};
    const Namespace user{.kind = Kind::user, .inode = 9, .parent = 1};
    Process process{
        .pid = 42, .parent = 1, .startTime = 99, .user = 1000, .threads = 2, .state = 'S', .name = "any\xff bytes\033"};
    process.links[3] = 4026531840;
    const Process hidden{.pid = 43, .isHidden = true, .name = {}};
    return {.namespaces = {uts, net, user},
            .processes = {process, hidden},
            .coverage = {.processes = 2, .hiddenProcesses = 1, .vanished = 5}};
}

std::string reasonOf(const Result<Census> &census)
{
    return census ? "" : census.error().subject;
}

TEST(CensusOnTheWire, ArrivesAsItIs)
{
    for (const Census &census : {sampleCensus(), Census()}) {
        const Result<Census> decoded = decodeCensus(encode(census));
        ASSERT_TRUE(decoded) << decoded.error().subject;
        EXPECT_EQ(*decoded, census);
    }
}

TEST(CensusOnTheWire, IsRefusedWhereItIsCutShortOrGoesOn)
{
    const std::string bytes = encode(sampleCensus());
    for (std::size_t size = 0; size < bytes.size(); ++size)
        EXPECT_FALSE(decodeCensus(bytes.substr(0, size))) << size;
    EXPECT_EQ(reasonOf(decodeCensus(bytes + '\0')), "bytes left over");
}

TEST(CensusOnTheWire, IsRefusedOutOfOrderAndOverItsLimits)
{
    Census census = sampleCensus();
    std::swap(census.namespaces[0], census.namespaces[1]);
    EXPECT_EQ(reasonOf(decodeCensus(encode(census))), "a census out of order");
    census = sampleCensus();
    census.processes[1].pid = 42;
    EXPECT_EQ(reasonOf(decodeCensus(encode(census))), "a census out of order");
    census = sampleCensus();
    census.processes[0].pid = -1;
    EXPECT_EQ(reasonOf(decodeCensus(encode(census))), "number out of range");
    census = sampleCensus();
    census.namespaces[0].holdings.resize(limits::holdings + 1);
    EXPECT_EQ(reasonOf(decodeCensus(encode(census))), "count over its limit");
    census = sampleCensus();
    census.processes[0].name.resize(limits::textBytes + 1, 'x');
    EXPECT_EQ(reasonOf(decodeCensus(encode(census))), "text too long");
}

TEST(CensusOnTheWire, IsTakenAsItIsWrittenOrNotAtAll)
{
    const std::string bytes = encode(sampleCensus());
    std::mt19937 random(20260101);
    int taken = 0;
    for (int round = 0; round < 50'000; ++round) {
        std::string mutated = bytes;
        for (unsigned more = 1 + random() % 4; more > 0; --more)
            mutated[random() % mutated.size()] = static_cast<char>(random());
        const Result<Census> census = decodeCensus(mutated);
        if (!census) {
            EXPECT_EQ(census.error().number, EBADMSG);
            continue;
        }
        ++taken;
        ASSERT_EQ(encode(*census), mutated);
    }
    EXPECT_GT(taken, 0);
}

} // namespace
} // namespace lab
