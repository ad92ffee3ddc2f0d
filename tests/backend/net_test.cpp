// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/lesson.h"
#include "core/lab/player.h"
#include "tests/support/sandbox_lab.h"

#include <gmock/gmock.h>

#include <cerrno>

namespace lab
{
namespace
{

using test::SandboxLab;
using test::waitUntil;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Optional;

/// The columns of the section "links" that are asked for here.
enum Column : std::size_t { peer = 2, netnsid = 3, flags = 5, state = 6, mtu = 7, mac = 8, master = 9 };

/// A lab with a network namespace for each side.
class Net : public testing::Test
{
protected:
    void SetUp() override
    {
        const Result<Outcome> opened = sandbox.open({.kinds = Kind::net});
        ASSERT_TRUE(opened) << describe(opened.error());
        ASSERT_TRUE(sandbox.hasBothViews());
    }

    /// Whether it is done.
    testing::AssertionResult does(Side side, const Operation &operation)
    {
        const Result<Outcome> outcome = sandbox.perform(side, operation);
        if (outcome)
            return testing::AssertionSuccess();
        return testing::AssertionFailure() << commandOf(operation) << ": " << describe(outcome.error());
    }
    /// The error of what is refused.
    std::string refusal(Side side, const Operation &operation)
    {
        const Result<Outcome> outcome = sandbox.perform(side, operation);
        return outcome ? "done" : describe(outcome.error());
    }
    /// Waits for a view with that cell: nobody asks the holder to look.
    testing::AssertionResult shows(Side side, const std::string &section, const std::string &row, std::size_t column,
                                   const testing::Matcher<std::string> &matcher)
    {
        const auto now = [&] { return sandbox.cell(side, section, row, column); };
        if (waitUntil([&] { return now() && matcher.Matches(*now()); }, std::chrono::seconds(5)))
            return testing::AssertionSuccess();
        return testing::AssertionFailure() << section << "[" << row << "] is " << now().value_or("absent");
    }
    testing::AssertionResult lacks(Side side, const std::string &section, const std::string &row)
    {
        if (waitUntil([&] { return !sandbox.cell(side, section, row); }, std::chrono::seconds(5)))
            return testing::AssertionSuccess();
        return testing::AssertionFailure() << section << "[" << row << "] is there";
    }
    /// A pair with one end on each side; both up with an address where they are asked for.
    void connect()
    {
        ASSERT_TRUE(does(Side::parent, VethOperation{"veth0-h", "veth0-c"}));
        ASSERT_TRUE(does(Side::parent, LinkMoveOperation{"veth0-c"}));
    }
    void bringUp()
    {
        connect();
        ASSERT_TRUE(does(Side::parent, AddressAddOperation{"veth0-h", "10.0.0.1/24", Detection::yes}));
        ASSERT_TRUE(does(Side::child, AddressAddOperation{"veth0-c", "10.0.0.2/24", Detection::yes}));
        ASSERT_TRUE(does(Side::parent, LinkStateOperation{"veth0-h", LinkState::up}));
        ASSERT_TRUE(does(Side::child, LinkStateOperation{"veth0-c", LinkState::up}));
        ASSERT_TRUE(shows(Side::child, "links", "veth0-c", state, "UP"));
    }
    static std::string factOf(const Outcome &outcome, const std::string &key)
    {
        const Row *row = outcome.found.empty() ? nullptr : findRow(outcome.found.front(), key);
        return row == nullptr ? "" : row->cells.front();
    }

