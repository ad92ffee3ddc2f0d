// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview/rowedits.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace lab
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<RowKey> edited(std::vector<RowKey> keys, const std::vector<RowKey> &after)
{
    const RowEdits edits = editsBetween(keys, after);
    for (const auto &[first, last] : edits.removals)
        keys.erase(keys.begin() + first, keys.begin() + last + 1);
    for (const auto &[first, last] : edits.insertions)
        keys.insert(keys.begin() + first, after.begin() + first, after.begin() + last + 1);
    return keys;
}

} // namespace

TEST(RowEdits, areNoneWhereNothingChanged)
{
    const RowEdits edits = editsBetween({1, 2, 3}, {1, 2, 3});
    EXPECT_THAT(edits.removals, IsEmpty());
    EXPECT_THAT(edits.insertions, IsEmpty());
}

TEST(RowEdits, areRangesOfWhatWentAndCame)
{
    const RowEdits edits = editsBetween({1, 2, 3, 4, 5}, {1, 8, 9, 4});
    EXPECT_THAT(edits.removals, ElementsAre(RowRange{4, 4}, RowRange{1, 2}));
    EXPECT_THAT(edits.insertions, ElementsAre(RowRange{1, 2}));
}

TEST(RowEdits, moveAsFewAsPossible)
{
    const RowEdits edits = editsBetween({1, 2, 3, 4, 5}, {5, 1, 2, 3, 4});
    EXPECT_THAT(edits.removals, ElementsAre(RowRange{4, 4}));
    EXPECT_THAT(edits.insertions, ElementsAre(RowRange{0, 0}));
}

TEST(RowEdits, leadFromAnyListToAnyOther)
{
    std::mt19937 random(7);
    std::vector<RowKey> before;
    for (int round = 0; round < 300; ++round) {
        std::vector<RowKey> after(40);
        std::ranges::generate(after, [next = RowKey{1}]() mutable { return next++; });
        std::ranges::shuffle(after, random);
        after.resize(random() % after.size());
        ASSERT_EQ(edited(before, after), after) << "round " << round;
        before = after;
    }
}

} // namespace lab
