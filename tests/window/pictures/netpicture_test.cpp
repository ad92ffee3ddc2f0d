// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pictures/netpicture.h"

#include "app/window/pictures/netlinks.h"
#include "tests/window/shownwindow.h"
#include "tests/window/textaudit.h"
#include "tests/window/views.h"

#include <QSignalSpy>

#include <gmock/gmock.h>

namespace lab
{

using namespace lab::test;

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;
using Cells = std::vector<std::string>;

const std::string live = "BROADCAST,MULTICAST,UP,LOWER_UP";
const std::string waiting = "NO-CARRIER,BROADCAST,MULTICAST,UP";
const std::string down = "BROADCAST,MULTICAST";

Row link(const std::string &name, const std::string &index, const std::string &peer, const std::string &netnsid,
         const std::string &flags, const std::string &kind = "veth", const std::string &master = "")
{
    return {name, {name, index, peer, netnsid, kind, flags, "UP", "1500", "02:00:00:00:00:01", master}};
}

Row lo(const std::string &flags = "LOOPBACK")
{
    return link("lo", "1", "", "", flags, "");
}

Row address(const std::string &name, const std::string &text, const std::string &scope = "global")
{
    return {name + " " + text, {name, text, scope, "permanent", ""}};
}

Row route(const std::string &key, const std::string &to, const std::string &link)
{
    return {key, {to, "", link, "kernel", "link", "", "", "unicast", ""}};
}

View netView(Side side, std::vector<Row> links, std::vector<Row> addresses = {}, std::vector<Row> routes = {})
{
    return {.topic = Kind::net,
            .side = side,
            .namespaces = linksOf(Kind::net, side),
            .sections = {{"links",
                          Form::table,
                          {"IFNAME", "INDEX", "PEER", "NETNSID", "KIND", "FLAGS", "STATE", "MTU", "MAC", "MASTER"},
                          std::move(links)},
                         {"addrs", Form::table, {"IFNAME", "ADDRESS", "SCOPE", "FLAGS", "PROTO"}, std::move(addresses)},
                         {"routes",
                          Form::table,
                          {"DST", "VIA", "DEV", "PROTO", "SCOPE", "SRC", "METRIC", "TYPE", "FLAGS"},
                          std::move(routes)},
                         {"neighbours", Form::table, {"ADDRESS", "DEV", "MAC", "STATE"}, {}}}};
}

View connectedParent()
{
    return netView(
        Side::parent, {lo(), link("veth0-h", "6", "if5", "0", live)},
        {address("veth0-h", "fe80::1/64", "link"), address("veth0-h", "10.0.0.1/24"), address("veth0-h", "fd00::1/64")},
        {route("10.0.0.0/24 veth0-h", "10.0.0.0/24", "veth0-h")});
}

View connectedChild()
{
    return netView(Side::child, {lo(), link("veth0-c", "5", "if6", "0", live)},
                   {address("veth0-c", "10.0.0.2/24"), address("veth0-c", "fe80::2/64", "link")},
                   {route("10.0.0.0/24 veth0-c", "10.0.0.0/24", "veth0-c")});
}

Outcome echoes(const std::vector<std::string> &times)
{
    Section section{.id = "echoes", .form = Form::table, .columns = {"SEQ", "TTL", "TIME"}, .rows = {}};
    for (const std::string &time : times)
        section.rows.push_back({std::to_string(section.rows.size() + 1), {"1", "64", time}});
    return {.status = 0, .output = {}, .found = {{"ping", Form::facts, {"VALUE"}, {{"sent", {"3"}}}}, section}};
}

std::vector<std::string> namesOf(const QList<NetLink> &links)
{
    std::vector<std::string> names;
    for (const NetLink &one : links)
        names.push_back(one.name.toStdString());
    return names;
}

} // namespace

TEST(NetPicture, leadsACableFromOneSideToTheOther)
{
    NetPictureModel picture;
    const View parent = connectedParent();
    const View child = connectedChild();
    picture.show(&parent, &child);
    EXPECT_THAT(namesOf(picture.parentLinks()), ElementsAre("veth0-h", "lo"));
    EXPECT_THAT(namesOf(picture.childLinks()), ElementsAre("veth0-c", "lo"));
    ASSERT_EQ(picture.cables().size(), 1);
    EXPECT_EQ(picture.cables().front(), (NetCable{.side = {}, .row = 0, .isLive = true}));
    EXPECT_EQ(picture.parentLinks()[0].state, u"up");
    EXPECT_EQ(picture.parentLinks()[0].addresses, u"10.0.0.1/24, fd00::1/64");
    EXPECT_EQ(picture.parentLinks()[1].state, u"down");
    EXPECT_EQ(picture.text(),
              u"Interfaces of the parent: veth0-h (up, 10.0.0.1/24, fd00::1/64), lo (down). Interfaces of the "
              u"child: veth0-c (up, 10.0.0.2/24), lo (down). A cable leads from veth0-h to veth0-c.");
}

