// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/sections.h"

#include "core/probe/id_names.h"
#include "tests/probe/recorded.h"
#include "tests/probe/tool.h"
#include "tests/support/ipcs.h"
#include "tests/support/print.h"
#include "tests/support/table.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>

#include <cerrno>
#include <filesystem>
#include <ranges>

namespace lab
{

namespace
{

using testing::ElementsAre;

std::vector<Section> sectionsOf(const Place &place)
{
    const Result<std::vector<Section>> sections = lookAtIpc(place);
    if (!sections) {
        ADD_FAILURE() << describe(sections.error());
        return {};
    }
    return *sections;
}

TEST(Ipc, hasTheThreeTablesOfIpcs)
{
    EXPECT_THAT(sectionsOf(test::recorded("debian")),
                ElementsAre(Section{"ipc",
                                    Form::facts,
                                    {"VALUE"},
                                    {{"queues", {"2"}},
                                     {"segments", {"3"}},
                                     {"semaphores", {"1"}},
                                     {"mqueue-mounts", {"/dev/mqueue /srv/a b"}}}},
                            Section{"queues",
                                    Form::table,
                                    {"KEY", "MSQID", "OWNER", "PERMS", "USED-BYTES", "MESSAGES"},
                                    {{"0", {"0x2e343bae", "0", "root", "644", "12", "2"}},
                                     {"1", {"0xc022ef2c", "1", "alice", "600", "0", "0"}}}},
                            Section{"segments",
                                    Form::table,
                                    {"KEY", "SHMID", "OWNER", "PERMS", "BYTES", "NATTCH", "STATUS"},
                                    {{"0", {"0xdde8a5a6", "0", "root", "644", "4096", "0", ""}},
                                     {"1", {"0x00000000", "1", "root", "600", "100000", "0", ""}},
                                     {"2", {"0x00000000", "2", "root", "640", "65536", "1", "dest locked"}}}},
                            Section{"semaphores",
                                    Form::table,
                                    {"KEY", "SEMID", "OWNER", "PERMS", "NSEMS"},
                                    {{"0", {"0x723dd552", "0", "4242", "644", "3"}}}}));
}

TEST(Ipc, namesOwnersAsPasswdDoes)
{
    const Place place = test::recorded("debian");
    IdNames names = userNames(place.root);
    EXPECT_EQ(names.nameOf(0), "root");
    EXPECT_EQ(names.nameOf(1000), "alice");
    EXPECT_EQ(names.nameOf(1), "1");
    const test::TemporaryDirectory directory;
    std::filesystem::create_directory(directory.path() + "/proc");
    const Place bare = test::placeBelow(directory.path());
    EXPECT_EQ(userNames(bare.root).nameOf(0), "0");
}

constexpr std::string_view queueTitles =
    "key msqid perms cbytes qnum lspid lrpid uid gid cuid cgid stime rtime ctime\n";
constexpr std::string_view memoryTitles = "key shmid\n";
constexpr std::string_view semaphoreTitles = "key semid\n";

class MadeUpIpc : public testing::Test
{
protected:
    void SetUp() override
    {
        writeQueues("");
        m_directory.write("proc/sysvipc/shm", memoryTitles);
        m_directory.write("proc/sysvipc/sem", semaphoreTitles);
    }
    void writeQueues(const std::string &lines)
    {
        m_directory.write("proc/sysvipc/msg", std::string(queueTitles) + lines);
    }
    Result<std::vector<Section>> look() { return lookAtIpc(test::placeBelow(m_directory.path())); }

    test::TemporaryDirectory m_directory;
};

TEST_F(MadeUpIpc, isEmptyWhereTheFilesHaveTitlesAlone)
{
    const Result<std::vector<Section>> sections = look();
    ASSERT_TRUE(sections) << describe(sections.error());
    ASSERT_EQ(sections->size(), 4U);
    EXPECT_THAT(sections->front().rows, ElementsAre(Row{"queues", {"0"}}, Row{"segments", {"0"}},
                                                    Row{"semaphores", {"0"}}, Row{"mqueue-mounts", {""}}));
    for (const Section &section : std::views::drop(*sections, 1))
        EXPECT_THAT(section.rows, testing::IsEmpty()) << section.id;
}

TEST_F(MadeUpIpc, takesWhatLaterKernelsWriteBehind)
{
    writeQueues("-1 7 777 1 2 3 4 5 6 7 8 9 10 11 12 13\n");
    const Result<std::vector<Section>> sections = look();
    ASSERT_TRUE(sections) << describe(sections.error());
    EXPECT_THAT(sections->at(1).rows, ElementsAre(Row{"7", {"0xffffffff", "7", "5", "777", "1", "2"}}));
}

TEST_F(MadeUpIpc, missesAFile)
{
    for (const std::string file : {"sem", "shm", "msg"}) {
        std::filesystem::remove(m_directory.path() + "/proc/sysvipc/" + file);
        const Result<std::vector<Section>> sections = look();
        ASSERT_FALSE(sections);
        EXPECT_EQ(sections.error(), (Error{"openat", ENOENT, "sysvipc/" + file}));
    }
}

TEST_F(MadeUpIpc, hasNoTitles)
{
    m_directory.write("proc/sysvipc/msg", "");
    const Result<std::vector<Section>> sections = look();
    ASSERT_FALSE(sections);
    EXPECT_EQ(sections.error(), (Error{"read", EBADMSG, "sysvipc/msg"}));
}

struct BrokenLine : test::Named
{
    std::string line;
};

class BrokenIpc : public MadeUpIpc, public testing::WithParamInterface<BrokenLine>
{
};

TEST_P(BrokenIpc, isRefusedWithTheLine)
{
    writeQueues("1 7 777 1 2 3 4 5 6 7 8 9 10 11\n" + GetParam().line + "\n");
    const Result<std::vector<Section>> sections = look();
    ASSERT_FALSE(sections);
    EXPECT_EQ(sections.error(), (Error{"read", EBADMSG, "sysvipc/msg: " + GetParam().line}));
}

INSTANTIATE_TEST_SUITE_P(Lines, BrokenIpc,
                         testing::Values(BrokenLine{"empty", ""},
                                         BrokenLine{"cutShort", "1 8 777 1 2 3 4 5 6 7 8 9 10"},
                                         BrokenLine{"word", "1 8 777 1 2 3 4 five 6 7 8 9 10 11"},
                                         BrokenLine{"numberAndMore", "1 8 777 1x 2 3 4 5 6 7 8 9 10 11"},
                                         BrokenLine{"notOctal", "1 8 778 1 2 3 4 5 6 7 8 9 10 11"},
                                         BrokenLine{"tooLarge", "1 8 777 99999999999999999999 2 3 4 5 6 7 8 9 10 11"},
                                         BrokenLine{"idTwice", "2 7 777 1 2 3 4 5 6 7 8 9 10 11"}),
                         test::byName);

TEST(LiveIpc, isWhatIpcsSays)
{
    const std::optional<std::string> text = test::outputOf("ipcs");
    if (!text)
        GTEST_SKIP() << "SKIPPED: ipcs is not there";
    EXPECT_EQ(test::tablesOfIpcs(sectionsOf(test::placeBelow("/"))), test::tablesOfIpcs(*text));
}

} // namespace
} // namespace lab
