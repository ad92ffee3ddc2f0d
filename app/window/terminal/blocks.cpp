// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/terminal/blocks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace lab
{

namespace
{

constexpr char32_t firstLine = 0x2500;
constexpr char32_t lastLine = 0x254b;
constexpr char32_t firstBlock = 0x2580;
constexpr char32_t lastBlock = 0x259f;

/// The arms of a line character: 0 none, 1 light, 2 heavy; left, right, up, down.
struct Arms
{
    int left;
    int right;
    int up;
    int down;
};

constexpr Arms none{0, 0, 0, 0};

/// From U+2500; dashes are left to the font.
constexpr std::array<Arms, lastLine - firstLine + 1> lines{{
    {1, 1, 0, 0}, {2, 2, 0, 0}, {0, 0, 1, 1}, {0, 0, 2, 2}, none,         none,         none,         none,
    none,         none,         none,         none,         {0, 1, 0, 1}, {0, 2, 0, 1}, {0, 1, 0, 2}, {0, 2, 0, 2},
    {1, 0, 0, 1}, {2, 0, 0, 1}, {1, 0, 0, 2}, {2, 0, 0, 2}, {0, 1, 1, 0}, {0, 2, 1, 0}, {0, 1, 2, 0}, {0, 2, 2, 0},
    {1, 0, 1, 0}, {2, 0, 1, 0}, {1, 0, 2, 0}, {2, 0, 2, 0}, {0, 1, 1, 1}, {0, 2, 1, 1}, {0, 1, 2, 1}, {0, 1, 1, 2},
    {0, 1, 2, 2}, {0, 2, 2, 1}, {0, 2, 1, 2}, {0, 2, 2, 2}, {1, 0, 1, 1}, {2, 0, 1, 1}, {1, 0, 2, 1}, {1, 0, 1, 2},
    {1, 0, 2, 2}, {2, 0, 2, 1}, {2, 0, 1, 2}, {2, 0, 2, 2}, {1, 1, 0, 1}, {2, 1, 0, 1}, {1, 2, 0, 1}, {2, 2, 0, 1},
    {1, 1, 0, 2}, {2, 1, 0, 2}, {1, 2, 0, 2}, {2, 2, 0, 2}, {1, 1, 1, 0}, {2, 1, 1, 0}, {1, 2, 1, 0}, {2, 2, 1, 0},
    {1, 1, 2, 0}, {2, 1, 2, 0}, {1, 2, 2, 0}, {2, 2, 2, 0}, {1, 1, 1, 1}, {2, 1, 1, 1}, {1, 2, 1, 1}, {2, 2, 1, 1},
    {1, 1, 2, 1}, {1, 1, 1, 2}, {1, 1, 2, 2}, {2, 1, 2, 1}, {1, 2, 2, 1}, {2, 1, 1, 2}, {1, 2, 1, 2}, {2, 2, 2, 1},
    {2, 2, 1, 2}, {2, 1, 2, 2}, {1, 2, 2, 2}, {2, 2, 2, 2},
}};

bool hasArms(const Arms &arms)
{
    return arms.left + arms.right + arms.up + arms.down > 0;
}

/// A part of a cell, in eighths, on whole pixels.
QRectF part(const QRectF &cell, int left, int top, int right, int bottom)
{
    const auto across = [&](int eighths) { return cell.left() + std::round(cell.width() * eighths / 8); };
    const auto down = [&](int eighths) { return cell.top() + std::round(cell.height() * eighths / 8); };
    return {QPointF(across(left), down(top)), QPointF(across(right), down(bottom))};
}

void appendLines(const Arms &arms, const QRectF &cell, QRgb ink, std::vector<ColouredRect> &rects)
{
    const qreal light = std::max(1.0, std::round(cell.width() / 9));
    const auto thick = [&](int weight) { return weight * light; };
    const qreal x = cell.left() + std::floor((cell.width() - light) / 2);
    const qreal y = cell.top() + std::floor((cell.height() - light) / 2);
    // Arms reach as far as the thickest that crosses them.
    const qreal wide = thick(std::max({arms.up, arms.down, 1}));
    const qreal tall = thick(std::max({arms.left, arms.right, 1}));
    if (arms.left > 0)
        rects.push_back({QRectF(QPointF(cell.left(), y), QPointF(x + wide, y + thick(arms.left))), ink});
    if (arms.right > 0)
        rects.push_back({QRectF(QPointF(x, y), QPointF(cell.right(), y + thick(arms.right))), ink});
    if (arms.up > 0)
        rects.push_back({QRectF(QPointF(x, cell.top()), QPointF(x + thick(arms.up), y + tall)), ink});
    if (arms.down > 0)
        rects.push_back({QRectF(QPointF(x, y), QPointF(x + thick(arms.down), cell.bottom())), ink});
}

void appendQuadrants(unsigned quadrants, const QRectF &cell, QRgb ink, std::vector<ColouredRect> &rects)
{
    for (unsigned at = 0; at < 4; ++at) {
        const int left = at % 2 == 0 ? 0 : 4;
        const int top = at < 2 ? 0 : 4;
        if ((quadrants >> at & 1U) != 0)
            rects.push_back({part(cell, left, top, left + 4, top + 4), ink});
    }
}

} // namespace

bool isBlock(char32_t character)
{
    if (character >= firstBlock && character <= lastBlock)
        return true;
    return character >= firstLine && character <= lastLine && hasArms(lines.at(character - firstLine));
}

bool appendBlock(char32_t character, const QRectF &cell, QRgb ink, std::vector<ColouredRect> &rects)
{
    if (!isBlock(character))
        return false;
    if (character <= lastLine) {
        appendLines(lines.at(character - firstLine), cell, ink, rects);
        return true;
    }
    const auto number = static_cast<int>(character - firstBlock);
    constexpr int fullBlock = 0x08;
    constexpr int rightHalf = 0x10;
    constexpr int lightShade = 0x11;
    constexpr int topEighth = 0x14;
    constexpr int rightEighth = 0x15;
    constexpr int firstQuadrant = 0x16;
    if (number == 0) {
        rects.push_back({part(cell, 0, 0, 8, 4), ink});
    } else if (number <= fullBlock) {
        rects.push_back({part(cell, 0, 8 - number, 8, 8), ink});
    } else if (number < rightHalf) {
        rects.push_back({part(cell, 0, 0, rightHalf - number, 8), ink});
    } else if (number == rightHalf) {
        rects.push_back({part(cell, 4, 0, 8, 8), ink});
    } else if (number < topEighth) {
        const int alpha = 64 * (number - lightShade + 1);
        rects.push_back({cell, qRgba(qRed(ink), qGreen(ink), qBlue(ink), alpha)});
    } else if (number == topEighth) {
        rects.push_back({part(cell, 0, 0, 8, 1), ink});
    } else if (number == rightEighth) {
        rects.push_back({part(cell, 7, 0, 8, 8), ink});
    } else {
        // Bits: left upper, right upper, left lower, right lower.
        constexpr std::array<unsigned, 10> quadrants{4, 8, 1, 13, 9, 7, 11, 2, 6, 14};
        appendQuadrants(quadrants.at(static_cast<std::size_t>(number - firstQuadrant)), cell, ink, rects);
    }
    return true;
}

} // namespace lab