TEST(NetPicture, hasNoCableWhereTheEndsAreNotOfOnePair)
{
    NetPictureModel picture;
    const View parent = connectedParent();
    for (const Row &other : {link("veth0-c", "5", "if7", "0", live), link("veth0-c", "9", "if6", "0", live),
                             link("veth0-c", "5", "if6", "", live), link("veth0-c", "5", "if6", "0", live, "dummy")}) {
        const View child = netView(Side::child, {lo(), other});
        picture.show(&parent, &child);
        EXPECT_THAT(picture.cables(), IsEmpty());
    }
}

TEST(NetPicture, showsAPairOnOneSideAsALoop)
{
    NetPictureModel picture;
    const View parent = netView(Side::parent, {lo(), link("veth0-c", "5", "veth0-h", "", "BROADCAST,M-DOWN"),
                                               link("br0", "7", "", "", waiting, "bridge"),
                                               link("veth0-h", "6", "veth0-c", "", "BROADCAST,M-DOWN")});
    picture.show(&parent, nullptr);
    EXPECT_THAT(namesOf(picture.parentLinks()), ElementsAre("veth0-c", "veth0-h", "br0", "lo"));
    ASSERT_EQ(picture.cables().size(), 1);
    EXPECT_EQ(picture.cables().front(), (NetCable{.side = QStringLiteral("parent"), .row = 0, .isLive = false}));
    EXPECT_EQ(picture.parentLinks()[2].state, u"waiting");
    EXPECT_EQ(picture.parentLinks()[2].stateText, u"no carrier");
    EXPECT_TRUE(picture.childNamespace().isEmpty());
    EXPECT_EQ(picture.text(),
              u"Interfaces of the parent: veth0-c (down), veth0-h (down), br0 (no carrier), lo (down). A cable "
              u"leads from veth0-c to veth0-h.");
}

TEST(NetPicture, countsWhatItHasNoPlaceFor)
{
    NetPictureModel picture;
    std::vector<Row> links{lo()};
    for (const std::string index : {"2", "3", "4", "5", "6"})
        links.push_back(link("v" + index, index, "if" + index, "0", down));
    const View parent = netView(Side::parent, links);
    const View child = netView(Side::child, links);
    picture.show(&parent, &child);
    EXPECT_EQ(picture.parentLinks().size(), 3);
    EXPECT_EQ(picture.parentRest(), 3);
    EXPECT_EQ(picture.childRest(), 3);
    EXPECT_EQ(picture.cables().size(), 3);
    EXPECT_TRUE(picture.text().contains(QStringLiteral("3 more"))) << picture.text().toStdString();
}

TEST(NetPicture, sendsAPacketForEachEchoAlongTheCableThatItWentOver)
{
    NetPictureModel picture;
    const View parent = connectedParent();
    const View child = connectedChild();
    picture.show(&parent, &child);
    const QSignalSpy echoed(&picture, &NetPictureModel::echoed);
    picture.showPerformed(Side::child, PingOperation{"10.0.0.1", "3"}, echoes({"0.135", "0.041"}));
    EXPECT_EQ(echoed.count(), 1);
    EXPECT_EQ(picture.echoRow(), 0);
    EXPECT_EQ(picture.echoSide(), u"child");
    EXPECT_EQ(picture.echoTimes(), (QStringList{QStringLiteral("0.135 ms"), QStringLiteral("0.041 ms")}));
    EXPECT_TRUE(picture.text().endsWith(QStringLiteral("The last echo took 0.041 ms.")));

    // What does not come back, and what goes elsewhere.
    picture.showPerformed(Side::child, PingOperation{"10.0.0.9", "1"}, echoes({}));
    picture.showPerformed(Side::child, PingOperation{"127.0.0.1", "1"}, echoes({"0.01"}));
    picture.showPerformed(Side::child, LinkDeleteOperation{"veth0-c"}, echoes({"0.01"}));
    EXPECT_EQ(echoed.count(), 1);
    EXPECT_EQ(picture.echoRow(), -1);

    picture.showPerformed(Side::parent, PingOperation{"fe80::2%veth0-h", "1"}, echoes({"0.2"}));
    EXPECT_EQ(echoed.count(), 2);
    EXPECT_EQ(picture.echoSide(), u"parent");
    const View gone = netView(Side::parent, {lo()});
    picture.show(&gone, &child);
    EXPECT_EQ(picture.echoRow(), -1);
}

