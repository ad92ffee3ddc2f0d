// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/terminal/font.h"

#include <QFontMetricsF>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace lab
{

namespace
{

/// A line that nothing is wrapped on.
constexpr qreal widest = 1'000'000;

std::size_t styleOf(std::uint16_t attributes)
{
    const std::size_t bold = (attributes & attribute::bold) != 0 ? 1 : 0;
    const std::size_t italic = (attributes & attribute::italic) != 0 ? 2 : 0;
    return bold + italic;
}

} // namespace

void TerminalFont::set(const QString &family, int pixelSize, qreal pixelRatio)
{
    if (m_family == family && m_pixelSize == pixelSize && m_pixelRatio == pixelRatio)
        return;
    m_family = family;
    m_pixelSize = pixelSize;
    m_pixelRatio = pixelRatio;
    m_layouts.clear();

    QFont plain(family);
    plain.setPixelSize(pixelSize);
    plain.setStyleHint(QFont::Monospace);
    plain.setFixedPitch(true);
    plain.setKerning(false);
    const QFontMetricsF metrics(plain);
    const auto rounded = [&](qreal length) { return std::max(std::round(length * pixelRatio), 1.0) / pixelRatio; };
    const auto roundedUp = [&](qreal length) { return std::ceil(length * pixelRatio) / pixelRatio; };
    const qreal advance = metrics.horizontalAdvance(QLatin1Char('0'));
    m_cell = {rounded(advance), roundedUp(metrics.ascent()) + roundedUp(metrics.descent())};
    m_ascent = roundedUp(metrics.ascent());
    m_lineWidth = rounded(metrics.lineWidth());
    m_underlineAt = std::min(m_ascent + rounded(metrics.underlinePos()), m_cell.height() - m_lineWidth);
    m_strikeAt = rounded(m_ascent - metrics.strikeOutPos());
    for (std::size_t style = 0; style < styles; ++style) {
        QFont font = plain;
        font.setBold((style & 1U) != 0);
        font.setItalic((style & 2U) != 0);
        m_raw[style] = QRawFont::fromFont(font);
        // Bold letters may be wider, and what is between whole pixels adds up along a line.
        const qreal own = QFontMetricsF(font).horizontalAdvance(QLatin1Char('0'));
        font.setLetterSpacing(QFont::AbsoluteSpacing, m_cell.width() - own);
        m_fonts[style] = font;
    }
}

bool TerminalFont::isRegular(char32_t character, std::uint16_t attributes) const
{
    constexpr char32_t space = 0x20;
    constexpr char32_t del = 0x7f;
    if (character >= space && character < del)
        return true;
    // Behind these are scripts whose letters depend on each other, which a grid has no use for.
    constexpr char32_t firstComplex = 0x590;
    constexpr char32_t lastComplex = 0x1fff;
    if (character >= firstComplex && character <= lastComplex)
        return false;
    return m_raw[styleOf(attributes)].supportsCharacter(character);
}

TerminalFont::Layout TerminalFont::layoutOf(const QString &text, std::uint16_t attributes)
{
    const std::size_t style = styleOf(attributes);
    const QString key = QChar(static_cast<char16_t>(u'0' + style)) + text;
    if (const Layout *known = m_layouts.object(key))
        return *known;
    auto layout = std::make_shared<QTextLayout>(text, m_fonts[style]);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(Qt::LeftToRight);
    option.setUseDesignMetrics(false);
    layout->setTextOption(option);
    layout->beginLayout();
    QTextLine line = layout->createLine();
    line.setLineWidth(widest);
    // Another font may stand in for this one: they share the line that they are written on.
    line.setPosition({0, m_ascent - line.ascent()});
    layout->endLayout();
    // One of a single character takes its memory too.
    constexpr qsizetype least = 40;
    m_layouts.insert(key, new Layout(layout), least + text.size());
    return layout;
}

} // namespace lab
