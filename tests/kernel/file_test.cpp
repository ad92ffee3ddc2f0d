// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/file.h"

#include "core/kernel/socket.h"
#include "tests/kernel/descriptors.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>

#include <cerrno>
#include <sys/stat.h>

namespace lab
{
namespace
{

using namespace std::string_literals;
using testing::UnorderedElementsAre;

class File : public testing::Test
{
protected:
    FileDescriptor opened(const std::string &path, int flags = O_RDONLY)
    {
        Result<FileDescriptor> file = openFile(path, flags);
        EXPECT_TRUE(file) << describe(file.error());
        return file ? *std::move(file) : FileDescriptor();
    }

    test::TemporaryDirectory m_directory;
};

TEST_F(File, isOpenedWithCloseOnExec)
{
    m_directory.write("a", "");
    const FileDescriptor directory = opened(m_directory.path(), O_PATH | O_DIRECTORY);
    EXPECT_TRUE(test::closesOnExec(directory.number()));
    const Result<FileDescriptor> file = openAt(directory, "a", O_RDONLY);
    ASSERT_TRUE(file);
    EXPECT_TRUE(test::closesOnExec(file->number()));
}

TEST_F(File, thatCannotBeOpenedIsNamed)
{
    const std::string path = m_directory.path() + "/none";
    const Result<FileDescriptor> file = openFile(path, O_RDONLY);
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error(), (Error{"open", ENOENT, path}));

    const FileDescriptor directory = opened(m_directory.path(), O_PATH | O_DIRECTORY);
    const Result<FileDescriptor> below = openAt(directory, "none", O_RDONLY);
    ASSERT_FALSE(below);
    EXPECT_EQ(below.error(), (Error{"openat", ENOENT, "none"}));
}

TEST_F(File, isReadToItsEnd)
{
    const FileDescriptor directory = opened(m_directory.path(), O_PATH | O_DIRECTORY);
    for (const std::size_t size : {0UZ, 1UZ, 4095UZ, 4096UZ, 8191UZ, 8192UZ, 8193UZ, 100'000UZ}) {
        const std::string text(size, 'a');
        m_directory.write("a", text);
        EXPECT_EQ(readFile(directory, "a"), text) << size;
    }
    m_directory.write("a", "\0\n\xff"s);
    EXPECT_EQ(readFile(directory, "a"), "\0\n\xff"s);
}

TEST_F(File, isReadUpToItsLimit)
{
    const FileDescriptor directory = opened(m_directory.path(), O_PATH | O_DIRECTORY);
    for (const std::size_t limit : {0UZ, 10UZ, 4096UZ, 8192UZ, 20'000UZ}) {
        m_directory.write("a", std::string(limit, 'a'));
        EXPECT_EQ(readFile(directory, "a", limit).value_or("").size(), limit);
        m_directory.write("a", std::string(limit + 1, 'a'));
        const Result<std::string> over = readFile(directory, "a", limit);
        ASSERT_FALSE(over) << limit;
        EXPECT_EQ(over.error(), (Error{"read", EFBIG, "a"}));
    }
}

TEST_F(File, thatNeverEndsIsGivenUpAtTheLimit)
{
    const Result<std::string> endless = readAll(opened("/dev/zero"), "zeros", 100'000);
    ASSERT_FALSE(endless);
    EXPECT_EQ(endless.error(), (Error{"read", EFBIG, "zeros"}));
}

TEST_F(File, ofProcIsReadThoughItStatesNoSize)
{
    const Result<std::string> text = readFile(opened("/proc", O_PATH | O_DIRECTORY), "self/status");
    ASSERT_TRUE(text);
    EXPECT_THAT(*text, testing::HasSubstr("\nPid:\t" + std::to_string(::getpid()) + "\n"));
}

TEST_F(File, thatIsADirectoryCannotBeRead)
{
    const Result<std::string> text = readAll(opened(m_directory.path()), "here", 10);
    ASSERT_FALSE(text);
    EXPECT_EQ(text.error(), (Error{"read", EISDIR, "here"}));
}

TEST_F(File, isWrittenInOneCall)
{
    const std::string path = m_directory.write("a", "");
    ASSERT_TRUE(writeFile(path, "0 1000 1\n"));
    EXPECT_EQ(readAll(opened(path), path, 100), "0 1000 1\n");
}

TEST_F(File, thatIsNotThereIsNotMadeByWriting)
{
    const std::string path = m_directory.path() + "/none";
    const Result<void> written = writeFile(path, "text");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error(), (Error{"open", ENOENT, path}));
}

TEST_F(File, thatRefusesWhatIsWrittenIsNamed)
{
    const Result<void> written = writeFile("/proc/self/oom_score_adj", "not a number");
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error(), (Error{"write", EINVAL, "/proc/self/oom_score_adj"}));
}

TEST_F(File, tellsWhereALinkLeads)
{
    std::filesystem::create_symlink("mnt:[4026531841]", m_directory.path() + "/mnt");
    std::filesystem::create_symlink(std::string(4000, 'a'), m_directory.path() + "/long");
    m_directory.write("file", "");
    const FileDescriptor directory = opened(m_directory.path(), O_PATH | O_DIRECTORY);
    EXPECT_EQ(readLink(directory, "mnt"), "mnt:[4026531841]");
    EXPECT_EQ(readLink(directory, "long"), std::string(4000, 'a'));

    const Result<std::string> none = readLink(directory, "none");
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error(), (Error{"readlinkat", ENOENT, "none"}));
    const Result<std::string> file = readLink(directory, "file");
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error(), (Error{"readlinkat", EINVAL, "file"}));
}

