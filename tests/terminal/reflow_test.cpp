// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/terminal/screen.h"

#include <gtest/gtest.h>

#include <string>

namespace lab
{
namespace
{

/// All lines that are kept, blank ones at the end left out.
std::string allText(const Screen &screen)
{
    std::string text;
    std::size_t written = 0;
    for (std::uint64_t number = screen.firstLine(); number < screen.endLine(); ++number) {
        const std::string line = screen.textOf(number);
        text += line + "\n";
        if (!line.empty())
            written = text.size();
    }
    text.resize(written);
    return text;
}

TEST(Reflow, wrapsLongLinesAnew)
{
    Screen screen({4, 10});
    screen.write("0123456789abcde\r\nx");
    screen.resize({4, 5});
    EXPECT_EQ(screen.text(), "01234\n56789\nabcde\nx\n");
    EXPECT_EQ(screen.cursor().at, (TerminalPosition{3, 1}));
    screen.resize({4, 20});
    EXPECT_EQ(screen.text(), "0123456789abcde\nx\n");
    EXPECT_EQ(screen.cursor().at, (TerminalPosition{1, 1}));
    screen.write("y");
    EXPECT_EQ(screen.text(), "0123456789abcde\nxy\n");
}

TEST(Reflow, doesNotJoinLinesThatWereEnded)
{
    Screen screen({4, 5});
    screen.write("abcde\r\nfgh");
    screen.resize({4, 10});
    EXPECT_EQ(screen.text(), "abcde\nfgh\n");
}

TEST(Reflow, wrapsTheScrollbackToo)
{
    Screen screen({2, 10});
    screen.write("0123456789abcde\r\nsecond line is long\r\nend");
    screen.resize({2, 40});
    EXPECT_EQ(allText(screen), "0123456789abcde\nsecond line is long\nend\n");
    screen.resize({2, 4});
    EXPECT_EQ(allText(screen), "0123\n4567\n89ab\ncde\nseco\nnd l\nine\nis l\nong\nend\n");
    screen.resize({2, 10});
    EXPECT_EQ(allText(screen), "0123456789\nabcde\nsecond lin\ne is long\nend\n");
    EXPECT_EQ(screen.cursor().at, (TerminalPosition{1, 3}));
}

TEST(Reflow, keepsWideCharactersWhole)
{
    Screen screen({6, 6});
    screen.write("日本語テキスト");
    screen.resize({6, 5});
    EXPECT_EQ(screen.text(), "日本\n語テ\nキス\nト\n");
    screen.resize({6, 7});
    EXPECT_EQ(screen.text(), "日本語\nテキス\nト\n");
    screen.resize({6, 20});
    EXPECT_EQ(screen.text(), "日本語テキスト\n");
}

TEST(Reflow, growsAFullScreenAtItsTop)
{
    Screen screen({2, 10});
    screen.write("1\r\n2\r\n3\r\n4");
    screen.resize({4, 10});
    EXPECT_EQ(screen.text(), "1\n2\n3\n4\n");
    EXPECT_EQ(screen.cursor().at, (TerminalPosition{3, 1}));
    screen.resize({3, 10});
    EXPECT_EQ(screen.text(), "2\n3\n4\n");
}

TEST(Reflow, leavesRoomBelowWhereThereWasSome)
{
    Screen screen({4, 10});
    screen.write("1\r\n2\r\n3\r\n4\r\n5\033[2J\033[Hnew");
    screen.resize({6, 10});
    EXPECT_EQ(screen.text(), "new\n");
    EXPECT_EQ(screen.cursor().at, (TerminalPosition{0, 3}));
    screen.resize({2, 10});
    EXPECT_EQ(screen.text(), "new\n");
}

TEST(Reflow, bringsTheCursorBackToItsLineAfterTheAlternateScreen)
{
    Screen screen({6, 20});
    screen.write("a long line that wraps\r\n$ vim\r\n\033[?1049h\033[Hvim");
    screen.resize({5, 8});
    EXPECT_EQ(screen.text(), "vim\n");
    screen.write("\033[?1049l$ ");
    EXPECT_EQ(screen.textOf(screen.topLine() + static_cast<std::uint64_t>(screen.cursor().at.row)), "$");
    EXPECT_EQ(screen.textOf(screen.topLine() + static_cast<std::uint64_t>(screen.cursor().at.row) - 1), "$ vim");
}

TEST(Reflow, boundsSizes)
{
    Screen screen({0, -5});
    EXPECT_EQ(screen.size(), Screen::smallest);
    screen.write("日本語 text\r\n\033[5b");
    screen.resize({100'000, 100'000});
    EXPECT_EQ(screen.size(), Screen::largest);
}

} // namespace
} // namespace lab
