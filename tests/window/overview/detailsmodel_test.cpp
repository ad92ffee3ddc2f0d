// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview/detailsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gmock/gmock.h>

namespace lab
{

namespace
{

class DetailLines : public testing::Test
{
protected:
    static Details detailsWith(const std::vector<int> &pids)
    {
        Details details{.key = keyOf(Namespace{.kind = Kind::net, .inode = 7}), .isThere = true};
        details.row.kind = Kind::net;
        details.row.inode = 7;
        details.ties.push_back({.tie = Tie::process, .count = static_cast<std::uint32_t>(pids.size())});
        for (const int pid : pids)
            details.processes.push_back({.key = keyOfProcess(pid), .pid = pid});
        return details;
    }
    [[nodiscard]] std::vector<std::string> processes() const
    {
        std::vector<std::string> labels;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (sortOf(row) == DetailsModel::Sort::process)
                labels.push_back(model.index(row).data(DetailsModel::LabelRole).toString().toStdString());
        }
        return labels;
    }
    [[nodiscard]] DetailsModel::Sort sortOf(int row) const
    {
        return static_cast<DetailsModel::Sort>(model.index(row).data(DetailsModel::SortRole).toInt());
    }

    DetailsModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_F(DetailLines, comeAndGoInTheirPlace)
{
    model.show(detailsWith({1, 20, 30}));
    EXPECT_EQ(model.title(), u"Network namespace");
    EXPECT_EQ(model.link(), u"net:[7]");
    EXPECT_THAT(processes(), testing::ElementsAre("1", "20", "30"));
    QSignalSpy resets(&model, &DetailsModel::modelReset);
    model.show(detailsWith({1, 30, 31}));
    EXPECT_THAT(processes(), testing::ElementsAre("1", "30", "31"));
    EXPECT_EQ(resets.count(), 0);
}

TEST_F(DetailLines, stayWhenWhatTheyTellOfIsGone)
{
    Details details = detailsWith({1});
    details.enterCommand = QStringLiteral("nsenter");
    model.show(details);
    EXPECT_EQ(model.enterCommand(), u"nsenter");
    model.show({.key = details.key});
    EXPECT_TRUE(model.isGone());
    EXPECT_FALSE(model.note().isEmpty());
    EXPECT_EQ(model.enterCommand(), QString()) << "it would lead nowhere, or elsewhere";
    EXPECT_THAT(processes(), testing::ElementsAre("1"));
    model.clear();
    EXPECT_FALSE(model.isShown());
    EXPECT_EQ(model.rowCount(), 0);
}

} // namespace lab
