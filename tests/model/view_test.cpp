// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/view.h"

#include "tests/support/rows.h"
#include "tests/support/table.h"

#include <gmock/gmock.h>

#include <cstdint>

namespace lab
{
namespace
{

using testing::ElementsAre;

struct TargetCase : test::Named
{
    NamespaceLink link;
    std::string target;
};

class TargetOf : public testing::TestWithParam<TargetCase>
{
};

TEST_P(TargetOf, isAsLsShowsIt)
{
    EXPECT_EQ(targetOf(GetParam().link), GetParam().target);
}

INSTANTIATE_TEST_SUITE_P(
    Links, TargetOf,
    testing::Values(TargetCase{"plain", {"mnt", 4026531841}, "mnt:[4026531841]"}, TargetCase{"absent", {"time", 0}, ""},
                    TargetCase{"forChildren", {"pid_for_children", 4026531836}, "pid:[4026531836]"},
                    TargetCase{"timeForChildren", {"time_for_children", 1}, "time:[1]"},
                    TargetCase{"widest", {"net", UINT64_MAX}, "net:[18446744073709551615]"}),
    test::byName);

View sample()
{
    return {
        .topic = Kind::uts,
        .side = Side::child,
        .namespaces = {{"mnt", 7}, {"pid_for_children", 9}, {"time", 0}},
        .sections = {{"uts", Form::facts, {"VALUE"}, {{"hostname", {"box"}}}}, {"empty", Form::table, {"A", "B"}, {}}}};
}

TEST(View, showsItsNamespacesAsATable)
{
    const Section section = namespacesSection(sample());
    EXPECT_EQ(section.id, "namespaces");
    EXPECT_EQ(section.form, Form::table);
    EXPECT_THAT(section.columns, ElementsAre("ID"));
    EXPECT_THAT(section.rows,
                ElementsAre(Row{"mnt", {"mnt:[7]"}}, Row{"pid_for_children", {"pid:[9]"}}, Row{"time", {""}}));
}

TEST(View, hasItsNamespacesBeforeItsOtherSections)
{
    const View view = sample();
    EXPECT_THAT(allSections(view), ElementsAre(namespacesSection(view), view.sections[0], view.sections[1]));
}

TEST(View, withoutSectionsHasItsNamespacesStill)
{
    EXPECT_THAT(allSections(View{}), ElementsAre(Section{"namespaces", Form::table, {"ID"}, {}}));
}

TEST(FindRow, findsByTheWholeKey)
{
    const Section section{"mounts", Form::table, {"TARGET"}, {{"/", {"/"}}, {"/mnt", {"/mnt"}}, {"/mnt#2", {"/mnt"}}}};
    EXPECT_EQ(findRow(section, "/"), &section.rows[0]);
    EXPECT_EQ(findRow(section, "/mnt"), &section.rows[1]);
    EXPECT_EQ(findRow(section, "/mnt#2"), &section.rows[2]);
    for (const std::string_view absent : {"", "/mn", "/mnt/", "/mnt#", "/mnt#3"})
        EXPECT_EQ(findRow(section, absent), nullptr) << absent;
    EXPECT_EQ(findRow(Section{}, "/"), nullptr);
}

TEST(View, isEqualOnlyToTheSame)
{
    EXPECT_EQ(sample(), sample());
    View other = sample();
    other.side = Side::parent;
    EXPECT_NE(other, sample());
    other = sample();
    test::setCell(other.sections[0].rows, 0, 0, "Box");
    EXPECT_NE(other, sample());
    other = sample();
    other.namespaces[0].inode = 8;
    EXPECT_NE(other, sample());
}

} // namespace
} // namespace lab
