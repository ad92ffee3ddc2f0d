// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/terminal/composition.h"

#include <QTextCharFormat>

#include <gtest/gtest.h>

#include <string>

namespace lab
{

namespace
{

QInputMethodEvent::Attribute converted(int start, int length)
{
    QTextCharFormat format;
    format.setBackground(Qt::blue);
    return {QInputMethodEvent::TextFormat, start, length, format};
}

QInputMethodEvent::Attribute underlined(int start, int length)
{
    QTextCharFormat format;
    format.setFontUnderline(true);
    return {QInputMethodEvent::TextFormat, start, length, format};
}

QInputMethodEvent::Attribute caretAt(int at, int length)
{
    return {QInputMethodEvent::Cursor, at, length, {}};
}

/// A letter for each column: R where it is reversed.
std::string reversed(const TerminalComposition &composition)
{
    const Screen &screen = composition.screen();
    std::string columns;
    for (const Cell &cell : screen.line(screen.topLine()).cells)
        columns += (cell.attributes & attribute::reverse) != 0 ? 'R' : '-';
    columns.resize(static_cast<std::size_t>(composition.columns()));
    return columns;
}

std::string textOf(const TerminalComposition &composition)
{
    return composition.screen().textOf(composition.screen().topLine());
}

TEST(TerminalComposition, takesTheCellsThatItWillHave)
{
    TerminalComposition composition;
    EXPECT_TRUE(composition.isEmpty());
    composition.set(QStringLiteral("aなか\u3099"), {});
    EXPECT_FALSE(composition.isEmpty());
    EXPECT_EQ(composition.columns(), 5);
    EXPECT_EQ(textOf(composition), "aなか\u3099");
    EXPECT_EQ(reversed(composition), "-----");
    EXPECT_FALSE(composition.caret());
    composition.clear();
    EXPECT_TRUE(composition.isEmpty());
    composition.set({}, {});
    EXPECT_TRUE(composition.isEmpty());
}

TEST(TerminalComposition, showsTheClauseThatIsConverted)
{
    TerminalComposition composition;
    composition.set(QStringLiteral("名前の空間"), {underlined(0, 5), converted(2, 1), converted(3, 1)});
    EXPECT_EQ(reversed(composition), "----RRRR--");
    composition.set(QStringLiteral("名前"), {underlined(0, 2)});
    EXPECT_EQ(reversed(composition), "----");
}

TEST(TerminalComposition, showsWhereItGoesOn)
{
    TerminalComposition composition;
    composition.set(QStringLiteral("なｍ"), {caretAt(1, 1)});
    EXPECT_EQ(composition.caret(), 2);
    composition.set(QStringLiteral("なｍ"), {caretAt(2, 1)});
    EXPECT_EQ(composition.caret(), 4);
    composition.set(QStringLiteral("なｍ"), {caretAt(2, 0)});
    EXPECT_FALSE(composition.caret());
}

// Behind what UTF-16 has two units for, too.
TEST(TerminalComposition, countsAsInputMethodsDo)
{
    TerminalComposition composition;
    composition.set(QStringLiteral("𠮷野家"), {converted(2, 1), caretAt(3, 1)});
    EXPECT_EQ(reversed(composition), "--RR--");
    EXPECT_EQ(composition.caret(), 4);
}

TEST(TerminalComposition, isNoProgram)
{
    TerminalComposition composition;
    composition.set(QStringLiteral("a\033[7mb\nc\u009bd"), {});
    EXPECT_EQ(textOf(composition), "a[7mbcd");
    EXPECT_EQ(reversed(composition), "-------");
}

TEST(TerminalComposition, mayBeLongerThanAnyScreen)
{
    TerminalComposition composition;
    composition.set(QString(3000, u'な'), {converted(2999, 1), caretAt(3000, 1)});
    EXPECT_LE(composition.columns(), Screen::largest.columns);
}

} // namespace

} // namespace lab
