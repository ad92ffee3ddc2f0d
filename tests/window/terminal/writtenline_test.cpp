// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/terminal/writtenline.h"

#include <gtest/gtest.h>

#include <string>

namespace lab
{

TEST(WrittenLine, isWholeAgain)
{
    Screen screen({4, 10});
    screen.write("0123456789名前\r\nnext");
    const WrittenLine line = writtenLineAt(screen, 1);
    EXPECT_EQ(line.text.trimmed(), u"0123456789名前");
    EXPECT_EQ(line.first, 0U);
    EXPECT_EQ(line.last, 1U);
    EXPECT_EQ(line.places[11], (ScreenPlace{1, 2}));
}

TEST(Address, isFoundWhereItStands)
{
    Screen screen({6, 20});
    screen.write("see https://example.org/a?b=c, or (http://x.example/very/long/path).\r\nfile:///etc/passwd");
    const auto at = [&](std::uint64_t line, int column) {
        const std::optional<Found> found = addressAt(screen, {line, column});
        return found ? found->text.toStdString() : std::string();
    };
    EXPECT_EQ(at(0, 4), "https://example.org/a?b=c");
    EXPECT_EQ(at(1, 2), "https://example.org/a?b=c") << "wrapped";
    EXPECT_EQ(at(0, 2), "");
    EXPECT_EQ(at(1, 9), "") << "the comma";
    EXPECT_EQ(at(2, 0), "http://x.example/very/long/path");
    EXPECT_EQ(at(4, 3), "") << "no file of the computer is opened";
}

TEST(FindText, goesBothWaysAndAround)
{
    Screen screen({3, 20});
    for (int line = 0; line < 8; ++line)
        screen.write("line " + std::to_string(line) + (line % 4 == 0 ? " Needle\r\n" : "\r\n"));
    const auto first = findText(screen, QStringLiteral("needle"), {8, 0}, Direction::back);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->start, (ScreenPlace{4, 7}));
    EXPECT_EQ(first->end, (ScreenPlace{4, 13}));
    EXPECT_EQ(findText(screen, QStringLiteral("needle"), first->start, Direction::back)->start.line, 0U);
    EXPECT_EQ(findText(screen, QStringLiteral("needle"), {0, 7}, Direction::back)->start.line, 4U);
    EXPECT_EQ(findText(screen, QStringLiteral("needle"), {4, 7}, Direction::on)->start.line, 0U);
    EXPECT_FALSE(findText(screen, QStringLiteral("haystack"), {4, 0}, Direction::on));
    EXPECT_FALSE(findText(screen, QString(), {4, 0}, Direction::on));
}

} // namespace lab
