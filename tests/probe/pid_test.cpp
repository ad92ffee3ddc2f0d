// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/sections.h"

#include "tests/probe/recorded.h"
#include "tests/probe/tool.h"
#include "tests/support/print.h"
#include "tests/support/table.h"
#include "tests/support/temporary_directory.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <ranges>
#include <sstream>
#include <unistd.h>

namespace lab
{
namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

struct Seen
{
    std::vector<Row> facts;
    std::vector<Row> processes;
};

Seen look(const Place &place)
{
    const Result<std::vector<Section>> sections = lookAtPid(place);
    if (!sections) {
        ADD_FAILURE() << describe(sections.error());
        return {};
    }
    EXPECT_EQ(sections->size(), 2U);
    EXPECT_EQ(sections->front().id, "pid");
    EXPECT_EQ(sections->front().form, Form::facts);
    EXPECT_EQ(sections->back().id, "processes");
    EXPECT_EQ(sections->back().form, Form::table);
    EXPECT_THAT(sections->back().columns, ElementsAre("PID", "PPID", "NSPID", "PIDNS", "STATE", "COMMAND"));
    const auto listed = [](const Rows &rows) { return std::vector<Row>(rows.begin(), rows.end()); };
    return {listed(sections->front().rows), listed(sections->back().rows)};
}

Row fact(const std::string &key, std::string value)
{
    return {key, {std::move(value)}};
}

Row process(const std::string &pid, std::string parent, std::string numbers, std::string space, std::string state,
            std::string name)
{
    return {pid, {pid, std::move(parent), std::move(numbers), std::move(space), std::move(state), std::move(name)}};
}

TEST(Processes, areThoseOfTheRecordedProc)
{
    const Seen seen = look(test::recorded("debian"));
    EXPECT_THAT(seen.facts,
                ElementsAre(fact("own-pid", "812"), fact("proc-pid", "812"), fact("proc-namespace", "pid:[4026531836]"),
                            fact("ancestors", "systemd(1)---bash(812)")));
    EXPECT_THAT(seen.processes, ElementsAre(process("1", "0", "1", "4026531836", "S", "systemd"),
                                            process("2", "0", "2", "-", "S", "kthreadd"),
                                            process("812", "1", "812", "4026531836", "S", "bash"),
                                            process("4711", "812", "4711 1", "4026531836", "S", "lab\\012child")));
}

TEST(Processes, ofAnotherPlaceHaveItsOwnNumber)
{
    const Seen seen = look(test::recorded("debian", "4711"));
    EXPECT_THAT(seen.facts,
                ElementsAre(fact("own-pid", "1"), fact("proc-pid", "4711"), fact("proc-namespace", "pid:[4026531836]"),
                            fact("ancestors", "systemd(1)---bash(812)---lab\\012child(4711)")));
    EXPECT_EQ(seen.processes[2].cells[4], "R");
}

/// A tree with a status for each process, written by the test.
class ProcTree : public testing::Test
{
protected:
    static std::string status(const std::string &name, const std::string &pid, const std::string &parent,
                              const std::string &numbers, const std::string &state = "S (sleeping)")
    {
        return "Name:\t" + name + "\nState:\t" + state + "\nPid:\t" + pid + "\nPPid:\t" + parent + "\nNSpid:\t" +
               numbers + "\n";
    }
    void link(const std::string &process, const std::string &target) const
    {
        const std::filesystem::path directory = m_directory.path() + "/proc/" + process + "/ns";
        std::filesystem::create_directories(directory);
        std::filesystem::create_symlink(target, directory / "pid");
    }
    void write(const std::string &process, const std::string &text) const
    {
        m_directory.write("proc/" + process + "/status", text);
    }
    [[nodiscard]] Place place() const { return test::placeBelow(m_directory.path()); }

