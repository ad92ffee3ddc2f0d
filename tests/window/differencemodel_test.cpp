// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/differencemodel.h"

#include "tests/support/rows.h"
#include "tests/window/views.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gmock/gmock.h>

namespace lab
{

using namespace lab::test;

namespace
{

constexpr int links = 10;

QStringList keysOf(const DifferenceModel &model)
{
    QStringList keys;
    for (int row = 0; row < model.count(); ++row) {
        const QModelIndex index = model.index(row);
        const QStringList parent = index.data(DifferenceModel::ParentCellsRole).toStringList();
        const QStringList child = index.data(DifferenceModel::ChildCellsRole).toStringList();
        keys.append(parent.isEmpty() ? child.constFirst() : parent.constFirst());
    }
    return keys;
}

class DifferenceModelTest : public testing::Test
{
protected:
    void show(const std::vector<std::string> &parent, const std::vector<std::string> &child)
    {
        const View here = mountView(Side::parent, parent);
        const View there = mountView(Side::child, child);
        model.setViews(&here, &there);
    }
    QVariant data(int row, int role) { return model.index(row).data(role); }
    QString text(int row, int role) { return data(row, role).toString(); }

    DifferenceModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_F(DifferenceModelTest, joinsBothSidesByKey)
{
    show({"/", "/proc"}, {"/", "/mnt", "/proc"});
    EXPECT_THAT(keysOf(model).mid(0, 3), testing::ElementsAre(u"/", u"/mnt", u"/proc"));
    EXPECT_EQ(text(1, DifferenceModel::ChildSignRole), u"+");
    EXPECT_EQ(text(1, DifferenceModel::ParentSignRole), u"");
    EXPECT_FALSE(data(1, DifferenceModel::InParentRole).toBool());
    EXPECT_EQ(text(1, DifferenceModel::SpokenRole), u"Only in the child: /mnt, tmpfs, tmpfs, rw,relatime, private");
    EXPECT_EQ(model.differenceCount(), 2) << "/mnt and the link mnt";
}

TEST_F(DifferenceModelTest, marksTheCellsThatDiffer)
{
    const View parent = utsView(Side::parent, "home");
    const View child = utsView(Side::child, "child");
    model.setViews(&parent, &child);
    EXPECT_EQ(text(0, DifferenceModel::ParentSignRole), u"≠");
    EXPECT_EQ(text(0, DifferenceModel::ChildSignRole), u"≠");
    EXPECT_EQ(data(0, DifferenceModel::ChangedRole).value<QList<int>>(), QList<int>{1});
    EXPECT_EQ(data(1, DifferenceModel::ChangedRole).value<QList<int>>(), QList<int>{});
}

TEST_F(DifferenceModelTest, withOneSideShowsNoDifference)
{
    const View parent = mountView(Side::parent, {"/", "/proc"});
    model.setViews(&parent, nullptr);
    EXPECT_EQ(model.count(), 2 + links);
    EXPECT_EQ(model.differenceCount(), 0);
    EXPECT_EQ(text(0, DifferenceModel::ParentSignRole), u"");
}

TEST_F(DifferenceModelTest, insertsAndRemovesOnlyWhatChanged)
{
    show({"/", "/proc"}, {"/", "/proc"});
    const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    show({"/", "/proc"}, {"/", "/proc", "/mnt"});
    ASSERT_EQ(inserted.size(), 1);
    EXPECT_EQ(inserted[0][1].toInt(), 2);
    EXPECT_EQ(inserted[0][2].toInt(), 2);
    EXPECT_EQ(changed.size(), 1) << "the row itself, which is fresh";
    EXPECT_TRUE(data(2, DifferenceModel::FreshRole).toBool());

    show({"/", "/proc"}, {"/", "/proc"});
    ASSERT_EQ(removed.size(), 1);
    EXPECT_EQ(removed[0][1].toInt(), 2);
    EXPECT_EQ(reset.size(), 0);
}

TEST_F(DifferenceModelTest, followsRowsThatMove)
{
    show({"/a", "/b", "/c", "/d"}, {"/a", "/b", "/c", "/d"});
    show({"/d", "/a", "/c", "/e"}, {"/d", "/a", "/c", "/e"});
    EXPECT_THAT(keysOf(model).mid(0, 4), testing::ElementsAre(u"/d", u"/a", u"/c", u"/e"));
}

TEST_F(DifferenceModelTest, changesOneRowOfFiveThousandAlone)
{
    std::vector<std::string> targets;
    for (int mount = 0; mount < 5000; ++mount)
        targets.push_back("/mnt/" + std::to_string(mount));
    View parent = mountView(Side::parent, targets);
    View child = mountView(Side::child, targets);
    model.setViews(&parent, &child);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    test::setCell(child.sections.front().rows, 4000, 3, "ro");
    model.setViews(&parent, &child);
    ASSERT_EQ(changed.size(), 1);
    EXPECT_EQ(changed[0][0].toModelIndex().row(), 4000);
    EXPECT_EQ(model.count(), 5000 + links);
}

TEST_F(DifferenceModelTest, saysNothingOfViewsThatAreAsBefore)
{
    show({"/", "/proc"}, {"/", "/proc", "/mnt"});
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    const QSignalSpy counted(&model, &DifferenceModel::countChanged);
    show({"/", "/proc"}, {"/", "/proc", "/mnt"});
    EXPECT_EQ(changed.size(), 0);
    EXPECT_EQ(counted.size(), 0);
    show({"/", "/proc"}, {"/", "/proc"});
    EXPECT_EQ(counted.size(), 1);
}

TEST_F(DifferenceModelTest, filtersByAnyCellOfEitherSide)
{
    show({"/", "/proc"}, {"/", "/proc", "/mnt"});
    model.setFilter(QStringLiteral("MN"));
    EXPECT_THAT(keysOf(model), testing::ElementsAre(u"/mnt", u"mnt"));
    model.setFilter(QStringLiteral("nowhere"));
    EXPECT_EQ(model.count(), 0);
    model.setFilter({});
    EXPECT_EQ(model.count(), 3 + links);
}

TEST_F(DifferenceModelTest, showsDifferencesOnly)
{
    show({"/", "/proc"}, {"/", "/proc", "/mnt"});
    model.setDifferencesOnly(true);
    EXPECT_THAT(keysOf(model), testing::ElementsAre(u"/mnt", u"mnt"));
    EXPECT_EQ(model.differenceCount(), 2);
}

TEST_F(DifferenceModelTest, selectsARowARangeAndAll)
{
    show({"/a", "/b", "/c", "/d"}, {"/a", "/b", "/c", "/d"});
    model.select(1, DifferenceModel::Choice::only);
    model.select(3, DifferenceModel::Choice::extend);
    EXPECT_EQ(model.selectedCount(), 3);
    model.select(2, DifferenceModel::Choice::toggle);
    EXPECT_EQ(model.selectedCount(), 2);
    model.selectAll();
    EXPECT_EQ(model.selectedCount(), 4 + links);
    model.setFilter(QStringLiteral("/a"));
    EXPECT_EQ(model.selectedCount(), 1) << "what is not shown is not copied";
}

TEST_F(DifferenceModelTest, copiesALineForEachSide)
{
    show({"/a", "/b"}, {"/a", "/c"});
    model.select(0, DifferenceModel::Choice::only);
    model.select(2, DifferenceModel::Choice::extend);
    EXPECT_EQ(model.selectedText(), u"both\t/a\ttmpfs\ttmpfs\trw,relatime\tprivate\n"
                                    u"child\t/c\ttmpfs\ttmpfs\trw,relatime\tprivate\n"
                                    u"parent\t/b\ttmpfs\ttmpfs\trw,relatime\tprivate\n");
}

TEST_F(DifferenceModelTest, findsTheRowOfAnExpectation)
{
    show({"/", "/proc"}, {"/", "/proc", "/mnt"});
    EXPECT_EQ(model.rowOf(QStringLiteral("mounts"), QStringLiteral("/mnt")), 2);
    EXPECT_EQ(model.rowOf(QStringLiteral("mounts"), QStringLiteral("/nowhere")), -1);
    const QSignalSpy pointed(&model, &DifferenceModel::pointedAt);
    model.pointAt("mounts", "/mnt");
    ASSERT_EQ(pointed.size(), 1);
    EXPECT_EQ(pointed[0][0].toInt(), 2);
}

TEST_F(DifferenceModelTest, letsReadingsRunWithoutMarkingThem)
{
    const auto viewAt = [](Side side, const std::string &clock, const std::string &start) {
        return View{.topic = Kind::time,
                    .side = side,
                    .namespaces = linksOf(Kind::time, side),
                    .sections = {{"clocks", Form::readings, {"VALUE"}, {{"realtime", {clock}}}},
                                 {"uptime", Form::facts, {"VALUE"}, {{"btime", {start}}}}}};
    };
    const View parent = viewAt(Side::parent, "10.000", "1");
    const View child = viewAt(Side::child, "10.002", "1");
    model.setViews(&parent, &child);
    const int clock = model.rowOf(QStringLiteral("clocks"), QStringLiteral("realtime"));
    EXPECT_EQ(text(clock, DifferenceModel::ChildSignRole), u"");
    const View later = viewAt(Side::child, "11.000", "1");
    EXPECT_FALSE(model.setViews(&parent, &later));
    EXPECT_EQ(data(clock, DifferenceModel::ChildCellsRole).toStringList().at(1), u"11.000");
    EXPECT_FALSE(data(clock, DifferenceModel::FreshRole).toBool());
    const View moved = viewAt(Side::child, "11.000", "2");
    EXPECT_TRUE(model.setViews(&parent, &moved));
    EXPECT_FALSE(data(clock, DifferenceModel::FreshRole).toBool());
}

} // namespace lab
