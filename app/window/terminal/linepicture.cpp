// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/terminal/linepicture.h"

#include "app/window/terminal/blocks.h"

#include <cmath>
#include <utility>

namespace lab
{

namespace
{

constexpr std::uint16_t underlines = attribute::underline | attribute::doubleUnderline | attribute::curlyUnderline;

/// Characters that stand next to each other and look alike.
class Run
{
public:
    Run(TerminalFont &font, LinePicture &picture)
        : m_font(font)
        , m_picture(picture)
    {}

    void add(char32_t character, int column, QRgb ink, std::uint16_t attributes)
    {
        constexpr std::uint16_t style = attribute::bold | attribute::italic;
        attributes &= style;
        if (column != m_end || ink != m_ink || attributes != m_attributes)
            finish();
        if (m_text.isEmpty()) {
            m_start = column;
            m_ink = ink;
            m_attributes = attributes;
        }
        m_text += QString::fromUcs4(&character, 1);
        m_end = column + 1;
    }

    void finish()
    {
        if (!m_text.isEmpty())
            m_picture.texts.push_back(
                {m_start * m_font.cell().width(), m_ink, m_font.layoutOf(std::exchange(m_text, {}), m_attributes)});
        m_end = -1;
    }

private:
    TerminalFont &m_font;
    LinePicture &m_picture;
    QString m_text;
    int m_start = 0;
    int m_end = -1;
    QRgb m_ink = 0;
    std::uint16_t m_attributes = 0;
};

void drawGround(int column, QRgb colour, const TerminalFont &font, LinePicture &picture)
{
    const qreal width = font.cell().width();
    const QRectF rect(column * width, 0, width, font.cell().height());
    if (!picture.grounds.empty()) {
        ColouredRect &last = picture.grounds.back();
        if (last.colour == colour && last.rect.right() == rect.left()) {
            last.rect.setRight(rect.right());
            return;
        }
    }
    picture.grounds.push_back({rect, colour});
}

void drawStrokes(const Cell &cell, int column, QRgb ink, const TerminalFont &font, LinePicture &picture)
{
    const qreal x = column * font.cell().width();
    const qreal width = cell.width * font.cell().width();
    const qreal thick = font.lineWidth();
    const auto stroke = [&](qreal y) { picture.strokes.push_back({QRectF(x, y, width, thick), ink}); };
    if ((cell.attributes & underlines) != 0)
        stroke(font.underlineAt());
    if ((cell.attributes & (attribute::doubleUnderline | attribute::curlyUnderline)) != 0)
        stroke(font.underlineAt() - 2 * thick);
    if ((cell.attributes & attribute::strike) != 0)
        stroke(font.strikeAt());
}

} // namespace

void drawCell(const Screen &screen, const Cell &cell, int column, QRgb ink, TerminalFont &font, LinePicture &picture)
{
    if (cell.text == 0 || cell.text == U' ')
        return;
    const qreal width = font.cell().width();
    if (appendBlock(cell.text, QRectF(column * width, 0, width, font.cell().height()), ink, picture.strokes))
        return;
    const std::u32string characters = screen.charactersOf(cell);
    const TerminalFont::Layout layout =
        font.layoutOf(QString::fromUcs4(characters.data(), static_cast<qsizetype>(characters.size())), cell.attributes);
    // Another font has its own widths: in the middle of its cells.
    const qreal free = cell.width * width - layout->lineAt(0).naturalTextWidth();
    picture.texts.push_back({column * width + std::round(free / 2), ink, layout});
}

std::shared_ptr<const LinePicture> pictureOf(const Screen &screen, const TerminalLine &line, TerminalFont &font,
                                             const TerminalPalette &palette)
{
    auto picture = std::make_shared<LinePicture>();
    Run run(font, *picture);
    int column = -1;
    for (const Cell &cell : line.cells) {
        ++column;
        const CellColours colours = palette.coloursOf(cell, screen.isReversed());
        if (!colours.isPlain)
            drawGround(column, colours.ground, font, *picture);
        if (cell.width == 0)
            continue;
        drawStrokes(cell, column, colours.ink, font, *picture);
        if (cell.text == 0 || (cell.attributes & attribute::conceal) != 0)
            continue;
        const bool isAlone = (cell.text & clusterBit) != 0 || cell.width != 1 || isBlock(cell.text) ||
                             !font.isRegular(cell.text, cell.attributes);
        if (isAlone)
            drawCell(screen, cell, column, colours.ink, font, *picture);
        else
            run.add(cell.text, column, colours.ink, cell.attributes);
    }
    run.finish();
    return picture;
}

} // namespace lab
