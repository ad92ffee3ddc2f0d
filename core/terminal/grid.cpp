// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/terminal/grid.h"

#include <algorithm>
#include <utility>

namespace lab
{

namespace
{

std::size_t index(int number)
{
    return static_cast<std::size_t>(number);
}

/// Half of a wide character that lost its other half is nothing.
void clearHalf(TerminalLine &line, int column)
{
    if (column < 0 || index(column) >= line.cells.size())
        return;
    line.cells[index(column)].text = 0;
    line.cells[index(column)].width = 1;
}

} // namespace

Grid::Grid(TerminalSize size, std::size_t scrollback, std::uint64_t &revisions)
    : m_size(size)
    , m_scrollback(scrollback)
    , m_revisions(revisions)
    , m_lines(index(size.rows))
{
    for (TerminalLine &line : m_lines) {
        line.cells.resize(index(size.columns));
        touch(line);
    }
}

std::size_t Grid::indexOf(std::uint64_t number) const
{
    const std::size_t at = m_head + static_cast<std::size_t>(number - m_evicted);
    return at >= m_lines.size() ? at - m_lines.size() : at;
}

const TerminalLine &Grid::line(std::uint64_t number) const
{
    return m_lines[indexOf(number)];
}

TerminalLine &Grid::row(int number)
{
    return m_lines[indexOf(top() + static_cast<std::uint64_t>(number))];
}

void Grid::put(TerminalPosition at, char32_t text, std::uint16_t width, const Cell &pen)
{
    TerminalLine &line = row(at.row);
    Cell &target = line.cells[index(at.column)];
    if (target.width == 0)
        clearHalf(line, at.column - 1);
    const int next = at.column + width;
    if (next < m_size.columns && line.cells[index(next)].width == 0)
        clearHalf(line, next);
    // In place: a cell that was just put together cannot be read in one piece yet, and a processor would wait for it.
    target = pen;
    target.text = text;
    target.width = width;
    if (width == 2) {
        Cell &half = line.cells[index(at.column + 1)];
        half = pen;
        half.text = 0;
        half.width = 0;
    }
    touch(line);
}

void Grid::setContinuation(int number, bool isContinuation)
{
    row(number).isContinuation = isContinuation;
}

void Grid::erase(const TerminalRect &rect, const Cell &blank)
{
    for (int number = rect.start.row; number < rect.end.row; ++number) {
        TerminalLine &line = row(number);
        if (line.cells[index(rect.start.column)].width == 0)
            clearHalf(line, rect.start.column - 1);
        if (rect.end.column < m_size.columns && line.cells[index(rect.end.column)].width == 0)
            clearHalf(line, rect.end.column);
        std::fill(line.cells.begin() + rect.start.column, line.cells.begin() + rect.end.column, blank);
        // As libvterm: without its end a line has no next one that goes on from it.
        if (rect.start.column == 0 && rect.end.column == m_size.columns)
            line.isContinuation = false;
        if (rect.end.column == m_size.columns && number + 1 < m_size.rows)
            row(number + 1).isContinuation = false;
        touch(line);
    }
}

void Grid::appendBlank(const Cell &blank)
{
    if (m_lines.size() < m_scrollback + index(m_size.rows)) {
        m_lines.emplace_back().cells.resize(index(m_size.columns));
    } else {
        // The oldest becomes the newest.
        m_head = m_head + 1 == m_lines.size() ? 0 : m_head + 1;
        ++m_evicted;
    }
    TerminalLine &line = row(m_size.rows - 1);
    std::ranges::fill(line.cells, blank);
    line.isContinuation = false;
    touch(line);
}

void Grid::scrollLines(int start, int end, int down, const Cell &blank)
{
    if (start == 0 && down > 0) {
        for (int count = 0; count < down; ++count) {
            appendBlank(blank);
            // What is below the region stays where it is.
            for (int number = m_size.rows - 1; number >= end; --number)
                std::swap(row(number), row(number - 1));
        }
        return;
    }
    const int height = end - start;
    const int moved = height - std::abs(down);
    for (int count = 0; count < moved; ++count) {
        const int number = down > 0 ? start + count : end - 1 - count;
        std::swap(row(number), row(number + down));
    }
    const int free = down > 0 ? end - down : start;
    erase({{free, 0}, {free + std::abs(down), m_size.columns}}, blank);
}

void Grid::scrollCells(const TerminalRect &rect, int down, int right, const Cell &blank)
{
    const int rows = rect.end.row - rect.start.row;
    const int columns = rect.end.column - rect.start.column;
    // Halves at the edges first, so that what is moved is whole.
    for (int number = rect.start.row; number < rect.end.row; ++number) {
        TerminalLine &line = row(number);
        for (const int edge : {rect.start.column, rect.end.column}) {
            if (edge < m_size.columns && line.cells[index(edge)].width == 0) {
                clearHalf(line, edge - 1);
                clearHalf(line, edge);
            }
        }
    }
    const auto cell = [&](int number, int column) -> Cell & {
        return row(rect.start.row + number).cells[index(rect.start.column + column)];
    };
    for (int step = 0; step < rows; ++step) {
        const int number = down >= 0 ? step : rows - 1 - step;
        for (int turn = 0; turn < columns; ++turn) {
            const int column = right >= 0 ? turn : columns - 1 - turn;
            const int fromRow = number + down;
            const int fromColumn = column + right;
            const bool isInside = fromRow >= 0 && fromRow < rows && fromColumn >= 0 && fromColumn < columns;
            cell(number, column) = isInside ? cell(fromRow, fromColumn) : blank;
        }
        TerminalLine &line = row(rect.start.row + number);
        // What was pushed out of the rectangle may have taken its half along.
        for (int column = rect.start.column; column < rect.end.column; ++column) {
            const bool isTorn = line.cells[index(column)].width == 2 &&
                                (column + 1 >= m_size.columns || line.cells[index(column + 1)].width != 0);
            const bool isLeft =
                line.cells[index(column)].width == 0 && (column == 0 || line.cells[index(column - 1)].width != 2);
            if (isTorn || isLeft)
                clearHalf(line, column);
        }
        touch(line);
    }
}

void Grid::scroll(const TerminalRect &rect, int down, int right, const Cell &blank)
{
    if (right == 0 && rect.start.column == 0 && rect.end.column == m_size.columns)
        scrollLines(rect.start.row, rect.end.row, down, blank);
    else
        scrollCells(rect, down, right, blank);
}

void Grid::clearScrollback()
{
    std::ranges::rotate(m_lines, m_lines.begin() + static_cast<std::ptrdiff_t>(m_head));
    m_head = 0;
    const std::uint64_t gone = top() - first();
    m_lines.erase(m_lines.begin(), m_lines.begin() + static_cast<std::ptrdiff_t>(gone));
    m_lines.shrink_to_fit();
    m_evicted += gone;
}

TerminalPosition Grid::resize(TerminalSize size, TerminalPosition cursor, Anchor anchor)
{
    std::ranges::rotate(m_lines, m_lines.begin() + static_cast<std::ptrdiff_t>(m_head));
    m_head = 0;
    Reflow reflow(std::move(m_lines), m_size, cursor);
    const std::uint64_t before = m_evicted;
    m_lines = reflow.wrapped(size, m_scrollback, anchor);
    // No line is where a number of before says.
    m_evicted = before + reflow.oldLines();
    m_size = size;
    for (TerminalLine &line : m_lines)
        touch(line);
    return reflow.cursor();
}

void Grid::crop(TerminalSize size)
{
    std::ranges::rotate(m_lines, m_lines.begin() + static_cast<std::ptrdiff_t>(m_head));
    m_head = 0;
    m_evicted += m_lines.size();
    m_lines.resize(index(size.rows));
    for (TerminalLine &line : m_lines) {
        line.cells.resize(index(size.columns));
        if (line.cells.back().width == 2)
            clearHalf(line, size.columns - 1);
        touch(line);
    }
    m_size = size;
}

} // namespace lab
