// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/terminal/reflow.h"

#include <algorithm>
#include <utility>

namespace lab
{

namespace
{

constexpr std::size_t nowhere = SIZE_MAX;

std::size_t index(int number)
{
    return static_cast<std::size_t>(number);
}

bool isBlank(const Cell &cell)
{
    return cell.text == 0 && cell.width == 1 && cell.background == TerminalColour();
}

std::size_t lengthOf(const std::vector<Cell> &cells)
{
    const auto last = std::ranges::find_if_not(cells.rbegin(), cells.rend(), isBlank);
    return static_cast<std::size_t>(cells.rend() - last);
}

} // namespace

Reflow::Reflow(std::vector<TerminalLine> lines, TerminalSize size, TerminalPosition cursor)
    : m_lines(std::move(lines))
    , m_size(size)
    , m_cursor(cursor)
    , m_oldLines(m_lines.size())
{}

void Reflow::wrap(std::vector<Cell> &cells, int columns, std::size_t cursorAt)
{
    const std::size_t width = index(columns);
    bool isContinuation = false;
    std::size_t at = 0;
    do {
        std::size_t count = std::min(width, cells.size() - at);
        // A wide character goes to the next line as a whole.
        if (at + count < cells.size() && cells[at + count].width == 0)
            --count;
        TerminalLine &line = m_new.emplace_back();
        line.isContinuation = isContinuation;
        line.cells.assign(cells.begin() + static_cast<std::ptrdiff_t>(at),
                          cells.begin() + static_cast<std::ptrdiff_t>(at + count));
        line.cells.resize(width);
        const bool isLast = at + count >= cells.size();
        if (cursorAt != nowhere && cursorAt >= at && (cursorAt < at + count || isLast)) {
            m_cursorLine = m_new.size() - 1;
            m_cursor.column = static_cast<int>(std::min(cursorAt - at, width - 1));
        }
        at += count;
        isContinuation = true;
    } while (at < cells.size());
}

std::size_t Reflow::usedLines() const
{
    std::size_t used = m_new.size();
    while (used > m_cursorLine + 1 && lengthOf(m_new[used - 1].cells) == 0)
        --used;
    return used;
}

std::vector<TerminalLine> Reflow::wrapped(TerminalSize size, std::size_t scrollback, Anchor anchor)
{
    const std::size_t oldTop = m_lines.size() - index(m_size.rows);
    const std::size_t oldCursorLine = oldTop + index(m_cursor.row);
    const std::size_t oldColumn = index(m_cursor.column);
    std::size_t newTop = 0;
    m_new.reserve(m_lines.size());
    std::vector<Cell> cells;
    for (std::size_t at = 0; at < m_lines.size();) {
        cells.clear();
        std::size_t cursorAt = nowhere;
        const std::size_t newStart = m_new.size();
        const std::size_t start = at;
        do {
            if (at == oldCursorLine)
                cursorAt = cells.size() + oldColumn;
            const std::vector<Cell> &line = m_lines[at].cells;
            const bool goesOn = at + 1 < m_lines.size() && m_lines[at + 1].isContinuation;
            // A wide character that did not fit left a blank at the end, which is no part of the line.
            const bool hasGap = goesOn && isBlank(line.back()) && m_lines[at + 1].cells.front().width == 2;
            const std::size_t length = goesOn ? line.size() - (hasGap ? 1 : 0) : lengthOf(line);
            cells.insert(cells.end(), line.begin(), line.begin() + static_cast<std::ptrdiff_t>(length));
            ++at;
        } while (at < m_lines.size() && m_lines[at].isContinuation);
        if (start <= oldTop)
            newTop = newStart;
        wrap(cells, size.columns, cursorAt);
        if (start < oldTop && oldTop < at)
            newTop =
                std::min(newStart + (oldTop - start) * index(m_size.columns) / index(size.columns), m_new.size() - 1);
    }
    const std::size_t used = usedLines();
    const bool wasFull = used >= newTop + index(m_size.rows);
    // A screen that was full stays full: it grows at its top. One that was not has room below.
    const std::size_t grown = index(std::max(size.rows - m_size.rows, 0));
    std::size_t top = wasFull ? newTop - std::min(newTop, grown) : newTop;
    top = std::max(top, used - std::min(used, index(size.rows)));
    top = std::min(top, m_cursorLine);
    if (anchor == Anchor::cursor)
        top = m_cursorLine - std::min(m_cursorLine, index(std::min(m_cursor.row, size.rows - 1)));
    m_new.resize(top + index(size.rows));
    for (std::size_t at = top; at < m_new.size(); ++at)
        m_new[at].cells.resize(index(size.columns));
    const std::size_t surplus = top - std::min(top, scrollback);
    m_new.erase(m_new.begin(), m_new.begin() + static_cast<std::ptrdiff_t>(surplus));
    m_cursor.row = static_cast<int>(m_cursorLine - top);
    return std::move(m_new);
}

} // namespace lab
