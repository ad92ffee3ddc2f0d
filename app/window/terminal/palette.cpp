// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/terminal/palette.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace lab
{

namespace
{

/// Less than of the theme's own text: what a program chose is kept as far as it can be read.
constexpr double leastContrast = 3.0;
constexpr qsizetype legibleLimit = 4096;

double luminance(QRgb colour)
{
    const auto linear = [](int part) {
        const double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(colour)) + 0.7152 * linear(qGreen(colour)) + 0.0722 * linear(qBlue(colour));
}

double contrast(double a, double b)
{
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QRgb mixed(QRgb from, QRgb to, int part, int whole)
{
    const auto mix = [&](int a, int b) { return a + (b - a) * part / whole; };
    return qRgb(mix(qRed(from), qRed(to)), mix(qGreen(from), qGreen(to)), mix(qBlue(from), qBlue(to)));
}

/// The 240 colours of xterm behind the named ones: a cube of six steps, then greys.
QRgb numbered(int index)
{
    constexpr std::array<int, 6> steps{0, 95, 135, 175, 215, 255};
    constexpr int cube = 16;
    constexpr int greys = 232;
    if (index >= greys) {
        const int grey = 8 + 10 * (index - greys);
        return qRgb(grey, grey, grey);
    }
    const auto at = static_cast<std::size_t>(index - cube);
    return qRgb(steps.at(at / 36), steps.at(at / 6 % 6), steps.at(at % 6));
}

/// Pictures are drawn with these: their colours are meant as they are.
bool isBlock(char32_t character)
{
    return character >= 0x2580 && character <= 0x259f;
}

} // namespace

void TerminalPalette::set(const QColor &ink, const QColor &ground, const QList<QColor> &named)
{
    m_ink = ink.rgb();
    m_ground = ground.rgb();
    for (qsizetype at = 0; at < std::min(named.size(), namedColours); ++at)
        m_named[at] = named[at].rgb();
    m_legible.clear();
}

QRgb TerminalPalette::colourOf(TerminalColour colour, QRgb standard) const
{
    switch (colour.kind()) {
    case TerminalColour::Kind::standard:
        return standard;
    case TerminalColour::Kind::indexed:
        return colour.index() < namedColours ? m_named[colour.index()] : numbered(colour.index());
    case TerminalColour::Kind::direct:
        return 0xff000000U | colour.rgb();
    }
    return standard;
}

CellColours TerminalPalette::coloursOf(const Cell &cell, bool isReversed) const
{
    QRgb ink = colourOf(cell.foreground, m_ink);
    QRgb ground = colourOf(cell.background, m_ground);
    const bool isTurned = ((cell.attributes & attribute::reverse) != 0) != isReversed;
    if (isTurned)
        std::swap(ink, ground);
    if ((cell.attributes & attribute::conceal) != 0)
        return {ground, ground, ground == m_ground};
    if (!isBlock(cell.text))
        ink = legible(ink, ground);
    return {ink, ground, ground == m_ground};
}

QRgb TerminalPalette::legible(QRgb ink, QRgb ground) const
{
    if (ink == m_ink && ground == m_ground)
        return ink;
    const quint64 key = quint64{ink} << 32U | ground;
    if (const auto found = m_legible.constFind(key); found != m_legible.cend())
        return *found;
    const double under = luminance(ground);
    const QRgb far = contrast(under, 0) > contrast(under, 1) ? qRgb(0, 0, 0) : qRgb(255, 255, 255);
    constexpr int steps = 16;
    QRgb result = ink;
    for (int step = 0; step <= steps && contrast(luminance(result), under) < leastContrast; ++step)
        result = mixed(ink, far, step, steps);
    if (m_legible.size() >= legibleLimit)
        m_legible.clear();
    m_legible.insert(key, result);
    return result;
}

} // namespace lab
