// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/quick.h"

#include "tests/kernel/descriptors.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cerrno>
#include <set>

namespace lab
{

namespace
{

class QuickFiles : public testing::Test
{
protected:
    test::TemporaryDirectory directory;
    FileDescriptor file{::open(directory.path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    std::array<char, 64> buffer{};
};

TEST_F(QuickFiles, areOpenedToCloseOnExec)
{
    directory.write("a", "text");
    const Quick<FileDescriptor> opened = openQuickly(file, "a", O_RDONLY);
    ASSERT_TRUE(opened);
    EXPECT_TRUE(test::closesOnExec(opened->number()));
    EXPECT_EQ(openQuickly(file, "b", O_RDONLY).error(), ENOENT);
}

TEST_F(QuickFiles, areReadAsFarAsFits)
{
    directory.write("short", "text");
    directory.write("long", std::string(100, 'x'));
    EXPECT_EQ(readInto(buffer, file, "short"), "text");
    EXPECT_EQ(readInto(buffer, file, "long"), std::string(64, 'x'));
    EXPECT_EQ(readInto(buffer, file, "none").error(), ENOENT);
    EXPECT_EQ(readInto(buffer, file, ".").error(), EISDIR);
}

TEST_F(QuickFiles, areNeverWaitedFor)
{
    ASSERT_EQ(::mkfifo((directory.path() + "/fifo").c_str(), 0600), 0);
    EXPECT_EQ(readInto(buffer, file, "fifo"), "");
}

TEST_F(QuickFiles, tellWhereALinkLeads)
{
    std::filesystem::create_symlink("mnt:[17]", directory.path() + "/link");
    std::filesystem::create_symlink(std::string(100, 'x'), directory.path() + "/long");
    EXPECT_EQ(readLinkInto(buffer, file, "link"), "mnt:[17]");
    EXPECT_EQ(readLinkInto(buffer, file, "long"), std::string(64, 'x'));
    EXPECT_EQ(readLinkInto(buffer, file, ".").error(), EINVAL);
}

TEST_F(QuickFiles, areListedInSeveralPortions)
{
    std::set<std::string> expected;
    for (int number = 0; number < 100; ++number) {
        expected.insert(std::to_string(number));
        directory.write(std::to_string(number), "");
    }
    std::set<std::string> names;
    EXPECT_EQ(eachEntry(buffer, file, [&](const char *name) { names.insert(name); }), 0);
    EXPECT_EQ(names, expected);
}

TEST_F(QuickFiles, areNotListedWhereThereIsNoDirectory)
{
    directory.write("a", "text");
    const Quick<FileDescriptor> opened = openQuickly(file, "a", O_RDONLY);
    EXPECT_EQ(eachEntry(buffer, *opened, [](const char *) { FAIL(); }), ENOTDIR);
}

} // namespace

} // namespace lab
