// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/sections.h"

#include "core/kernel/clock.h"
#include "tests/probe/recorded.h"
#include "tests/probe/tool.h"
#include "tests/support/print.h"
#include "tests/support/table.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>

#include <cerrno>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace lab
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;
using testing::MatchesRegex;

std::vector<Section> sectionsOf(const Place &place)
{
    const Result<std::vector<Section>> sections = lookAtTime(place);
    if (!sections || sections->size() != 3) {
        ADD_FAILURE() << (sections ? "not three sections" : describe(sections.error()));
        return std::vector<Section>(3);
    }
    return *sections;
}

TEST(Time, hasTheStartAndTheOffsets)
{
    const std::vector<Section> sections = sectionsOf(test::recorded("debian"));
    EXPECT_EQ(
        sections[0],
        (Section{
            "uptime", Form::facts, {"VALUE"}, {{"since", {localTimeText(1767191626)}}, {"btime", {"1767191626"}}}}));
    EXPECT_EQ(sections[1],
              (Section{"offsets",
                       Form::table,
                       {"CLOCK", "SECONDS", "NANOSECONDS"},
                       {{"monotonic", {"monotonic", "0", "0"}}, {"boottime", {"boottime", "16500", "0"}}}}));
}

TEST(Time, readsTheClocksAsTheyRun)
{
    const Section clocks = sectionsOf(test::recorded("debian"))[2];
    EXPECT_EQ(clocks.id, "clocks");
    EXPECT_EQ(clocks.form, Form::readings);
    ASSERT_EQ(clocks.rows.size(), 3U);
    const std::pair<const char *, clockid_t> expected[] = {
        {"realtime", CLOCK_REALTIME}, {"monotonic", CLOCK_MONOTONIC}, {"boottime", CLOCK_BOOTTIME}};
    for (std::size_t at = 0; at < 3; ++at) {
        const auto &[name, clock] = expected[at];
        const Row &row = clocks.rows[at];
        EXPECT_EQ(row.key, name);
        EXPECT_THAT(row.cells.at(0), MatchesRegex("[0-9]+\\.[0-9][0-9][0-9]"));
        const double now = std::chrono::duration<double>(readClock(clock).value()).count();
        EXPECT_LE(std::stod(row.cells.at(0)), now + 0.001) << name;
        EXPECT_NEAR(std::stod(row.cells.at(0)), now, 60) << name;
    }
}

class MadeUpTime : public testing::Test
{
protected:
    void SetUp() override
    {
        m_directory.write("proc/stat", "cpu 1 2 3\nbtime 7\nprocesses 1\n");
        m_directory.write("proc/self/timens_offsets", "monotonic 0 0\n");
    }
    Result<std::vector<Section>> look() { return lookAtTime(test::placeBelow(m_directory.path())); }

    test::TemporaryDirectory m_directory;
};

TEST_F(MadeUpTime, hasNoOffsetsOnAKernelWithoutThem)
{
    std::filesystem::remove(m_directory.path() + "/proc/self/timens_offsets");
    const Result<std::vector<Section>> sections = look();
    ASSERT_TRUE(sections) << describe(sections.error());
    EXPECT_EQ(sections->at(0).rows[1], (Row{"btime", {"7"}}));
    EXPECT_THAT(sections->at(1).rows, IsEmpty());
}

TEST_F(MadeUpTime, takesNegativeOffsets)
{
    m_directory.write("proc/self/timens_offsets", "monotonic        -1 500000000\nboottime   -2         0\n");
    const Result<std::vector<Section>> sections = look();
    ASSERT_TRUE(sections) << describe(sections.error());
    EXPECT_THAT(sections->at(1).rows, ElementsAre(Row{"monotonic", {"monotonic", "-1", "500000000"}},
                                                  Row{"boottime", {"boottime", "-2", "0"}}));
}

TEST_F(MadeUpTime, missesTheStart)
{
    for (const std::string text : {"", "btime 7\n", "cpu 1\nbtime\n", "cpu 1\nbtime 7x\n", "cpu 1\n btime 7\n"}) {
        m_directory.write("proc/stat", text);
        const Result<std::vector<Section>> sections = look();
        ASSERT_FALSE(sections) << text;
        EXPECT_EQ(sections.error(), (Error{"read", EBADMSG, "stat"}));
    }
    std::filesystem::remove(m_directory.path() + "/proc/stat");
    const Result<std::vector<Section>> sections = look();
    ASSERT_FALSE(sections);
    EXPECT_EQ(sections.error(), (Error{"openat", ENOENT, "stat"}));
}

TEST_F(MadeUpTime, refusesABrokenOffset)
{
    for (const std::string line :
         {"", "boottime", "boottime 1", "boottime one 0", "boottime 1 0 0", "boottime 01 0", "monotonic 1 0"}) {
        m_directory.write("proc/self/timens_offsets", "monotonic 0 0\n" + line + "\n");
        const Result<std::vector<Section>> sections = look();
        ASSERT_FALSE(sections) << line;
        EXPECT_EQ(sections.error(), (Error{"read", EBADMSG, "self/timens_offsets: " + line}));
    }
}

TEST(LiveTime, isWhatUptimeAndTheFileSay)
{
    const std::vector<Section> sections = sectionsOf(test::placeBelow("/"));
    const std::optional<std::string> since = test::outputOf("uptime -s");
    if (!since)
        GTEST_SKIP() << "SKIPPED: uptime is not there";
    // uptime rounds the time since the start, the kernel the start.
    const std::time_t said = secondsOfLocalTime(since->substr(0, since->find('\n'))).value_or(0);
    EXPECT_NEAR(static_cast<double>(said), std::stod(sections[0].rows[1].cells.at(0)), 1.0);

    std::ifstream file("/proc/self/timens_offsets");
    std::vector<std::vector<std::string>> offsets;
    for (std::string clock, seconds, nanoseconds; file >> clock >> seconds >> nanoseconds;)
        offsets.push_back({clock, seconds, nanoseconds});
    std::vector<std::vector<std::string>> shown;
    for (const Row &row : sections[1].rows)
        shown.push_back(row.cells);
    EXPECT_EQ(shown, offsets);
}

} // namespace
} // namespace lab
