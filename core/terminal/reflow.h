// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/terminal/cell.h"

#include <cstddef>
#include <vector>

namespace lab
{

/// What stays where it is on the screen: as much as there is room for, or the row of the cursor, for a program that
/// will come back to it.
enum class Anchor : std::uint8_t { content, cursor };

/// Wraps lines anew for another width.
class Reflow
{
public:
    /// All lines, the screen's at the end; where the cursor is on the screen.
    Reflow(std::vector<TerminalLine> lines, TerminalSize size, TerminalPosition cursor);

    /// The lines at the new size, at most scrollback of them above the screen. Once.
    [[nodiscard]] std::vector<TerminalLine> wrapped(TerminalSize size, std::size_t scrollback, Anchor anchor);
    [[nodiscard]] TerminalPosition cursor() const { return m_cursor; } ///< after wrapped()
    [[nodiscard]] std::size_t oldLines() const { return m_oldLines; }

private:
    /// A line that is not wrapped, from its first cell to the last that is not blank.
    void wrap(std::vector<Cell> &cells, int columns, std::size_t cursorAt);
    [[nodiscard]] std::size_t usedLines() const;

    std::vector<TerminalLine> m_lines;
    TerminalSize m_size;
    TerminalPosition m_cursor;
    std::size_t m_oldLines;
    std::vector<TerminalLine> m_new;
    std::size_t m_cursorLine = 0; ///< in m_new
};

} // namespace lab
