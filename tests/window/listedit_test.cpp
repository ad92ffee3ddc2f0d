// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/listedit.h"

#include <gmock/gmock.h>

namespace lab
{

using testing::ElementsAre;
using testing::IsEmpty;

TEST(RangesToRemove, areNoneWhereTheOrderIsKept)
{
    EXPECT_THAT(rangesToRemove({}), IsEmpty());
    EXPECT_THAT(rangesToRemove({0, 1, 5, 9}), IsEmpty());
}

TEST(RangesToRemove, holdWhatIsGoneFromTheEndToTheStart)
{
    EXPECT_THAT(rangesToRemove({-1, -1, 0, -1, 1, -1}), ElementsAre(Range{5, 5}, Range{3, 3}, Range{0, 1}));
    EXPECT_THAT(rangesToRemove({-1, -1}), ElementsAre(Range{0, 1}));
}

TEST(RangesToRemove, takeTheFewestRowsThatMoved)
{
    EXPECT_THAT(rangesToRemove({3, 0, 1, 2}), ElementsAre(Range{0, 0}));
    EXPECT_THAT(rangesToRemove({0, 3, 1, 2}), ElementsAre(Range{1, 1}));
}

} // namespace lab
