// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/terminal/screen.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>
#include <string_view>

namespace lab
{
namespace
{

using namespace std::string_view_literals;

/// Pieces that mean something to a terminal, alone and cut anywhere.
constexpr std::array pieces{
    "\033["sv,       "\033]"sv,
    "\033P"sv,       "\033_"sv,
    "\033c"sv,       "\0337"sv,
    "\0338"sv,       "\033H"sv,
    "\033M"sv,       "\033D"sv,
    "\033#8"sv,      "\033(0"sv,
    "\033[?1049h"sv, "\033[?1049l"sv,
    "\033[?69h"sv,   "\033[?6h"sv,
    "\033[4h"sv,     "\033[?7l"sv,
    "\033[!p"sv,     "\033[3J"sv,
    "\033[2J"sv,     "\033]52;c;?\007"sv,
    "\033]0;"sv,     "\007"sv,
    "\033\\"sv,      ";"sv,
    ":"sv,           "9"sv,
    "99999999999"sv, "b"sv,
    "H"sv,           "r"sv,
    "s"sv,           "L"sv,
    "M"sv,           "P"sv,
    "@"sv,           "X"sv,
    "S"sv,           "T"sv,
    "m"sv,           "n"sv,
    "\r"sv,          "\n"sv,
    "\t"sv,          "\b"sv,
    "\016"sv,        "\017"sv,
    "日本語"sv,      "e\xcc\x81"sv,
    "\xcc\x81"sv,    "\xc2\x85"sv,
    "\xc2"sv,        "\xf0\x9f"sv,
    "\xff"sv,        "👩‍👩‍👧"sv,
    "\0"sv,          "\x18"sv,
    "\x9b"sv,        "a long line that goes over the edge of any screen that is as small as those here"sv};

std::string input(std::mt19937 &dice)
{
    std::string text;
    const auto length = 1 + dice() % 24;
    for (auto at = length; at > 0; --at) {
        if (dice() % 8 == 0)
            text += static_cast<char>(dice() % 256);
        else
            text += pieces.at(dice() % pieces.size());
    }
    return text;
}

/// Every line as wide as the screen, every half of a wide character beside its other one, the cursor inside.
void expectWhole(const Screen &screen)
{
    const TerminalSize size = screen.size();
    for (std::uint64_t number = screen.firstLine(); number < screen.endLine(); ++number) {
        const std::vector<Cell> &cells = screen.line(number).cells;
        ASSERT_EQ(cells.size(), static_cast<std::size_t>(size.columns));
        for (std::size_t at = 0; at < cells.size(); ++at) {
            if (cells[at].width == 2) {
                ASSERT_TRUE(at + 1 < cells.size() && cells[at + 1].width == 0) << number << ":" << at;
            } else if (cells[at].width == 0) {
                ASSERT_TRUE(at > 0 && cells[at - 1].width == 2) << number << ":" << at;
            }
        }
    }
    ASSERT_LT(screen.cursor().at.row, size.rows);
    ASSERT_LT(screen.cursor().at.column, size.columns);
    ASSERT_GE(screen.cursor().at.row, 0);
    ASSERT_GE(screen.cursor().at.column, 0);
}

TEST(HostileOutput, leavesAWholeScreenAfterAHundredThousandInputs)
{
    std::mt19937 dice(20'260'101); // NOLINT(cert-msc51-cpp): the same inputs every time
    for (int screens = 0; screens < 1'000; ++screens) {
        Screen screen({static_cast<int>(1 + dice() % 30), static_cast<int>(2 + dice() % 60)}, 50);
        for (int round = 0; round < 100; ++round) {
            screen.write(input(dice));
            if (dice() % 4 == 0)
                screen.resize({static_cast<int>(1 + dice() % 30), static_cast<int>(2 + dice() % 60)});
            if (dice() % 16 == 0)
                screen.press(TerminalKey::up, static_cast<std::uint8_t>(dice() % 8));
        }
        expectWhole(screen);
        if (HasFatalFailure())
            return;
        EXPECT_LE(screen.takeOutput().size(), Screen::outputBytes);
    }
}

TEST(HostileOutput, ofMarksOnOneCharacterDoesNotGrow)
{
    Screen screen({4, 20});
    std::string marks = "a";
    for (int mark = 0; mark < 2'000'000; ++mark)
        marks += "\xcc\x81";
    screen.write(marks);
    EXPECT_LE(screen.charactersOf(screen.line(screen.topLine()).cells[0]).size(), 16U);
    screen.write(" still here");
    EXPECT_NE(screen.text().find("still here"), std::string::npos);
}

TEST(HostileOutput, ofEverNewClustersFindsRoomForThem)
{
    Screen screen({4, 20}, 10);
    for (unsigned first = 0x4e00; first < 0x4e00 + 400; ++first) {
        for (unsigned mark = 0x300; mark < 0x300 + 80; ++mark) {
            std::string text;
            text += static_cast<char>(0xe0U | first >> 12U);
            text += static_cast<char>(0x80U | (first >> 6U & 0x3fU));
            text += static_cast<char>(0x80U | (first & 0x3fU));
            text += static_cast<char>(0xc0U | mark >> 6U);
            text += static_cast<char>(0x80U | (mark & 0x3fU));
            screen.write(text);
        }
    }
    screen.write("\r\nx\xcc\x84");
    const std::uint64_t line = screen.topLine() + static_cast<std::uint64_t>(screen.cursor().at.row);
    EXPECT_EQ(screen.charactersOf(screen.line(line).cells[0]), U"x\u0304");
}

TEST(HostileOutput, ofAnEndlessTitleEnds)
{
    Screen screen({4, 20});
    screen.write("\033]0;");
    for (int round = 0; round < 1'000; ++round)
        screen.write(std::string(10'000, 't'));
    screen.write("\007ok");
    EXPECT_LE(screen.title().size(), Screen::titleBytes);
    EXPECT_EQ(screen.text(), "ok\n");
}

} // namespace
} // namespace lab
