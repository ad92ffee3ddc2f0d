// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/terminal/palette.h"

#include <gtest/gtest.h>

namespace lab
{

namespace
{

Cell cellOf(TerminalColour ink, TerminalColour ground, std::uint16_t attributes = 0)
{
    return {U'x', ink, ground, attributes, 1};
}

class Palette : public testing::Test
{
protected:
    void SetUp() override { palette.set(Qt::black, Qt::white, {QColor(1, 2, 3), QColor(200, 0, 0)}); }

    TerminalPalette palette;
};

} // namespace

TEST_F(Palette, hasNamedNumberedAndDirectColours)
{
    EXPECT_EQ(palette.coloursOf(cellOf({}, {}), false).ink, qRgb(0, 0, 0));
    EXPECT_EQ(palette.coloursOf(cellOf({}, {}), false).ground, qRgb(255, 255, 255));
    EXPECT_TRUE(palette.coloursOf(cellOf({}, {}), false).isPlain);
    EXPECT_EQ(palette.coloursOf(cellOf(TerminalColour::indexed(1), {}), false).ink, qRgb(200, 0, 0));
    EXPECT_EQ(palette.coloursOf(cellOf({}, TerminalColour::indexed(16)), false).ground, qRgb(0, 0, 0));
    EXPECT_EQ(palette.coloursOf(cellOf({}, TerminalColour::indexed(202)), false).ground, qRgb(255, 95, 0));
    EXPECT_EQ(palette.coloursOf(cellOf({}, TerminalColour::indexed(255)), false).ground, qRgb(238, 238, 238));
    EXPECT_EQ(palette.coloursOf(cellOf({}, TerminalColour::direct(9, 8, 7)), false).ground, qRgb(9, 8, 7));
}

TEST_F(Palette, turnsInkAndGround)
{
    const CellColours turned = palette.coloursOf(cellOf({}, {}, attribute::reverse), false);
    EXPECT_EQ(turned.ink, qRgb(255, 255, 255));
    EXPECT_EQ(turned.ground, qRgb(0, 0, 0));
    EXPECT_FALSE(turned.isPlain);
    EXPECT_EQ(palette.coloursOf(cellOf({}, {}, attribute::reverse), true).ink, qRgb(0, 0, 0));
    EXPECT_EQ(palette.coloursOf(cellOf({}, {}), true).ground, qRgb(0, 0, 0));
}

TEST_F(Palette, keepsTextReadable)
{
    // White on white, and yellow on it; dark blue on black.
    EXPECT_NE(palette.coloursOf(cellOf(TerminalColour::direct(255, 255, 255), {}), false).ink, qRgb(255, 255, 255));
    EXPECT_LT(qGreen(palette.coloursOf(cellOf(TerminalColour::direct(255, 255, 0), {}), false).ink), 200);
    const TerminalColour black = TerminalColour::direct(0, 0, 0);
    EXPECT_GT(qBlue(palette.coloursOf(cellOf(TerminalColour::direct(0, 0, 60), black), false).ink), 100);
    // What can be read stays as it is, and so does what is a picture.
    EXPECT_EQ(palette.coloursOf(cellOf(TerminalColour::direct(0, 90, 0), {}), false).ink, qRgb(0, 90, 0));
    Cell block = cellOf(TerminalColour::direct(255, 255, 250), {});
    block.text = 0x2580;
    EXPECT_EQ(palette.coloursOf(block, false).ink, qRgb(255, 255, 250));
}

TEST_F(Palette, hidesWhatIsConcealed)
{
    const CellColours hidden = palette.coloursOf(cellOf({}, {}, attribute::conceal), false);
    EXPECT_EQ(hidden.ink, hidden.ground);
}

} // namespace lab
