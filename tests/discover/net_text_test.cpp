// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/net_text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lab
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

TEST(LocalAddresses, areTheLocalLeavesOnceEach)
{
    const std::string table = "     +-- 10.0.0.0/24 2 0 2\n"
                              "        |-- 10.0.0.0\n           /24 link UNICAST\n"
                              "        |-- 10.0.0.7\n           /32 host LOCAL\n"
                              "        |-- 10.0.0.255\n           /32 link BROADCAST\n"
                              "     +-- 127.0.0.0/8 2 0 2\n"
                              "           |-- 127.0.0.0\n              /8 host LOCAL\n"
                              "           |-- 127.0.0.1\n              /32 host LOCAL\n";
    EXPECT_THAT(localAddressesIn("Main:\n" + table + "Local:\n" + table), ElementsAre("10.0.0.7", "127.0.0.1"));
}

TEST(LocalAddresses, areNoneInOtherText)
{
    for (const char *text : {"", "/32 host LOCAL", "|-- x\n/32 host LOCAL\n", "|-- \n /32 host LOCAL\n",
                             "|-- 10.0.0.256\n /32 host LOCAL\n"})
        EXPECT_THAT(localAddressesIn(text), IsEmpty()) << text;
}

TEST(Addresses6, haveTheirInterface)
{
    EXPECT_THAT(addresses6In("fe80000000000000020000fffe000001 02 40 20 80     eth0\n"
                             "00000000000000000000000000000001 01 80 10 80       lo\n"),
                ElementsAre("fe80::200:ff:fe00:1 eth0", "::1 lo"));
}

TEST(Addresses6, areNoneInOtherText)
{
    for (const char *text : {"", "\n", "fe80 02 40 20 80 eth0\n", "zz80000000000000020000fffe000001 02 40 20 80 eth0\n",
                             "fe80000000000000020000fffe000001"})
        EXPECT_THAT(addresses6In(text), IsEmpty()) << text;
}

} // namespace

} // namespace lab
