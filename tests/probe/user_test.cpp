// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/sections.h"

#include "core/probe/capability_names.h"
#include "core/probe/id_names.h"
#include "tests/probe/recorded.h"
#include "tests/probe/tool.h"
#include "tests/support/print.h"
#include "tests/support/table.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <unistd.h>

namespace lab
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Row> rowsOf(const Place &place, std::string_view id)
{
    return test::rowsOf(lookAtUser(place), id);
}

std::string fact(const Place &place, std::string_view section, std::string_view key)
{
    const std::vector<Row> rows = rowsOf(place, section);
    const auto row = std::ranges::find(rows, key, &Row::key);
    return row == rows.end() ? "absent" : row->cells.at(0);
}

TEST(User, hasTheIdsAsIdShowsThem)
{
    EXPECT_THAT(rowsOf(test::recorded("users"), "id"),
                ElementsAre(Row{"uid", {"1000(alice)"}}, Row{"gid", {"1000(alice)"}},
                            Row{"groups", {"1000(alice),4(adm),27(sudo),100(users)"}}, Row{"setgroups", {"allow"}}));
    EXPECT_THAT(rowsOf(test::recorded("users", "4711"), "id"),
                ElementsAre(Row{"uid", {"1000(alice)"}}, Row{"gid", {"65534(nogroup)"}},
                            Row{"groups", {"65534(nogroup)"}}, Row{"setgroups", {"deny"}}));
}

TEST(User, hasTheMaps)
{
    EXPECT_THAT(rowsOf(test::recorded("users"), "uid_map"), ElementsAre(Row{"0", {"0", "0", "4294967295"}}));
    for (const std::string_view map : {"uid_map", "gid_map"}) {
        EXPECT_THAT(rowsOf(test::recorded("users", "4711"), map),
                    ElementsAre(Row{"0", {"0", "1000", "1"}}, Row{"1", {"1", "100000", "65536"}}));
    }
}

TEST(User, hasTheCapabilities)
{
    EXPECT_THAT(rowsOf(test::recorded("users"), "capabilities"),
                ElementsAre(Row{"effective", {"none"}}, Row{"permitted", {"none"}}, Row{"inheritable", {"none"}},
                            Row{"bounding", {"all"}}, Row{"ambient", {"none"}}));
    EXPECT_THAT(rowsOf(test::recorded("users", "4711"), "capabilities"),
                ElementsAre(Row{"effective", {"all"}}, Row{"permitted", {"all"}}, Row{"inheritable", {"none"}},
                            Row{"bounding", {"all but cap_sys_resource"}},
                            Row{"ambient", {"cap_net_admin cap_net_raw"}}));
}

TEST(User, hasTheProcessesThatCanBeSeen)
{
    EXPECT_THAT(rowsOf(test::recorded("users"), "processes"),
                ElementsAre(Row{"4711", {"4711", "1000(alice)", "user:[4026532186]", "lab-child"}}));
}

struct BrokenCase : test::Named
{
    std::string file;
    std::string text;
    std::string subject;
};

/// A proc of its own with a user namespace that is well until a file is broken.
class BrokenUser : public testing::TestWithParam<BrokenCase>
{
protected:
    void SetUp() override
    {
        m_directory.write("proc/self/status", "Name:\ta\nUid:\t0\t0\t0\t0\nGid:\t0\t0\t0\t0\nGroups:\t \n"
                                              "CapInh:\t0\nCapPrm:\t0\nCapEff:\t0\nCapBnd:\t0\nCapAmb:\t0\n");
        m_directory.write("proc/self/uid_map", "");
        m_directory.write("proc/self/gid_map", "");
    }

    test::TemporaryDirectory m_directory;
};

TEST_P(BrokenUser, isNamed)
{
    ASSERT_TRUE(lookAtUser(test::placeBelow(m_directory.path())));
    m_directory.write("proc/" + GetParam().file, GetParam().text);
    const Result<std::vector<Section>> sections = lookAtUser(test::placeBelow(m_directory.path()));
    ASSERT_FALSE(sections);
    EXPECT_EQ(sections.error(), (Error{"read", EBADMSG, GetParam().subject}));
}

INSTANTIATE_TEST_SUITE_P(
    Files, BrokenUser,
    testing::Values(BrokenCase{"noIds", "self/status", "Name:\ta\n", "self/status: "},
                    BrokenCase{"threeIds", "self/status", "Uid:\t0\t0\t0\n", "self/status: 0\\0110\\0110"},
                    BrokenCase{"letters", "self/status", "Uid:\t0\tx\t0\t0\n", "self/status: 0\\011x\\0110\\0110"},
                    BrokenCase{"noGroup", "self/status", "Uid:\t0\t0\t0\t0\nGid:\t0\n", "self/status: 0"},
                    BrokenCase{"groups", "self/status", "Uid:\t0\t0\t0\t0\nGid:\t0\t0\t0\t0\nGroups:\t4 x\n",
                               "self/status: 4 x"},
                    BrokenCase{"capabilities", "self/status", "Uid:\t0\t0\t0\t0\nGid:\t0\t0\t0\t0\nCapEff:\tfg\n",
                               "self/status: fg"},
                    BrokenCase{"mapOfTwo", "self/uid_map", "0 0\n", "self/uid_map: 0 0"},
                    BrokenCase{"mapOfLetters", "self/gid_map", "         0          a          1\n",
                               "self/gid_map:          0          a          1"},
                    BrokenCase{"mapTooLarge", "self/gid_map", "0 4294967296 1\n", "self/gid_map: 0 4294967296 1"}),
    test::byName);

