// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandbox_lab.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cerrno>
#include <ranges>
#include <set>
#include <sstream>

namespace lab
{
namespace
{

using test::SandboxLab;
using test::waitUntil;
using testing::HasSubstr;
using testing::MatchesRegex;

enum Column : std::size_t { pid, parentPid, numbers, space, state, name };

class PidLab : public testing::Test
{
protected:
    void open(const ChildOptions &options)
    {
        const Result<Outcome> opened = m_sandbox.open(options);
        ASSERT_TRUE(opened) << describe(opened.error());
        ASSERT_TRUE(m_sandbox.hasBothViews());
        // The parent may have been looked at before.
        ASSERT_TRUE(becomes([&] { return childNumbers() != "absent"; }));
    }
    void openWithFork() { open({.kinds = Kind::pid, .fork = Fork::yes}); }
    void openWithProc()
    {
        open({.kinds = KindSet(Kind::mount) | Kind::pid, .fork = Fork::yes, .mountProc = MountProc::yes});
    }

    /// The fact that an operation found out, or the error.
    std::string found(Side side, const Operation &operation, const std::string &fact)
    {
        const Result<Outcome> outcome = m_sandbox.perform(side, operation);
        if (!outcome)
            return describe(outcome.error());
        const Row *row = outcome->found.empty() ? nullptr : findRow(outcome->found.front(), fact);
        return row == nullptr ? "nothing" : row->cells.front();
    }
    Rows processes(Side side)
    {
        const View *view = m_sandbox.lab->view(side);
        return view ? view->sections.at(1).rows : Rows();
    }
    /// Looks at both sides until it holds.
    template <typename Condition>
    bool becomes(Condition condition)
    {
        return waitUntil([&] {
            m_sandbox.lab->look();
            return condition();
        });
    }
    Rows named(Side side, const std::string &wanted)
    {
        Rows rows;
        for (const Row &row : processes(side)) {
            if (row.cells[name] == wanted)
                rows.push_back(row);
        }
        return rows;
    }
    std::string fact(Side side, const std::string &key) { return m_sandbox.cell(side, "pid", key).value_or("absent"); }
    std::string childPid() { return std::to_string(m_sandbox.lab->childPid()); }
    std::string childNumbers()
    {
        return m_sandbox.cell(Side::parent, "processes", childPid(), numbers).value_or("absent");
    }

