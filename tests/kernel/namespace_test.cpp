// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/namespace.h"

#include "tests/kernel/descriptors.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <sched.h>

namespace lab
{
namespace
{

TEST(OpenProcess, givesAPidfdThatClosesOnExec)
{
    const Result<FileDescriptor> process = openProcess(::getpid());
    ASSERT_TRUE(process) << describe(process.error());
    EXPECT_TRUE(test::closesOnExec(process->number()));
}

TEST(OpenProcess, namesTheProcessThatIsNot)
{
    // Over the kernel's largest PID_MAX_LIMIT.
    const Result<FileDescriptor> process = openProcess(0x7fff'ffff);
    ASSERT_FALSE(process);
    EXPECT_EQ(process.error(), (Error{"pidfd_open", ESRCH, "2147483647"}));
    const Result<FileDescriptor> group = openProcess(0);
    ASSERT_FALSE(group);
    EXPECT_EQ(group.error(), (Error{"pidfd_open", EINVAL, "0"}));
}

TEST(Namespaces, ofNoKindAreRefused)
{
    const Result<void> unshared = unshareNamespaces(CLONE_PARENT);
    ASSERT_FALSE(unshared);
    EXPECT_EQ(unshared.error(), (Error{"unshare", EINVAL, ""}));

    const FileDescriptor null(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    const Result<void> entered = enterNamespaces(null, CLONE_NEWUTS);
    ASSERT_FALSE(entered);
    EXPECT_EQ(entered.error(), (Error{"setns", EINVAL, ""}));
}

TEST(HostName, longerThanTheKernelTakesIsRefused)
{
    const std::string name(65, 'a');
    for (const auto &[result, call] :
         {std::pair{setHostName(name), "sethostname"}, std::pair{setDomainName(name), "setdomainname"}}) {
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().call, call);
        EXPECT_EQ(result.error().subject, name);
        EXPECT_EQ(result.error().number, ::geteuid() == 0 ? EINVAL : EPERM);
    }
}

} // namespace
} // namespace lab
