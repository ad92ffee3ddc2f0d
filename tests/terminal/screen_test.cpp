// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/terminal/screen.h"

#include <gtest/gtest.h>

#include <string>

namespace lab
{
namespace
{

using namespace std::string_literals;

/// What a program prints on a terminal of that size, and the screen then.
struct Printed
{
    std::string name;
    std::string output;
    std::string screen;
    TerminalPosition cursor;
};

class PrintedTest : public testing::TestWithParam<Printed>
{
};

TEST_P(PrintedTest, isOnTheScreen)
{
    Screen screen({4, 10});
    screen.write(GetParam().output);
    EXPECT_EQ(screen.text(), GetParam().screen);
    EXPECT_EQ(screen.cursor().at.row, GetParam().cursor.row);
    EXPECT_EQ(screen.cursor().at.column, GetParam().cursor.column);
    // Byte by byte it is the same.
    Screen slow({4, 10});
    for (const char byte : GetParam().output)
        slow.write({&byte, 1});
    EXPECT_EQ(slow.text(), GetParam().screen);
    EXPECT_EQ(slow.cursor(), screen.cursor());
}

INSTANTIATE_TEST_SUITE_P(
    Terminal, PrintedTest,
    testing::Values(Printed{"text", "one\r\ntwo", "one\ntwo\n", {1, 3}},
                    Printed{"carriageReturn", "hello\rJ", "Jello\n", {0, 1}},
                    Printed{"backspace", "abc\b\bX", "aXc\n", {0, 2}}, Printed{"tabs", "a\tb", "a       b\n", {0, 9}},
                    Printed{"wrapping", "0123456789ab", "0123456789\nab\n", {1, 2}},
                    Printed{"lastColumnWaits", "0123456789", "0123456789\n", {0, 9}},
                    Printed{"noWrapping", "\033[?7l0123456789ab", "012345678b\n", {0, 9}},
                    Printed{"scrolling", "1\r\n2\r\n3\r\n4\r\n5", "2\n3\n4\n5\n", {3, 1}},
                    Printed{"position", "\033[3;5Hx", "\n\n    x\n", {2, 5}},
                    Printed{"positionOutside", "\033[99;99Hx", "\n\n\n         x\n", {3, 9}},
                    Printed{"movesStopAtEdges", "\033[99A\033[99Dx\033[99B\033[99Cy", "x\n\n\n         y\n", {3, 9}},
                    Printed{"eraseToEnd", "abcdef\033[3D\033[K", "abc\n", {0, 3}},
                    Printed{"eraseToStart", "abcdef\033[3D\033[1K", "    ef\n", {0, 3}},
                    Printed{"eraseLine", "abc\r\ndef\033[2K", "abc\n", {1, 3}},
                    Printed{"eraseBelow", "a\r\nb\r\nc\033[2;1H\033[J", "a\n", {1, 0}},
                    Printed{"eraseScreen", "a\r\nb\033[2J", "", {1, 1}},
                    Printed{"eraseCharacters", "abcdef\r\033[2X", "  cdef\n", {0, 0}},
                    Printed{"insertCharacters", "abc\r\033[2@", "  abc\n", {0, 0}},
                    Printed{"deleteCharacters", "abcdef\r\033[2P", "cdef\n", {0, 0}},
                    Printed{"insertLines", "a\r\nb\r\nc\033[2;1H\033[L", "a\n\nb\nc\n", {1, 0}},
                    Printed{"deleteLines", "a\r\nb\r\nc\033[1;1H\033[M", "b\nc\n", {0, 0}},
                    Printed{"insertMode", "abc\r\033[4hX\033[4lY", "XYbc\n", {0, 2}},
                    Printed{"repeat", "x\033[4b", "xxxxx\n", {0, 5}},
                    Printed{"repeatStopsAtTheEdge", "x\033[999b", "xxxxxxxxxx\n", {0, 9}},
                    Printed{"repeatOfNothing", "\033[2b", "\n"s.substr(1), {0, 2}},
                    Printed{"scrollRegion", "1\r\n2\r\n3\r\n4\033[2;3r\033[3;1H\n", "1\n3\n\n4\n", {2, 0}},
                    Printed{"reverseIndex", "1\r\n2\033[H\033M", "\n1\n2\n", {0, 0}},
                    Printed{"scrollUp", "1\r\n2\r\n3\033[2S", "3\n", {2, 1}},
                    Printed{"scrollDown", "1\r\n2\033[T", "\n1\n2\n", {1, 1}},
                    Printed{"saveAndRestore", "ab\0337\033[4;4Hx\0338c", "abc\n\n\n   x\n", {0, 3}},
                    Printed{"lineDrawing", "\033(0lqk\033(B", "┌─┐\n", {0, 3}},
                    Printed{"lineDrawingRepeated", "\033(0q\033[3b\033(B", "────\n", {0, 4}},
                    Printed{"wide", "日本x", "日本x\n", {0, 5}},
                    Printed{"wideGoesToTheNextLineWhole", "123456789日", "123456789\n日\n", {1, 2}},
                    Printed{"halfOfAWideOneIsNothing", "日本\r\033[Cx", " x本\n", {0, 2}},
                    Printed{"firstHalfOverwritten", "日本\rx", "x 本\n", {0, 1}},
                    Printed{"combining", "e\xcc\x81x", "e\xcc\x81x\n", {0, 2}},
                    Printed{"combiningOnWide", "か\xe3\x82\x99x", "か\xe3\x82\x99x\n", {0, 3}},
                    Printed{"combiningOnNothing", "\xcc\x81x", "x\n", {0, 1}}, Printed{"emoji", "🐧!", "🐧!\n", {0, 3}},
                    Printed{"controlsOfTwoBytes", "a\xc2\x85\xc2\x9b\x32Jb", "a2Jb\n", {0, 4}},
                    Printed{"latinAfterSuchALead", "a\xc2\xa7z", "a§z\n", {0, 3}},
                    Printed{"notUtf8",
                            "a\xff"
                            "b",
                            "a\xef\xbf\xbd"
                            "b\n",
                            {0, 3}},
                    Printed{"tooManyParameters", "\033[1;2;3;4;5;6;7;8;9;1;2;3;4;5;6;7;8;9;10;11mx", "x\n", {0, 1}},
                    Printed{"hugeParameters", "\033[99999999999999999999;1Hx", "\n\n\nx\n", {3, 1}},
                    Printed{"unknownSequences", "\033[?9999h\033[>7u\033_apc\033\\\033^pm\033\\x", "x\n", {0, 1}},
                    Printed{"alternate", "one\033[?1049h\033[Htwo", "two\n", {0, 3}},
                    Printed{"backFromAlternate", "one\033[?1049h\033[2;2Htwo\033[?1049l!", "one!\n", {0, 4}},
                    Printed{"reset", "one\033[?1049htwo\033c3", "3\n", {0, 1}}),
    [](const auto &printed) { return printed.param.name; });

Cell cellAt(const Screen &screen, int row, int column)
{
    return screen.line(screen.topLine() + static_cast<std::uint64_t>(row)).cells.at(static_cast<std::size_t>(column));
}

TEST(Screen, keepsColoursAndAttributesAsTheyWereAskedFor)
{
    Screen screen({2, 20});
    screen.write("\033[1;3;4;9;31;42ma\033[0;38;5;123mb\033[48;2;1;2;3;7;5;8mc\033[md\033[21me\033[4:3mf\033[95mg");
    const Cell a = cellAt(screen, 0, 0);
    EXPECT_EQ(a.attributes, attribute::bold | attribute::italic | attribute::underline | attribute::strike);
    EXPECT_EQ(a.foreground, TerminalColour::indexed(1));
    EXPECT_EQ(a.background, TerminalColour::indexed(2));
    const Cell b = cellAt(screen, 0, 1);
    EXPECT_EQ(b.foreground, TerminalColour::indexed(123));
    EXPECT_EQ(b.background, TerminalColour());
    EXPECT_EQ(b.attributes, 0);
    const Cell c = cellAt(screen, 0, 2);
    EXPECT_EQ(c.background, TerminalColour::direct(1, 2, 3));
    EXPECT_EQ(c.attributes, attribute::reverse | attribute::blink | attribute::conceal);
    EXPECT_EQ(cellAt(screen, 0, 3), Cell(U'd', {}, {}));
    EXPECT_EQ(cellAt(screen, 0, 4).attributes, attribute::doubleUnderline);
    EXPECT_EQ(cellAt(screen, 0, 5).attributes, attribute::curlyUnderline);
    EXPECT_EQ(cellAt(screen, 0, 6).foreground, TerminalColour::indexed(13));
}

TEST(Screen, erasesWithTheBackgroundOfThePen)
{
    Screen screen({2, 4});
    screen.write("ab\033[44m\033[K");
    EXPECT_EQ(cellAt(screen, 0, 3), Cell(0, {}, TerminalColour::indexed(4)));
    EXPECT_EQ(cellAt(screen, 0, 0).background, TerminalColour());
}

TEST(Screen, keepsTenThousandLinesAndNoMore)
{
    Screen screen({24, 80});
    for (int line = 0; line < 12'000; ++line)
        screen.write(std::to_string(line) + "\r\n");
    EXPECT_EQ(screen.topLine() - screen.firstLine(), Screen::scrollbackLines);
    EXPECT_EQ(screen.textOf(screen.endLine() - 2), "11999");
    EXPECT_EQ(screen.textOf(screen.firstLine()), std::to_string(12'000 - 10'000 - 23));
    EXPECT_EQ(screen.textOf(screen.topLine() - 1), std::to_string(12'000 - 24));
    screen.write("\033[3J");
    EXPECT_EQ(screen.topLine(), screen.firstLine());
    EXPECT_EQ(screen.textOf(screen.endLine() - 2), "11999");
}

TEST(Screen, keepsWhatScrollsAboveALineThatStays)
{
    Screen screen({3, 10});
    screen.write("1\r\n2\r\nstatus\033[1;2r\033[2;1H\n3\r\n4");
    EXPECT_EQ(screen.text(), "3\n4\nstatus\n");
    EXPECT_EQ(screen.topLine() - screen.firstLine(), 2U);
    EXPECT_EQ(screen.textOf(screen.firstLine()), "1");
    EXPECT_EQ(screen.textOf(screen.firstLine() + 1), "2");
}

TEST(Screen, changesTheRevisionOfTheLinesThatChangeAlone)
{
    Screen screen({3, 10});
    screen.write("1\r\n2\r\n3");
    const std::uint64_t top = screen.topLine();
    const std::uint64_t first = screen.line(top).revision;
    const std::uint64_t last = screen.line(top + 2).revision;
    screen.write("x");
    EXPECT_EQ(screen.line(top).revision, first);
    EXPECT_NE(screen.line(top + 2).revision, last);
    // A line that scrolls is the same line.
    const std::uint64_t third = screen.line(top + 2).revision;
    screen.write("\r\n");
    EXPECT_EQ(screen.topLine(), top + 1);
    EXPECT_EQ(screen.line(top + 2).revision, third);
}

TEST(Screen, tellsOfTitleBellAndCursor)
{
    Screen screen({2, 10});
    screen.write("\033]0;名前 title\007\a\a\033[?25l\033[5 q");
    EXPECT_EQ(screen.title(), "名前 title");
    EXPECT_EQ(screen.bells(), 2U);
    EXPECT_FALSE(screen.cursor().isVisible);
    EXPECT_EQ(screen.cursor().shape, CursorShape::bar);
    EXPECT_TRUE(screen.cursor().blinks);
    screen.write("\033]2;a\033\\\033[?5h");
    EXPECT_EQ(screen.title(), "a");
    EXPECT_TRUE(screen.isReversed());
}

TEST(Screen, boundsATitleAndTakesNoControlCharacterIntoIt)
{
    Screen screen({2, 10});
    screen.write("\033]0;" + std::string(100'000, 'x') + "\007");
    EXPECT_LE(screen.title().size(), Screen::titleBytes);
    screen.write("\033]0;a\tb\xc2\x9b"
                 "c\007");
    EXPECT_EQ(screen.title(), "abc");
}

TEST(Screen, answersNoQuestionAboutTheClipboardOrTheTitle)
{
    Screen screen({2, 10});
    screen.write("\033]0;secret\007\033[21t\033[20t\033]52;c;?\007\033]52;c;cm0gLXJm\007\033]0;?\007\033]4;1;?\007");
    EXPECT_EQ(screen.takeOutput(), "");
    screen.write("\033[6n");
    EXPECT_EQ(screen.takeOutput(), "\033[1;1R");
}

TEST(Screen, keepsNoMoreThanItsLimitOfWhatAProgramAsksForAndDoesNotRead)
{
    Screen screen({2, 10});
    for (int round = 0; round < 100'000; ++round)
        screen.write("\033[6n");
    EXPECT_LE(screen.takeOutput().size(), Screen::outputBytes);
}

TEST(Screen, makesBytesOfKeys)
{
    Screen screen({2, 10});
    screen.type(U'a', 0);
    screen.type(U'名', 0);
    screen.type(U'c', modifier::control);
    screen.type(U'x', modifier::alt);
    screen.press(TerminalKey::up, 0);
    screen.press(TerminalKey::function5, 0);
    screen.press(TerminalKey::enter, 0);
    EXPECT_EQ(screen.takeOutput(), "a名\003\033x\033[A\033[15~\r");
    screen.write("\033[?1h");
    screen.press(TerminalKey::up, 0);
    screen.press(TerminalKey::left, modifier::control);
    screen.press(TerminalKey::backspace, 0);
    screen.press(TerminalKey::tab, modifier::shift);
    EXPECT_EQ(screen.takeOutput(), "\033OA\033[1;5D\177\033[Z");
}

TEST(Screen, putsMarksAroundWhatIsPastedWhereTheProgramAsks)
{
    Screen screen({2, 10});
    screen.paste("a\nb\r\nc");
    EXPECT_EQ(screen.takeOutput(), "a\rb\rc");
    screen.write("\033[?2004h");
    screen.paste("ls\033[201~; rm\x01\xc2\x9b\t名");
    EXPECT_EQ(screen.takeOutput(), "\033[200~ls[201~; rm\t名\033[201~");
}

TEST(Screen, tellsOfTheMouseWhenAsked)
{
    Screen screen({10, 40});
    screen.pressMouse(1, true, {2, 3}, 0);
    screen.pressMouse(1, false, {2, 3}, 0);
    EXPECT_EQ(screen.takeOutput(), "");
    EXPECT_EQ(screen.mouseReports(), MouseReports::none);
    screen.write("\033[?1002h\033[?1006h");
    EXPECT_EQ(screen.mouseReports(), MouseReports::drags);
    screen.pressMouse(1, true, {2, 3}, 0);
    screen.moveMouse({4, 5}, 0);
    screen.pressMouse(1, false, {4, 5}, 0);
    screen.pressMouse(4, true, {0, 0}, modifier::control);
    EXPECT_EQ(screen.takeOutput(), "\033[<0;4;3M\033[<32;6;5M\033[<0;6;5m\033[<80;1;1M");
}

TEST(Screen, tellsOfTheFocusWhenAsked)
{
    Screen screen({2, 10});
    screen.setFocus(true);
    EXPECT_EQ(screen.takeOutput(), "");
    screen.write("\033[?1004h");
    screen.setFocus(false);
    screen.setFocus(true);
    EXPECT_EQ(screen.takeOutput(), "\033[O\033[I");
}

TEST(Screen, knowsWhetherAPasteIsMarked)
{
    Screen screen({4, 20});
    EXPECT_FALSE(screen.marksPaste());
    screen.write("\033[?2004h");
    EXPECT_TRUE(screen.marksPaste());
    EXPECT_EQ(screen.takeOutput(), "") << "asking sends nothing";
    screen.write("\033[?2004l");
    EXPECT_FALSE(screen.marksPaste());
}

} // namespace

} // namespace lab
