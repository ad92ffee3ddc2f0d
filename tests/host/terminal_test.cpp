// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/terminal_session.h"
#include "tests/host/elsewhere.h"
#include "tests/host/user.h"
#include "tests/support/wait.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <unistd.h>

namespace lab
{
namespace
{

using testing::HasSubstr;

/// What its shell says to a command, in one line; what is on its screen where it does not answer.
std::string answerOf(TerminalSession &session, const std::string &command)
{
    session.send(command + "; echo an''swered\r");
    const bool hasAnswered = test::waitUntil([&] {
        return session.screen().text().contains("\nanswered") || session.state() == TerminalSession::State::ended;
    });
    std::string text = session.screen().text();
    if (session.error())
        text += describe(*session.error());
    std::ranges::replace(text, '\n', '|');
    return hasAnswered ? text : "no answer: " + text;
}

/// The answer of a shell of the user ann.
std::string ask(Side side, const ChildOptions &options, const std::string &command, ShellUser user = ShellUser::caller,
                const std::string &name = "ann")
{
    return test::as(name, [&] {
        test::HostLab host(Kind::uts);
        if (const Result<Outcome> opened = host.open(options); !opened)
            return describe(opened.error());
        std::ignore = host.perform(Side::child, HostNameOperation{"inside"});
        TerminalSession session(*host.lab, side, {.label = "here", .user = user}, {60, 150});
        return answerOf(session, command);
    });
}

const std::string whoAmI = "id -un; hostname; echo $HOME; tty; ls -l /proc/self/fd | wc -l;"
                           "grep -E '^(Groups|CapEff|CapBnd|NoNewPrivs)' /proc/self/status; cat /etc/shadow";

TEST(HostTerminal, isAShellOfTheUserInTheChild)
{
    const std::string text = ask(Side::child, {.kinds = Kind::uts}, whoAmI);
    EXPECT_THAT(text, HasSubstr("|ann|inside|/home/ann|/dev/pts/"));
    EXPECT_THAT(text, HasSubstr("CapEff: 0000000000000000|"));
    EXPECT_THAT(text, HasSubstr("NoNewPrivs:     1|"));
    EXPECT_THAT(text, HasSubstr("Permission denied"));
}

TEST(HostTerminal, isAShellOfTheUserOnTheComputerItself)
{
    const std::string text = ask(Side::parent, {.kinds = Kind::uts}, whoAmI);
    EXPECT_THAT(text, HasSubstr("|ann|"));
    EXPECT_THAT(text, testing::Not(HasSubstr("|inside|")));
    EXPECT_THAT(text, HasSubstr("NoNewPrivs:     1|"));
    EXPECT_THAT(text, HasSubstr("Permission denied"));
}

TEST(HostTerminal, hasTheGroupsOfItsUserAndNoOthers)
{
    ASSERT_EQ(test::run("root", "echo for the group >/tmp/groups && chown root:lab-group /tmp/groups && "
                                "chmod 640 /tmp/groups"),
              "0 ");
    const std::string groups = test::run("ann", "id -G | tr -d '\\n'").substr(2);
    EXPECT_THAT(groups, HasSubstr(" "));
    for (const Side side : {Side::parent, Side::child}) {
        const std::string text = ask(side, {.kinds = Kind::uts}, "echo \"<$(id -G)>\"; cat /tmp/groups");
        EXPECT_THAT(text, HasSubstr("|<" + groups + ">|for the group|"));
    }
    ASSERT_EQ(test::run("root", "rm /tmp/groups"), "0 ");
}

TEST(HostTerminal, isTheUsersAlsoWhereRootIsTheChilds)
{
    const ChildOptions users{.kinds = KindSet(Kind::uts) | Kind::user, .ids = {.own = OwnId::root}};
    const std::string text = ask(Side::child, users, "id -u; grep CapEff /proc/self/status; cat /etc/shadow");
    EXPECT_THAT(text, HasSubstr("|65534|CapEff: 0000000000000000|"));
    EXPECT_THAT(text, HasSubstr("Permission denied"));
}

TEST(HostTerminal, isRootsWhereThatIsAllowedByItself)
{
    const std::string who =
        "id -u; hostname; grep -E '^(CapEff|NoNewPrivs)' /proc/self/status; ls -l /proc/self/fd | wc -l";
    const std::string inChild = ask(Side::child, {.kinds = Kind::uts}, who, ShellUser::root);
    EXPECT_THAT(inChild, HasSubstr("|0|inside|CapEff:"));
    EXPECT_THAT(inChild, testing::Not(HasSubstr("CapEff: 0000000000000000")));
    EXPECT_THAT(inChild, HasSubstr("NoNewPrivs:     0|5|")); // the three, the directory, and the line above
    EXPECT_THAT(ask(Side::parent, {.kinds = Kind::uts}, who, ShellUser::root), HasSubstr("|0|lab-world|CapEff:"));
    // In a user namespace of its own it is root there alone.
    const ChildOptions users{.kinds = KindSet(Kind::uts) | Kind::user, .ids = {.own = OwnId::root}};
    EXPECT_THAT(ask(Side::child, users, "id -u; cat /proc/self/uid_map; hostname mine && hostname", ShellUser::root),
                HasSubstr("|0|         0          0          1|mine|"));
    EXPECT_EQ(test::lastingRemains(), "");
}

TEST(HostTerminal, isNotRootsWhereOnlyTheUsersIsAllowed)
{
    EXPECT_THAT(ask(Side::child, {.kinds = Kind::uts}, "id -u", ShellUser::root, "bob"), HasSubstr("EACCES"));
    EXPECT_THAT(ask(Side::parent, {.kinds = Kind::uts}, "id -u", ShellUser::root, "bob"), HasSubstr("EACCES"));
    EXPECT_THAT(ask(Side::child, {.kinds = Kind::uts}, "id -un", ShellUser::caller, "bob"), HasSubstr("|bob|"));
}

/// What root's shell in a foreign namespace says, as ask() has it.
std::string askIn(const ForeignNamespace &foreign, const std::string &command, ShellUser user, const std::string &name)
{
    return test::as(name, [&] {
        test::HostLab host(Kind::uts);
        if (const Result<Outcome> opened = host.open({.kinds = Kind::uts}); !opened)
            return describe(opened.error());
        TerminalSession session(*host.lab, Side::parent, {.label = "there", .user = user, .foreign = foreign},
                                {60, 150});
        return answerOf(session, command);
    });
}

test::Elsewhere bobsHost()
{
    return {Kind::uts, [] { return ::sethostname("elsewhere", 9) == 0; }};
}

TEST(HostTerminal, ofRootGoesIntoANamespaceOfSomebodyElses)
{
    const test::Elsewhere elsewhere = bobsHost();
    ASSERT_GT(elsewhere.foreign.pid, 0);
    const std::string text =
        askIn(elsewhere.foreign, "id -u; hostname; readlink /proc/self/ns/uts", ShellUser::root, "ann");
    EXPECT_THAT(text, HasSubstr("|0|elsewhere|uts:[" + std::to_string(elsewhere.foreign.inode) + "]|"));
    EXPECT_EQ(test::lastingRemains(), "");
}

TEST(HostTerminal, goesNowhereWhereThatProcessIsNotTheOneThatWasMeant)
{
    const test::Elsewhere elsewhere = bobsHost();
    ForeignNamespace other = elsewhere.foreign;
    ++other.startTime;
    EXPECT_THAT(askIn(other, "id -u", ShellUser::root, "ann"), HasSubstr("ESRCH")) << "a number that was taken over";
    other = elsewhere.foreign;
    ++other.inode;
    EXPECT_THAT(askIn(other, "id -u", ShellUser::root, "ann"), HasSubstr("ESRCH")) << "it has gone elsewhere";
    other = elsewhere.foreign;
    other.kind = Kind::net;
    EXPECT_THAT(askIn(other, "id -u", ShellUser::root, "ann"), HasSubstr("ESRCH"));
}

TEST(HostTerminal, goesElsewhereAsRootAloneAndWithAPassword)
{
    const test::Elsewhere elsewhere = bobsHost();
    EXPECT_THAT(askIn(elsewhere.foreign, "id -u", ShellUser::caller, "ann"), HasSubstr("EPERM"));
    EXPECT_THAT(askIn(elsewhere.foreign, "id -u", ShellUser::root, "bob"), HasSubstr("EACCES"));
}

TEST(HostTerminal, endsWithItsLabAndLeavesNothing)
{
    const std::string text = test::as("ann", [] {
        test::HostLab host(Kind::uts);
        std::ignore = host.open({.kinds = Kind::uts});
        TerminalSession session(*host.lab, Side::child, {.label = "here"}, {24, 80});
        session.send("exec sleep 4321\r");
        if (!test::waitUntil([] { return !test::processesNamed("sleep").empty(); }))
            return "no sleep: " + session.screen().text();
        host.lab->close();
        return std::string(test::waitUntil([&] { return session.state() == TerminalSession::State::ended; }) ? "ended"
                                                                                                             : "stays");
    });
    EXPECT_EQ(text, "ended");
    EXPECT_TRUE(test::processesNamed("sleep").empty());
    EXPECT_EQ(test::lastingRemains(), "");
}

} // namespace
} // namespace lab
