// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/terminal_session.h"

#include "tests/support/sandbox_lab.h"

#include <gmock/gmock.h>

#include <chrono>

namespace lab
{

namespace
{

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;

/// Shells of a real lab, and what a person sees of them.
class Terminals : public test::SandboxLab
{
public:
    explicit Terminals(Kind kind)
        : SandboxLab(kind)
    {}

    std::unique_ptr<TerminalSession> start(Side side, std::vector<std::string> command = {}, TerminalSize size = {})
    {
        const TerminalStart start{side == Side::parent ? "outside" : "inside", "xterm-256color", std::move(command)};
        return std::make_unique<TerminalSession>(*lab, side, start, size);
    }
};

bool shows(const TerminalSession &session, const std::string &text, std::chrono::milliseconds time = 20s)
{
    return test::waitUntil([&] { return session.screen().text().contains(text); }, time);
}

/// Types a command and waits until the shell answers; what it printed.
std::string answerTo(TerminalSession &session, const std::string &command)
{
    static int number = 0;
    const std::string mark = "done" + std::to_string(++number);
    // Not to be found in what is typed.
    session.send("clear; " + command + "; echo do''ne" + std::to_string(number) + "\r");
    if (!test::waitUntil([&] { return ("\n" + session.screen().text()).contains("\n" + mark + "\n"); }))
        return "no answer: " + session.screen().text();
    std::string text = session.screen().text();
    text.resize(text.find(mark));
    return text;
}

bool hasEnded(const TerminalSession &session, std::chrono::milliseconds time = 20s)
{
    return test::waitUntil([&] { return session.state() == TerminalSession::State::ended; }, time);
}

class TerminalTest : public testing::TestWithParam<Kind>
{
};

TEST_P(TerminalTest, isOnTheSideThatItIsOpenedOn)
{
    Terminals lab(GetParam());
    ASSERT_TRUE(lab.open({.kinds = GetParam()}));
    ASSERT_TRUE(lab.hasBothViews());
    const auto parent = lab.start(Side::parent);
    const auto child = lab.start(Side::child);
    const std::string name(infoOf(GetParam()).name);
    const std::string link = GetParam() == Kind::mount ? "mnt" : name;
    const std::string ask = "readlink /proc/self/ns/" + link;
    const std::string outside = answerTo(*parent, ask);
    const std::string inside = answerTo(*child, ask);
    EXPECT_THAT(outside, HasSubstr(link + ":["));
    EXPECT_THAT(inside, HasSubstr(link + ":["));
    EXPECT_NE(outside, inside);
    for (const auto &[side, text] : {std::pair{Side::parent, outside}, std::pair{Side::child, inside}}) {
        const View *view = lab.lab->view(side);
        ASSERT_NE(view, nullptr);
        const auto own = std::ranges::find(view->namespaces, link, &NamespaceLink::name);
        ASSERT_NE(own, view->namespaces.end());
        EXPECT_THAT(text, HasSubstr(link + ":[" + std::to_string(own->inode) + "]"));
    }
    // Nothing but the terminal is handed down.
    EXPECT_THAT(answerTo(*child, "ls /proc/self/fd | wc -l"), HasSubstr("4\n"));
    EXPECT_THAT(answerTo(*child, "id -u"), "0\n");
    // With a PID namespace alone /proc is the parent's, and $$ is another process there.
    if (GetParam() != Kind::pid) {
        EXPECT_THAT(answerTo(*child, "ls -l /proc/$$/fd | grep -v /dev/pts | grep -c ' -> '"), "0\n");
    }
}

INSTANTIATE_TEST_SUITE_P(Sandbox, TerminalTest,
                         testing::Values(Kind::mount, Kind::uts, Kind::ipc, Kind::net, Kind::pid, Kind::cgroup,
                                         Kind::time),
                         [](const auto &kind) { return std::string(infoOf(kind.param).name); });

TEST(Terminal, saysInItsPromptWhichSideItIsOn)
{
    Terminals lab(Kind::uts);
    ASSERT_TRUE(lab.open({.kinds = Kind::uts}));
    const auto parent = lab.start(Side::parent);
    const auto child = lab.start(Side::child);
    ASSERT_TRUE(shows(*parent, "outside ")) << parent->screen().text();
    ASSERT_TRUE(shows(*child, "inside ")) << child->screen().text();
    const Cell &cell = child->screen().line(child->screen().topLine()).cells.front();
    EXPECT_EQ(cell.foreground, TerminalColour::indexed(3));
    EXPECT_EQ(parent->screen().line(parent->screen().topLine()).cells.front().foreground, TerminalColour::indexed(4));
    // Whatever the prompt is set to, and once only.
    child->send("PS1='my prompt> '\r");
    EXPECT_TRUE(shows(*child, "inside my prompt>")) << child->screen().text();
    EXPECT_THAT(child->screen().text(), Not(HasSubstr("inside inside")));
}

TEST(Terminal, showsInTheViewsWhatIsDoneInIt)
{
    Terminals lab(Kind::uts);
    ASSERT_TRUE(lab.open({.kinds = Kind::uts}));
    ASSERT_TRUE(lab.hasBothViews());
    const auto child = lab.start(Side::child);
    child->send("hostname typed.here\r");
    EXPECT_TRUE(test::waitUntil([&] { return lab.cell(Side::child, "uts", "hostname") == "typed.here"; }));
    EXPECT_NE(lab.cell(Side::parent, "uts", "hostname"), "typed.here");
}

TEST(Terminal, followsTheSizeOfItsWindow)
{
    Terminals lab(Kind::uts);
    ASSERT_TRUE(lab.open({.kinds = Kind::uts}));
    const auto child = lab.start(Side::child, {}, {30, 100});
    EXPECT_THAT(answerTo(*child, "stty size"), HasSubstr("30 100\n"));
    child->resize({20, 60});
    EXPECT_THAT(answerTo(*child, "stty size; tput cols"), HasSubstr("20 60\n60\n"));
    // Between two commands a shell may leave what a trap does for the next one; one that waits in a loop does it soon.
    const auto waiting = lab.start(Side::child, {"sh", "-c",
                                                 "trap 'echo window changed' WINCH; echo it waits; "
                                                 "while :; do sleep 0.1; done"});
    ASSERT_TRUE(shows(*waiting, "it waits")) << waiting->screen().text();
    waiting->resize({20, 60});
    EXPECT_TRUE(shows(*waiting, "window changed")) << waiting->screen().text();
}

TEST(Terminal, controlsJobs)
{
    Terminals lab(Kind::uts);
    ASSERT_TRUE(lab.open({.kinds = Kind::uts}));
    const auto child = lab.start(Side::child);
    child->send("sleep 1000\r");
    ASSERT_TRUE(shows(*child, "sleep 1000"));
    ASSERT_TRUE(test::waitUntil([&] { return lab.run(Side::parent, "pgrep -x sleep").ends_with("\n"); }));
    child->act([](Screen &screen) { screen.type(U'z', modifier::control); });
    EXPECT_TRUE(shows(*child, "Stopped")) << child->screen().text();
    child->send("clear; fg\r");
    ASSERT_TRUE(test::waitUntil([&] { return child->screen().text() == "sleep 1000\n"; }));
    // It is in the foreground when it runs, which is a moment after the shell says so.
    ASSERT_TRUE(test::waitUntil([&] { return lab.run(Side::parent, "ps -C sleep -o stat=").contains('+'); }));
    child->act([](Screen &screen) { screen.type(U'c', modifier::control); });
    ASSERT_TRUE(test::waitUntil([&] { return child->screen().text().ends_with("#\n"); })) << child->screen().text();
    EXPECT_EQ(answerTo(*child, "jobs | wc -l; [ -t 0 ] && echo tty"), "0\ntty\n");
    EXPECT_THAT(answerTo(*child, "set -o | grep monitor"), MatchesRegex("monitor +on\n"));
}

TEST(Terminal, endsWithItsShellAndLeavesTheLabAlone)
{
    Terminals lab(Kind::uts);
    ASSERT_TRUE(lab.open({.kinds = Kind::uts}));
    const auto child = lab.start(Side::child);
    const auto other = lab.start(Side::child);
    child->send("exit 7\r");
    ASSERT_TRUE(hasEnded(*child));
    EXPECT_FALSE(child->error());
    EXPECT_EQ(child->status(), 7);
    EXPECT_EQ(lab.lab->state(), Lab::State::open);
    EXPECT_EQ(other->state(), TerminalSession::State::running);
    EXPECT_THAT(answerTo(*other, "echo al''ive"), HasSubstr("alive"));
    EXPECT_THAT(lab.run(Side::child, "echo too"), "too\n");
}

TEST(Terminal, runsAProgramAndTellsItsStatus)
{
    Terminals lab(Kind::uts);
    ASSERT_TRUE(lab.open({.kinds = Kind::uts}));
    const auto good = lab.start(Side::child, {"sh", "-c", "echo \"[$1]\" $TERM; exit 42", "sh", "a b"});
    ASSERT_TRUE(hasEnded(*good));
    EXPECT_FALSE(good->error());
    EXPECT_EQ(good->status(), 42);
    EXPECT_EQ(good->screen().text(), "[a b] xterm-256color\n");
    const auto killed = lab.start(Side::child, {"sh", "-c", "kill -TERM $$"});
    ASSERT_TRUE(hasEnded(*killed));
    EXPECT_EQ(killed->status(), 128 + SIGTERM);
    const auto absent = lab.start(Side::child, {"/no/such/program"});
    ASSERT_TRUE(hasEnded(*absent));
    ASSERT_TRUE(absent->error());
    EXPECT_EQ(*absent->error(), (Error{"execve", ENOENT, "/no/such/program"}));
}

TEST(Terminal, isHungUpWhenItIsClosed)
{
    Terminals lab(Kind::uts);
    ASSERT_TRUE(lab.open({.kinds = Kind::uts}));
    auto child = lab.start(Side::child, {"sh", "-c", "trap 'rm /tmp/here; exit' HUP; touch /tmp/here; cat"});
    ASSERT_TRUE(test::waitUntil([&] { return lab.run(Side::child, "ls /tmp/here") == "/tmp/here\n"; }));
    child.reset();
    EXPECT_TRUE(test::waitUntil([&] { return lab.run(Side::child, "ls /tmp/here").starts_with("[2]"); }));
}

TEST(Terminal, isKilledTwoSecondsAfterItDidNotListen)
{
    Terminals lab(Kind::uts);
    ASSERT_TRUE(lab.open({.kinds = Kind::uts}));
    auto child = lab.start(Side::child, {"sh", "-c", "trap '' HUP; while :; do sleep 0.1; done"});
    const auto isThere = [&] { return !lab.run(Side::parent, "pgrep -f 'trap .. HUP; whil[e]'").starts_with("[1]"); };
    ASSERT_TRUE(test::waitUntil(isThere));
    child.reset();
    EXPECT_TRUE(isThere());
    EXPECT_TRUE(test::waitUntil([&] { return !isThere(); }, 10s));
}

TEST(Terminal, endsWithItsLab)
{
    Terminals lab(Kind::uts);
    ASSERT_TRUE(lab.open({.kinds = Kind::uts}));
    const auto child = lab.start(Side::child);
    const auto parent = lab.start(Side::parent);
    const auto polite = lab.start(Side::child, {"sh", "-c", "trap 'touch /tmp/goodbye; exit' HUP; echo ready; cat"});
    ASSERT_TRUE(shows(*polite, "ready"));
    const auto deaf = lab.start(Side::child, {"sh", "-c", "trap '' HUP; sleep 1000 & while :; do sleep 0.1; done"});
    const auto processes = [&] { return lab.run(Side::parent, "pgrep -f '[s]leep 1000|while [:]' | wc -l"); };
    ASSERT_TRUE(test::waitUntil([&] { return processes() == "2\n"; })) << processes();
    lab.lab->close();
    EXPECT_TRUE(hasEnded(*child));
    EXPECT_TRUE(hasEnded(*deaf));
    EXPECT_TRUE(test::waitUntil([&] { return lab.run(Side::parent, "ls /tmp/goodbye") == "/tmp/goodbye\n"; }));
    EXPECT_TRUE(test::waitUntil([&] { return processes() == "0\n"; })) << lab.run(Side::parent, "ps -ef");
    EXPECT_TRUE(test::waitUntil([&] { return lab.run(Side::parent, "pgrep -c lab-terminal") == "1\n"; }));
    EXPECT_EQ(parent->state(), TerminalSession::State::running);
    EXPECT_THAT(answerTo(*parent, "echo he''re"), HasSubstr("here"));
}

TEST(Terminal, isNotOpenedWhereThereIsNoSide)
{
    Terminals lab(Kind::uts);
    const auto child = lab.start(Side::child);
    ASSERT_TRUE(hasEnded(*child));
    EXPECT_EQ(child->error(), (Error{"terminal", ESRCH, "child"}));
}

TEST(Terminal, numbersTheChildForTheParentSide)
{
    Terminals lab(Kind::net);
    ASSERT_TRUE(lab.open({.kinds = Kind::net}));
    const auto parent = lab.start(Side::parent);
    EXPECT_THAT(answerTo(*parent, "echo [$CHILD]"), HasSubstr("[" + std::to_string(lab.lab->childPid()) + "]"));
    EXPECT_EQ(parent->child(), lab.lab->childPid());
    const auto child = lab.start(Side::child);
    EXPECT_THAT(answerTo(*child, "echo [$CHILD]"), HasSubstr("[]"));
}

TEST(Terminal, withoutForkMakesTheFirstCommandTheFirstProcess)
{
    Terminals lab(Kind::pid);
    ASSERT_TRUE(lab.open({.kinds = Kind::pid, .fork = Fork::no}));
    const auto child = lab.start(Side::child);
    child->send("sh -c 'echo I am $$'\r");
    EXPECT_TRUE(shows(*child, "\nI am 1\n")) << child->screen().text();
    child->send("sh -c 'echo again'\r");
    EXPECT_TRUE(shows(*child, "Cannot allocate memory")) << child->screen().text();
}

TEST(Terminal, isTheUserThatTheChildIs)
{
    Terminals lab(Kind::user);
    ASSERT_TRUE(lab.open({.kinds = Kind::user}));
    const auto child = lab.start(Side::child);
    EXPECT_THAT(answerTo(*child, "id -u"), HasSubstr("65534\n"));
}

TEST(Terminal, speaksUtf8)
{
    Terminals lab(Kind::uts);
    ASSERT_TRUE(lab.open({.kinds = Kind::uts}));
    const auto child = lab.start(Side::child);
    child->send("echo 名前空間 | wc -m\r");
    EXPECT_TRUE(shows(*child, "\n5\n")) << child->screen().text();
    EXPECT_THAT(child->screen().text(), HasSubstr("echo 名前空間"));
}

TEST(Terminal, takesALotOfInputAndOutput)
{
    Terminals lab(Kind::uts);
    ASSERT_TRUE(lab.open({.kinds = Kind::uts}));
    const auto child =
        lab.start(Side::child, {"sh", "-c", "stty raw -echo; echo ready; head -c 1000000 | wc -c; seq 200000"});
    ASSERT_TRUE(shows(*child, "ready"));
    child->send(std::string(1'000'000, 'x'));
    ASSERT_TRUE(hasEnded(*child)) << child->screen().text();
    const Screen &screen = child->screen();
    EXPECT_THAT(screen.text(), HasSubstr("200000"));
    EXPECT_EQ(screen.topLine() - screen.firstLine(), Screen::scrollbackLines);
}

} // namespace

} // namespace lab
