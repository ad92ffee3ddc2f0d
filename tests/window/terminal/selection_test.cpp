// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/terminal/selection.h"

#include <gtest/gtest.h>

namespace lab
{

namespace
{

using Unit = TerminalSelection::Unit;

class Selection : public testing::Test
{
protected:
    Screen screen{{4, 10}};
    TerminalSelection selection;
};

} // namespace

TEST_F(Selection, isEmptyAtFirst)
{
    EXPECT_TRUE(selection.isEmpty());
    EXPECT_EQ(selection.text(screen), QString());
    selection.begin(screen, {0, 3}, Unit::character);
    EXPECT_TRUE(selection.isEmpty());
}

TEST_F(Selection, goesBothWays)
{
    screen.write("one two\r\nthree");
    selection.begin(screen, {1, 3}, Unit::character);
    selection.extend(screen, {0, 4});
    EXPECT_EQ(selection.text(screen), u"two\nthr");
    EXPECT_EQ(selection.columnsOf(screen, 0), (std::pair{4, 10}));
    EXPECT_EQ(selection.columnsOf(screen, 1), (std::pair{0, 3}));
    EXPECT_EQ(selection.columnsOf(screen, 2), (std::pair{0, 0}));
    selection.extend(screen, {1, 5});
    EXPECT_EQ(selection.text(screen), u"ee");
}

TEST_F(Selection, takesWordsOverWrappedLines)
{
    screen.write("say /usr/share/doc now");
    selection.begin(screen, {1, 2}, Unit::word);
    EXPECT_EQ(selection.text(screen), u"/usr/share/doc");
    selection.extend(screen, {0, 1});
    EXPECT_EQ(selection.text(screen), u"say /usr/share/doc");
}

TEST_F(Selection, takesWideWordsWhole)
{
    screen.write("a 名前 b");
    selection.begin(screen, {0, 5}, Unit::word);
    EXPECT_EQ(selection.text(screen), u"名前");
    selection.begin(screen, {0, 3}, Unit::character);
    selection.extend(screen, {0, 4});
    EXPECT_EQ(selection.text(screen), u"名") << "not half of it";
}

TEST_F(Selection, takesWholeLinesAsTheyWereBeforeTheyWereWrapped)
{
    screen.write("0123456789abc\r\nnext");
    selection.begin(screen, {1, 1}, Unit::line);
    EXPECT_EQ(selection.text(screen), u"0123456789abc");
    selection.extend(screen, {2, 0});
    EXPECT_EQ(selection.text(screen), u"0123456789abc\nnext");
}

TEST_F(Selection, isGoneWhenItsTextChanges)
{
    screen.write("one\r\ntwo\r\n");
    selection.begin(screen, {0, 0}, Unit::word);
    screen.write("three");
    selection.follow(screen);
    EXPECT_EQ(selection.text(screen), u"one");
    screen.write("\033[1;1Hx");
    selection.follow(screen);
    EXPECT_TRUE(selection.isEmpty());
    selection.selectAll(screen);
    EXPECT_EQ(selection.text(screen), u"xne\ntwo\nthree\n");
    screen.resize({3, 20});
    selection.follow(screen);
    EXPECT_TRUE(selection.isEmpty());
}

} // namespace lab
