// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview/overviewmodel.h"

#include "tests/support/wait.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gmock/gmock.h>

namespace lab
{

using namespace lab::test;

namespace
{

using testing::ElementsAre;

OverviewRow rowWith(std::uint64_t inode, std::uint32_t processes = 1)
{
    OverviewRow row{.key = keyOf(Namespace{.kind = Kind::net, .inode = inode})};
    row.kind = Kind::net;
    row.inode = inode;
    row.processes = processes;
    row.ties[0] = processes;
    return row;
}

class OverviewRows : public testing::Test
{
protected:
    void show(const std::vector<std::uint64_t> &inodes, OverviewModel::Change change = OverviewModel::Change::otherTime)
    {
        std::vector<OverviewRow> rows;
        for (const std::uint64_t inode : inodes)
            rows.push_back(rowWith(inode));
        model.show(rows, change);
    }
    /// "7", "7 fresh", "7 gone"
    [[nodiscard]] std::vector<std::string> rows() const
    {
        std::vector<std::string> texts;
        for (int row = 0; row < model.count(); ++row) {
            std::string text = std::to_string(model.row(row).inode);
            text += model.index(row).data(OverviewModel::FreshRole).toBool() ? " fresh" : "";
            text += model.index(row).data(OverviewModel::GoneRole).toBool() ? " gone" : "";
            texts.push_back(text);
        }
        return texts;
    }

    OverviewModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_F(OverviewRows, areNotMarkedAtFirst)
{
    show({1, 2, 3}, OverviewModel::Change::otherList);
    EXPECT_THAT(rows(), ElementsAre("1", "2", "3"));
}

TEST_F(OverviewRows, appearAndFade)
{
    show({1, 2, 3}, OverviewModel::Change::otherList);
    QSignalSpy resets(&model, &OverviewModel::modelReset);
    show({1, 3, 4});
    EXPECT_THAT(rows(), ElementsAre("1", "2 gone", "3", "4 fresh"));
    EXPECT_TRUE(waitUntil([this] { return model.count() == 3; }));
    EXPECT_THAT(rows(), ElementsAre("1", "3", "4"));
    EXPECT_EQ(resets.count(), 0) << "a list would lose its place";
}

TEST_F(OverviewRows, comeBackWhileTheyFade)
{
    show({1, 2}, OverviewModel::Change::otherList);
    show({1});
    show({1, 2});
    EXPECT_THAT(rows(), ElementsAre("1", "2 fresh"));
}

TEST_F(OverviewRows, changeInTheirPlace)
{
    show({1, 2}, OverviewModel::Change::otherList);
    QSignalSpy changes(&model, &OverviewModel::dataChanged);
    model.show({rowWith(1), rowWith(2, 5)}, OverviewModel::Change::otherTime);
    ASSERT_EQ(changes.count(), 1);
    EXPECT_EQ(changes.front().front().toModelIndex().row(), 1);
    EXPECT_EQ(model.index(1).data(OverviewModel::CountRole).toString(), u"5 processes");
}

TEST_F(OverviewRows, areAnotherListAtOnce)
{
    show({1, 2}, OverviewModel::Change::otherList);
    show({3}, OverviewModel::Change::otherList);
    EXPECT_THAT(rows(), ElementsAre("3"));
}

TEST_F(OverviewRows, areSpoken)
{
    OverviewRow row = rowWith(4026531840, 3);
    row.command = QStringLiteral("/sbin/init");
    row.user = QStringLiteral("root");
    row.owner = 4026531837;
    row.isOfLab = true;
    model.show({row}, OverviewModel::Change::otherList);
    EXPECT_EQ(
        model.index(0).data(OverviewModel::SpokenRole).toString(),
        u"Network 4026531840, 3 processes, /sbin/init, root, owner 4026531837, kept alive by processes, of a lab");
    EXPECT_EQ(model.index(0).data(OverviewModel::LinkRole).toString(), u"net:[4026531840]");
}

} // namespace lab
