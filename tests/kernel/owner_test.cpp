// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/owner.h"

#include "tests/support/temporary_directory.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <chrono>
#include <filesystem>
#include <unistd.h>

namespace lab
{
namespace
{

namespace fs = std::filesystem;

TEST(Owner, isThatOfALinkAndNotOfItsTarget)
{
    const test::TemporaryDirectory directory;
    const std::string link = directory.path() + "/link";
    fs::create_symlink("/nowhere", link);
    EXPECT_EQ(ownerOf(link), (Owner{::geteuid(), ::getegid()}));
    EXPECT_EQ(ownerOf("/proc"), (Owner{0, 0}));
}

TEST(Owner, isOfNoFileThatIsNot)
{
    EXPECT_EQ(ownerOf("/nowhere").error(), (Error{"lstat", ENOENT, "/nowhere"}));
}

TEST(TouchFile, makesAnEmptyFileOrSetsItsTime)
{
    const test::TemporaryDirectory directory;
    const std::string path = directory.path() + "/file";
    ASSERT_TRUE(touchFile(path, 0600));
    EXPECT_EQ(fs::file_size(path), 0U);
    EXPECT_EQ(fs::status(path).permissions(), fs::perms::owner_read | fs::perms::owner_write);
    directory.write("file", "text");
    const fs::file_time_type old = fs::file_time_type::clock::now() - std::chrono::hours(1);
    fs::last_write_time(path, old);
    ASSERT_TRUE(touchFile(path, 0600));
    EXPECT_GT(fs::last_write_time(path), old);
    EXPECT_EQ(fs::file_size(path), 4U);
}

TEST(TouchFile, namesThePathThatItCannotMake)
{
    EXPECT_EQ(touchFile("/nowhere/file", 0600).error(), (Error{"open", ENOENT, "/nowhere/file"}));
}

} // namespace
} // namespace lab
