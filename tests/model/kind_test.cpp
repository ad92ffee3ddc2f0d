// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/kind.h"

#include "tests/support/table.h"

#include <gmock/gmock.h>

#include <filesystem>

namespace lab
{
namespace
{

struct KindCase : test::Named
{
    Kind kind;
    std::uint64_t flag; ///< as include/uapi/linux/sched.h numbers it
    std::string_view flagName;
    std::string_view link;
    std::string_view option;
};

class EachKind : public testing::TestWithParam<KindCase>
{
};

TEST_P(EachKind, isInTheTableAsTheKernelHasIt)
{
    const KindCase &expected = GetParam();
    const KindInfo &info = infoOf(expected.kind);
    EXPECT_EQ(info.kind, expected.kind);
    EXPECT_EQ(info.name, expected.name);
    EXPECT_EQ(info.cloneFlag, expected.flag);
    EXPECT_EQ(info.flagName, expected.flagName);
    EXPECT_EQ(info.link, expected.link);
    EXPECT_EQ(info.option, expected.option);
    EXPECT_EQ(kindNamed(expected.name), expected.kind);
    EXPECT_EQ(cloneFlags(expected.kind), expected.flag);
    EXPECT_THAT(namespaceLinks, testing::Contains(expected.link));
}

TEST_P(EachKind, hasItsLinkInProc)
{
    const std::filesystem::path link = std::filesystem::path("/proc/self/ns") / GetParam().link;
    if (!std::filesystem::is_symlink(link))
        GTEST_SKIP() << "SKIPPED: this kernel has no " << link;
    EXPECT_THAT(std::filesystem::read_symlink(link).string(), testing::StartsWith(std::string(GetParam().link) + ":["));
}

INSTANTIATE_TEST_SUITE_P(Kinds, EachKind,
                         testing::Values(KindCase{"mount", Kind::mount, 0x00020000, "CLONE_NEWNS", "mnt", "--mount"},
                                         KindCase{"uts", Kind::uts, 0x04000000, "CLONE_NEWUTS", "uts", "--uts"},
                                         KindCase{"ipc", Kind::ipc, 0x08000000, "CLONE_NEWIPC", "ipc", "--ipc"},
                                         KindCase{"net", Kind::net, 0x40000000, "CLONE_NEWNET", "net", "--net"},
                                         KindCase{"pid", Kind::pid, 0x20000000, "CLONE_NEWPID", "pid", "--pid"},
                                         KindCase{"user", Kind::user, 0x10000000, "CLONE_NEWUSER", "user", "--user"},
                                         KindCase{"cgroup", Kind::cgroup, 0x02000000, "CLONE_NEWCGROUP", "cgroup",
                                                  "--cgroup"},
                                         KindCase{"time", Kind::time, 0x00000080, "CLONE_NEWTIME", "time", "--time"}),
                         test::byName);

TEST(KindTable, isIndexedByKindInTheOrderOfTheTabs)
{
    std::size_t index = 0;
    for (const KindInfo &info : kindTable())
        EXPECT_EQ(static_cast<std::size_t>(info.kind), index++);
    EXPECT_EQ(index, kindCount);
}

class NoKind : public testing::TestWithParam<std::string_view>
{
};

TEST_P(NoKind, hasThisName)
{
    EXPECT_EQ(kindNamed(GetParam()), std::nullopt) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(Names, NoKind,
                         testing::Values("", "mnt", "Mount", "mount ", " mount", "mounts", "network", "CLONE_NEWNS",
                                         "--mount", "pid_for_children"));

TEST(NamespaceLinks, areTenInTheOrderOfLs)
{
    EXPECT_EQ(namespaceLinks.size(), 10U);
    EXPECT_TRUE(std::ranges::is_sorted(namespaceLinks));
}

TEST(Side, isNamedBothWays)
{
    EXPECT_EQ(nameOf(Side::parent), "parent");
    EXPECT_EQ(nameOf(Side::child), "child");
    EXPECT_EQ(sideNamed("parent"), Side::parent);
    EXPECT_EQ(sideNamed("child"), Side::child);
    EXPECT_EQ(sideNamed("Parent"), std::nullopt);
    EXPECT_EQ(sideNamed("children"), std::nullopt);
    EXPECT_EQ(sideNamed(""), std::nullopt);
}

TEST(KindSet, isEmptyAtFirst)
{
    const KindSet none;
    EXPECT_TRUE(none.isEmpty());
    EXPECT_EQ(none.bits(), 0);
    EXPECT_EQ(cloneFlags(none), 0U);
    for (const KindInfo &info : kindTable())
        EXPECT_FALSE(none.has(info.kind));
}

TEST(KindSet, hasWhatWasPutIn)
{
    KindSet kinds = Kind::mount;
    kinds |= Kind::time;
    EXPECT_TRUE(kinds.has(Kind::mount));
    EXPECT_TRUE(kinds.has(Kind::time));
    EXPECT_FALSE(kinds.has(Kind::uts));
    EXPECT_FALSE(kinds.isEmpty());
    EXPECT_EQ(kinds.bits(), 0x81);
    EXPECT_EQ(kinds, KindSet(Kind::time) | Kind::mount);
    EXPECT_EQ(kinds, KindSet::fromBits(0x81));
    EXPECT_NE(kinds, KindSet(Kind::mount));
    EXPECT_EQ(cloneFlags(kinds), 0x00020080U);
}

TEST(KindSet, ofAllHasEveryKind)
{
    for (const KindInfo &info : kindTable())
        EXPECT_TRUE(KindSet::all().has(info.kind)) << info.name;
    EXPECT_EQ(cloneFlags(KindSet::all()), 0x7e020080U);
}

} // namespace
} // namespace lab
