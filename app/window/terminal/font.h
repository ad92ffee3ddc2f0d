// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/terminal/cell.h"

#include <QCache>
#include <QFont>
#include <QRawFont>
#include <QSizeF>
#include <QString>
#include <QTextLayout>

#include <array>
#include <memory>

namespace lab
{

/// The fixed-width font of a terminal: the size of a cell, and text laid out so that each character has its place in
/// the grid.
class TerminalFont
{
public:
    using Layout = std::shared_ptr<QTextLayout>;

    /// pixelRatio: cells are whole pixels of the screen, so that nothing is blurred and no gap opens.
    void set(const QString &family, int pixelSize, qreal pixelRatio);
    [[nodiscard]] QSizeF cell() const { return m_cell; }
    [[nodiscard]] const QFont &font() const { return m_fonts[0]; }
    [[nodiscard]] qreal underlineAt() const { return m_underlineAt; } ///< from the top of the cell
    [[nodiscard]] qreal strikeAt() const { return m_strikeAt; }
    [[nodiscard]] qreal lineWidth() const { return m_lineWidth; }

    /// Whether the font has it with the width of a cell: such characters are laid out together.
    [[nodiscard]] bool isRegular(char32_t character, std::uint16_t attributes) const;
    /// A text in the style of the attributes, laid out on one line; layouts are kept for the next time.
    [[nodiscard]] Layout layoutOf(const QString &text, std::uint16_t attributes);

private:
    static constexpr std::size_t styles = 4; ///< bold, italic, both, none

    QString m_family;
    int m_pixelSize = 0;
    qreal m_pixelRatio = 0;
    QSizeF m_cell{1, 1};
    qreal m_ascent = 0;
    qreal m_underlineAt = 0;
    qreal m_strikeAt = 0;
    qreal m_lineWidth = 1;
    std::array<QFont, styles> m_fonts;
    std::array<QRawFont, styles> m_raw;
    QCache<QString, Layout> m_layouts{200'000}; ///< by the length of their texts
};

} // namespace lab