    test::TemporaryDirectory m_directory;
};

TEST_F(ProcTree, ofAnOuterNamespaceHasTwoNumbersForWhoIsInside)
{
    write("1", status("init", "1", "0", "1"));
    write("30", status("shell", "30", "1", "30\t1"));
    write("self", status("shell", "30", "1", "30\t1"));
    link("1", "pid:[4026531836]");
    link("30", "pid:[4026532201]");
    const Seen seen = look(place());
    EXPECT_THAT(seen.facts,
                ElementsAre(fact("own-pid", "1"), fact("proc-pid", "30"), fact("proc-namespace", "pid:[4026531836]"),
                            fact("ancestors", "init(1)---shell(30)")));
    EXPECT_THAT(seen.processes, ElementsAre(process("1", "0", "1", "4026531836", "S", "init"),
                                            process("30", "1", "30 1", "4026532201", "S", "shell")));
}

TEST_F(ProcTree, whoseProcess1IsHiddenIsOfTheNamespaceOfWhoHasOneNumberInIt)
{
    write("1", status("init", "1", "0", "1"));
    write("30", status("shell", "30", "1", "30"));
    write("self", status("shell", "30", "1", "30"));
    link("self", "pid:[4026531836]");
    EXPECT_EQ(look(place()).facts[2], fact("proc-namespace", "pid:[4026531836]"));
}

TEST_F(ProcTree, whoseProcess1IsHiddenHasNoNameForWhoHasTwoNumbersInIt)
{
    write("30", status("shell", "30", "0", "30\t1"));
    write("self", status("shell", "30", "0", "30\t1"));
    link("self", "pid:[4026532201]");
    EXPECT_EQ(look(place()).facts[2], fact("proc-namespace", ""));
}

TEST_F(ProcTree, ofAKernelWithoutNspidHasOneNumber)
{
    write("self", "Name:\tinit\nState:\tS (sleeping)\nPid:\t7\nPPid:\t0\n");
    write("7", "Name:\tinit\nState:\tS (sleeping)\nPid:\t7\nPPid:\t0\n");
    EXPECT_EQ(look(place()).processes, std::vector{process("7", "0", "7", "-", "S", "init")});
    EXPECT_EQ(look(place()).facts[0], fact("own-pid", "7"));
}

TEST_F(ProcTree, isInTheOrderOfItsNumbersAndHasNothingButProcesses)
{
    for (const std::string pid : {"10", "9", "100"})
        write(pid, status("p", pid, "0", pid));
    write("self", status("p", "9", "0", "9"));
    write("0x1", "nonsense");
    write("irq", "nonsense");
    m_directory.write("proc/uptime", "1 1\n");
    std::vector<std::string> keys;
    for (const Row &row : look(place()).processes)
        keys.push_back(row.key);
    EXPECT_THAT(keys, ElementsAre("9", "10", "100"));
}

TEST_F(ProcTree, letsAProcessGoThatEndsMeanwhile)
{
    write("self", status("p", "9", "0", "9"));
    write("9", status("p", "9", "0", "9"));
    std::filesystem::create_directories(m_directory.path() + "/proc/10"); // its status has gone
    EXPECT_EQ(look(place()).processes.size(), 1U);
}

TEST_F(ProcTree, drawsNoEndlessChain)
{
    write("self", status("a", "2", "3", "2"));
    write("2", status("a", "2", "3", "2"));
    write("3", status("b", "3", "2", "3"));
    EXPECT_EQ(look(place()).facts[3], fact("ancestors", "b(3)---a(2)"));
}

struct BrokenCase : test::Named
{
    std::string status;
};

class BrokenStatus : public ProcTree, public testing::WithParamInterface<BrokenCase>
{
};

TEST_P(BrokenStatus, isRefused)
{
    write("self", status("p", "9", "0", "9"));
    write("7", GetParam().status);
    const Result<std::vector<Section>> sections = lookAtPid(place());
    ASSERT_FALSE(sections);
    EXPECT_EQ(sections.error(), (Error{"read", EBADMSG, "7/status"}));
}

INSTANTIATE_TEST_SUITE_P(
    Files, BrokenStatus,
    testing::Values(BrokenCase{"empty", ""}, BrokenCase{"noParent", "Name:\tp\nState:\tS\nPid:\t7\nNSpid:\t7\n"},
                    BrokenCase{"noState", "Name:\tp\nPid:\t7\nPPid:\t0\nNSpid:\t7\n"},
                    BrokenCase{"lettersAsPid", "Name:\tp\nState:\tS\nPid:\tx\nPPid:\t0\nNSpid:\t7\n"},
                    BrokenCase{"lettersAmongNumbers", "Name:\tp\nState:\tS\nPid:\t7\nPPid:\t0\nNSpid:\t7\tx\n"},
                    BrokenCase{"gapAmongNumbers", "Name:\tp\nState:\tS\nPid:\t7\nPPid:\t0\nNSpid:\t7\t\t1\n"},
                    BrokenCase{"noText", "\xff\1\n"}),
    test::byName);

TEST_F(ProcTree, withoutItsOwnProcessIsRefused)
{
    std::filesystem::create_directories(m_directory.path() + "/proc");
    const Result<std::vector<Section>> sections = lookAtPid(place());
    ASSERT_FALSE(sections);
    EXPECT_EQ(sections.error(), (Error{"openat", ENOENT, "self/status"}));
}

TEST(LiveProcesses, haveTheNumberThatTheKernelAnswers)
{
    const Seen seen = look(test::placeBelow("/"));
    EXPECT_EQ(seen.facts[0], fact("own-pid", std::to_string(::getpid())));
    const auto own = std::ranges::find(seen.processes, seen.facts[1].cells[0], &Row::key);
    ASSERT_NE(own, seen.processes.end());
    EXPECT_EQ(own->cells[1], std::to_string(::getppid()));
}

/// Those processes of ps that were there before and after it ran.
TEST(LiveProcesses, areThoseThatPsShows)
{
    const Seen before = look(test::placeBelow("/"));
    const std::optional<std::string> text = test::outputOf("ps -A -o pid=,ppid=,pidns=,comm=");
    const Seen after = look(test::placeBelow("/"));
    if (!text)
        GTEST_SKIP() << "SKIPPED: ps is not there";
    int compared = 0;
    for (const auto part : *text | std::views::split('\n')) {
        std::istringstream line{std::string(std::string_view(part))};
        std::string pid;
        std::string parent;
        std::string space;
        std::string name;
        line >> pid >> parent >> space >> std::ws;
        std::getline(line, name);
        const auto first = std::ranges::find(before.processes, pid, &Row::key);
        const auto last = std::ranges::find(after.processes, pid, &Row::key);
        if (first == before.processes.end() || last == after.processes.end() || first->cells != last->cells)
            continue;
        ++compared;
        EXPECT_EQ(first->cells[1], parent) << pid;
        EXPECT_EQ(first->cells[3], space) << pid;
        // ps marks what has ended.
        EXPECT_EQ(first->cells[5], name.substr(0, name.find(" <defunct>"))) << pid;
    }
    EXPECT_GT(compared, 0);
}

} // namespace
} // namespace lab