TEST(NetPicture, findsTheCableBehindABridge)
{
    NetPictureModel picture;
    const View parent =
        netView(Side::parent,
                {lo(), link("h0", "3", "if2", "0", live, "veth", "br0"), link("br0", "4", "", "", live, "bridge")}, {},
                {route("10.0.0.0/24 br0", "10.0.0.0/24", "br0")});
    const View child = netView(Side::child, {lo(), link("c0", "2", "if3", "0", live)});
    picture.show(&parent, &child);
    EXPECT_EQ(picture.parentLinks()[0].addresses, u"in br0");
    picture.showPerformed(Side::parent, PingOperation{"10.0.0.2", "1"}, echoes({"0.3"}));
    EXPECT_EQ(picture.echoRow(), 0);
}

TEST(NetPicture, leavesByTheRouteWithTheLongestPrefix)
{
    const View view = netView(Side::child, {}, {},
                              {route("default a", "default", "a"), route("10.0.0.0/8 b", "10.0.0.0/8", "b"),
                               route("10.1.0.0/16 c", "10.1.0.0/16", "c"), route("10.1.2.3 d", "10.1.2.3", "d"),
                               route("fd00::/64 e", "fd00::/64", "e"), route("::/0 f", "default", "f")});
    const std::pair<const char *, const char *> ways[] = {
        {"192.0.2.1", "a"}, {"10.2.0.1", "b"}, {"10.1.0.1", "c"},        {"10.1.2.3", "d"},
        {"fd00::7", "e"},   {"fd01::7", "f"},  {"fe80::1%veth", "veth"}, {"nonsense", ""}};
    for (const auto &[target, link] : ways)
        EXPECT_EQ(linkTowards(view, target), link) << target;
    EXPECT_EQ(linkTowards(View{}, "10.0.0.1"), "");
}

TEST(NetPicture, changesOnlyWithWhatItShows)
{
    NetPictureModel picture;
    const View parent = connectedParent();
    const View child = connectedChild();
    picture.show(&parent, &child);
    const QSignalSpy spy(&picture, &Picture::changed);
    picture.show(&parent, &child);
    View neighbour = child;
    neighbour.sections[3].rows.push_back({"10.0.0.1 veth0-c", {"10.0.0.1", "veth0-c", "", "STALE"}});
    picture.show(&parent, &neighbour);
    EXPECT_EQ(spy.count(), 0);
    picture.show(nullptr, nullptr);
    EXPECT_EQ(spy.count(), 1);
    EXPECT_EQ(picture.text(), u"Interfaces of the parent: none.");
}

TEST(NetPicture, isDrawnWithoutCutTextsAtEveryWidth)
{
    for (const QSize size : {QSize(640, 800), QSize(1000, 760), QSize(1280, 800), QSize(2200, 1000)}) {
        auto backend = std::make_unique<FakeBackend>();
        FakeBackend *const fake = backend.get();
        fake->parentView = netView(Side::parent, {lo()});
        fake->childView = netView(Side::child, {lo()});
        ShownWindow window(std::move(backend), size);
        ASSERT_TRUE(window.isReady());
        window.controller().setCurrent(static_cast<int>(Kind::net));
        TabController *tab = window.controller().currentTab();
        auto *picture = qobject_cast<NetPictureModel *>(tab->picture());
        ASSERT_NE(picture, nullptr);
        for (int step = 0; step < 2; ++step) {
            tab->lesson()->run(step);
            ASSERT_TRUE(window.until([&] { return !tab->lesson()->isRunning(); }));
        }
        fake->parentView = connectedParent();
        fake->childView = connectedChild();
        fake->push(Side::parent);
        fake->push(Side::child);
        ASSERT_TRUE(window.until([&] { return picture->cables().size() == 1; })) << size.width();
        picture->showPerformed(Side::child, PingOperation{"10.0.0.1", "3"}, echoes({"0.135", "0.041", "0.059"}));
        ASSERT_TRUE(window.until([&] { return window.shows(QStringLiteral("0.059 ms")); })) << size.width();
        window.keepPicture(QStringLiteral("net-picture-%1").arg(size.width()));
        EXPECT_THAT(cutTexts(window.quick()), IsEmpty()) << size.width();
        EXPECT_THAT(overlappingTexts(window.quick()), IsEmpty()) << size.width();
    }
}

} // namespace lab
