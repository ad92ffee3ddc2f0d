// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/call.h"

#include <gtest/gtest.h>

namespace lab
{
namespace
{

TEST(Retried, callsAgainWhileASignalInterrupts)
{
    int calls = 0;
    const int result = retried([&] {
        errno = EINTR;
        return ++calls < 3 ? -1 : 7;
    });
    EXPECT_EQ(result, 7);
    EXPECT_EQ(calls, 3);
}

TEST(Retried, givesUpOnAnyOtherError)
{
    int calls = 0;
    const int result = retried([&] {
        ++calls;
        errno = EAGAIN;
        return -1;
    });
    EXPECT_EQ(result, -1);
    EXPECT_EQ(calls, 1);
    EXPECT_EQ(errno, EAGAIN);
}

TEST(Checked, keepsTheValueOrTheErrno)
{
    EXPECT_EQ(checked(0, "read"), 0);
    EXPECT_EQ(checked(5L, "read"), 5L);
    errno = EACCES;
    const Result<int> failed = checked(-1, "open", "/mnt");
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error(), (Error{"open", EACCES, "/mnt"}));
}

TEST(Done, saysNothingButTheErrno)
{
    EXPECT_TRUE(done(0, "mount"));
    EXPECT_TRUE(done(3, "mount"));
    errno = EBUSY;
    const Result<void> failed = done(-1, "umount2", "/mnt");
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error(), (Error{"umount2", EBUSY, "/mnt"}));
}

} // namespace
} // namespace lab
