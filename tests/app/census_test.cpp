// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/census/censuscsv.h"
#include "app/census/censusjson.h"
#include "app/census/coveragetext.h"
#include "app/cli/celltext.h"
#include "app/cli/censustext.h"
#include "app/cli/viewjson.h"
#include "tests/discover/recorded_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// A recorded tree, and how it is shown.
class ShownCensus : public testing::Test
{
protected:
    void use(const std::string &tree)
    {
        census = test::censusOf(test::recordedProc(tree));
        facts.emplace(*Facts::open(test::recordedProc(tree)));
    }
    [[nodiscard]] std::vector<TreeRow> rows(Arrangement arrangement, Kind kind) const
    {
        return arrange(census, arrangement, [kind](const Namespace &one) { return one.kind == kind; });
    }
    [[nodiscard]] QStringList text(Arrangement arrangement, Kind kind)
    {
        return censusText(rows(arrangement, kind), census, *facts, 160, Paint(Paint::Colours::off));
    }

    /// Who has the recorded files belongs to the tree as well.
    [[nodiscard]] std::string user() { return facts->userName(findProcess(census, 210)->user); }

    Census census;
    std::optional<Facts> facts;
};

nlohmann::ordered_json oneOf(const nlohmann::ordered_json &list, std::uint64_t inode)
{
    const auto found = std::ranges::find_if(list, [&](const auto &one) { return one["inode"] == inode; });
    return found == list.end() ? nlohmann::ordered_json() : *found;
}

} // namespace

TEST_F(ShownCensus, IsATableWithWhatCouldNotBeSeenBelow)
{
    use("server");
    const QStringList lines = text(Arrangement::flat, Kind::net);
    EXPECT_EQ(lines[0].simplified(), u"NAMESPACE NPROCS PID USER COMMAND HELDBY UNIT INSIDE"_s);
    EXPECT_THAT(lines[1].simplified().toStdString(),
                HasSubstr("net:[4026531840] 7 1 " + user() + " /sbin/init splash process,thread systemd:init.scope"));
    EXPECT_EQ(lines[2].simplified().toStdString(),
              "net:[4026532205] 2 210 " + user() + " postgres -D /data process,thread,descriptor docker:0123456789ab");
    EXPECT_EQ(lines[3].simplified(), u"net:[4026532501] 0 mount"_s);
    EXPECT_EQ(lines[4], u"Sockets that could not be asked for their network namespace: 1."_s);
    for (const QString &line : lines)
        EXPECT_LE(cellsOf(line), 160);
}

TEST_F(ShownCensus, IsDrawnAsATreeOfProcesses)
{
    use("server");
    const QStringList lines = text(Arrangement::process, Kind::mount);
    const QStringList expected{u"NAMESPACE"_s,
                               u"process 1"_s,
                               u"├─mnt:[4026531841]"_s,
                               u"├─process 100"_s,
                               u"│ └─mnt:[4026532100]"_s,
                               u"└─process 210"_s,
                               u"  └─mnt:[4026532201]"_s,
                               u"mnt:[4026532602]"_s};
    ASSERT_GE(lines.size(), expected.size());
    for (qsizetype line = 0; line < expected.size(); ++line)
        EXPECT_TRUE(lines[line].startsWith(expected[line] + u"  "_s)) << lines[line].toStdString();
}

TEST_F(ShownCensus, EscapesWhatMovesACursor)
{
    use("hostile");
    census.namespaces = {*findNamespace(census, Kind::net, 4026531836)};
    census.namespaces.front().leader = 20;
    const auto all = arrange(census, Arrangement::flat, [](auto &) { return true; });
    const std::string escaped = "evil \\033]0;owned\\007 \\377\\376 a\\012b";
    const QStringList lines = censusText(all, census, *facts, 160, Paint(Paint::Colours::off));
    EXPECT_THAT(lines[1].toStdString(), HasSubstr(escaped));
    const std::string json = lineOf(toJson(all, std::nullopt, census, *facts));
    EXPECT_EQ(nlohmann::json::parse(json)["namespaces"][0]["leader"]["command"], escaped);
    const QStringList csv = censusCsv(all, std::nullopt, census, *facts);
    EXPECT_THAT(csv[1].toStdString(), HasSubstr(escaped));
    for (const std::string &output : {lines.join(u' ').toStdString(), json, csv.join(u' ').toStdString()})
        EXPECT_TRUE(std::ranges::none_of(output, [](char c) { return static_cast<unsigned char>(c) < ' '; }));
}

TEST_F(ShownCensus, IsJsonOfAllFacts)
{
    use("server");
    const auto json = toJson(rows(Arrangement::flat, Kind::net), std::nullopt, census, *facts);
    EXPECT_FALSE(json.contains("tree"));
    EXPECT_EQ(oneOf(json["namespaces"], 4026532205).dump(),
              R"({"kind":"net","inode":4026532205,"id":null,"parent":null,"owner":null,"creator":null,"processes":2,)"
              R"("leader":{"pid":210,"ppid":200,"uid":)" +
                  std::to_string(findProcess(census, 210)->user) + R"(,"user":")" + user() +
                  R"(","command":"postgres -D /data",)"
                  R"("unit":"docker:0123456789ab"},"held":{"process":2,"thread":1,"descriptor":1},)"
                  R"("holdings":[{"tie":"thread","pid":200,"thread":202},{"tie":"descriptor","pid":200,"number":9}],)"
                  R"("netnsid":null,"addresses":[]})");
    const auto mounted = oneOf(json["namespaces"], 4026532501);
    EXPECT_EQ(mounted["leader"], nullptr);
    EXPECT_EQ(mounted["holdings"].dump(),
              R"([{"tie":"mount","pid":1,"mount-namespace":4026531841,"path":"/run/netns/blue"}])");
    EXPECT_EQ(json["coverage"]["processes"], 10);
    EXPECT_EQ(json["coverage"]["hidden-sockets"], 1);
}

