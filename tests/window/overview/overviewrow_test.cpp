// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview/overviewrow.h"

#include "app/window/overview/detaillines.h"
#include "tests/discover/recorded_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;
using testing::Contains;
using testing::IsEmpty;
using testing::SizeIs;

/// A recorded tree of processes, in which 210 has a container.
class RecordedOverview : public testing::Test
{
protected:
    [[nodiscard]] std::vector<OverviewRow> rows(const QString &search, Arrangement arrangement = Arrangement::flat)
    {
        return overviewRows(m_census, m_facts, arrangement, searchFor(search).value(), m_self);
    }
    [[nodiscard]] std::vector<std::uint64_t> inodes(const QString &search)
    {
        std::vector<std::uint64_t> found;
        for (const OverviewRow &row : rows(search))
            found.push_back(row.inode);
        return found;
    }
    [[nodiscard]] QString value(RowKey key, const QString &label)
    {
        const auto lines = detailLines(detailsOf(key, m_census, m_facts, m_self));
        const auto line = std::ranges::find(lines, label, &DetailsModel::Line::label);
        return line == lines.end() ? QString() : line->value;
    }

    Census m_census = test::censusOf(test::recordedProc("server"));
    Facts m_facts = *Facts::open(test::recordedProc("server"));
    Self m_self = selfIn(m_census, 210);
};

RowKey keyOf(Kind kind, std::uint64_t inode)
{
    return lab::keyOf(Namespace{.kind = kind, .inode = inode});
}

} // namespace

TEST_F(RecordedOverview, hasAllNamespacesWithoutASearch)
{
    EXPECT_THAT(rows({}), SizeIs(m_census.namespaces.size()));
}

TEST_F(RecordedOverview, findsByAllWordsOfWhatIsShown)
{
    EXPECT_THAT(inodes(u"net postgres"_s), testing::ElementsAre(4026532205));
    EXPECT_THAT(inodes(u"NET:[4026532205]"_s), testing::ElementsAre(4026532205));
    EXPECT_THAT(inodes(u"docker:0123456789ab"_s), Contains(4026532201));
    EXPECT_THAT(inodes(u"postgres nothing-of-the-kind"_s), IsEmpty());
}

TEST_F(RecordedOverview, findsByAnExpression)
{
    EXPECT_THAT(inodes(u"TYPE == \"net\" and NPROCS == 2"_s), testing::ElementsAre(4026532205));
}

TEST_F(RecordedOverview, hasProcessesAsRowsOfTheirOwn)
{
    const std::vector<OverviewRow> found = rows(u"mount"_s, Arrangement::process);
    const auto process =
        std::ranges::find_if(found, [](const OverviewRow &row) { return row.isProcess && row.pid == 210; });
    ASSERT_NE(process, found.end());
    EXPECT_EQ(process->command, u"postgres -D /data");
    EXPECT_EQ(pidIn(process->key), 210);
    ASSERT_NE(process + 1, found.end());
    EXPECT_EQ((process + 1)->inode, 4026532201U);
    EXPECT_EQ((process + 1)->depth, process->depth + 1);
}

TEST_F(RecordedOverview, marksWhatIsMadeBelowTheProgram)
{
    m_self = selfIn(m_census, 1);
    EXPECT_TRUE(rows(u"4026532205"_s).front().isOfLab);
    EXPECT_TRUE(rows(u"net:[4026531840]"_s).front().isHere);
    EXPECT_FALSE(rows(u"net:[4026531840]"_s).front().isOfLab);
    m_self = selfIn(m_census, 4000000);
    EXPECT_FALSE(rows(u"4026532205"_s).front().isOfLab);
}

TEST_F(RecordedOverview, tellsOfANamespaceWhatKeepsItAlive)
{
    const RowKey key = keyOf(Kind::net, 4026532205);
    EXPECT_EQ(value(key, u"Processes"_s), u"2");
    EXPECT_FALSE(value(key, u"Open files"_s).isEmpty());
    EXPECT_EQ(value(key, u"Belongs to"_s), u"docker:0123456789ab");
    const Details details = detailsOf(key, m_census, m_facts, m_self);
    EXPECT_THAT(details.processes, SizeIs(2));
    EXPECT_EQ(details.processes.front().pid, 210);
    EXPECT_EQ(details.left, 0);
}

TEST_F(RecordedOverview, tellsOfAProcessWhatItShares)
{
    const RowKey key = keyOfProcess(210);
    EXPECT_TRUE(value(key, u"Mount"_s).startsWith(u"mnt:[4026532201]\n≠ mnt:["_s))
        << value(key, u"Mount"_s).toStdString();
    EXPECT_EQ(value(key, u"Command"_s), u"postgres -D /data");
    const Details beside = detailsOf(key, m_census, m_facts, m_self, 211);
    EXPECT_EQ(beside.otherPid, 211);
    EXPECT_THAT(beside.links, SizeIs(kindCount));
    for (const LinkLine &line : beside.links)
        EXPECT_EQ(line.ofOther, namespaceOf(*findProcess(m_census, 211), line.kind));
}

TEST_F(RecordedOverview, knowsWhatIsGone)
{
    EXPECT_FALSE(detailsOf(keyOf(Kind::net, 1), m_census, m_facts, m_self).isThere);
}

} // namespace lab
