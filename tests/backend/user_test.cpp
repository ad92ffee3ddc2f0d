// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandbox_lab.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gmock/gmock.h>

#include <cerrno>
#include <map>
#include <set>

namespace lab
{
namespace
{

using test::SandboxLab;
using test::waitUntil;
using testing::HasSubstr;
using testing::StartsWith;

class UserLab : public testing::Test
{
protected:
    void make(const ChildOptions &options)
    {
        const Result<Outcome> opened = m_sandbox.open(options);
        ASSERT_TRUE(opened) << describe(opened.error());
        ASSERT_TRUE(m_sandbox.hasBothViews());
    }

    Result<Outcome> perform(Side side, const Operation &operation) { return m_sandbox.perform(side, operation); }

    /// Looks again until the child has that; nobody tells of a map.
    bool childHas(const std::string &section, const std::string &row, const std::string &value, std::size_t column = 0)
    {
        m_sandbox.lab->look();
        return waitUntil([&] { return cell(Side::child, section, row, column) == value; });
    }

    std::string cell(Side side, const std::string &section, const std::string &row, std::size_t column = 0)
    {
        return m_sandbox.cell(side, section, row, column).value_or("absent");
    }

    /// A fact that the operation found out.
    static std::string found(const Result<Outcome> &outcome, std::string_view key)
    {
        if (!outcome)
            return describe(outcome.error());
        const Row *row = outcome->found.empty() ? nullptr : findRow(outcome->found.front(), key);
        return row ? row->cells.at(0) : "nothing";
    }

    /// As id(1) prints it, of a side's view.
    std::string idLine(Side side)
    {
        return "uid=" + cell(side, "id", "uid") + " gid=" + cell(side, "id", "gid") +
               " groups=" + cell(side, "id", "groups");
    }

    SandboxLab m_sandbox{Kind::user};
};

TEST_F(UserLab, hasTheIdsThatIdShowsBeforeAndAfterTheyAreMapped)
{
    make({.kinds = Kind::user});
    EXPECT_THAT(cell(Side::child, "id", "uid"), StartsWith("65534"));
    EXPECT_THAT(m_sandbox.run(Side::parent, "id"), StartsWith(idLine(Side::parent)));
    EXPECT_THAT(m_sandbox.run(Side::child, "id"), StartsWith(idLine(Side::child)));

    for (const Operation &operation :
         {Operation(UidMapOperation{"1000:0:1"}), Operation(GidMapOperation{"1000:0:1"})}) {
        const Result<Outcome> mapped = perform(Side::parent, operation);
        ASSERT_TRUE(mapped) << describe(mapped.error());
    }
    ASSERT_TRUE(childHas("gid_map", "1000", "0", 1));
    EXPECT_THAT(cell(Side::child, "id", "uid"), StartsWith("1000"));
    EXPECT_THAT(m_sandbox.run(Side::child, "id"), StartsWith(idLine(Side::child)));
    EXPECT_EQ(m_sandbox.run(Side::child, "cat /proc/self/uid_map /proc/self/gid_map"),
              "      1000          0          1\n      1000          0          1\n");
}

TEST_F(UserLab, mapsOnlyOnceAndOnlyWhatTheParentHas)
{
    make({.kinds = Kind::user});
    const std::string file = "/proc/" + std::to_string(m_sandbox.lab->childPid()) + "/uid_map";
    const Result<Outcome> foreign = perform(Side::parent, UidMapOperation{"0:0:1 5:4000000000:1"});
    ASSERT_FALSE(foreign);
    EXPECT_EQ(foreign.error(), (Error{"ownIds", EPERM, "5 4000000000 1"}));
    ASSERT_TRUE(perform(Side::parent, UidMapOperation{"7:0:1"}));
    const Result<Outcome> second = perform(Side::parent, UidMapOperation{"0:0:1"});
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error(), (Error{"writeOnce", EPERM, file}));
    EXPECT_TRUE(childHas("uid_map", "7", "0", 1));
    EXPECT_EQ(cell(Side::child, "uid_map", "0"), "absent");
}

TEST_F(UserLab, neverAllowsSetgroupsAgain)
{
    make({.kinds = Kind::user});
    ASSERT_TRUE(perform(Side::parent, SetgroupsOperation{Setgroups::deny}));
    EXPECT_TRUE(childHas("id", "setgroups", "deny"));
    const Result<Outcome> again = perform(Side::parent, SetgroupsOperation{Setgroups::allow});
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error(),
              (Error{"write", EPERM, "/proc/" + std::to_string(m_sandbox.lab->childPid()) + "/setgroups"}));
}

