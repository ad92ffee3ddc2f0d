// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/fd.h"

#include "tests/kernel/descriptors.h"

#include <gtest/gtest.h>

#include <utility>

namespace lab
{
namespace
{

int openSomething()
{
    return ::open("/dev/null", O_RDONLY | O_CLOEXEC);
}

TEST(FileDescriptor, ownsNoneAtFirst)
{
    const FileDescriptor none;
    EXPECT_EQ(none.number(), -1);
    EXPECT_FALSE(none.isOpen());
}

TEST(FileDescriptor, closesWhatItOwns)
{
    const int number = openSomething();
    {
        const FileDescriptor file(number);
        EXPECT_TRUE(file.isOpen());
        EXPECT_EQ(file.number(), number);
        EXPECT_TRUE(test::isOpen(number));
    }
    EXPECT_FALSE(test::isOpen(number));
}

TEST(FileDescriptor, closesWhenItIsReset)
{
    const int number = openSomething();
    FileDescriptor file(number);
    file.reset();
    EXPECT_FALSE(file.isOpen());
    EXPECT_FALSE(test::isOpen(number));
    file.reset();
    EXPECT_EQ(file.number(), -1);
}

TEST(FileDescriptor, letsGoWithoutClosing)
{
    FileDescriptor file(openSomething());
    const int number = file.release();
    EXPECT_FALSE(file.isOpen());
    EXPECT_TRUE(test::isOpen(number));
    ::close(number);
}

TEST(FileDescriptor, movesWhatItOwns)
{
    const int number = openSomething();
    FileDescriptor first(number);
    const FileDescriptor second(std::move(first));
    EXPECT_EQ(first.number(), -1); // NOLINT(bugprone-use-after-move): a moved-from descriptor owns none
    EXPECT_EQ(second.number(), number);
    EXPECT_TRUE(test::isOpen(number));
}

TEST(FileDescriptor, thatIsAssignedClosesBothInTheEnd)
{
    const int first = openSomething();
    const int second = openSomething();
    {
        FileDescriptor left(first);
        FileDescriptor right(second);
        left = std::move(right);
        EXPECT_EQ(left.number(), second);
        EXPECT_TRUE(test::isOpen(second));
    }
    EXPECT_FALSE(test::isOpen(first));
    EXPECT_FALSE(test::isOpen(second));
}

TEST(FileDescriptor, survivesBeingAssignedToItself)
{
    FileDescriptor file(openSomething());
    const int number = file.number();
    FileDescriptor &same = file;
    file = std::move(same);
    EXPECT_EQ(file.number(), number);
    EXPECT_TRUE(test::isOpen(number));
}

} // namespace
} // namespace lab