TEST_F(ShownCensus, IsJsonWithTheMapsOfAUserNamespace)
{
    use("server");
    const auto json = toJson(rows(Arrangement::flat, Kind::user), std::nullopt, census, *facts);
    EXPECT_THAT(oneOf(json["namespaces"], 4026532701)["uid-map"].get<std::vector<std::string>>(),
                ElementsAre("0 1000 1", "1 100000 65536"));
    const auto time = toJson(rows(Arrangement::flat, Kind::time), std::nullopt, census, *facts);
    EXPECT_TRUE(oneOf(time["namespaces"], 4026532603)["offsets"].is_array());
}

TEST_F(ShownCensus, IsJsonThatNestsAsTheTreeDoes)
{
    use("server");
    const auto json = toJson(rows(Arrangement::process, Kind::mount), Arrangement::process, census, *facts);
    EXPECT_EQ(json["tree"], "process");
    const auto &first = json["processes"][0];
    EXPECT_EQ(first["pid"], 1);
    EXPECT_EQ(first["namespaces"].size(), 1U);
    ASSERT_EQ(first["children"].size(), 2U);
    EXPECT_EQ(first["children"][1]["pid"], 210);
    EXPECT_EQ(first["children"][1]["namespaces"][0]["inode"], 4026532201);
    ASSERT_EQ(json["namespaces"].size(), 1U);
    EXPECT_EQ(json["namespaces"][0]["inode"], 4026532602);

    // As if all were owned by the second user namespace.
    for (Namespace &one : census.namespaces) {
        if (one.kind != Kind::user)
            one.owner = 4026532701;
    }
    const auto all = arrange(census, Arrangement::owner, [](auto &) { return true; });
    const auto owned = toJson(all, Arrangement::owner, census, *facts);
    ASSERT_EQ(owned["namespaces"].size(), 2U);
    EXPECT_EQ(owned["namespaces"][0]["children"].size(), 0U);
    EXPECT_EQ(owned["namespaces"][1]["children"].size(), census.namespaces.size() - 2);
}

TEST_F(ShownCensus, IsCsvWithQuotesWhereTheyAreNeeded)
{
    use("server");
    const QStringList lines = censusCsv(rows(Arrangement::flat, Kind::net), std::nullopt, census, *facts);
    EXPECT_EQ(
        lines[0],
        u"NS,TYPE,PATH,NPROCS,PID,PPID,COMMAND,UID,USER,NETNSID,NSFS,PNS,ONS,KIND,ID,CREATOR,HELDBY,UNIT,HOSTNAME,ADDRESSES,OFFSETS,UNREAD"_s);
    EXPECT_EQ(lines[2].toStdString(),
              "4026532205,net,/proc/210/ns/net,2,210,200,postgres -D /data," +
                  std::to_string(findProcess(census, 210)->user) + "," + user() +
                  ",unassigned,,0,0,net,,,\"process,thread,descriptor\",docker:0123456789ab,,,,");
    const QStringList tree = censusCsv(rows(Arrangement::process, Kind::net), Arrangement::process, census, *facts);
    EXPECT_TRUE(tree[0].startsWith(u"DEPTH,NS,"_s));
    EXPECT_TRUE(tree[1].startsWith(u"1,4026531840,"_s));
    EXPECT_EQ(tree.size(), lines.size());
}

TEST_F(ShownCensus, TellsWhatIsInsideOrWhyItDoesNot)
{
    use("server");
    const auto known = std::ranges::find_if(
        census.namespaces, [](const Namespace &one) { return one.kind == Kind::net && one.leader == 0; });
    ASSERT_NE(known, census.namespaces.end());
    const auto outputs = [&] {
        const std::vector<TreeRow> all = rows(Arrangement::flat, Kind::net);
        return (toJson(all, std::nullopt, census, *facts).dump() + "\n" +
                censusCsv(all, std::nullopt, census, *facts).join(u'\n').toStdString() + "\n" +
                censusText(all, census, *facts, 200, Paint(Paint::Colours::off)).join(u'\n').toStdString());
    };
    known->told = {"10.9.8.7", "fe80::1 \033"};
    EXPECT_THAT(outputs(), AllOf(HasSubstr("\"addresses\":[\"10.9.8.7\",\"fe80::1 "), HasSubstr(",\"10.9.8.7,fe80::1 "),
                                 HasSubstr(" 10.9.8.7,fe80::1 "), Not(HasSubstr("\033")), Not(HasSubstr("unread"))));
    known->told.clear();
    known->unread = Unread::notAllowed;
    EXPECT_THAT(outputs(), AllOf(HasSubstr("\"unread\":\"not-allowed\""), HasSubstr(",not-allowed\n"),
                                 HasSubstr(" (not-allowed)")));
}

TEST(CoverageSentences, AreOnlyOfWhatIsHidden)
{
    EXPECT_THAT(coverageText({.processes = 311}), IsEmpty());
    EXPECT_THAT(coverageText({.isConfined = true}),
                ElementsAre(u"This is what is in Flatpak's sandbox. The computer's "
                            "other processes and namespaces are not visible in it."_s));
    const QStringList lines = coverageText({.processes = 311, .hiddenProcesses = 214, .hiddenOwners = 3});
    EXPECT_EQ(lines, (QStringList{u"Processes that are not visible: 214 of 311."_s,
                                  u"Namespaces whose owner is not visible: 3."_s}));
}

} // namespace lab
