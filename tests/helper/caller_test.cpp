// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/kauth/caller.h"

#include "core/kernel/socket.h"

#include <cerrno>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

namespace lab
{
namespace
{

TEST(Caller, isNobodyWhereTheBusSaysNothingOrRoot)
{
    const Result<SocketPair> pair = makeSocketPair(SOCK_SEQPACKET);
    ASSERT_TRUE(pair);
    for (const int answer : {-1, 0}) {
        const Result<Owner> caller = callerOf(answer, pair->theirs);
        ASSERT_FALSE(caller);
        EXPECT_EQ(caller.error().call, "caller");
        EXPECT_EQ(caller.error().number, EACCES);
    }
}

TEST(Caller, isNobodyWhereTheSocketIsOfAnother)
{
    const Result<SocketPair> pair = makeSocketPair(SOCK_SEQPACKET);
    ASSERT_TRUE(pair);
    EXPECT_FALSE(callerOf(static_cast<int>(::geteuid()) + 1, pair->theirs));
    EXPECT_FALSE(callerOf(4711, FileDescriptor()));
}

TEST(Caller, isTheUserWhoMadeTheSocket)
{
    // The kernel remembers who was the user when it was made.
    constexpr uid_t user = 1;
    if (::geteuid() == 0) {
        ASSERT_EQ(::seteuid(user), 0);
    }
    const Result<SocketPair> pair = makeSocketPair(SOCK_SEQPACKET);
    const uid_t maker = ::geteuid();
    if (maker == user) {
        ASSERT_EQ(::seteuid(0), 0);
    }
    ASSERT_TRUE(pair);
    const Result<Owner> caller = callerOf(static_cast<int>(maker), pair->theirs);
    ASSERT_TRUE(caller) << caller.error().subject;
    EXPECT_EQ(caller->user, maker);
}

} // namespace
} // namespace lab
