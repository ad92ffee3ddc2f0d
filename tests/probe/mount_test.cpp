// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/sections.h"

#include "tests/probe/recorded.h"
#include "tests/probe/tool.h"
#include "tests/support/print.h"
#include "tests/support/table.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <random>
#include <set>

namespace lab
{

namespace
{

using testing::ElementsAre;
using testing::ElementsAreArray;

using Cells = std::vector<std::string>;

std::vector<Row> wholeMountsOf(const Place &place)
{
    const Result<std::vector<Section>> sections = lookAtMounts(place);
    if (!sections) {
        ADD_FAILURE() << describe(sections.error());
        return {};
    }
    EXPECT_EQ(sections->size(), 1U);
    EXPECT_EQ(sections->front().id, "mounts");
    EXPECT_EQ(sections->front().form, Form::table);
    EXPECT_THAT(sections->front().columns,
                ElementsAre("TARGET", "SOURCE", "FSTYPE", "OPTIONS", "PROPAGATION", "OPT-FIELDS"));
    return {sections->front().rows.begin(), sections->front().rows.end()};
}

/// The same without the numbers of the peer groups.
std::vector<Row> mountsOf(const Place &place)
{
    std::vector<Row> rows = wholeMountsOf(place);
    for (Row &row : rows) {
        EXPECT_EQ(row.cells.size(), 6U);
        row.cells.pop_back();
    }
    return rows;
}

/// A row whose key is its target.
Row mount(const std::string &target, std::string source, std::string type, std::string options, std::string propagation)
{
    return {target, {target, std::move(source), std::move(type), std::move(options), std::move(propagation)}};
}

TEST(Mounts, areInTheOrderOfTheKernel)
{
    const std::string strict = "rw,nosuid,nodev,noexec,relatime";
    EXPECT_THAT(
        mountsOf(test::recorded("debian")),
        ElementsAre(
            mount("/sys", "sysfs", "sysfs", strict, "shared"), mount("/proc", "proc", "proc", strict, "shared"),
            mount("/dev", "udev", "devtmpfs", "rw,nosuid,relatime,size=1986120k,nr_inodes=496530,mode=755", "shared"),
            mount("/dev/pts", "devpts", "devpts", "rw,nosuid,noexec,relatime,gid=5,mode=620,ptmxmode=000", "shared"),
            mount("/run", "tmpfs", "tmpfs", strict + ",size=402104k,mode=755", "shared"),
            mount("/", "/dev/vda1", "ext4", "rw,relatime,errors=remount-ro", "shared"),
            mount("/sys/kernel/security", "securityfs", "securityfs", strict, "shared"),
            mount("/dev/shm", "tmpfs", "tmpfs", "rw,nosuid,nodev", "shared"),
            mount("/run/lock", "tmpfs", "tmpfs", strict + ",size=5120k", "shared"),
            mount("/sys/fs/cgroup", "cgroup2", "cgroup2", strict + ",nsdelegate,memory_recursiveprot", "shared"),
            mount("/proc/sys/fs/binfmt_misc", "systemd-1", "autofs",
                  "rw,relatime,fd=36,pgrp=1,timeout=0,minproto=5,maxproto=5,direct,pipe_ino=2303", "shared"),
            mount("/dev/hugepages", "hugetlbfs", "hugetlbfs", "rw,nosuid,nodev,relatime,pagesize=2M", "shared"),
            mount("/dev/mqueue", "mqueue", "mqueue", strict, "shared"),
            mount("/boot/efi", "/dev/vda15", "vfat",
                  "rw,relatime,fmask=0077,dmask=0077,codepage=437,iocharset=ascii,shortname=mixed,utf8,"
                  "errors=remount-ro",
                  "shared"),
            mount("/run/user/1000", "tmpfs", "tmpfs",
                  "rw,nosuid,nodev,relatime,size=402100k,nr_inodes=100525,mode=700,uid=1000,gid=1000", "shared")));
}

TEST(Mounts, ofAnotherProcessAreItsOwn)
{
    EXPECT_THAT(mountsOf(test::recorded("debian", "4711")),
                ElementsAre(mount("/", "/dev/vda1", "ext4", "rw,relatime,errors=remount-ro", "private"),
                            mount("/mnt", "tmpfs", "tmpfs", "rw,relatime,size=65536k", "private")));
}

TEST(Mounts, haveAllThatALineMayHave)
{
    const std::vector<Row> expected{
        mount("/", "/dev/root", "ext4", "rw,relatime", "shared"),
        mount("/mnt/a b\\011c\\012d\\e#f", "with space", "tmpfs", "rw,relatime,size=1k", "private"),
        mount("/mnt/\\040", "back\\slash", "tmpfs", "rw,relatime", "private"),
        mount("/mnt/once", "lower", "tmpfs", "rw,relatime", "private"),
        {"/mnt/once#2", {"/mnt/once", "middle", "tmpfs", "rw,relatime", "private"}},
        {"/mnt/once#3", {"/mnt/once", "upper", "tmpfs", "rw,relatime", "private"}},
        {"/mnt/once#2#2", {"/mnt/once#2", "named#two", "tmpfs", "rw,relatime", "private"}},
        mount("/mnt/bind", "/dev/root[/srv/a b]", "ext4", "rw,relatime", "private"),
        mount("/mnt/deleted", "/dev/root[/gone//deleted]", "ext4", "rw,relatime", "private"),
        mount("/sys/fs/cgroup", "cgroup2[/..]", "cgroup2", "rw,nosuid,nsdelegate", "private"),
        mount("/run/netns/lab", "nsfs[net:[4026532300]]", "nsfs", "rw", "private"),
        mount("/mnt/shared", "none", "tmpfs", "rw", "shared"),
        mount("/mnt/slave", "none", "tmpfs", "rw", "private,slave"),
        mount("/mnt/both", "none", "tmpfs", "rw", "shared,slave"),
        mount("/mnt/from", "none", "tmpfs", "rw", "private,slave"),
        mount("/mnt/unbindable", "none", "tmpfs", "rw", "private,unbindable"),
        mount("/mnt/new", "none", "tmpfs", "rw", "private"),
        mount("/mnt/ro", "none", "tmpfs", "ro,relatime,size=1k", "private"),
        mount("/mnt/superro", "/dev/sdb1", "ext4", "ro,relatime,errors=remount-ro", "private"),
        mount("/mnt/bothro", "/dev/sr0", "iso9660", "ro,relatime,nojoliet", "private"),
        mount("/mnt/alike", "none", "tmpfs", "rw", "private"),
        mount("/mnt/escaped", "overlay", "overlay", "rw,lowerdir=/a,b:/c d,upperdir=/e\\f", "private"),
        mount("/mnt/empty", "", "tmpfs", "rw,mode=755", "private"),
        mount("/mnt/remote", "user@host:/srv", "fuse.sshfs", "rw,user_id=0", "private"),
        mount("/home", "/dev/sda2[/@home]", "btrfs", "rw,relatime,subvolid=257,subvol=/@home", "shared"),
        mount("/mnt/label", "LABEL=x", "tmpfs", "rw", "private"),
        mount("/mnt/automatic", "systemd-1", "autofs", "rw,fd=29,ignore", "private"),
    };
    EXPECT_THAT(mountsOf(test::recorded("odd")), ElementsAreArray(expected));
}

TEST(Mounts, showWhatIsNoTextByteByByte)
{
    EXPECT_THAT(mountsOf(test::recorded("foreign")),
                ElementsAre(mount("/", "/dev/root", "ext4", "rw", "private"),
                            mount("/mnt/b\\374ro", "na\\357ve", "tmpfs", "rw", "private"),
                            mount("/mnt/名前", "空間", "tmpfs", "rw", "private"),
                            mount("/mnt/\\033[2J", "a\\177b", "tmpfs", "rw", "private"),
                            mount("/mnt/\\302\\2332Jé", "none", "tmpfs", "rw", "private"),
                            mount("/mnt/é\\001", "none", "tmpfs", "rw", "private")));
}

TEST(Mounts, ofAnOldKernelAreReadAlike)
{
    EXPECT_THAT(mountsOf(test::recorded("old-kernel")),
                ElementsAre(mount("/sys", "sysfs", "sysfs", "rw,nosuid,nodev,noexec,relatime", "shared"),
                            mount("/", "/dev/sda1", "ext4", "rw,relatime,errors=remount-ro,data=ordered", "shared")));
}

struct BrokenCase : test::Named
{
    std::string tree;
    Error error;
};

class BrokenTree : public testing::TestWithParam<BrokenCase>
{
};

TEST_P(BrokenTree, isRefusedWithTheLine)
{
    const Result<std::vector<Section>> sections = lookAtMounts(test::recorded(GetParam().tree));
    ASSERT_FALSE(sections);
    EXPECT_EQ(sections.error(), GetParam().error);
}

INSTANTIATE_TEST_SUITE_P(
    Trees, BrokenTree,
    testing::Values(
        BrokenCase{"cutShort", "cut-short", {"read", EBADMSG, "self/mountinfo: 2 1 0:2 / /mnt rw,relatime shared:3"}},
        BrokenCase{"noSeparator",
                   "no-separator",
                   {"read", EBADMSG, "self/mountinfo: 2 1 0:2 / /mnt rw,relatime shared:3 tmpfs tmpfs rw"}},
        BrokenCase{"noMountinfo", "no-mountinfo", {"openat", ENOENT, "self/mountinfo"}}),
    test::byName);

class Mountinfo : public testing::Test
{
protected:
    Place placeOf(const std::string &mountinfo)
    {
        m_directory.write("proc/self/mountinfo", mountinfo);
        return test::placeBelow(m_directory.path());
    }

private:
    test::TemporaryDirectory m_directory;
};

Rows rowsOf(const Result<std::vector<Section>> &sections)
{
    EXPECT_TRUE(sections);
    return sections ? sections->front().rows : Rows();
}

TEST_F(Mountinfo, isTakenApartWhereItHasChanged)
{
    const std::string root = "1 0 8:1 / / rw - ext4 /dev/root rw\n";
    const std::string lower = "2 1 0:2 / /mnt rw - tmpfs lower rw\n";
    const std::string upper = "3 2 0:3 / /mnt rw - tmpfs upper rw\n";
    MountRecall recall;
    const Rows first = rowsOf(lookAtMounts(placeOf(root + lower), recall));
    const Rows same = rowsOf(lookAtMounts(placeOf(root + lower), recall));
    const Rows more = rowsOf(lookAtMounts(placeOf(root + lower + upper), recall));
    EXPECT_EQ(&same.back(), &first.back());
    EXPECT_EQ(&more[1], &first[1]);
    EXPECT_EQ(more[2].key, "/mnt#2");
    const Rows less = rowsOf(lookAtMounts(placeOf(root + upper), recall));
    EXPECT_EQ(&less.front(), &first.front());
    EXPECT_EQ(less.back().key, "/mnt") << "it is not stacked any more";
    EXPECT_EQ(more[2].key, "/mnt#2") << "what was seen stays";
}

TEST_F(Mountinfo, isSeenAlikeWhateverWasSeenBefore)
{
    std::mt19937 random(1);
    MountRecall recall;
    for (int round = 0; round < 300; ++round) {
        std::string text;
        for (int line = 1; line < 9; ++line) {
            if (random() % 4 == 0)
                continue;
            const std::string target(1, "ab"[random() % 2]);
            text +=
                std::to_string(line) + " 0 0:1 / /" + target + " rw - tmpfs none " + (line % 3 == 0 ? "ro\n" : "rw\n");
        }
        const Place place = placeOf(text);
        ASSERT_EQ(rowsOf(lookAtMounts(place, recall)), rowsOf(lookAtMounts(place)));
    }
}

TEST_F(Mountinfo, thatIsBrokenOnceIsReadAgain)
{
    const std::string root = "1 0 8:1 / / rw - ext4 /dev/root rw\n";
    MountRecall recall;
    const Rows before = rowsOf(lookAtMounts(placeOf(root), recall));
    EXPECT_FALSE(lookAtMounts(placeOf(root + "2 1\n"), recall));
    EXPECT_EQ(rowsOf(lookAtMounts(placeOf(root), recall)), before);
    EXPECT_EQ(rowsOf(lookAtMounts(placeOf(root + root), recall)).back().key, "/#2");
}

struct LineCase : test::Named
{
    std::string line;
    std::string shown;
};

class BrokenLine : public Mountinfo, public testing::WithParamInterface<LineCase>
{
};

TEST_P(BrokenLine, isRefused)
{
    const Result<std::vector<Section>> sections =
        lookAtMounts(placeOf("1 0 8:1 / / rw - ext4 /dev/root rw\n" + GetParam().line));
    ASSERT_FALSE(sections);
    EXPECT_EQ(sections.error(), (Error{"read", EBADMSG, "self/mountinfo: " + GetParam().shown}));
}

INSTANTIATE_TEST_SUITE_P(
    Lines, BrokenLine,
    testing::Values(
        LineCase{"empty", "\n", ""}, LineCase{"idAlone", "2\n", "2"},
        LineCase{"noOptions", "2 1 0:2 / /mnt\n", "2 1 0:2 / /mnt"},
        LineCase{"nothingBehindTheOptions", "2 1 0:2 / /mnt rw\n", "2 1 0:2 / /mnt rw"},
        LineCase{"nothingBehindTheSeparator", "2 1 0:2 / /mnt rw -\n", "2 1 0:2 / /mnt rw -"},
        LineCase{"emptyTarget", "2 1 0:2 /  rw - tmpfs none rw\n", "2 1 0:2 /  rw - tmpfs none rw"},
        LineCase{"emptyType", "2 1 0:2 / /mnt rw -  none rw\n", "2 1 0:2 / /mnt rw -  none rw"},
        LineCase{"noSource", "2 1 0:2 / /mnt rw - tmpfs\n", "2 1 0:2 / /mnt rw - tmpfs"},
        LineCase{"noOptionsOfTheFileSystem", "2 1 0:2 / /mnt rw - tmpfs none\n", "2 1 0:2 / /mnt rw - tmpfs none"},
        LineCase{"separatorInAField", "2 1 0:2 / /mnt rw -- tmpfs none rw\n", "2 1 0:2 / /mnt rw -- tmpfs none rw"},
        LineCase{"noNewline", "2 1 0:2 / /mnt rw - tmpfs none rw,si", "2 1 0:2 / /mnt rw - tmpfs none rw,si"},
        LineCase{"noText", "\x7f\xff\1\n", "\\177\\377\\001"}),
    test::byName);

TEST_F(Mountinfo, tellsThePeerGroups)
{
    const std::vector<Row> rows = wholeMountsOf(placeOf("1 0 0:1 / /a rw shared:5 master:3 - tmpfs none rw\n"
                                                        "2 0 0:1 / /b rw master:3 propagate_from:2 - tmpfs none rw\n"
                                                        "3 0 0:1 / /c rw unbindable - tmpfs none rw\n"
                                                        "4 0 0:1 / /d rw - tmpfs none rw\n"));
    std::vector<std::pair<std::string, std::string>> propagation;
    for (const Row &row : rows)
        propagation.emplace_back(row.cells[4], row.cells[5]);
    EXPECT_THAT(propagation, ElementsAre(std::pair("shared,slave", "shared:5 master:3"),
                                         std::pair("private,slave", "master:3 propagate_from:2"),
                                         std::pair("private,unbindable", "unbindable"), std::pair("private", "")));
}

TEST_F(Mountinfo, thatIsEmptyHasNoMounts)
{
    EXPECT_THAT(mountsOf(placeOf("")), testing::IsEmpty());
}

TEST_F(Mountinfo, keepsBackslashesThatAreNoEscape)
{
    EXPECT_THAT(mountsOf(placeOf("1 0 0:1 / /a\\08b\\9\\0 rw - tmpfs \\04 rw\n")),
                ElementsAre(mount("/a\\08b\\9\\0", "\\04", "tmpfs", "rw", "private")));
}

TEST_F(Mountinfo, givesEachMountAKeyOfItsOwn)
{
    std::string text;
    for (const std::string target : {"/a#3", "/a", "/a", "/a#2", "/a", "/a#2", "/a"})
        text += "1 0 0:1 / " + target + " rw - tmpfs none rw\n";
    std::vector<std::string> keys;
    for (const Row &row : mountsOf(placeOf(text)))
        keys.push_back(row.key);
    EXPECT_THAT(keys, ElementsAre("/a#3", "/a", "/a#2", "/a#2#2", "/a#4", "/a#2#3", "/a#5"));
}

TEST_F(Mountinfo, ofTenThousandLinesIsReadWhole)
{
    std::string text;
    for (int line = 0; line < 10'000; ++line)
        text += std::to_string(line) + " 1 0:1 / /mnt/" + std::to_string(line / 2) + " rw,relatime - tmpfs none rw\n";
    const std::vector<Row> rows = mountsOf(placeOf(text));
    ASSERT_EQ(rows.size(), 10'000U);
    EXPECT_EQ(rows[9998], mount("/mnt/4999", "none", "tmpfs", "rw,relatime", "private"));
    EXPECT_EQ(rows[9999], (Row{"/mnt/4999#2", rows[9998].cells}));
    std::set<std::string> keys;
    for (const Row &row : rows)
        EXPECT_TRUE(keys.insert(row.key).second) << row.key;
}

/// The cells that findmnt shows; nothing: it is not there.
std::optional<std::vector<Cells>> mountsOfFindmnt(const std::string &options)
{
    const std::optional<std::string> text =
        test::outputOf("findmnt --json --list -o TARGET,SOURCE,FSTYPE,OPTIONS,PROPAGATION,OPT-FIELDS " + options);
    if (!text)
        return std::nullopt;
    const nlohmann::json document = nlohmann::json::parse(*text);
    std::vector<Cells> mounts;
    for (const nlohmann::json &shownMount : document.at("filesystems")) {
        Cells cells;
        for (const char *column : {"target", "source", "fstype", "options", "propagation", "opt-fields"}) {
            const nlohmann::json &value = shownMount.at(column);
            cells.push_back(value.is_null() ? std::string() : shown(value.get<std::string>()));
        }
        mounts.push_back(std::move(cells));
    }
    return mounts;
}

std::vector<Cells> cellsOf(const std::vector<Row> &rows)
{
    std::vector<Cells> cells;
    for (const Row &row : rows)
        cells.push_back(row.cells);
    return cells;
}

class RecordedTree : public testing::TestWithParam<std::string>
{
};

TEST_P(RecordedTree, isShownAsFindmntShowsIt)
{
    const std::string file = test::rootOf(GetParam()) + "/proc/self/mountinfo";
    const std::optional<std::vector<Cells>> expected = mountsOfFindmnt("--tab-file '" + file + "'");
    if (!expected)
        GTEST_SKIP() << "SKIPPED: findmnt is not there";
    EXPECT_THAT(cellsOf(wholeMountsOf(test::recorded(GetParam()))), ElementsAreArray(*expected));
}

INSTANTIATE_TEST_SUITE_P(Trees, RecordedTree, testing::Values("debian", "odd", "old-kernel"));

/// Of the live kernel, so that nothing was mounted or unmounted between the two looks.
void expectAsFindmnt(const std::string &options)
{
    constexpr int attempts = 20;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        const Place place = test::placeBelow("/");
        std::vector<Cells> looked = cellsOf(wholeMountsOf(place));
        std::optional<std::vector<Cells>> expected = mountsOfFindmnt(options);
        if (!expected)
            GTEST_SKIP() << "SKIPPED: findmnt is not there";
        if (cellsOf(wholeMountsOf(place)) != looked)
            continue;
        std::ranges::sort(looked);
        std::ranges::sort(*expected);
        EXPECT_THAT(looked, ElementsAreArray(*expected));
        return;
    }
    GTEST_SKIP() << "SKIPPED: the mounts changed during every one of " << attempts << " looks";
}

TEST(LiveMounts, areThoseThatFindmntReadsFromTheKernel)
{
    expectAsFindmnt("--tab-file /proc/self/mountinfo");
}

TEST(LiveMounts, areThoseThatFindmntShows)
{
    std::error_code absent;
    if (std::filesystem::file_size("/run/mount/utab", absent) > 0 && !absent)
        GTEST_SKIP() << "SKIPPED: mount(8) keeps options of its own in /run/mount/utab";
    expectAsFindmnt("--kernel");
}

} // namespace
} // namespace lab
