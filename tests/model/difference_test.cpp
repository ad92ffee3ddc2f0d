// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/difference.h"

#include <gmock/gmock.h>

#include <random>

namespace lab
{

void PrintTo(const RowDifference &row, std::ostream *out)
{
    *out << "{" << row.key << " presence " << static_cast<int>(row.presence) << " rows " << row.parentRow << " "
         << row.childRow << " changed " << row.changedColumns << "}";
}

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

Section table(std::vector<Row> rows)
{
    return {"table", Form::table, {"A", "B"}, std::move(rows)};
}

RowDifference same(std::string_view key, int parentRow, int childRow)
{
    return {key, Presence::same, parentRow, childRow, 0};
}

RowDifference parentOnly(std::string_view key, int row)
{
    return {key, Presence::parentOnly, row, -1, 0};
}

RowDifference childOnly(std::string_view key, int row)
{
    return {key, Presence::childOnly, -1, row, 0};
}

TEST(Difference, ofNothingIsNothing)
{
    EXPECT_THAT(difference(table({}), table({})), IsEmpty());
}

TEST(Difference, ofEqualSidesIsAllSame)
{
    const Section section = table({{"a", {"1", "2"}}, {"b", {"", ""}}});
    EXPECT_THAT(difference(section, section), ElementsAre(same("a", 0, 0), same("b", 1, 1)));
}

TEST(Difference, withAnEmptySideIsTheOtherAlone)
{
    const Section section = table({{"a", {"1", "2"}}, {"b", {"1", "2"}}});
    EXPECT_THAT(difference(section, table({})), ElementsAre(parentOnly("a", 0), parentOnly("b", 1)));
    EXPECT_THAT(difference(table({}), section), ElementsAre(childOnly("a", 0), childOnly("b", 1)));
}

TEST(Difference, ofReadingsIsWhatOnlyOneSideHas)
{
    const auto readings = [](std::vector<Row> rows) {
        return Section{"clocks", Form::readings, {"VALUE"}, std::move(rows)};
    };
    EXPECT_THAT(difference(readings({{"a", {"1"}}, {"b", {"1"}}}), readings({{"a", {"2"}}, {"c", {"1"}}})),
                ElementsAre(same("a", 0, 0), childOnly("c", 1), parentOnly("b", 1)));
}

TEST(Difference, namesTheChangedColumns)
{
    const auto changed = [](std::vector<std::string> parent, std::vector<std::string> child) {
        const RowDifference row =
            difference(table({{"a", std::move(parent)}}), table({{"a", std::move(child)}})).front();
        return std::pair(row.presence, row.changedColumns);
    };
    EXPECT_EQ(changed({"1", "2"}, {"1", "3"}), std::pair(Presence::different, 0b10U));
    EXPECT_EQ(changed({"1", "2"}, {"0", "2"}), std::pair(Presence::different, 0b01U));
    EXPECT_EQ(changed({"1", "2"}, {"2", "1"}), std::pair(Presence::different, 0b11U));
    EXPECT_EQ(changed({"1", "2"}, {"1", "2"}), std::pair(Presence::same, 0U));
    EXPECT_EQ(changed({"1"}, {"1", ""}), std::pair(Presence::different, 0b10U));
    EXPECT_EQ(changed({"1", "2"}, {}), std::pair(Presence::different, 0b11U));
}

TEST(Difference, tellsTheLastOfThirtyTwoColumns)
{
    std::vector<std::string> cells(32);
    const Section parent = table({{"a", cells}});
    cells.back() = "x";
    const std::vector<RowDifference> rows = difference(parent, table({{"a", cells}}));
    EXPECT_THAT(rows, ElementsAre(RowDifference{"a", Presence::different, 0, 0, 0x80000000U}));
}

TEST(Difference, keepsTheOrderOfTheParent)
{
    const Section parent = table({{"c", {}}, {"a", {}}, {"b", {}}});
    const Section child = table({{"a", {}}, {"b", {}}, {"c", {}}});
    EXPECT_THAT(difference(parent, child), ElementsAre(same("c", 0, 2), same("a", 1, 0), same("b", 2, 1)));
}

TEST(Difference, putsWhatOnlyTheChildHasBehindTheRowThatItFollows)
{
    const Section parent = table({{"a", {}}, {"gone", {}}, {"b", {}}});
    const Section child = table({{"first", {}}, {"a", {}}, {"x", {}}, {"y", {}}, {"b", {}}, {"last", {}}});
    EXPECT_THAT(difference(parent, child),
                ElementsAre(childOnly("first", 0), same("a", 0, 1), childOnly("x", 2), childOnly("y", 3),
                            parentOnly("gone", 1), same("b", 2, 4), childOnly("last", 5)));
}

TEST(Difference, joinsTheFirstOfTheRowsWithOneKey)
{
    const Section twice = table({{"a", {"1"}}, {"a", {"2"}}});
    const Section once = table({{"a", {"1"}}, {"x", {"3"}}});
    EXPECT_THAT(difference(twice, once), ElementsAre(same("a", 0, 0), childOnly("x", 1), parentOnly("a", 1)));
    EXPECT_THAT(difference(once, twice), ElementsAre(same("a", 0, 0), childOnly("a", 1), parentOnly("x", 1)));
    EXPECT_THAT(difference(twice, twice), ElementsAre(same("a", 0, 0), childOnly("a", 1), parentOnly("a", 1)));
}

TEST(Difference, hasEveryRowOfBothSidesExactlyOnce)
{
    std::mt19937 random(20260101);
    const auto section = [&] {
        std::vector<Row> rows(random() % 12);
        for (Row &row : rows)
            row = {std::to_string(random() % 8), {std::to_string(random() % 2), "x"}};
        return table(std::move(rows));
    };
    for (int round = 0; round < 2000; ++round) {
        const Section parent = section();
        const Section child = section();
        std::vector<int> parentSeen(parent.rows.size());
        std::vector<int> childSeen(child.rows.size());
        int lastParentRow = -1;
        for (const RowDifference &row : difference(parent, child)) {
            if (row.parentRow >= 0) {
                ++parentSeen[static_cast<std::size_t>(row.parentRow)];
                EXPECT_GT(row.parentRow, lastParentRow);
                lastParentRow = row.parentRow;
                EXPECT_EQ(parent.rows[static_cast<std::size_t>(row.parentRow)].key, row.key);
            }
            if (row.childRow >= 0) {
                ++childSeen[static_cast<std::size_t>(row.childRow)];
                EXPECT_EQ(child.rows[static_cast<std::size_t>(row.childRow)].key, row.key);
            }
            EXPECT_EQ(row.parentRow >= 0, row.presence != Presence::childOnly);
            EXPECT_EQ(row.childRow >= 0, row.presence != Presence::parentOnly);
            EXPECT_EQ(row.changedColumns != 0, row.presence == Presence::different);
        }
        EXPECT_THAT(parentSeen, testing::Each(1));
        EXPECT_THAT(childSeen, testing::Each(1));
    }
}

TEST(Difference, joinsTenThousandRows)
{
    Section parent = table({});
    Section child = table({});
    for (int row = 0; row < 10'000; ++row) {
        const std::string key = "/mnt/" + std::to_string(row);
        if (row % 10 != 3)
            parent.rows.push_back({key, {"tmpfs", "rw"}});
        if (row % 10 != 7)
            child.rows.push_back({key, {"tmpfs", row % 10 == 5 ? "ro" : "rw"}});
    }
    const std::vector<RowDifference> rows = difference(parent, child);
    ASSERT_EQ(rows.size(), 10'000U);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        const Presence expected = row % 10 == 3   ? Presence::childOnly
                                  : row % 10 == 7 ? Presence::parentOnly
                                  : row % 10 == 5 ? Presence::different
                                                  : Presence::same;
        ASSERT_EQ(rows[row].key, "/mnt/" + std::to_string(row));
        ASSERT_EQ(rows[row].presence, expected) << row;
        ASSERT_EQ(rows[row].changedColumns, expected == Presence::different ? 0b10U : 0U);
    }
}

} // namespace
} // namespace lab