    SandboxLab sandbox{Kind::net};
};

TEST_F(Net, isEmptyButForLoAtFirst)
{
    const View *child = sandbox.lab->view(Side::child);
    ASSERT_EQ(child->sections.size(), 4U);
    ASSERT_EQ(child->sections[0].rows.size(), 1U);
    EXPECT_EQ(child->sections[0].rows[0].cells,
              (std::vector<std::string>{"lo", "1", "", "", "", "LOOPBACK", "DOWN", "65536", "00:00:00:00:00:00", ""}));
    for (const std::size_t section : {1U, 2U, 3U})
        EXPECT_TRUE(child->sections[section].rows.empty()) << child->sections[section].id;
}

TEST_F(Net, hasTwoEndsOfAPairOnOneSideAndThenOneOnEach)
{
    ASSERT_TRUE(does(Side::parent, VethOperation{"veth0-h", "veth0-c"}));
    EXPECT_TRUE(shows(Side::parent, "links", "veth0-h", peer, "veth0-c"));
    EXPECT_TRUE(shows(Side::parent, "links", "veth0-c", peer, "veth0-h"));
    EXPECT_EQ(sandbox.cell(Side::parent, "links", "veth0-h", flags), "BROADCAST,MULTICAST,M-DOWN");
    EXPECT_EQ(sandbox.cell(Side::parent, "links", "veth0-h", netnsid), "");

    ASSERT_TRUE(does(Side::parent, LinkMoveOperation{"veth0-c"}));
    EXPECT_TRUE(lacks(Side::parent, "links", "veth0-c"));
    EXPECT_TRUE(shows(Side::child, "links", "veth0-c", peer, MatchesRegex("if[0-9]+")));
    EXPECT_THAT(sandbox.cell(Side::child, "links", "veth0-c", netnsid), Optional(MatchesRegex("[0-9]+")));
    EXPECT_TRUE(shows(Side::parent, "links", "veth0-h", netnsid, MatchesRegex("[0-9]+")));
    const auto index = sandbox.cell(Side::child, "links", "veth0-c", 1);
    EXPECT_EQ(sandbox.cell(Side::parent, "links", "veth0-h", peer), "if" + index.value_or(""));
}

TEST_F(Net, tellsOfCarrierAndTentativeAddresses)
{
    connect();
    ASSERT_TRUE(does(Side::parent, AddressAddOperation{"veth0-h", "10.0.0.1/24", Detection::yes}));
    EXPECT_TRUE(shows(Side::parent, "addrs", "veth0-h 10.0.0.1/24", 3, "permanent"));
    ASSERT_TRUE(does(Side::parent, LinkStateOperation{"veth0-h", LinkState::up}));
    EXPECT_TRUE(shows(Side::parent, "links", "veth0-h", state, "LOWERLAYERDOWN"));
    EXPECT_EQ(sandbox.cell(Side::parent, "links", "veth0-h", flags), "NO-CARRIER,BROADCAST,MULTICAST,UP");
    EXPECT_TRUE(shows(Side::parent, "routes", "10.0.0.0/24 veth0-h", 8, "linkdown"));

    ASSERT_TRUE(does(Side::child, AddressAddOperation{"veth0-c", "fd00::2/64", Detection::yes}));
    ASSERT_TRUE(does(Side::child, AddressAddOperation{"veth0-c", "fd01::2/64", Detection::no}));
    ASSERT_TRUE(does(Side::child, LinkStateOperation{"veth0-c", LinkState::up}));
    EXPECT_TRUE(shows(Side::child, "links", "veth0-c", flags, "BROADCAST,MULTICAST,UP,LOWER_UP"));
    EXPECT_TRUE(shows(Side::parent, "links", "veth0-h", state, "UP"));
    EXPECT_EQ(sandbox.cell(Side::child, "addrs", "veth0-c fd01::2/64", 3), "nodad,permanent");
    EXPECT_TRUE(shows(Side::child, "addrs", "veth0-c fd00::2/64", 3, "tentative,permanent"));
    EXPECT_TRUE(shows(Side::child, "addrs", "veth0-c fd00::2/64", 3, "permanent"));
}

TEST_F(Net, answersAPingOverIpv4)
{
    bringUp();
    const Result<Outcome> pinged = sandbox.perform(Side::child, PingOperation{"10.0.0.1", "3"});
    ASSERT_TRUE(pinged) << describe(pinged.error());
    EXPECT_EQ(factOf(*pinged, "sent"), "3");
    EXPECT_EQ(factOf(*pinged, "received"), "3");
    EXPECT_EQ(factOf(*pinged, "loss"), "0%");
    ASSERT_EQ(pinged->found.size(), 2U);
    const Section &echoes = pinged->found[1];
    EXPECT_EQ(echoes.id, "echoes");
    ASSERT_EQ(echoes.rows.size(), 3U);
    for (std::size_t at = 0; at < 3; ++at) {
        EXPECT_EQ(echoes.rows[at].key, std::to_string(at + 1));
        EXPECT_EQ(echoes.rows[at].cells[1], "64");
        EXPECT_GT(std::stod(echoes.rows[at].cells[2]), 0);
        EXPECT_LE(std::stod(echoes.rows[at].cells[2]), std::stod(factOf(*pinged, "max")));
        EXPECT_GE(std::stod(echoes.rows[at].cells[2]), std::stod(factOf(*pinged, "min")));
    }
    EXPECT_TRUE(shows(Side::child, "neighbours", "10.0.0.1 veth0-c", 2,
                      sandbox.cell(Side::parent, "links", "veth0-h", mac).value_or("")));
}

TEST_F(Net, answersAPingOverIpv6)
{
    bringUp();
    ASSERT_TRUE(does(Side::parent, AddressAddOperation{"veth0-h", "fd00::1/64", Detection::no}));
    ASSERT_TRUE(does(Side::child, AddressAddOperation{"veth0-c", "fd00::2/64", Detection::no}));
    const Result<Outcome> pinged = sandbox.perform(Side::child, PingOperation{"fd00::1", "3"});
    ASSERT_TRUE(pinged) << describe(pinged.error());
    EXPECT_EQ(factOf(*pinged, "received"), "3");
    EXPECT_EQ(pinged->found[1].rows[0].cells.at(1), "64");

    // One that is valid on a link alone, from the parent.
    ASSERT_TRUE(shows(Side::child, "addrs", "veth0-c fd00::2/64", 3, "nodad,permanent"));
    std::string local;
    ASSERT_TRUE(waitUntil([&] {
        for (const Row &row : sandbox.lab->view(Side::child)->sections[1].rows) {
            if (row.cells[1].starts_with("fe80::") && row.cells[3] == "permanent")
                local = row.cells[1].substr(0, row.cells[1].find('/'));
        }
        return !local.empty();
    }));
    const Result<Outcome> scoped = sandbox.perform(Side::parent, PingOperation{local + "%veth0-h", "1"});
    ASSERT_TRUE(scoped) << describe(scoped.error());
    EXPECT_EQ(factOf(*scoped, "loss"), "0%");
}

TEST_F(Net, countsWhatAPingLoses)
{
    bringUp();
    const Result<Outcome> pinged = sandbox.perform(Side::child, PingOperation{"10.0.0.77", "1"});
    ASSERT_TRUE(pinged) << describe(pinged.error());
    EXPECT_EQ(factOf(*pinged, "received"), "0");
    EXPECT_EQ(factOf(*pinged, "loss"), "100%");
    EXPECT_EQ(factOf(*pinged, "min"), "");
    EXPECT_TRUE(pinged->found[1].rows.empty());
}

TEST_F(Net, losesBothEndsWithOne)
{
    connect();
    ASSERT_TRUE(shows(Side::child, "links", "veth0-c", netnsid, MatchesRegex("[0-9]+")));
    ASSERT_TRUE(does(Side::parent, LinkDeleteOperation{"veth0-h"}));
    EXPECT_TRUE(lacks(Side::child, "links", "veth0-c"));
    EXPECT_TRUE(lacks(Side::parent, "links", "veth0-h"));
}

TEST_F(Net, changesWhatALinkIs)
{
    ASSERT_TRUE(does(Side::child, VethOperation{"a", "b"}));
    ASSERT_TRUE(does(Side::child, LinkMtuOperation{"a", "1400"}));
    EXPECT_TRUE(shows(Side::child, "links", "a", mtu, "1400"));
    ASSERT_TRUE(does(Side::child, LinkMacOperation{"a", "02:00:00:00:00:0a"}));
    EXPECT_TRUE(shows(Side::child, "links", "a", mac, "02:00:00:00:00:0a"));
    ASSERT_TRUE(does(Side::child, LinkStateOperation{"a", LinkState::up}));
    EXPECT_TRUE(shows(Side::child, "links", "a", flags, HasSubstr("UP")));
    ASSERT_TRUE(does(Side::child, LinkStateOperation{"a", LinkState::down}));
    EXPECT_TRUE(shows(Side::child, "links", "a", flags, "BROADCAST,MULTICAST,M-DOWN"));
    ASSERT_TRUE(does(Side::child, AddressAddOperation{"a", "10.9.0.1/24", Detection::yes}));
    EXPECT_TRUE(shows(Side::child, "addrs", "a 10.9.0.1/24", 2, "global"));
    ASSERT_TRUE(does(Side::child, AddressDeleteOperation{"a", "10.9.0.1/24"}));
    EXPECT_TRUE(lacks(Side::child, "addrs", "a 10.9.0.1/24"));
}

TEST_F(Net, bridgesSeveralPairs)
{
    ASSERT_TRUE(does(Side::parent, BridgeOperation{"br0"}));
    for (const std::string number : {"1", "2"}) {
        ASSERT_TRUE(does(Side::parent, VethOperation{"h" + number, "c" + number}));
        ASSERT_TRUE(does(Side::parent, LinkMasterOperation{"h" + number, "br0"}));
        ASSERT_TRUE(does(Side::parent, LinkMoveOperation{"c" + number}));
        EXPECT_TRUE(shows(Side::parent, "links", "h" + number, master, "br0"));
    }
    ASSERT_TRUE(does(Side::parent, LinkStateOperation{"br0", LinkState::up}));
    ASSERT_TRUE(does(Side::parent, AddressAddOperation{"br0", "10.0.1.1/24", Detection::yes}));
    ASSERT_TRUE(does(Side::parent, LinkStateOperation{"h1", LinkState::up}));
    ASSERT_TRUE(does(Side::child, AddressAddOperation{"c1", "10.0.1.2/24", Detection::yes}));
    ASSERT_TRUE(does(Side::child, LinkStateOperation{"c1", LinkState::up}));
    ASSERT_TRUE(shows(Side::parent, "links", "br0", state, "UP"));
    const Result<Outcome> pinged = sandbox.perform(Side::child, PingOperation{"10.0.1.1", "1"});
    ASSERT_TRUE(pinged) << describe(pinged.error());
    EXPECT_EQ(factOf(*pinged, "received"), "1");
    ASSERT_TRUE(does(Side::parent, LinkMasterOperation{"h2", ""}));
    EXPECT_TRUE(shows(Side::parent, "links", "h2", master, ""));
}

TEST_F(Net, routesWhatIsNotOnALink)
{
    bringUp();
    ASSERT_TRUE(does(Side::child, RouteAddOperation{"default", "10.0.0.1", ""}));
    EXPECT_TRUE(shows(Side::child, "routes", "default veth0-c", 1, "10.0.0.1"));
    ASSERT_TRUE(does(Side::child, RouteAddOperation{"10.1.0.0/16", "", "veth0-c"}));
    EXPECT_TRUE(shows(Side::child, "routes", "10.1.0.0/16 veth0-c", 4, "link"));
    ASSERT_TRUE(does(Side::child, AddressAddOperation{"veth0-c", "fd00::2/64", Detection::no}));
    ASSERT_TRUE(does(Side::child, RouteAddOperation{"default", "fd00::1", "veth0-c"}));
    EXPECT_TRUE(shows(Side::child, "routes", "::/0 veth0-c", 1, "fd00::1"));
    EXPECT_THAT(sandbox.run(Side::child, "ip route show default; ip -6 route show default"),
                HasSubstr("default via 10.0.0.1 dev veth0-c \ndefault via fd00::1 dev veth0-c metric 1024"));

    ASSERT_TRUE(does(Side::child, RouteDeleteOperation{"default", "10.0.0.1", ""}));
    ASSERT_TRUE(does(Side::child, RouteDeleteOperation{"10.1.0.0/16", "", "veth0-c"}));
    ASSERT_TRUE(does(Side::child, RouteDeleteOperation{"default", "fd00::1", ""}));
    EXPECT_TRUE(lacks(Side::child, "routes", "default veth0-c"));
    EXPECT_TRUE(lacks(Side::child, "routes", "10.1.0.0/16 veth0-c"));
    EXPECT_TRUE(lacks(Side::child, "routes", "::/0 veth0-c"));
    // The one that the kernel made with the address goes too, whoever made it.
    ASSERT_TRUE(does(Side::child, RouteDeleteOperation{"10.0.0.0/24", "", "veth0-c"}));
    EXPECT_TRUE(lacks(Side::child, "routes", "10.0.0.0/24 veth0-c"));
}

TEST_F(Net, saysWhatTheKernelRefuses)
{
    const auto no = [](const char *call, const std::string &subject, int number) {
        return describe(Error{call, number, subject});
    };
    EXPECT_EQ(refusal(Side::parent, LinkMoveOperation{"none"}), no("if_nametoindex", "none", ENODEV));
    EXPECT_EQ(refusal(Side::child, LinkMoveOperation{"lo"}), no("RTM_NEWLINK", "lo", ESRCH));
    EXPECT_EQ(refusal(Side::parent, LinkMoveOperation{"lo"}), no("RTM_NEWLINK", "lo", EINVAL));
    EXPECT_EQ(refusal(Side::child, PingOperation{"10.0.0.1", "1"}), no("connect", "10.0.0.1", ENETUNREACH));
    EXPECT_EQ(refusal(Side::child, LinkDeleteOperation{"lo"}), no("RTM_DELLINK", "lo", EOPNOTSUPP));
    bringUp();
    EXPECT_EQ(refusal(Side::parent, VethOperation{"veth0-h", "other"}), no("RTM_NEWLINK", "veth0-h", EEXIST));
    EXPECT_EQ(refusal(Side::parent, VethOperation{"other", "veth0-h"}), no("RTM_NEWLINK", "other", EEXIST));
    EXPECT_EQ(refusal(Side::parent, LinkMtuOperation{"veth0-h", "68"}), "done");
    EXPECT_EQ(refusal(Side::child, LinkMasterOperation{"veth0-c", "lo"}), no("RTM_NEWLINK", "veth0-c", EOPNOTSUPP));
    EXPECT_EQ(refusal(Side::child, AddressAddOperation{"veth0-c", "10.0.0.2/24", Detection::yes}),
              no("RTM_NEWADDR", "10.0.0.2/24", EEXIST));
    EXPECT_EQ(refusal(Side::child, AddressDeleteOperation{"veth0-c", "10.0.0.9/24"}),
              no("RTM_DELADDR", "10.0.0.9/24", EADDRNOTAVAIL));
    EXPECT_EQ(refusal(Side::child, AddressAddOperation{"veth0-c", "ff02::5/64", Detection::yes}),
              no("RTM_NEWADDR", "ff02::5/64", EADDRNOTAVAIL));
    EXPECT_EQ(refusal(Side::child, RouteAddOperation{"default", "192.0.2.1", ""}),
              no("RTM_NEWROUTE", "default", ENETUNREACH));
    EXPECT_EQ(refusal(Side::child, RouteAddOperation{"10.0.0.0/24", "10.0.0.1", "veth0-c"}),
              no("RTM_NEWROUTE", "10.0.0.0/24", EEXIST));
    EXPECT_EQ(refusal(Side::child, RouteDeleteOperation{"10.7.0.0/16", "", "veth0-c"}),
              no("RTM_DELROUTE", "10.7.0.0/16", ESRCH));
    EXPECT_EQ(refusal(Side::child, PingOperation{"fe80::1%none", "1"}), no("if_nametoindex", "none", ENODEV));
    EXPECT_EQ(refusal(Side::child, PingOperation{"fe80::1", "1"}), no("connect", "fe80::1", EINVAL));
    ASSERT_TRUE(does(Side::child, AddressAddOperation{"veth0-c", "fd00::2/64", Detection::yes}));
    EXPECT_EQ(refusal(Side::child, PingOperation{"fd00::1", "1"}), no("connect", "fd00::1", EADDRNOTAVAIL));
    EXPECT_EQ(refusal(Side::child, LinkMtuOperation{"lo", "1400"}), "done");
    ASSERT_TRUE(does(Side::child, LinkMtuOperation{"veth0-c", "1000"}));
    EXPECT_EQ(refusal(Side::child, AddressAddOperation{"veth0-c", "fd02::2/64", Detection::yes}),
              no("RTM_NEWADDR", "fd02::2/64", EINVAL));
}

TEST_F(Net, saysWhatTheKernelRefusesOnTheWay)
{
    const auto no = [](const char *call, const std::string &subject, int number) {
        return describe(Error{call, number, subject});
    };
    bringUp();
    EXPECT_EQ(refusal(Side::child, PingOperation{"10.0.0.255", "1"}), no("connect", "10.0.0.255", EACCES));
    EXPECT_EQ(refusal(Side::child, RouteAddOperation{"default", "10.0.0.255", ""}),
              no("RTM_NEWROUTE", "default", EINVAL));
    EXPECT_EQ(refusal(Side::child, RouteAddOperation{"default", "fd09::1", "veth0-c"}),
              no("RTM_NEWROUTE", "default", EHOSTUNREACH));
    ASSERT_TRUE(does(Side::child, VethOperation{"a", "b"}));
    EXPECT_EQ(refusal(Side::child, RouteAddOperation{"10.4.0.0/16", "", "a"}),
              no("RTM_NEWROUTE", "10.4.0.0/16", ENETDOWN));
    ASSERT_TRUE(does(Side::child, BridgeOperation{"br0"}));
    ASSERT_TRUE(does(Side::child, BridgeOperation{"br1"}));
    EXPECT_EQ(refusal(Side::child, LinkMasterOperation{"br1", "br0"}), no("RTM_NEWLINK", "br1", ELOOP));
    EXPECT_EQ(refusal(Side::child, LinkMasterOperation{"lo", "br0"}), no("RTM_NEWLINK", "lo", EINVAL));
    // The child has a name already that comes to it.
    ASSERT_TRUE(does(Side::parent, VethOperation{"a", "p"}));
    EXPECT_EQ(refusal(Side::parent, LinkMoveOperation{"a"}), no("RTM_NEWLINK", "a", EEXIST));
    EXPECT_EQ(sandbox.run(Side::child, "echo 1 > /proc/sys/net/ipv6/conf/veth0-c/disable_ipv6; echo $?"), "0\n");
    EXPECT_EQ(refusal(Side::child, AddressAddOperation{"veth0-c", "fd00::2/64", Detection::no}),
              no("RTM_NEWADDR", "fd00::2/64", EACCES));
}

TEST(NetOfTheParent, isNotForAChildThatOwnsNoNetworkNamespace)
{
    SandboxLab sandbox(Kind::user);
    const Result<Outcome> opened = sandbox.open({.kinds = Kind::user});
    ASSERT_TRUE(opened) << describe(opened.error());
    const std::pair<Operation, Error> refused[] = {
        {VethOperation{"a", "b"}, {"RTM_NEWLINK", EPERM, "a"}},
        {LinkStateOperation{"lo", LinkState::up}, {"RTM_NEWLINK", EPERM, "lo"}},
        {AddressAddOperation{"lo", "10.0.0.1/8", Detection::yes}, {"RTM_NEWADDR", EPERM, "10.0.0.1/8"}},
        {RouteAddOperation{"10.1.0.0/16", "", "lo"}, {"RTM_NEWROUTE", EPERM, "10.1.0.0/16"}},
        {PingOperation{"127.0.0.1", "1"}, {"socket", EPERM, "ICMP"}}};
    for (const auto &[operation, error] : refused) {
        const Result<Outcome> outcome = sandbox.perform(Side::child, operation);
        ASSERT_FALSE(outcome) << commandOf(operation);
        EXPECT_EQ(outcome.error(), error) << describe(outcome.error());
    }
}

/// Plays the shipped lesson up to a step, from another; whether they all hold.
testing::AssertionResult plays(LessonPlayer &player, int from, int last)
{
    for (int step = from; step <= last; ++step) {
        player.run(step);
        if (!waitUntil([&] { return !player.isRunning(); }) ||
            player.progress(step).state != LessonPlayer::StepState::held)
            return testing::AssertionFailure()
                   << player.lesson().steps[static_cast<std::size_t>(step)].title.toStdString();
    }
    return testing::AssertionSuccess();
}

TEST(NetLesson, canBeginAgainFromAnyOfItsSteps)
{
    SandboxLab sandbox(Kind::net);
    LessonPlayer player(*sandbox.lab, parseLesson(shippedLesson(Kind::net, QStringLiteral("en"))).value());
    constexpr int makesTheChild = 1;
    // With the pair on one side, with an end on each, and with both ends up.
    for (const int last : {4, 5, 10}) {
        ASSERT_TRUE(plays(player, 0, last));
        ASSERT_TRUE(plays(player, makesTheChild, last)) << "with a new child";
        player.reset();
    }
    EXPECT_TRUE(plays(player, 0, 0));
}

TEST_F(Net, tellsAShellOnTheParentSideWhichProcessTheChildIs)
{
    EXPECT_EQ(sandbox.run(Side::parent, "echo $CHILD"), std::to_string(sandbox.lab->childPid()) + "\n");
    EXPECT_EQ(sandbox.run(Side::child, "echo \"[$CHILD]\""), "[]\n");
    ASSERT_TRUE(does(Side::parent, VethOperation{"veth0-h", "veth0-c"}));
    EXPECT_EQ(sandbox.run(Side::parent, commandOf(LinkMoveOperation{"veth0-c"})), "");
    EXPECT_TRUE(shows(Side::child, "links", "veth0-c", peer, MatchesRegex("if[0-9]+")));
}

} // namespace
} // namespace lab
