// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/idmapmodel.h"

#include <QSignalSpy>

#include <gmock/gmock.h>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;
using Column = IdMapModel::Column;

View userView(Side side, std::uint64_t inode, std::vector<Row> map)
{
    return {.topic = Kind::user,
            .side = side,
            .namespaces = {{"user", inode}},
            .sections = {{"id", Form::facts, {"VALUE"}, {{"uid", {"0(root)"}}, {"gid", {"0(root)"}}}},
                         {"uid_map", Form::table, {"INSIDE", "OUTSIDE", "COUNT"}, std::move(map)}}};
}

class IdMapEditor : public testing::Test
{
protected:
    IdMapEditor() { map.setSides(&parent, &child, "uid_map"); }
    [[nodiscard]] QString complaint(int row) const { return map.index(row).data(IdMapModel::ComplaintRole).toString(); }

    const View parent = userView(Side::parent, 1, {{"0", {"0", "1000", "1"}}, {"1", {"1", "100000", "9"}}});
    const View child = userView(Side::child, 2, {});
    IdMapModel map;
};

} // namespace

TEST_F(IdMapEditor, readsAndWritesTheTextOfTheField)
{
    map.setText(u"0:1:2  5:3:4"_s);
    EXPECT_EQ(map.rowCount(), 2);
    EXPECT_EQ(map.index(1).data(IdMapModel::InsideRole), u"5"_s);
    EXPECT_EQ(map.index(1).data(IdMapModel::OutsideRole), u"3"_s);
    EXPECT_EQ(map.index(1).data(IdMapModel::CountRole), u"4"_s);
    EXPECT_EQ(map.text(), u"0:1:2 5:3:4");
    EXPECT_TRUE(map.isGood());
}

TEST_F(IdMapEditor, tellsOfWhatIsEdited)
{
    QSignalSpy edited(&map, &IdMapModel::edited);
    map.add();
    map.edit(0, Column::inside, u"7"_s);
    map.edit(0, Column::outside, u"0"_s);
    EXPECT_EQ(edited.last().first(), u"7:0:1"_s);
    map.edit(0, Column::outside, u"0:0"_s);
    EXPECT_EQ(map.text(), u"7:0:1") << "a colon would be another part";
    map.remove(0);
    EXPECT_EQ(edited.last().first(), QString());
    EXPECT_FALSE(map.isGood()) << "nothing to write";
}

TEST_F(IdMapEditor, doesNotTellOfWhatTheFieldSays)
{
    QSignalSpy edited(&map, &IdMapModel::edited);
    map.setText(u"0:0:1"_s);
    EXPECT_EQ(edited.count(), 0);
}

TEST_F(IdMapEditor, complainsOfARangeByItself)
{
    map.setText(u"x:0:1 0::1 0:0:0 4294967295:0:1"_s);
    EXPECT_THAT(complaint(0).toStdString(), testing::HasSubstr("INSIDE:OUTSIDE:COUNT"));
    EXPECT_THAT(complaint(1).toStdString(), testing::HasSubstr("A range has"));
    EXPECT_THAT(complaint(2).toStdString(), testing::HasSubstr("INSIDE:OUTSIDE:COUNT"));
    EXPECT_THAT(complaint(3).toStdString(), testing::HasSubstr("4294967294"));
    EXPECT_FALSE(map.isGood());
}

TEST_F(IdMapEditor, complainsOfTheSecondOfTwoThatOverlap)
{
    map.setText(u"0:0:3 2:7:1 9:2:1 8:3:1"_s);
    EXPECT_EQ(complaint(0), QString());
    EXPECT_THAT(complaint(1).toStdString(), testing::HasSubstr("same id")) << "inside";
    EXPECT_THAT(complaint(2).toStdString(), testing::HasSubstr("same id")) << "outside";
    EXPECT_EQ(complaint(3), QString());
}

TEST_F(IdMapEditor, complainsOfIdsThatTheParentSideHasNot)
{
    EXPECT_EQ(map.ownIds(), u"0, 1–9");
    map.setText(u"0:0:9 20:9:2 30:12:1"_s);
    EXPECT_EQ(complaint(0), QString()) << "over the border of two ranges";
    EXPECT_NE(complaint(1), QString());
    EXPECT_THAT(complaint(2).toStdString(), testing::HasSubstr("it has 0, 1–9"));
}

TEST_F(IdMapEditor, knowsThatAMapIsWrittenOnce)
{
    map.setText(u"0:0:1"_s);
    EXPECT_EQ(map.complaint(), QString());
    const View written = userView(Side::child, 2, {{"0", {"0", "0", "1"}}});
    map.setSides(&parent, &written, "uid_map");
    EXPECT_THAT(map.complaint().toStdString(), testing::HasSubstr("written once"));
    EXPECT_FALSE(map.isGood());
    const View shared = userView(Side::child, 1, {{"0", {"0", "0", "1"}}});
    map.setSides(&parent, &shared, "uid_map");
    EXPECT_EQ(map.complaint(), QString()) << "it shows the parent's own";
}

TEST_F(IdMapEditor, hasAsManyRangesAsTheKernelTakes)
{
    QStringList ranges;
    for (int range = 0; range < 340; ++range)
        ranges.append(u"%1:%1:1"_s.arg(2 * range));
    map.setSides(nullptr, nullptr, "uid_map");
    map.setText(ranges.join(u' '));
    EXPECT_TRUE(map.isGood());
    EXPECT_FALSE(map.canAdd());
    map.add();
    EXPECT_EQ(map.rowCount(), 340);
    ranges.append(u"2000:2000:1"_s);
    map.setText(ranges.join(u' '));
    EXPECT_THAT(map.complaint().toStdString(), testing::HasSubstr("340"));
}

TEST_F(IdMapEditor, fillsInWhatTheParentSideHas)
{
    map.mapRoot();
    EXPECT_EQ(map.text(), u"0:0:1");
    map.mapAll();
    EXPECT_EQ(map.text(), u"0:0:1 1:1:9");
    EXPECT_TRUE(map.hasSubordinateIds());
    map.mapSubordinate();
    EXPECT_EQ(map.text(), u"0:1:9");
    EXPECT_TRUE(map.isGood());
    const View own = userView(Side::parent, 1, {{"0", {"0", "0", "4294967295"}}});
    map.setSides(&own, &child, "uid_map");
    map.mapSubordinate();
    EXPECT_EQ(map.text(), u"0:1:4294967294");
}

} // namespace lab