TEST(User, namesTheFileThatIsNot)
{
    const test::TemporaryDirectory directory;
    directory.write("proc/version", "");
    const Result<std::vector<Section>> sections = lookAtUser(test::placeBelow(directory.path()));
    ASSERT_FALSE(sections);
    EXPECT_EQ(sections.error(), (Error{"openat", ENOENT, "self/status"}));
}

TEST(CapabilityText, isShortWhereItCan)
{
    EXPECT_EQ(capabilityText(0, 40), "none");
    EXPECT_EQ(capabilityText(0x1ffffffffff, 40), "all");
    EXPECT_EQ(capabilityText(~std::uint64_t{0}, 40), "all");
    EXPECT_EQ(capabilityText(0x1ffffffffff, 41), "all but cap_41");
    EXPECT_EQ(capabilityText(1, 40), "cap_chown");
    EXPECT_EQ(capabilityText(std::uint64_t{1} << 40, 40), "cap_checkpoint_restore");
    EXPECT_EQ(capabilityText((std::uint64_t{1} << 21) | (std::uint64_t{1} << 63), 63), "cap_sys_admin cap_63");
}

TEST(IdNames, areTheFirstOfEachNumber)
{
    const test::TemporaryDirectory directory;
    IdNames names(directory.write("passwd", "root:x:0:0:root:/root:/bin/sh\ntoor:x:0:0::/:\n:x:5:5\nx:y\n"
                                            "evil\033[2J:x:6:6\nno:x:-1\nlast:x:7"));
    EXPECT_EQ(names.of(0), "0(root)");
    EXPECT_EQ(names.of(5), "5");
    EXPECT_EQ(names.of(6), "6(evil\\033[2J)");
    EXPECT_EQ(names.of(7), "7(last)");
    EXPECT_EQ(names.of(4294967295), "4294967295");
    EXPECT_EQ(IdNames(directory.path() + "/none").of(0), "0");
}

TEST(LiveUser, isWhatIdSays)
{
    const std::optional<std::string> said = test::outputOf("id");
    if (!said)
        GTEST_SKIP() << "SKIPPED: id is not there";
    const Place place = test::placeBelow("/");
    const std::string expected = "uid=" + fact(place, "id", "uid") + " gid=" + fact(place, "id", "gid") +
                                 " groups=" + fact(place, "id", "groups");
    EXPECT_THAT(*said, testing::StartsWith(expected));
}

TEST(LiveUser, hasTheMapsOfTheKernel)
{
    for (const std::string map : {"uid_map", "gid_map"}) {
        const std::optional<std::string> said = test::outputOf("awk '{print $1, $2, $3}' /proc/self/" + map);
        ASSERT_TRUE(said);
        std::string shownMap;
        for (const Row &row : rowsOf(test::placeBelow("/"), map))
            shownMap += row.cells[0] + " " + row.cells[1] + " " + row.cells[2] + "\n";
        EXPECT_EQ(shownMap, *said);
    }
}

TEST(LiveUser, hasTheCapabilitiesThatCapshDecodes)
{
    const std::optional<std::string> mask = test::outputOf("awk '/^CapBnd/ {print $2}' /proc/self/status");
    const std::optional<std::string> said = test::outputOf("/usr/sbin/capsh --decode=$(awk '/^CapBnd/ {print $2}' "
                                                           "/proc/self/status)");
    if (!mask || !said)
        GTEST_SKIP() << "SKIPPED: capsh is not there";
    const std::string text = capabilityText(std::stoull(*mask, nullptr, 16), 40);
    std::string names = said->substr(said->find('=') + 1);
    std::ranges::replace(names, ',', ' ');
    names.erase(names.find_last_not_of('\n') + 1);
    const auto count = [](const std::string &list) { return list.empty() ? 0 : std::ranges::count(list, ' ') + 1; };
    if (text == "all") {
        EXPECT_EQ(count(names), 41) << names;
    } else if (text.starts_with("all but ")) {
        const std::string missing = text.substr(8);
        EXPECT_EQ(count(names) + count(missing), 41) << names;
        EXPECT_THAT(names, testing::Not(testing::HasSubstr(missing.substr(0, missing.find(' ')))));
    } else {
        EXPECT_EQ(text == "none" ? "" : text, names);
    }
}

TEST(LiveUser, seesItself)
{
    const std::vector<Row> rows = rowsOf(test::placeBelow("/"), "processes");
    const auto own = std::ranges::find(rows, std::to_string(::getpid()), &Row::key);
    ASSERT_NE(own, rows.end());
    EXPECT_EQ(own->cells.at(1), fact(test::placeBelow("/"), "id", "uid"));
    EXPECT_EQ(own->cells.at(2), std::filesystem::read_symlink("/proc/self/ns/user").string());
}

} // namespace
} // namespace lab
