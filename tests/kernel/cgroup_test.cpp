// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/cgroup.h"

#include "tests/support/temporary_directory.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fstream>

namespace lab
{
namespace
{

namespace fs = std::filesystem;

class Directories : public testing::Test
{
protected:
    test::TemporaryDirectory m_directory;
    FileDescriptor m_parent{::open(m_directory.path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
};

TEST_F(Directories, areMadeAndRemoved)
{
    ASSERT_TRUE(makeDirectory(m_parent, "a"));
    EXPECT_TRUE(fs::is_directory(m_directory.path() + "/a"));
    EXPECT_EQ(makeDirectory(m_parent, "a").error(), (Error{"mkdir", EEXIST, "a"}));
    ASSERT_TRUE(removeDirectory(m_parent, "a"));
    EXPECT_FALSE(fs::exists(m_directory.path() + "/a"));
    EXPECT_EQ(removeDirectory(m_parent, "a").error(), (Error{"rmdir", ENOENT, "a"}));
}

TEST_F(Directories, areRemovedWithAllBelow)
{
    fs::create_directories(m_directory.path() + "/a/b/c");
    fs::create_directories(m_directory.path() + "/a/d");
    ASSERT_TRUE(removeDirectories(m_parent, "a"));
    EXPECT_FALSE(fs::exists(m_directory.path() + "/a"));
}

TEST_F(Directories, areRemovedHoweverDeepTheyAre)
{
    // Deeper than a path can be long, and than descriptors may be open.
    FileDescriptor here(::openat(m_parent.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    for (int depth = 0; depth < 1100; ++depth) {
        ASSERT_TRUE(makeDirectory(here, "deeper"));
        here = FileDescriptor(::openat(here.number(), "deeper", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
        ASSERT_TRUE(here.isOpen());
    }
    ASSERT_TRUE(removeDirectories(m_parent, "deeper"));
    EXPECT_TRUE(fs::is_empty(m_directory.path()));
}

TEST_F(Directories, areNotRemovedThroughALink)
{
    fs::create_directories(m_directory.path() + "/kept/b");
    fs::create_directories(m_directory.path() + "/a");
    fs::create_directory_symlink("../kept", m_directory.path() + "/a/link");
    const Result<void> removed = removeDirectories(m_parent, "a");
    ASSERT_FALSE(removed);
    EXPECT_EQ(removed.error(), (Error{"rmdir", ENOTEMPTY, "a"}));
    EXPECT_TRUE(fs::exists(m_directory.path() + "/kept/b"));
}

TEST_F(Directories, haveTheirFilesWritten)
{
    m_directory.write("file", "old text");
    ASSERT_TRUE(writeIn(m_parent, "file", "new"));
    std::ifstream file(m_directory.path() + "/file");
    std::string text;
    std::getline(file, text);
    EXPECT_EQ(text, "new text");
    EXPECT_EQ(writeIn(m_parent, "none", "x").error(), (Error{"openat", ENOENT, "none"}));
}

TEST_F(Directories, areWaitedForUntilTheyAreEmpty)
{
    m_directory.write("cgroup.events", "populated 0\nfrozen 0\n");
    EXPECT_TRUE(awaitEmpty(m_parent, 0));
    m_directory.write("cgroup.events", "populated 1\nfrozen 0\n");
    EXPECT_EQ(awaitEmpty(m_parent, 0).error(), (Error{"poll", ETIMEDOUT, "cgroup.events"}));
}

} // namespace
} // namespace lab
