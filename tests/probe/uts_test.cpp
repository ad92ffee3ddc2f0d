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
#include <sys/utsname.h>

namespace lab
{

namespace
{

using testing::ElementsAre;

std::vector<Row> factsOf(const Place &place)
{
    const Result<std::vector<Section>> sections = lookAtUts(place);
    if (!sections) {
        ADD_FAILURE() << describe(sections.error());
        return {};
    }
    EXPECT_EQ(sections->size(), 1U);
    EXPECT_EQ(sections->front().id, "uts");
    EXPECT_EQ(sections->front().form, Form::facts);
    EXPECT_THAT(sections->front().columns, ElementsAre("VALUE"));
    return {sections->front().rows.begin(), sections->front().rows.end()};
}

TEST(Uts, hasTheNamesAndTheRelease)
{
    EXPECT_THAT(factsOf(test::recorded("debian")),
                ElementsAre(Row{"hostname", {"debian"}}, Row{"domainname", {"(none)"}},
                            Row{"release", {"6.12.41+deb13-amd64"}}, Row{"static-hostname", {"debian"}}));
}

TEST(Uts, showsWhatIsNoTextByteByByte)
{
    EXPECT_THAT(factsOf(test::recorded("foreign")),
                ElementsAre(Row{"hostname", {"b\\374ro"}}, Row{"domainname", {"lab\\033[2J"}},
                            Row{"release", {"6.12.0"}}, Row{"static-hostname", {"b\\374ro"}}));
}

TEST(Uts, hasAnEmptyStaticHostNameWhereNoneIsSet)
{
    for (const std::string tree : {"no-hostname", "comment-hostname"}) {
        EXPECT_THAT(factsOf(test::recorded(tree)),
                    ElementsAre(Row{"hostname", {"debian"}}, Row{"domainname", {"(none)"}},
                                Row{"release", {"6.12.41+deb13-amd64"}}, Row{"static-hostname", {""}}))
            << tree;
    }
}

class MadeUp : public testing::Test
{
protected:
    void SetUp() override
    {
        m_directory.write("proc/sys/kernel/hostname", "box\n");
        m_directory.write("proc/sys/kernel/domainname", "lab\n");
        m_directory.write("proc/sys/kernel/osrelease", "6.12.0\n");
    }

    std::optional<std::string> fact(std::string_view key)
    {
        const Section section{"uts", Form::facts, {"VALUE"}, factsOf(test::placeBelow(m_directory.path()))};
        const Row *row = findRow(section, key);
        return row != nullptr ? std::optional(row->cells.at(0)) : std::nullopt;
    }

    test::TemporaryDirectory m_directory;
};

TEST_F(MadeUp, utsMissesAFile)
{
    for (const std::string file : {"sys/kernel/osrelease", "sys/kernel/domainname", "sys/kernel/hostname"}) {
        std::filesystem::remove(m_directory.path() + "/proc/" + file);
        const Result<std::vector<Section>> sections = lookAtUts(test::placeBelow(m_directory.path()));
        ASSERT_FALSE(sections);
        EXPECT_EQ(sections.error(), (Error{"openat", ENOENT, file}));
    }
}

TEST_F(MadeUp, hostNameIsShownWhole)
{
    m_directory.write("proc/sys/kernel/hostname", "a\nb\n");
    EXPECT_EQ(fact("hostname"), "a\\012b");
    m_directory.write("proc/sys/kernel/hostname", "\n");
    EXPECT_EQ(fact("hostname"), "");
    m_directory.write("proc/sys/kernel/hostname", "");
    EXPECT_EQ(fact("hostname"), "");
    m_directory.write("proc/sys/kernel/hostname", " # a \n");
    EXPECT_EQ(fact("hostname"), " # a ");
}

struct FileCase : test::Named
{
    std::string text;
    std::string hostName;
};

class HostNameFile : public MadeUp, public testing::WithParamInterface<FileCase>
{
};

TEST_P(HostNameFile, isReadAsItsManualSays)
{
    m_directory.write("etc/hostname", GetParam().text);
    EXPECT_EQ(fact("static-hostname"), GetParam().hostName);
}

INSTANTIATE_TEST_SUITE_P(Files, HostNameFile,
                         testing::Values(FileCase{"plain", "box\n", "box"}, FileCase{"noNewline", "box", "box"},
                                         FileCase{"blanks", " \tbox.home.local \t\r\n", "box.home.local"},
                                         FileCase{"secondLine", "# a comment\n\n  # another\nbox\nother\n", "box"},
                                         FileCase{"hashInside", "bo#x\n", "bo#x"}, FileCase{"nothing", "", ""},
                                         FileCase{"blankLines", " \n\t\n\n", ""}, FileCase{"comment", "# box", ""},
                                         FileCase{"largest", std::string(4095, '\n') + "b", "b"},
                                         FileCase{"tooLarge", std::string(4096, '\n') + "b", ""}),
                         test::byName);

TEST(LiveUts, isWhatTheKernelSays)
{
    utsname names{};
    ASSERT_EQ(::uname(&names), 0);
    const std::vector<Row> facts = factsOf(test::placeBelow("/"));
    ASSERT_GE(facts.size(), 3U);
    EXPECT_EQ(facts[0], (Row{"hostname", {shown(static_cast<const char *>(names.nodename))}}));
    EXPECT_EQ(facts[1], (Row{"domainname", {shown(static_cast<const char *>(names.domainname))}}));
    EXPECT_EQ(facts[2], (Row{"release", {shown(static_cast<const char *>(names.release))}}));
}

TEST(LiveUts, isWhatHostnameSays)
{
    std::optional<std::string> name = test::outputOf("hostname");
    if (!name)
        GTEST_SKIP() << "SKIPPED: hostname is not there";
    if (name->ends_with('\n'))
        name->pop_back();
    EXPECT_EQ(factsOf(test::placeBelow("/")).at(0).cells, std::vector<std::string>{shown(*name)});
}

} // namespace
} // namespace lab
