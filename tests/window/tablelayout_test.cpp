// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tablelayout.h"

#include <gmock/gmock.h>

namespace lab
{

using testing::ElementsAre;
using testing::IsEmpty;

namespace
{

const QStringList titles{QStringLiteral("TARGET"), QStringLiteral("SOURCE"), QStringLiteral("FSTYPE"),
                         QStringLiteral("OPTIONS"), QStringLiteral("PROPAGATION")};
const QList<int> lengths{20, 8, 7, 90, 11};

} // namespace

TEST(TableLayout, putsEverythingOnOneLineWhereThereIsRoom)
{
    const TableLayout layout = layOut(titles, lengths, 200);
    EXPECT_THAT(layout.cells, ElementsAre(0, 1, 2, 3, 4));
    EXPECT_THAT(layout.rest, IsEmpty());
    EXPECT_THAT(layout.starts, ElementsAre(0, 22, 32, 41, 87));
}

TEST(TableLayout, sendsTheWidestColumnsToTheSecondLine)
{
    const TableLayout layout = layOut(titles, lengths, 60);
    EXPECT_THAT(layout.cells, ElementsAre(0, 1, 2, 4));
    EXPECT_THAT(layout.rest, ElementsAre(3));
    EXPECT_EQ(layout.restTitle, u"OPTIONS");
}

TEST(TableLayout, staysWithinTheWidth)
{
    for (int available = 8; available < 200; ++available) {
        const TableLayout layout = layOut(titles, lengths, available);
        ASSERT_FALSE(layout.cells.isEmpty());
        EXPECT_EQ(layout.cells.size() + layout.rest.size(), titles.size());
        EXPECT_LE(layout.starts.last() + layout.widths.last(), available) << available;
        for (qsizetype column = 1; column < layout.starts.size(); ++column)
            EXPECT_GT(layout.starts[column], layout.starts[column - 1] + layout.widths[column - 1]) << available;
    }
}

TEST(TableLayout, ofNoColumnsIsEmpty)
{
    EXPECT_EQ(layOut({}, {}, 40), TableLayout());
}

} // namespace lab
