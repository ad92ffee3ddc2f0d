// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/id_map.h"

#include "core/kernel/file.h"
#include "core/kernel/process.h"
#include "core/kernel/socket.h"
#include "tests/support/table.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <linux/sched.h>
#include <optional>
#include <sstream>
#include <unistd.h>

namespace lab
{

void PrintTo(const IdRange &line, std::ostream *out)
{
    *out << line.inside << " " << line.outside << " " << line.count;
}

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

struct RangeCase : test::Named
{
    std::string text;
    std::optional<IdRange> range;
};

class RootsRange : public testing::TestWithParam<RangeCase>
{
};

// Of uid 0, which every /etc/passwd names root.
TEST_P(RootsRange, isTheFirstThatIsHisOwn)
{
    const test::TemporaryDirectory directory;
    const IdMap lines = subordinateRange(directory.write("subuid", GetParam().text), 0);
    if (GetParam().range)
        EXPECT_THAT(lines, ElementsAre(*GetParam().range));
    else
        EXPECT_THAT(lines, IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    Files, RootsRange,
    testing::Values(
        RangeCase{"byName", "root:100000:65536\n", IdRange{0, 100000, 65536}},
        RangeCase{"byNumber", "0:100000:65536\n", IdRange{0, 100000, 65536}},
        RangeCase{"noNewline", "root:100000:65536", IdRange{0, 100000, 65536}},
        RangeCase{"amongOthers", "alice:100000:65536\nroot:200000:1000\nroot:300000:1\n", IdRange{0, 200000, 1000}},
        RangeCase{"behindGarbage", "\n#root\nroot\nroot:\nroot:1\nroot:7:9\n", IdRange{0, 7, 9}},
        RangeCase{"moreFields", "root:7:9:more\n", IdRange{0, 7, 9}},
        RangeCase{"largest", "root:1:4294967295\n", IdRange{0, 1, 4294967295}}, RangeCase{"nothing", "", std::nullopt},
        RangeCase{"ofOthers", "alice:100000:65536\n1000:1:1\n", std::nullopt},
        RangeCase{"ofAnotherName", "rooter:7:9\nroo:7:9\nRoot:7:9\n:7:9\n", std::nullopt},
        RangeCase{"ofAnotherNumber", "00x:7:9\n1:7:9\n", std::nullopt}, RangeCase{"noCount", "root:7:\n", std::nullopt},
        RangeCase{"noFirst", "root::9\n", std::nullopt}, RangeCase{"ofNoIds", "root:7:0\n", std::nullopt},
        // Who is uid 0 outside may write the machine's sysctls from inside.
        RangeCase{"ofRootHimself", "root:0:65536\n", std::nullopt},
        RangeCase{"behindRootHimself", "root:0:65536\nroot:7:9\n", IdRange{0, 7, 9}},
        RangeCase{"negative", "root:-7:9\nroot:7:-9\n", std::nullopt},
        RangeCase{"tooLarge", "root:4294967296:1\nroot:7:4294967296\n", std::nullopt},
        RangeCase{"spaces", "root: 7:9\nroot:7 :9\n root:7:9\n", std::nullopt},
        RangeCase{"hexadecimal", "root:0x7:9\n", std::nullopt}),
    test::byName);

TEST(SubordinateRange, ofAUserWithoutANameIsFoundByNumber)
{
    const test::TemporaryDirectory directory;
    const std::string file = directory.write("subuid", ":5:5\n4294967294:7:9\n");
    EXPECT_THAT(subordinateRange(file, 4294967294), ElementsAre(IdRange{0, 7, 9}));
    EXPECT_THAT(subordinateRange(file, 4294967293), IsEmpty());
}

TEST(SubordinateRange, isNoneWhereThereIsNoFile)
{
    EXPECT_THAT(subordinateRange("/nonexistent/subuid", 0), IsEmpty());
}

TEST(MapText, hasALineForEachRange)
{
    EXPECT_EQ(mapText({}), "");
    EXPECT_EQ(mapText({{0, 1000, 1}}), "0 1000 1\n");
    EXPECT_EQ(mapText({{0, 1000, 1}, {1, 100000, 65536}}), "0 1000 1\n1 100000 65536\n");
    EXPECT_EQ(mapText({{4294967294, 4294967294, 1}}), "4294967294 4294967294 1\n");
}

/// The lines of /proc/PID/uid_map or gid_map.
IdMap linesOf(pid_t pid, const std::string &file)
{
    const std::string path = "/proc/" + std::to_string(pid) + "/" + file;
    const Result<FileDescriptor> opened = openFile(path, O_RDONLY);
    std::istringstream text(opened ? readAll(*opened, path, 100'000).value_or("") : "");
    IdMap lines;
    for (IdRange line; text >> line.inside >> line.outside >> line.count;)
        lines.push_back(line);
    return lines;
}

TEST(MapSandbox, makesNoRootOfWhoIsRootOutside)
{
    // The child waits for the end of the pipe, however this test ends.
    SocketPair pipe = *makePipe();
    Result<std::optional<ChildProcess>> child = cloneProcess(CLONE_NEWUSER);
    if (!child)
        GTEST_SKIP() << "SKIPPED: no user namespace can be made here: " << describe(child.error());
    if (!*child) {
        pipe.theirs.reset();
        std::string end;
        std::ignore = receiveSome(pipe.ours, end, 1);
        ::_exit(0);
    }
    const pid_t pid = (*child)->pid;
    const Result<void> mapped = mapSandbox(pid);
    const IdMap users = linesOf(pid, "uid_map");
    const IdMap groups = linesOf(pid, "gid_map");
    pipe.theirs.reset();
    EXPECT_TRUE(waitFor(pid));

    if (!mapped && mapped.error().number == EPERM)
        GTEST_SKIP() << "SKIPPED: no user namespace can be mapped here: " << describe(mapped.error());
    ASSERT_TRUE(mapped) << describe(mapped.error());
    ASSERT_FALSE(users.empty());
    ASSERT_FALSE(groups.empty());
    EXPECT_EQ(users.front().inside, 0U);
    EXPECT_EQ(groups.front().inside, 0U);
    for (const IdMap &lines : {users, groups}) {
        for (const IdRange &line : lines)
            EXPECT_NE(line.outside, 0U);
    }
    if (::geteuid() != 0) {
        EXPECT_EQ(users.front(), (IdRange{0, ::geteuid(), 1}));
        EXPECT_EQ(groups.front(), (IdRange{0, ::getegid(), 1}));
    }
}

TEST(MapSandbox, ofAProcessThatIsNotFails)
{
    const Result<void> mapped = mapSandbox(0x7fff'ffff);
    ASSERT_FALSE(mapped);
    EXPECT_EQ(mapped.error().call, "open");
    EXPECT_EQ(mapped.error().number, ENOENT);
}

} // namespace
} // namespace lab
