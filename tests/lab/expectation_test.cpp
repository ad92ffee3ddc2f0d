// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/expectation.h"

#include <gtest/gtest.h>

#include <ostream>

namespace lab
{

namespace
{

using Test = Expectation::Test;

struct GoodLine
{
    const char *text;
    Expectation expectation;
};

void PrintTo(const GoodLine &line, std::ostream *out)
{
    *out << line.text;
}

class GoodExpectation : public testing::TestWithParam<GoodLine>
{
};

TEST_P(GoodExpectation, isReadWhole)
{
    const auto parsed = parseExpectation(GetParam().text);
    ASSERT_TRUE(parsed) << parsed.error().column << ": " << parsed.error().message.toStdString();
    EXPECT_EQ(parsed->side, GetParam().expectation.side);
    EXPECT_EQ(parsed->section, GetParam().expectation.section);
    EXPECT_EQ(parsed->row, GetParam().expectation.row);
    EXPECT_EQ(parsed->column, GetParam().expectation.column);
    EXPECT_EQ(parsed->test, GetParam().expectation.test);
    EXPECT_EQ(parsed->value, GetParam().expectation.value);
    EXPECT_EQ(parsed->offset, GetParam().expectation.offset);
    EXPECT_EQ(parsed->within, GetParam().expectation.within);
}

Expectation on(std::optional<Side> side, std::string section, std::string row, std::string column, Test test,
               std::string value = {}, double offset = 0, double within = 0)
{
    return {side, std::move(section), std::move(row), std::move(column), test, std::move(value), offset, within, 0, {}};
}

constexpr std::optional<Side> parent = Side::parent;
constexpr std::optional<Side> child = Side::child;
constexpr std::optional<Side> both;

INSTANTIATE_TEST_SUITE_P(
    Lines, GoodExpectation,
    testing::Values(
        GoodLine{"child.mounts[/mnt].FSTYPE = tmpfs", on(child, "mounts", "/mnt", "FSTYPE", Test::equal, "tmpfs")},
        GoodLine{"  parent.mounts[/mnt]\tabsent  ", on(parent, "mounts", "/mnt", "", Test::absent)},
        GoodLine{"parent.mounts[/mnt] present", on(parent, "mounts", "/mnt", "", Test::present)},
        GoodLine{"child.uts.hostname = child.home.local",
                 on(child, "uts", "hostname", "", Test::equal, "child.home.local")},
        GoodLine{"child.uts.hostname != a b", on(child, "uts", "hostname", "", Test::unequal, "a b")},
        GoodLine{"child.uts.domainname absent", on(child, "uts", "domainname", "", Test::absent)},
        GoodLine{"namespaces[mnt] differs", on(both, "namespaces", "mnt", "", Test::differs)},
        GoodLine{"namespaces[pid_for_children].ID same", on(both, "namespaces", "pid_for_children", "ID", Test::same)},
        GoodLine{"uts.static-hostname same", on(both, "uts", "static-hostname", "", Test::same)},
        GoodLine{"clocks.boottime offset 16500 within 2",
                 on(both, "clocks", "boottime", "", Test::offset, "", 16500, 2)},
        GoodLine{"clocks.boottime offset -0.5 within 0", on(both, "clocks", "boottime", "", Test::offset, "", -0.5, 0)},
        GoodLine{"parent.links[lo].MTU > 1e3", on(parent, "links", "lo", "MTU", Test::greater, "1e3")},
        GoodLine{"parent.links[lo].MTU < -1", on(parent, "links", "lo", "MTU", Test::less, "-1")},
        GoodLine{"parent.sysctl[net.ipv4.ip_forward].VALUE = 0",
                 on(parent, "sysctl", "net.ipv4.ip_forward", "VALUE", Test::equal, "0")},
        // Brackets, dots and blanks in rows and values.
        GoodLine{"child.namespaces[mnt].ID matches mnt:\\[[0-9]+\\]",
                 on(child, "namespaces", "mnt", "ID", Test::matches, "mnt:\\[[0-9]+\\]")},
        GoodLine{"child.mounts[/a[b].c].FSTYPE = x", on(child, "mounts", "/a[b].c", "FSTYPE", Test::equal, "x")},
        GoodLine{"child.mounts[/a]] absent", on(child, "mounts", "/a]", "", Test::absent)},
        GoodLine{"child.mounts[/my disk].SOURCE = [x].y = z",
                 on(child, "mounts", "/my disk", "SOURCE", Test::equal, "[x].y = z")},
        GoodLine{"child.mounts[/mnt].SOURCE = \xe5\xad\x90",
                 on(child, "mounts", "/mnt", "SOURCE", Test::equal, "\xe5\xad\x90")}));

struct BadLine
{
    const char *text;
    int column;
    const char *says;
};

void PrintTo(const BadLine &line, std::ostream *out)
{
    *out << line.text;
}

class BadExpectation : public testing::TestWithParam<BadLine>
{
};

TEST_P(BadExpectation, saysWhatAndWhere)
{
    const auto parsed = parseExpectation(GetParam().text);
    ASSERT_FALSE(parsed);
    EXPECT_EQ(parsed.error().column, GetParam().column);
    EXPECT_TRUE(parsed.error().message.contains(QString::fromUtf8(GetParam().says)))
        << parsed.error().message.toStdString();
}

INSTANTIATE_TEST_SUITE_P(
    Lines, BadExpectation,
    testing::Values(
        BadLine{"", 1, "expectation is missing"}, BadLine{"   ", 1, "expectation is missing"},
        BadLine{"chld.mounts[/mnt] absent", 1, "no side “chld”"},
        BadLine{"Child.uts.hostname = x", 1, "no side “Child”"}, BadLine{".mounts[/mnt] absent", 1, "no side “”"},
        BadLine{"child = x", 6, "section"}, BadLine{"child ended now", 6, "section"},
        BadLine{"parent ended", 7, "section"}, BadLine{"child[/mnt] absent", 6, "section"},
        BadLine{"child.[/mnt] absent", 7, "section"}, BadLine{"child.mounts absent", 13, "row in brackets or a fact"},
        BadLine{"child.mounts. absent", 14, "row in brackets or a fact"}, BadLine{"child.mounts[] absent", 13, "empty"},
        BadLine{"child.mounts[/mnt absent", 13, "not closed"},
        BadLine{"child.mounts[/mnt]. = x", 20, "column is missing"},
        BadLine{"child.mounts[/mnt].A.B = x", 20, "column is missing"},
        BadLine{"child.mounts[/mnt]", 19, "has to be true"}, BadLine{"child.mounts[/mnt].FSTYPE", 26, "has to be true"},
        BadLine{"child.mounts[/mnt].FSTYPE == tmpfs", 27, "no test “==”"},
        BadLine{"child.mounts[/mnt].FSTYPE is tmpfs", 27, "no test “is”"},
        BadLine{"child.mounts[/mnt].FSTYPE = ", 28, "value is missing"},
        BadLine{"child.mounts[/mnt] = tmpfs", 20, "name the column"},
        BadLine{"child.mounts[/mnt].FSTYPE absent", 27, "leave the column out"},
        BadLine{"child.mounts[/mnt] absent now", 27, "Nothing may follow"},
        BadLine{"mounts[/mnt] absent", 1, "one side"}, BadLine{"uts.hostname = x", 1, "one side"},
        BadLine{"  parent.uts.hostname same", 3, "leave the side out"},
        BadLine{"child.clocks.boottime offset 1 within 1", 1, "leave the side out"},
        BadLine{"clocks[boottime] offset 1 within 1", 18, "name the column"},
        BadLine{"clocks.boottime offset", 23, "number is missing"},
        BadLine{"clocks.boottime offset 1s within 1", 24, "“1s” is not a number"},
        BadLine{"clocks.boottime offset 1", 25, "within"}, BadLine{"clocks.boottime offset 1 with 1", 26, "within"},
        BadLine{"clocks.boottime offset 1 within", 32, "number is missing"},
        BadLine{"clocks.boottime offset 1 within -1", 33, "below 0"},
        BadLine{"clocks.boottime offset 1 within 1 s", 35, "Nothing may follow"},
        BadLine{"child.uts.hostname=x", 11, "cannot be the name of a fact"},
        BadLine{"child.uts.host.name = x", 11, "cannot be the name of a fact"},
        BadLine{"child.links[lo].MTU > many", 23, "“many” is not a number"},
        BadLine{"child.links[lo].MTU > inf", 23, "“inf” is not a number"},
        BadLine{"child.uts.hostname matches (", 28, "Not a regular expression"},
        BadLine{"\xe5\xad\x90.uts.hostname = x", 1, "no side “子”"},
        // Columns are characters, not bytes.
        BadLine{"child.mounts[/\xe5\xad\x90].FSTYPE is x", 25, "no test “is”"}));

View sideWith(Side side, std::vector<Row> mounts, std::vector<Row> facts)
{
    View view;
    view.side = side;
    view.namespaces = {{.name = "mnt", .inode = side == Side::parent ? 1U : 2U}, {.name = "net", .inode = 7}};
    view.sections = {{"mounts", Form::table, {"FSTYPE", "SOURCE"}, std::move(mounts)},
                     {"clocks", Form::facts, {"VALUE"}, std::move(facts)}};
    return view;
}

struct Case
{
    const char *text;
    bool holds;
    const char *found;
};

void PrintTo(const Case &one, std::ostream *out)
{
    *out << one.text;
}

class Evaluation : public testing::TestWithParam<Case>
{
protected:
    View m_parent =
        sideWith(Side::parent, {{"/", {"ext4", "/dev/sda1"}}, {"/run", {"tmpfs", "run"}}, {"/old", {"proc", "proc"}}},
                 {{"boottime", {"100"}}, {"name", {"host"}}, {"empty", {""}}});
    View m_child = sideWith(Side::child,
                            {{"/", {"ext4", "/dev/sda1"}}, {"/run", {"tmpfs", "other"}}, {"/mnt", {"tmpfs", "tmpfs"}}},
                            {{"boottime", {"16600.5"}}, {"name", {"child"}}, {"empty", {""}}});
};

TEST_P(Evaluation, readsTheViews)
{
    const auto expectation = parseExpectation(GetParam().text);
    ASSERT_TRUE(expectation) << expectation.error().message.toStdString();
    EXPECT_EQ(evaluate(*expectation, {.parent = &m_parent, .child = &m_child}),
              (Verdict{GetParam().holds, GetParam().found}));
}

INSTANTIATE_TEST_SUITE_P(
    Cases, Evaluation,
    testing::Values(
        Case{"child.mounts[/mnt].FSTYPE = tmpfs", true, "tmpfs"},
        Case{"child.mounts[/mnt].FSTYPE = tmpf", false, "tmpfs"},
        Case{"child.mounts[/mnt].FSTYPE = TMPFS", false, "tmpfs"},
        Case{"parent.mounts[/mnt].FSTYPE = tmpfs", false, "absent"},
        Case{"parent.mounts[/mnt].FSTYPE != tmpfs", false, "absent"},
        Case{"child.mounts[/mnt].FSTYPE != ext4", true, "tmpfs"},
        Case{"child.mounts[/mnt].FSTYPE != tmpfs", false, "tmpfs"},
        Case{"child.mounts[/mnt].SIZE = x", false, "no column SIZE"},
        Case{"child.mounts[/mnt].SIZE != x", false, "no column SIZE"},
        Case{"child.mount[/mnt] absent", false, "no section mount"}, Case{"parent.mounts[/mnt] absent", true, "absent"},
        Case{"child.mounts[/mnt] absent", false, "tmpfs tmpfs"},
        Case{"child.mounts[/mnt] present", true, "tmpfs tmpfs"}, Case{"parent.mounts[/mnt] present", false, "absent"},
        Case{"child.clocks.name present", true, "child"}, Case{"child.clocks.nam present", false, "absent"},
        Case{"child.clocks.name = child", true, "child"}, Case{"parent.clocks.name = child", false, "host"},
        Case{"parent.mounts[/].SOURCE matches /dev/sd[a-z][0-9]", true, "/dev/sda1"},
        Case{"parent.mounts[/].SOURCE matches sd[a-z]", false, "/dev/sda1"},
        Case{"child.clocks.empty matches ()", true, ""}, Case{"parent.namespaces[mnt].ID = mnt:[1]", true, "mnt:[1]"},
        Case{"parent.clocks.boottime < 101", true, "100"}, Case{"parent.clocks.boottime < 100", false, "100"},
        Case{"parent.clocks.boottime > 9", true, "100"}, Case{"parent.clocks.name > 1", false, "host"},
        Case{"parent.clocks.empty < 1", false, ""},
        Case{"namespaces[mnt] differs", true, "parent: mnt:[1], child: mnt:[2]"},
        Case{"namespaces[mnt] same", false, "parent: mnt:[1], child: mnt:[2]"},
        Case{"namespaces[net] same", true, "parent: net:[7], child: net:[7]"},
        Case{"namespaces[net] differs", false, "parent: net:[7], child: net:[7]"},
        Case{"mounts[/run] differs", true, "parent: tmpfs run, child: tmpfs other"},
        Case{"mounts[/run].FSTYPE same", true, "parent: tmpfs, child: tmpfs"},
        Case{"mounts[/run].SOURCE same", false, "parent: run, child: other"},
        Case{"mounts[/mnt] differs", true, "parent: absent, child: tmpfs tmpfs"},
        Case{"mounts[/mnt] same", false, "parent: absent, child: tmpfs tmpfs"},
        Case{"mounts[/nowhere] same", false, "parent: absent, child: absent"},
        Case{"mounts[/nowhere] differs", false, "parent: absent, child: absent"},
        Case{"mounts[/run].SIZE differs", false, "parent: no column SIZE, child: no column SIZE"},
        Case{"mount[/run] differs", false, "parent: no section mount, child: no section mount"},
        Case{"clocks.boottime offset 16500 within 1", true, "parent: 100, child: 16600.5"},
        Case{"clocks.boottime offset 16500 within 0.5", true, "parent: 100, child: 16600.5"},
        Case{"clocks.boottime offset 16500 within 0.4", false, "parent: 100, child: 16600.5"},
        Case{"clocks.boottime offset -16500 within 1", false, "parent: 100, child: 16600.5"},
        Case{"clocks.name offset 0 within 1", false, "parent: host, child: child"},
        Case{"clocks.none offset 0 within 1", false, "parent: absent, child: absent"}));

TEST(MissingView, failsEveryTest)
{
    const View view = sideWith(Side::parent, {{"/", {"ext4", "x"}}}, {});
    for (const char *text : {"child.mounts[/mnt] absent", "child.mounts[/] present", "child.mounts[/].FSTYPE != x",
                             "mounts[/] differs", "mounts[/] same", "clocks.boottime offset 0 within 9"}) {
        const auto expectation = parseExpectation(text);
        ASSERT_TRUE(expectation) << text;
        EXPECT_FALSE(evaluate(*expectation, {.parent = &view}).holds) << text;
    }
    EXPECT_EQ(evaluate(*parseExpectation("child.mounts[/] absent"), {.parent = &view}).found, "not looked at");
    EXPECT_TRUE(evaluate(*parseExpectation("parent.mounts[/] present"), {.parent = &view}).holds);
}

TEST(ChildRow, isTheNumberOfTheChild)
{
    const View view = sideWith(Side::parent, {{"37", {"sleep", "x"}}}, {});
    const Expectation present = *parseExpectation("parent.mounts[$CHILD] present");
    EXPECT_TRUE(evaluate(present, {.parent = &view, .childPid = 37}).holds);
    EXPECT_FALSE(evaluate(present, {.parent = &view, .childPid = 38}).holds);
    EXPECT_FALSE(evaluate(present, {.parent = &view}).holds);
    EXPECT_TRUE(
        evaluate(*parseExpectation("parent.mounts[$CHILD].FSTYPE = sleep"), {.parent = &view, .childPid = 37}).holds);
}

TEST(EndOfTheChild, isToldByWhoPlays)
{
    const Expectation ended = *parseExpectation(" child ended ");
    EXPECT_EQ(ended.test, Expectation::Test::ended);
    EXPECT_FALSE(evaluate(ended, {}).holds);
    EXPECT_EQ(evaluate(ended, {}).found, "it is there");
    EXPECT_EQ(evaluate(ended, {.hasChildEnded = true}), (Verdict{true, ""}));
}

TEST(Sentence, namesSideAndTest)
{
    const auto sentence = [](const char *text) {
        return sentenceOf(*parseExpectation(text), "/a.scope").toStdString();
    };
    EXPECT_EQ(sentence("child.mounts[/mnt].FSTYPE = tmpfs"), "the child's mounts[/mnt].FSTYPE is tmpfs");
    EXPECT_EQ(sentence("parent.mounts[/mnt] absent"), "the parent's mounts[/mnt] is absent");
    EXPECT_EQ(sentence("child.uts.hostname matches [a-z]+"), "the child's uts.hostname matches [a-z]+");
    EXPECT_EQ(sentence("namespaces[mnt] differs"), "namespaces[mnt] differs between the sides");
    EXPECT_EQ(sentence("clocks.boottime offset -5 within 1"),
              "clocks.boottime in the child is the parent's plus -5, within 1");
    EXPECT_EQ(sentence("parent.processes[$CHILD] absent"), "the parent's processes[$CHILD] is absent");
    EXPECT_EQ(sentence("parent.tree[$SCOPE/lab] present"), "the parent's tree[/a.scope/lab] is there");
    EXPECT_EQ(sentence("child ended"), "the child has ended");
    // What looks like a placeholder stays as it is.
    EXPECT_EQ(sentence("child.mounts[/%1].FSTYPE = %2"), "the child's mounts[/%1].FSTYPE is %2");
}

} // namespace

} // namespace lab
