// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/terminal/cell.h"

#include <QColor>
#include <QHash>
#include <QList>

namespace lab
{

/// The colours of one cell as they are drawn.
struct CellColours
{
    QRgb ink = 0;
    QRgb ground = 0;
    bool isPlain = true; ///< the ground is that of the terminal itself
};

/// What the colours that a program asks for look like here: the sixteen that have names come from the theme, the rest
/// from their numbers. Text that would not stand out from its ground is moved away from it.
class TerminalPalette
{
public:
    static constexpr qsizetype namedColours = 16;

    /// named: black, red, green, yellow, blue, magenta, cyan, white, and the bright ones; what is missing is grey.
    void set(const QColor &ink, const QColor &ground, const QList<QColor> &named);
    [[nodiscard]] CellColours coloursOf(const Cell &cell, bool isReversed) const;
    /// A colour next to the first that text in it can be read on the second.
    [[nodiscard]] QRgb legible(QRgb ink, QRgb ground) const;
    [[nodiscard]] QRgb ink() const { return m_ink; }
    [[nodiscard]] QRgb ground() const { return m_ground; }

private:
    [[nodiscard]] QRgb colourOf(TerminalColour colour, QRgb standard) const;

    QRgb m_ink = qRgb(0, 0, 0);
    QRgb m_ground = qRgb(255, 255, 255);
    QList<QRgb> m_named = QList<QRgb>(namedColours, qRgb(128, 128, 128));
    mutable QHash<quint64, QRgb> m_legible; ///< by ink and ground; bounded
};

} // namespace lab