TEST_F(UserLab, isMappedByTheParentAlone)
{
    make({.kinds = Kind::user});
    for (const Operation &operation : {Operation(UidMapOperation{"0:0:1"}), Operation(SetgroupsOperation{}),
                                       Operation(OwnerOperation{"/proc/$CHILD/ns/user"})}) {
        const Result<Outcome> done = perform(Side::child, operation);
        ASSERT_FALSE(done);
        EXPECT_EQ(done.error(), (Error{"perform", ESRCH, "child"}));
    }
}

TEST_F(UserLab, seesOneOwnerOnEachSide)
{
    make({.kinds = Kind::user});
    EXPECT_THAT(found(perform(Side::parent, OwnerOperation{"/proc/$CHILD/ns/user"}), "user"), StartsWith("0"));
    ASSERT_TRUE(perform(Side::parent, UidMapOperation{"1000:0:1"}));
    EXPECT_THAT(found(perform(Side::child, TouchOperation{"/tmp/a"}), "user"), StartsWith("1000"));
    EXPECT_THAT(found(perform(Side::parent, OwnerOperation{"/tmp/a"}), "user"), StartsWith("0"));
    EXPECT_EQ(m_sandbox.run(Side::parent, "stat -c '%u %s' /tmp/a"), "0 0\n");
    EXPECT_EQ(m_sandbox.run(Side::child, "stat -c '%u' /tmp/a"), "1000\n");
    EXPECT_THAT(found(perform(Side::child, TouchOperation{"/etc/a"}), "user"), HasSubstr("EROFS"));
    EXPECT_THAT(found(perform(Side::parent, OwnerOperation{"/tmp/b"}), "user"), HasSubstr("ENOENT"));
}

TEST_F(UserLab, givesTheChildItsPidInACommandOfTheParent)
{
    make({.kinds = Kind::user});
    EXPECT_EQ(m_sandbox.run(Side::parent, "echo $CHILD"), std::to_string(m_sandbox.lab->childPid()) + "\n");
    EXPECT_EQ(m_sandbox.run(Side::child, "echo $CHILD"), "\n");
}

/// What the lab does in the child fails and succeeds as a command there does.
TEST_F(UserLab, hasTheCapabilitiesOfAProgram)
{
    const KindSet kinds = KindSet(Kind::user) | Kind::uts;
    make({.kinds = kinds});
    EXPECT_EQ(cell(Side::child, "capabilities", "effective"), "none");
    EXPECT_EQ(cell(Side::child, "capabilities", "bounding"), "all");
    EXPECT_THAT(m_sandbox.run(Side::child, "grep CapEff /proc/self/status"), HasSubstr("0000000000000000"));
    EXPECT_THAT(m_sandbox.run(Side::child, "hostname a"), HasSubstr("[1]"));
    const Result<Outcome> refused = perform(Side::child, HostNameOperation{"a"});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error(), (Error{"sethostname", EPERM, "a"}));
    m_sandbox.lab->close();

    make({.kinds = kinds, .ids = {.own = OwnId::root}});
    EXPECT_EQ(cell(Side::child, "capabilities", "effective"), "all");
    EXPECT_EQ(cell(Side::child, "id", "setgroups"), "deny");
    EXPECT_TRUE(perform(Side::child, HostNameOperation{"b"}));
    EXPECT_EQ(m_sandbox.run(Side::child, "hostname && hostname c && hostname"), "b\nc\n");
    m_sandbox.lab->close();

    make({.kinds = kinds, .ids = {.mapUser = "1000", .keepCaps = KeepCaps::yes}});
    EXPECT_EQ(cell(Side::child, "capabilities", "ambient"), "all");
    EXPECT_TRUE(perform(Side::child, HostNameOperation{"d"}));
    EXPECT_EQ(m_sandbox.run(Side::child, "id -u && hostname e && hostname"), "1000\ne\n");
}

struct MapOptionCase
{
    const char *name;
    IdOptions options;
    std::string users; ///< as awk prints the map
    std::string id;    ///< "uid gid"
};

