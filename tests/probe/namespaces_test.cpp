// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/sections.h"

#include "tests/probe/recorded.h"
#include "tests/probe/tool.h"
#include "tests/support/print.h"
#include "tests/support/table.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>

#include <cerrno>
#include <filesystem>
#include <map>
#include <regex>

namespace lab
{

namespace
{

std::vector<NamespaceLink> initialLinks()
{
    return {{"cgroup", 4026531835}, {"ipc", 4026531839},
            {"mnt", 4026531841},    {"net", 4026531840},
            {"pid", 4026531836},    {"pid_for_children", 4026531836},
            {"time", 4026531834},   {"time_for_children", 4026531834},
            {"user", 4026531837},   {"uts", 4026531838}};
}

TEST(Namespaces, areTenInTheOrderOfLs)
{
    EXPECT_EQ(lookAtNamespaces(test::recorded("debian")), initialLinks());
}

TEST(Namespaces, ofAnotherProcessAreItsOwn)
{
    std::vector<NamespaceLink> expected = initialLinks();
    expected[2].inode = 4026532201;
    expected[9].inode = 4026532202;
    EXPECT_EQ(lookAtNamespaces(test::recorded("debian", "4711")), expected);
}

TEST(Namespaces, thatAnOldKernelLacksAreAbsent)
{
    std::vector<NamespaceLink> expected = initialLinks();
    for (const std::size_t absent : {0U, 6U, 7U})
        expected[absent].inode = 0;
    EXPECT_EQ(lookAtNamespaces(test::recorded("old-kernel")), expected);
}

TEST(Namespaces, ofAProcessThatIsNotThereAreAnError)
{
    const Result<std::vector<NamespaceLink>> links = lookAtNamespaces(test::recorded("debian", "4712"));
    ASSERT_FALSE(links);
    EXPECT_EQ(links.error().number, ENOENT);
    EXPECT_EQ(links.error().subject, "4712/ns");
}

TEST(Namespaces, thatAreGarbageAreNamed)
{
    const Result<std::vector<NamespaceLink>> links = lookAtNamespaces(test::recorded("garbage-links"));
    ASSERT_FALSE(links);
    EXPECT_EQ(links.error(), (Error{"readlinkat", EBADMSG, "self/ns/uts: garbage"}));
}

struct TargetCase : test::Named
{
    std::string target;
    std::string shown;
};

class WrongTarget : public testing::TestWithParam<TargetCase>
{
};

TEST_P(WrongTarget, isRefused)
{
    const test::TemporaryDirectory directory;
    const std::filesystem::path links = directory.path() + "/proc/self/ns";
    std::filesystem::create_directories(links);
    std::filesystem::create_symlink("net:[7]", links / "net");
    std::filesystem::create_symlink(GetParam().target, links / "pid_for_children");
    const Result<std::vector<NamespaceLink>> looked = lookAtNamespaces(test::placeBelow(directory.path()));
    ASSERT_FALSE(looked);
    EXPECT_EQ(looked.error(), (Error{"readlinkat", EBADMSG, "self/ns/pid_for_children: " + GetParam().shown}));
}

INSTANTIATE_TEST_SUITE_P(
    Targets, WrongTarget,
    testing::Values(TargetCase{"ofAnotherKind", "mnt:[4026531836]", "mnt:[4026531836]"},
                    TargetCase{"ofTheLink", "pid_for_children:[4026531836]", "pid_for_children:[4026531836]"},
                    TargetCase{"noNumber", "pid:[]", "pid:[]"}, TargetCase{"zero", "pid:[0]", "pid:[0]"},
                    TargetCase{"notClosed", "pid:[4026531836", "pid:[4026531836"},
                    TargetCase{"leftOver", "pid:[4026531836]x", "pid:[4026531836]x"},
                    TargetCase{"negative", "pid:[-1]", "pid:[-1]"}, TargetCase{"octal", "pid:[07]", "pid:[07]"},
                    TargetCase{"space", "pid:[ 7]", "pid:[ 7]"},
                    TargetCase{"tooLarge", "pid:[18446744073709551616]", "pid:[18446744073709551616]"},
                    TargetCase{"path", "/proc/1/ns/pid", "/proc/1/ns/pid"},
                    TargetCase{"escape", "pid:[\033c", "pid:[\\033c"}),
    test::byName);

TEST(Namespaces, thatCannotBeReadAreAnError)
{
    const test::TemporaryDirectory directory;
    directory.write("proc/self/ns/cgroup", "a file");
    const Result<std::vector<NamespaceLink>> links = lookAtNamespaces(test::placeBelow(directory.path()));
    ASSERT_FALSE(links);
    EXPECT_EQ(links.error(), (Error{"readlinkat", EINVAL, "self/ns/cgroup"}));
}

TEST(LiveNamespaces, areThoseOfTheLinks)
{
    const Result<std::vector<NamespaceLink>> links = lookAtNamespaces(test::placeBelow("/"));
    ASSERT_TRUE(links) << describe(links.error());
    ASSERT_EQ(links->size(), namespaceLinks.size());
    for (const NamespaceLink &link : *links) {
        std::error_code absent;
        const std::filesystem::path target = std::filesystem::read_symlink("/proc/self/ns/" + link.name, absent);
        EXPECT_EQ(targetOf(link), target.string());
    }
}

TEST(LiveNamespaces, areThoseThatLsShows)
{
    const std::optional<std::string> listed = test::outputOf("ls -l /proc/$PPID/ns");
    if (!listed)
        GTEST_SKIP() << "SKIPPED: ls is not there";
    const std::regex line(R"((\w+) -> (\w+:\[\d+\])\n)");
    std::map<std::string, std::string> expected;
    for (auto match = std::sregex_iterator(listed->begin(), listed->end(), line); match != std::sregex_iterator();
         ++match)
        expected[match->str(1)] = match->str(2);

    const Result<std::vector<NamespaceLink>> links = lookAtNamespaces(test::placeBelow("/"));
    ASSERT_TRUE(links) << describe(links.error());
    std::map<std::string, std::string> looked;
    for (const NamespaceLink &link : *links) {
        if (link.inode != 0)
            looked[link.name] = targetOf(link);
    }
    EXPECT_EQ(looked, expected);
}

} // namespace
} // namespace lab