    SandboxLab m_sandbox{Kind::pid};
};

TEST_F(PidLab, withoutForkStartsOneProcessInItAndNoOther)
{
    open({.kinds = Kind::pid, .fork = Fork::no});
    EXPECT_EQ(m_sandbox.cell(Side::child, "namespaces", "pid_for_children"), "");
    EXPECT_EQ(fact(Side::child, "own-pid"), childPid());
    EXPECT_EQ(found(Side::child, OwnPidOperation{}, "getpid"), childPid());
    EXPECT_EQ(found(Side::child, ForkOperation{}, "getpid"), "1");
    ASSERT_TRUE(becomes([&] { return m_sandbox.cell(Side::child, "namespaces", "pid_for_children") != ""; }));
    EXPECT_NE(m_sandbox.cell(Side::child, "namespaces", "pid_for_children"),
              m_sandbox.cell(Side::parent, "namespaces", "pid_for_children"));
    for (const Operation &operation :
         {Operation(ForkOperation{}), Operation(StartOperation{}), Operation(OrphanOperation{})}) {
        const Result<Outcome> second = m_sandbox.perform(Side::child, operation);
        ASSERT_FALSE(second);
        EXPECT_EQ(second.error(), (Error{"fork", ENOMEM, ""}));
    }
    EXPECT_EQ(m_sandbox.lab->state(), Lab::State::open);
}

TEST_F(PidLab, withoutForkEndsWhatIsInsideWithTheLab)
{
    open({.kinds = Kind::pid, .fork = Fork::no});
    EXPECT_EQ(found(Side::child, StartOperation{}, "getpid"), "1");
    EXPECT_EQ(found(Side::child, StartOperation{}, "getpid"), "2");
    ASSERT_TRUE(becomes([&] { return named(Side::parent, "sleep").size() == 2; }));
    EXPECT_THAT(named(Side::parent, "sleep").front().cells[numbers], MatchesRegex("[0-9]+ 1"));
    m_sandbox.lab->close();
    EXPECT_TRUE(becomes([&] { return named(Side::parent, "sleep").empty(); }));
}

TEST_F(PidLab, withoutForkTakesAnOrphanAlongWithItsParent)
{
    open({.kinds = Kind::pid, .fork = Fork::no});
    EXPECT_EQ(found(Side::child, OrphanOperation{}, "parent-after"), "");
}

TEST_F(PidLab, withoutForkGivesACommandAShellLikeItsOwn)
{
    open({.kinds = Kind::pid, .fork = Fork::no});
    EXPECT_EQ(m_sandbox.run(Side::child, "readlink /proc/$$/ns/pid"),
              m_sandbox.run(Side::parent, "readlink /proc/$$/ns/pid"));
    EXPECT_THAT(m_sandbox.run(Side::child, "/bin/true; /bin/true; exit"), HasSubstr("ork"));
    EXPECT_EQ(m_sandbox.run(Side::child, "sleep 1000 > /dev/null 2>&1 & exit"), "");
    EXPECT_EQ(m_sandbox.run(Side::parent, "pgrep -x sleep | wc -l"), "0\n");
}

TEST_F(PidLab, withForkIsProcess1UnderTheParentsProc)
{
    openWithFork();
    EXPECT_EQ(fact(Side::child, "own-pid"), "1");
    EXPECT_EQ(found(Side::child, OwnPidOperation{}, "getpid"), "1");
    EXPECT_EQ(fact(Side::child, "proc-pid"), childPid());
    EXPECT_EQ(fact(Side::child, "proc-namespace"), m_sandbox.cell(Side::parent, "namespaces", "pid"));
    EXPECT_EQ(fact(Side::child, "ancestors"), "lab-host(1)---lab-child(" + childPid() + ")");
    EXPECT_EQ(childNumbers(), childPid() + " 1");
    EXPECT_EQ(m_sandbox.run(Side::child, "readlink /proc/1/ns/pid"), fact(Side::parent, "proc-namespace") + "\n");
}

TEST_F(PidLab, withItsOwnProcSeesNobodyElse)
{
    openWithProc();
    EXPECT_EQ(fact(Side::child, "proc-pid"), "1");
    EXPECT_EQ(fact(Side::child, "proc-namespace"), m_sandbox.cell(Side::child, "namespaces", "pid"));
    EXPECT_NE(fact(Side::child, "proc-namespace"), fact(Side::parent, "proc-namespace"));
    EXPECT_EQ(fact(Side::child, "ancestors"), "lab-child(1)");
    ASSERT_EQ(processes(Side::child).size(), 1U);
    EXPECT_EQ(processes(Side::child).front().cells[parentPid], "0");
    EXPECT_EQ(childNumbers(), childPid() + " 1");
}

TEST_F(PidLab, numbersAProcessOnBothLevels)
{
    openWithProc();
    const std::string inside = found(Side::child, StartOperation{}, "getpid");
    ASSERT_TRUE(becomes([&] { return !named(Side::child, "sleep").empty() && !named(Side::parent, "sleep").empty(); }));
    const Row child = named(Side::child, "sleep").front();
    const Row parent = named(Side::parent, "sleep").front();
    EXPECT_EQ(child.cells[pid], inside);
    EXPECT_EQ(child.cells[numbers], inside);
    EXPECT_EQ(child.cells[parentPid], "1");
    EXPECT_EQ(parent.cells[numbers], parent.cells[pid] + " " + inside);
    EXPECT_EQ(parent.cells[parentPid], childPid());
    EXPECT_EQ(parent.cells[space], child.cells[space]);
}

TEST_F(PidLab, adoptsOrphansOfItsNamespace)
{
    openWithProc();
    const Result<Outcome> outcome = m_sandbox.perform(Side::child, OrphanOperation{});
    ASSERT_TRUE(outcome) << describe(outcome.error());
    const Section &orphan = outcome->found.at(0);
    EXPECT_NE(findRow(orphan, "parent-before")->cells[0], "1");
    EXPECT_EQ(findRow(orphan, "parent-after")->cells[0], "1");
    const std::string number = findRow(orphan, "getpid")->cells[0];
    ASSERT_TRUE(becomes([&] { return m_sandbox.cell(Side::child, "processes", number).has_value(); }));
    EXPECT_EQ(m_sandbox.cell(Side::child, "processes", number, parentPid), "1");
    // The process between is gone, and reaped.
    EXPECT_FALSE(m_sandbox.cell(Side::child, "processes", findRow(orphan, "parent-before")->cells[0]));
}

TEST_F(PidLab, isNotEndedFromInside)
{
    openWithProc();
    for (const std::string signal : {"TERM", "INT", "HUP", "USR1", "KILL"}) {
        ASSERT_TRUE(m_sandbox.perform(Side::child, SignalOperation{"1", signal}));
        EXPECT_EQ(found(Side::child, OwnPidOperation{}, "getpid"), "1") << signal;
    }
}

TEST_F(PidLab, isEndedWithAllInItByTheParent)
{
    openWithProc();
    ASSERT_TRUE(m_sandbox.perform(Side::child, StartOperation{}));
    ASSERT_TRUE(m_sandbox.perform(Side::child, OrphanOperation{}));
    ASSERT_TRUE(becomes([&] { return named(Side::parent, "sleep").size() == 2; }));
    bool hasEnded = false;
    QObject::connect(m_sandbox.lab.get(), &Lab::childEnded, [&] { hasEnded = true; });
    const Result<Outcome> killed = m_sandbox.perform(Side::parent, SignalOperation{"child", "KILL"});
    ASSERT_TRUE(killed) << describe(killed.error());
    ASSERT_TRUE(waitUntil([&] { return hasEnded; }));
    EXPECT_TRUE(
        becomes([&] { return named(Side::parent, "sleep").empty() && named(Side::parent, "lab-child").empty(); }));
}

TEST_F(PidLab, isToldFromTheOthersBySignals)
{
    openWithProc();
    const std::string number = found(Side::child, StartOperation{}, "getpid");
    ASSERT_TRUE(becomes([&] { return !named(Side::child, "sleep").empty(); }));
    ASSERT_TRUE(m_sandbox.perform(Side::child, SignalOperation{number, "STOP"}));
    ASSERT_TRUE(becomes([&] { return m_sandbox.cell(Side::child, "processes", number, state) == "T"; }));
    ASSERT_TRUE(m_sandbox.perform(Side::child, SignalOperation{number, "CONT"}));
    ASSERT_TRUE(becomes([&] { return m_sandbox.cell(Side::child, "processes", number, state) == "S"; }));
    ASSERT_TRUE(m_sandbox.perform(Side::child, SignalOperation{number, "TERM"}));
    EXPECT_TRUE(becomes([&] { return named(Side::child, "sleep").empty(); }));
    const Result<Outcome> again = m_sandbox.perform(Side::child, SignalOperation{number, "TERM"});
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error(), (Error{"kill", ESRCH, number}));
    const Result<Outcome> child = m_sandbox.perform(Side::child, SignalOperation{"child", "TERM"});
    ASSERT_FALSE(child);
    EXPECT_EQ(child.error(), (Error{"kill", ESRCH, "child"}));
}

TEST_F(PidLab, takesAlongWhatWasStartedOnTheParentSide)
{
    openWithFork();
    ASSERT_TRUE(m_sandbox.perform(Side::parent, StartOperation{}));
    EXPECT_EQ(found(Side::parent, OrphanOperation{}, "parent-after"), "1");
    ASSERT_TRUE(becomes([&] { return named(Side::parent, "sleep").size() == 2; }));
    m_sandbox.lab->close();
    EXPECT_TRUE(becomes([&] { return named(Side::parent, "sleep").empty(); }));
}

TEST_F(PidLab, isNamedToACommandOnTheParentSide)
{
    EXPECT_EQ(m_sandbox.run(Side::parent, "echo ${CHILD-none}"), "none\n");
    openWithFork();
    EXPECT_EQ(m_sandbox.run(Side::parent, "echo $CHILD"), childPid() + "\n");
    EXPECT_EQ(m_sandbox.run(Side::child, "echo ${CHILD-none}"), "none\n");
    EXPECT_EQ(m_sandbox.run(Side::parent, "pstree -p -s $CHILD"), fact(Side::child, "ancestors") + "\n");
}

TEST_F(PidLab, isLookedAtWhateverIsMountedOnItsProc)
{
    openWithProc();
    ASSERT_TRUE(m_sandbox.perform(Side::child, MountOperation{FileSystem::tmpfs, "", "/proc", "", ""}));
    ASSERT_TRUE(becomes([&] { return processes(Side::child).empty(); }));
    EXPECT_EQ(fact(Side::child, "own-pid"), "1");
    EXPECT_EQ(fact(Side::child, "proc-pid"), "");
    EXPECT_EQ(fact(Side::child, "proc-namespace"), "");
    // What would keep waiting whoever opens it.
    EXPECT_EQ(m_sandbox.run(Side::child, "mkdir /proc/self /proc/1 && mkfifo /proc/self/status /proc/1/status"), "");
    ASSERT_TRUE(m_sandbox.perform(Side::child, UnmountOperation{"/proc"}));
    EXPECT_TRUE(becomes([&] { return !processes(Side::child).empty(); }));
}

/// What a process of a tool shows that was there before and after.
using Cells = std::vector<std::string>;

std::vector<Cells> linesOf(const std::string &text, std::size_t columns)
{
    std::vector<Cells> lines;
    for (const auto part : text | std::views::split('\n')) {
        std::istringstream line{std::string(std::string_view(part))};
        Cells cells(columns);
        for (std::size_t at = 0; at + 1 < columns; ++at)
            line >> cells[at];
        std::getline(line >> std::ws, cells.back());
        if (!cells.front().empty())
            lines.push_back(std::move(cells));
    }
    return lines;
}

TEST_F(PidLab, isShownAsPsShowsIt)
{
    openWithProc();
    ASSERT_TRUE(m_sandbox.perform(Side::child, StartOperation{}));
    ASSERT_TRUE(m_sandbox.perform(Side::child, OrphanOperation{}));
    ASSERT_TRUE(
        becomes([&] { return named(Side::child, "sleep").size() == 2 && named(Side::parent, "sleep").size() == 2; }));
    const std::set<std::string> lasting{"lab-host", "lab-parent", "lab-child", "sleep"};
    for (const Side side : {Side::parent, Side::child}) {
        const auto shown = [&] {
            std::vector<Cells> cells;
            for (const Cells &line : linesOf(m_sandbox.run(side, "ps -A -o pid=,ppid=,pidns=,s=,comm="), 5)) {
                if (lasting.contains(line[4]))
                    cells.push_back(line);
            }
            return cells;
        };
        ASSERT_EQ(shown().size(), side == Side::parent ? 5U : 3U);
        const auto seen = [&] {
            std::vector<Cells> cells;
            for (const Row &row : processes(side)) {
                if (lasting.contains(row.cells[name]))
                    cells.push_back(
                        {row.cells[pid], row.cells[parentPid], row.cells[space], row.cells[state], row.cells[name]});
            }
            return cells;
        };
        // Both may have met a looker at work.
        EXPECT_TRUE(becomes([&] { return seen() == shown(); }))
            << nameOf(side) << testing::PrintToString(seen()) << testing::PrintToString(shown());
        for (const Row &row : processes(side)) {
            if (!lasting.contains(row.cells[name]))
                continue;
            std::string line = m_sandbox.run(side, "grep NSpid: /proc/" + row.cells[pid] + "/status");
            std::ranges::replace(line, '\t', ' ');
            EXPECT_EQ(line, "NSpid: " + row.cells[numbers] + "\n");
        }
    }
}

TEST_F(PidLab, hasTheNamespacesThatLsnsShows)
{
    openWithProc();
    const std::string text = m_sandbox.run(Side::parent, "lsns --json --output NS,TYPE --task " + childPid());
    const nlohmann::json document = nlohmann::json::parse(text, nullptr, false);
    if (document.is_discarded())
        GTEST_SKIP() << "SKIPPED: lsns: " << text;
    int compared = 0;
    for (const nlohmann::json &one : document.at("namespaces")) {
        const std::string type = one.at("type").get<std::string>();
        const nlohmann::json &id = one.at("ns");
        const std::string inode = id.is_string() ? id.get<std::string>() : std::to_string(id.get<std::uint64_t>());
        std::string link = type;
        link += ":[" + inode + "]";
        EXPECT_EQ(m_sandbox.cell(Side::child, "namespaces", type), link);
        ++compared;
    }
    EXPECT_GE(compared, 7);
}

} // namespace
} // namespace lab
