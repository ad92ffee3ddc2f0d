// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/terminal/font.h"
#include "app/window/terminal/palette.h"
#include "core/terminal/screen.h"

#include <QRectF>
#include <QRgb>

#include <memory>
#include <vector>

namespace lab
{

struct ColouredRect
{
    QRectF rect;
    QRgb colour = 0;
};

struct ColouredText
{
    qreal x = 0;
    QRgb colour = 0;
    TerminalFont::Layout layout;
};

/// A line as it is drawn, with its left upper corner at 0, 0. It does not change: what looks different is another one.
struct LinePicture
{
    std::vector<ColouredRect> grounds;
    std::vector<ColouredText> texts;
    std::vector<ColouredRect> strokes; ///< over the text: underlines, and what is drawn without a font
};

/// How a line of the screen looks.
[[nodiscard]] std::shared_ptr<const LinePicture> pictureOf(const Screen &screen, const TerminalLine &line,
                                                           TerminalFont &font, const TerminalPalette &palette);

/// One cell's text in a colour, where the cell stands on the line. Nothing where it is blank.
void drawCell(const Screen &screen, const Cell &cell, int column, QRgb ink, TerminalFont &font, LinePicture &picture);

} // namespace lab
