// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/terminal/cell.h"
#include "core/terminal/reflow.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lab
{

/// The lines of a screen and those that went off its top. A line has a number that stays its own while lines are added:
/// the oldest that is kept is first(), the one after the last is end(), the screen starts at top().
class Grid
{
public:
    /// revisions: where the numbers of lines' revisions come from; may be shared with another grid.
    Grid(TerminalSize size, std::size_t scrollback, std::uint64_t &revisions);

    [[nodiscard]] TerminalSize size() const { return m_size; }
    [[nodiscard]] std::uint64_t first() const { return m_evicted; }
    [[nodiscard]] std::uint64_t end() const { return m_evicted + m_lines.size(); }
    [[nodiscard]] std::uint64_t top() const { return end() - static_cast<std::uint64_t>(m_size.rows); }
    [[nodiscard]] const TerminalLine &line(std::uint64_t number) const;
    [[nodiscard]] const std::vector<TerminalLine> &storage() const { return m_lines; } ///< in no order

    /// Text of that width, with the colours and attributes of pen, in a cell of the screen; a wide one's other half,
    /// and halves of what was there, are seen to.
    void put(TerminalPosition at, char32_t text, std::uint16_t width, const Cell &pen);
    void setContinuation(int row, bool isContinuation);
    /// Fills what is in the rectangle.
    void erase(const TerminalRect &rect, const Cell &blank);
    /// Moves what is in the rectangle up by down and left by right, as libvterm has it; fills what is free then. What
    /// goes off the top of the screen is kept.
    void scroll(const TerminalRect &rect, int down, int right, const Cell &blank);
    void clearScrollback();
    /// Changes the size; wrapped lines are wrapped anew, the cursor stays on its character. Where the cursor is then.
    TerminalPosition resize(TerminalSize size, TerminalPosition cursor, Anchor anchor);
    /// Changes the size as a program that draws the whole screen itself wants it: what is outside is cut.
    void crop(TerminalSize size);

private:
    [[nodiscard]] std::size_t indexOf(std::uint64_t number) const;
    [[nodiscard]] TerminalLine &row(int number);
    void touch(TerminalLine &line) { line.revision = ++m_revisions; }
    void appendBlank(const Cell &blank);
    void scrollLines(int start, int end, int down, const Cell &blank);
    void scrollCells(const TerminalRect &rect, int down, int right, const Cell &blank);

    TerminalSize m_size;
    std::size_t m_scrollback;
    std::uint64_t &m_revisions;
    std::uint64_t m_evicted = 0;
    std::size_t m_head = 0; ///< a ring once it is full: where the oldest is
    std::vector<TerminalLine> m_lines;
};

} // namespace lab
