// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/net_namespace.h"

#include "core/kernel/file.h"
#include "core/kernel/namespace.h"
#include "core/kernel/nsfs.h"
#include "tests/kernel/descriptors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cerrno>
#include <sys/socket.h>

namespace lab
{

namespace
{

TEST(CopyDescriptor, isOfTheSameOpenFile)
{
    const Result<FileDescriptor> process = openProcess(::getpid());
    ASSERT_TRUE(process);
    const FileDescriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const Result<FileDescriptor> copy = copyDescriptor(*process, socket.number());
    ASSERT_TRUE(copy) << describe(copy.error());
    EXPECT_NE(copy->number(), socket.number());
    EXPECT_TRUE(test::closesOnExec(copy->number()));
    const FileDescriptor root(::open("/", O_PATH | O_CLOEXEC));
    EXPECT_EQ(readLink(root, "proc/self/fd/" + std::to_string(copy->number())),
              readLink(root, "proc/self/fd/" + std::to_string(socket.number())));
    EXPECT_EQ(copyDescriptor(*process, 1000000).error(), (Error{"pidfd_getfd", EBADF, "1000000"}));
}

TEST(NetworkNamespace, isThatOfTheSocket)
{
    const FileDescriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const Result<FileDescriptor> file = networkNamespaceOf(socket);
    if (!file) {
        EXPECT_EQ(file.error(), (Error{"ioctl", EPERM, "SIOCGSKNS"}));
        GTEST_SKIP() << "SKIPPED: this user may not ask a socket for its namespace";
    }
    const Result<FileDescriptor> own = openFile("/proc/self/ns/net", O_RDONLY);
    ASSERT_TRUE(own);
    EXPECT_EQ(inodeOfNamespace(*file), inodeOfNamespace(*own));
}

TEST(NetworkNamespace, hasACookieThatAllItsSocketsTell)
{
    const FileDescriptor one(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const FileDescriptor other(::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    const Result<std::uint64_t> cookie = networkCookieOf(one);
    ASSERT_TRUE(cookie) << describe(cookie.error());
    EXPECT_EQ(networkCookieOf(other), *cookie);
    EXPECT_EQ(networkCookieOf(FileDescriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC))).error(),
              (Error{"getsockopt", ENOTSOCK, "SO_NETNS_COOKIE"}));
}

TEST(NetworkNumbers, haveNoneForOnesOwnUnlessItWasGiven)
{
    const Result<NetworkNumbers> numbers = NetworkNumbers::open();
    ASSERT_TRUE(numbers);
    const Result<FileDescriptor> own = openFile("/proc/self/ns/net", O_RDONLY);
    ASSERT_TRUE(own);
    for (int time = 0; time < 3; ++time) {
        const Result<std::optional<int>> number = numbers->numberOf(*own);
        ASSERT_TRUE(number) << describe(number.error());
        EXPECT_GE(number->value_or(0), 0);
    }
}

TEST(NetworkNumbers, areRefusedForWhatIsNoNetworkNamespace)
{
    const Result<NetworkNumbers> numbers = NetworkNumbers::open();
    ASSERT_TRUE(numbers);
    const Result<FileDescriptor> uts = openFile("/proc/self/ns/uts", O_RDONLY);
    ASSERT_TRUE(uts);
    const Result<std::optional<int>> number = numbers->numberOf(*uts);
    ASSERT_FALSE(number);
    EXPECT_EQ(number.error(), (Error{"recv", EINVAL, "RTM_GETNSID"}));
}

} // namespace

} // namespace lab