class MapOption : public UserLab, public testing::WithParamInterface<MapOptionCase>
{
};

TEST_P(MapOption, isAppliedBeforeTheChildGoesOn)
{
    make({.kinds = Kind::user, .ids = GetParam().options});
    EXPECT_EQ(m_sandbox.run(Side::child, "awk '{print $1, $2, $3}' /proc/self/uid_map"), GetParam().users);
    EXPECT_EQ(m_sandbox.run(Side::child, "echo $(id -u) $(id -g)"), GetParam().id + "\n");
    EXPECT_THAT(m_sandbox.run(Side::child, "id"), StartsWith(idLine(Side::child)));
}

INSTANTIATE_TEST_SUITE_P(
    Options, MapOption,
    testing::Values(MapOptionCase{"root", {.own = OwnId::root}, "0 0 1\n", "0 0"},
                    MapOptionCase{"current", {.own = OwnId::current}, "0 0 1\n", "0 0"},
                    MapOptionCase{"one", {.mapUser = "5", .mapGroup = "6"}, "5 0 1\n", "5 6"},
                    MapOptionCase{"range", {.mapUsers = "9:0:1"}, "9 0 1\n", "9 65534"},
                    MapOptionCase{"both", {.mapUser = "3", .mapUsers = "9:0:1"}, "3 0 1\n", "3 65534"},
                    MapOptionCase{"identity",
                                  {.mapUsers = "5:0:1", .mapGroups = "6:0:1", .user = "5", .group = "6"},
                                  "5 0 1\n",
                                  "5 6"}),
    [](const auto &one) { return std::string(one.param.name); });

TEST_F(UserLab, passesOnAllIdsOfTheParent)
{
    make({.kinds = Kind::user, .ids = {.mapUsers = "all", .mapGroups = "all"}});
    for (const std::string map : {"uid_map", "gid_map"}) {
        EXPECT_EQ(m_sandbox.run(Side::child, "awk '{print $1, $2, $3}' /proc/self/" + map),
                  m_sandbox.run(Side::parent, "awk '{print $1, $1, $3}' /proc/self/" + map));
    }
}

TEST_F(UserLab, isNotMadeWithIdsThatItCannotHave)
{
    for (const IdOptions &options :
         {IdOptions{.mapUsers = "0:4000000000:1"}, IdOptions{.user = "5"}, IdOptions{.mapUser = "5", .user = "6"}}) {
        const Result<Outcome> opened = m_sandbox.open({.kinds = Kind::user, .ids = options});
        ASSERT_FALSE(opened);
        EXPECT_THAT(opened.error().number, testing::AnyOf(EPERM, EINVAL)) << describe(opened.error());
        EXPECT_EQ(m_sandbox.lab->state(), Lab::State::closed);
    }
}

/// The user namespaces as lsns(8) has them, against those of the table of processes.
TEST_F(UserLab, hasTheNamespacesOfLsns)
{
    make({.kinds = Kind::user});
    const QByteArray text =
        QByteArray::fromStdString(m_sandbox.run(Side::parent, "lsns --json --type user --output NS,PID,NPROCS"));
    const QJsonArray listed = QJsonDocument::fromJson(text).object().value(QStringLiteral("namespaces")).toArray();
    if (listed.isEmpty())
        GTEST_SKIP() << "SKIPPED: lsns shows nothing: " << text.toStdString();
    std::map<std::string, int> expected;
    for (const QJsonValue &one : listed) {
        const auto inode = one.toObject().value(QStringLiteral("ns")).toInteger();
        expected["user:[" + std::to_string(inode) + "]"] = one.toObject().value(QStringLiteral("pid")).toInt();
    }
    m_sandbox.lab->look();
    const auto shownNamespaces = [&] {
        std::map<std::string, int> shown;
        const View *view = m_sandbox.lab->view(Side::parent);
        for (const Section &section : view->sections) {
            if (section.id != "processes")
                continue;
            for (const Row &row : section.rows) {
                if (!row.cells.at(2).empty())
                    shown.try_emplace(row.cells.at(2), std::stoi(row.key));
            }
        }
        return shown;
    };
    EXPECT_TRUE(waitUntil([&] { return shownNamespaces() == expected; })) << text.toStdString();
}

} // namespace
} // namespace lab
