// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lab
{
namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

Row row(std::string key)
{
    return {std::move(key), {"cell"}};
}

Rows abcd()
{
    return {row("a"), row("b"), row("c"), row("d")};
}

TEST(Rows, areSharedByCopiesUntilOneIsChanged)
{
    Rows rows{row("a")};
    rows.push_back(row("b"));
    const Rows kept = rows;
    EXPECT_EQ(&kept.front(), &rows.front());
    rows.splice(0, 1, {row("c")});
    EXPECT_THAT(kept, ElementsAre(row("a"), row("b")));
    EXPECT_THAT(rows, ElementsAre(row("c"), row("b")));
    EXPECT_EQ(&kept.back(), &rows.back()) << "what is the same in both is there once";
    EXPECT_NE(kept, rows);
    rows.splice(0, 1, {row("a")});
    EXPECT_EQ(kept, rows);
}

TEST(Rows, makeWayForOthers)
{
    const auto after = [](std::size_t first, std::size_t removed, const Rows &others) {
        Rows rows = abcd();
        rows.splice(first, removed, others);
        return rows;
    };
    EXPECT_THAT(after(0, 0, {row("x")}), ElementsAre(row("x"), row("a"), row("b"), row("c"), row("d")));
    EXPECT_THAT(after(4, 0, {row("x")}), ElementsAre(row("a"), row("b"), row("c"), row("d"), row("x")));
    EXPECT_THAT(after(1, 2, {}), ElementsAre(row("a"), row("d")));
    EXPECT_THAT(after(1, 1, {row("x"), row("y")}), ElementsAre(row("a"), row("x"), row("y"), row("c"), row("d")));
    EXPECT_THAT(after(0, 4, {}), IsEmpty());
}

TEST(Rows, haveSlicesOfTheVeryRows)
{
    const Rows rows = abcd();
    const Rows slice = rows.slice(1, 2);
    EXPECT_THAT(slice, ElementsAre(row("b"), row("c")));
    EXPECT_EQ(&slice.front(), &rows[1]);
    EXPECT_THAT(rows.slice(4, 0), IsEmpty());
    EXPECT_THAT(Rows().slice(0, 0), IsEmpty());
}

TEST(Rows, thatAreNoneAreEqualHoweverTheyCameToBe)
{
    Rows emptied{row("a")};
    emptied.splice(0, 1, {});
    EXPECT_THAT(Rows(), IsEmpty());
    EXPECT_EQ(Rows(), emptied);
    EXPECT_NE(Rows(), Rows{row("a")});
}

} // namespace
} // namespace lab