TEST_F(File, isIdentifiedByDeviceAndInode)
{
    const std::string path = m_directory.write("a", "");
    m_directory.write("b", "");
    std::filesystem::create_symlink("a", m_directory.path() + "/link");
    const FileDescriptor directory = opened(m_directory.path(), O_PATH | O_DIRECTORY);
    struct stat status{};
    ASSERT_EQ(::stat(path.c_str(), &status), 0);
    EXPECT_EQ(identityOf(directory, "a"), (FileIdentity{status.st_dev, status.st_ino}));
    EXPECT_EQ(identityOf(directory, "link"), identityOf(directory, "a"));
    EXPECT_NE(identityOf(directory, "b"), identityOf(directory, "a"));

    const Result<FileIdentity> none = identityOf(directory, "none");
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error(), (Error{"fstatat", ENOENT, "none"}));
}

TEST(MountPoint, isOpenedWithoutFollowingAnything)
{
    const FileDescriptor root(::open("/", O_PATH | O_CLOEXEC));
    const Result<FileDescriptor> proc = openMountPoint(root, "/proc");
    ASSERT_TRUE(proc) << describe(proc.error());
    EXPECT_TRUE(test::closesOnExec(proc->number()));
    EXPECT_EQ(identityOf(*proc, "."), identityOf(root, "proc"));
    EXPECT_EQ(openMountPoint(root, "/proc/self").error(), (Error{"openat2", ELOOP, "/proc/self"}));
    EXPECT_EQ(openMountPoint(root, "/proc/self/ns").error().number, ELOOP);
    EXPECT_FALSE(openMountPoint(root, "/none"));
    EXPECT_FALSE(openMountPoint(root, ""));
    // Nothing leads out of the root that is given.
    EXPECT_EQ(identityOf(*openMountPoint(*proc, "/.."), "."), identityOf(*proc, "."));
}

TEST_F(File, isListedWithItsNeighbours)
{
    EXPECT_EQ(namesIn(m_directory.path()), std::vector<std::string>{});
    m_directory.write("a", "");
    m_directory.write(".hidden", "");
    m_directory.write("...", "");
    m_directory.write("sub/b", "");
    const Result<std::vector<std::string>> names = namesIn(m_directory.path());
    ASSERT_TRUE(names);
    EXPECT_THAT(*names, UnorderedElementsAre("a", ".hidden", "...", "sub"));
}

TEST_F(File, isNoDirectory)
{
    for (const auto &[path, number] :
         {std::pair{m_directory.write("a", ""), ENOTDIR}, std::pair{m_directory.path() + "/none", ENOENT}}) {
        const Result<std::vector<std::string>> names = namesIn(path);
        ASSERT_FALSE(names);
        EXPECT_EQ(names.error(), (Error{"opendir", number, path}));
    }
}

TEST_F(File, leavesNoDescriptorOpen)
{
    m_directory.write("a", "text");
    const long before = test::openDescriptors();
    {
        const FileDescriptor directory = opened(m_directory.path(), O_PATH | O_DIRECTORY);
        std::ignore = readFile(directory, "a");
        std::ignore = readFile(directory, "a", 1);
        std::ignore = namesIn(m_directory.path());
        std::ignore = writeFile(m_directory.path() + "/a", "more");
        std::ignore = identityOf(directory, "a");
    }
    EXPECT_EQ(test::openDescriptors(), before);
}

} // namespace
} // namespace lab
