// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/nsfs.h"

#include "core/kernel/file.h"
#include "core/kernel/mount_list.h"
#include "core/kernel/namespace.h"
#include "tests/kernel/descriptors.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cerrno>
#include <sys/stat.h>

namespace lab
{

namespace
{

FileDescriptor own(const std::string &link)
{
    Result<FileDescriptor> file = openFile("/proc/self/ns/" + link, O_RDONLY);
    EXPECT_TRUE(file);
    return file ? *std::move(file) : FileDescriptor();
}

std::uint64_t inodeOf(const std::string &path)
{
    struct stat status{};
    EXPECT_EQ(::stat(path.c_str(), &status), 0);
    return status.st_ino;
}

FileDescriptor noNamespace()
{
    return FileDescriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC));
}

TEST(Nsfs, tellsInodeAndKind)
{
    for (const KindInfo &info : kindTable()) {
        const std::string link(info.link);
        EXPECT_EQ(inodeOfNamespace(own(link)), inodeOf("/proc/self/ns/" + link)) << link;
        EXPECT_EQ(kindOfNamespace(own(link)), info.kind);
    }
}

TEST(Nsfs, refusesWhatIsNoNamespace)
{
    EXPECT_EQ(inodeOfNamespace(noNamespace()).error(), (Error{"fstatfs", ENOTTY, ""}));
    EXPECT_EQ(kindOfNamespace(noNamespace()).error(), (Error{"ioctl", ENOTTY, "NS_GET_NSTYPE"}));
    EXPECT_EQ(ownerOfNamespace(noNamespace()).error().number, ENOTTY);
    EXPECT_EQ(parentOfNamespace(noNamespace()).error().number, ENOTTY);
    EXPECT_EQ(creatorOfNamespace(noNamespace()).error().number, ENOTTY);
    EXPECT_EQ(idOfNamespace(noNamespace()).error().number, ENOTTY);
    EXPECT_EQ(mountNamespaceBeside(noNamespace(), Neighbour::after).error().number, ENOTTY);
    EXPECT_EQ(inodeOfNamespace(FileDescriptor()).error(), (Error{"fstat", EBADF, ""}));
}

TEST(Nsfs, leadsToTheOwner)
{
    // Owned by one's own, or by one above it, which may not be seen from inside.
    const Result<FileDescriptor> owner = ownerOfNamespace(own("uts"));
    if (!owner) {
        EXPECT_EQ(owner.error(), (Error{"ioctl", EPERM, "NS_GET_USERNS"}));
        return;
    }
    EXPECT_EQ(kindOfNamespace(*owner), Kind::user);
    EXPECT_TRUE(test::closesOnExec(owner->number()));
    EXPECT_TRUE(creatorOfNamespace(*owner));
}

TEST(Nsfs, hasParentsForTwoKindsOnly)
{
    EXPECT_EQ(parentOfNamespace(own("uts")).error(), (Error{"ioctl", EINVAL, "NS_GET_PARENT"}));
    // The parent of one's own is above it.
    EXPECT_EQ(parentOfNamespace(own("pid")).error().number, EPERM);
    EXPECT_EQ(creatorOfNamespace(own("uts")).error().number, EINVAL);
}

TEST(NamespaceIds, areDifferentAndOpenTheNamespace)
{
    const Result<std::uint64_t> id = idOfNamespace(own("uts"));
    if (!id)
        GTEST_SKIP() << "SKIPPED: this kernel gives namespaces no ids";
    EXPECT_EQ(idOfNamespace(own("uts")), *id);
    EXPECT_NE(idOfNamespace(own("net")), *id);
    const Result<FileDescriptor> opened = openNamespaceById(*id);
    if (opened)
        EXPECT_EQ(inodeOfNamespace(*opened), inodeOf("/proc/self/ns/uts"));
    else
        EXPECT_THAT(opened.error().number, testing::AnyOf(ESTALE, EBADF, EOPNOTSUPP, EINVAL));
}

TEST(NamespaceIds, areListedWhereTheKernelCan)
{
    const Result<std::vector<std::uint64_t>> ids = listNamespaces();
    if (!ids && ids.error().number == ENOSYS)
        GTEST_SKIP() << "SKIPPED: this kernel has no listns(2)";
    ASSERT_TRUE(ids) << describe(ids.error());
    EXPECT_THAT(*ids, testing::Contains(*idOfNamespace(own("uts"))));
    EXPECT_TRUE(std::ranges::is_sorted(*ids));
}

TEST(NamespacesOfAProcess, areThoseOfItsLinks)
{
    const Result<FileDescriptor> process = openProcess(::getpid());
    ASSERT_TRUE(process);
    for (std::size_t link = 0; link < namespaceLinks.size(); ++link) {
        const Result<FileDescriptor> file = namespaceOfProcess(*process, link);
        if (!file && file.error().number == ENOTTY)
            GTEST_SKIP() << "SKIPPED: the pidfds of this kernel do not lead to namespaces";
        ASSERT_TRUE(file) << describe(file.error());
        EXPECT_EQ(inodeOfNamespace(*file), inodeOf("/proc/self/ns/" + std::string(namespaceLinks[link])));
    }
}

TEST(MountNamespaces, areBesideOneAnother)
{
    const Result<FileDescriptor> after = mountNamespaceBeside(own("mnt"), Neighbour::after);
    const Result<FileDescriptor> before = mountNamespaceBeside(own("mnt"), Neighbour::before);
    for (const auto *beside : {&after, &before}) {
        if (!*beside) {
            EXPECT_THAT(beside->error().number, testing::AnyOf(ENOENT, EPERM, ENOTTY));
            continue;
        }
        EXPECT_EQ(kindOfNamespace(**beside), Kind::mount);
        EXPECT_NE(inodeOfNamespace(**beside), inodeOf("/proc/self/ns/mnt"));
    }
    if (!after && !before)
        GTEST_SKIP() << "SKIPPED: this user may not list mount namespaces here";
}

TEST(MountList, isThatOfMountinfo)
{
    const Result<std::uint64_t> id = idOfNamespace(own("mnt"));
    const Result<std::vector<std::uint64_t>> mounts =
        id ? listMounts(*id) : std::unexpected(Error{"listmount", ENOSYS, ""});
    if (!mounts && (mounts.error().number == ENOSYS || mounts.error().number == EINVAL))
        GTEST_SKIP() << "SKIPPED: this kernel has no listmount(2) by mount namespace";
    ASSERT_TRUE(mounts) << describe(mounts.error());
    std::vector<std::string> types;
    bool hasProc = false;
    for (const std::uint64_t mount : *mounts) {
        const Result<ListedMount> listed = lookAtMount(mount, *id);
        ASSERT_TRUE(listed) << describe(listed.error());
        EXPECT_FALSE(listed->type.empty());
        hasProc = hasProc || (listed->type == "proc" && listed->target == "/proc" && listed->root == "/");
    }
    EXPECT_TRUE(hasProc);
    const Result<std::string> mountinfo =
        readFile(FileDescriptor(::open("/", O_PATH | O_CLOEXEC)), "proc/self/mountinfo");
    ASSERT_TRUE(mountinfo);
    EXPECT_GE(std::ssize(*mounts), std::ranges::count(*mountinfo, '\n'));
}

TEST(MountList, namesWhatIsGone)
{
    const Result<ListedMount> mount = lookAtMount(~std::uint64_t{1}, 0);
    ASSERT_FALSE(mount);
    EXPECT_EQ(mount.error().call, "statmount");
    EXPECT_THAT(mount.error().number, testing::AnyOf(ENOENT, ENOSYS));
}

} // namespace

} // namespace lab
