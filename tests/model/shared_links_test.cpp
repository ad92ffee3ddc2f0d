// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/shared_links.h"

#include <gmock/gmock.h>

namespace lab
{

TEST(SharedLinks, areThoseThatLeadToTheSameNamespace)
{
    View parent;
    parent.namespaces = {{"mnt", 1}, {"pid", 2}, {"pid_for_children", 2}, {"time", 0}, {"uts", 5}};
    View child;
    child.namespaces = {{"mnt", 7}, {"pid", 2}, {"pid_for_children", 8}, {"time", 0}, {"uts", 5}};
    const Section shared = sharedLinks(parent, child);
    EXPECT_EQ(shared.id, "shared");
    EXPECT_THAT(shared.rows, testing::ElementsAre(Row{"pid", {"pid:[2]"}}, Row{"uts", {"uts:[5]"}}));
}

TEST(SharedLinks, areNoneWhereAllDiffer)
{
    View parent;
    parent.namespaces = {{"mnt", 1}};
    View child;
    child.namespaces = {{"mnt", 2}};
    EXPECT_TRUE(sharedLinks(parent, child).rows.empty());
}

} // namespace lab
