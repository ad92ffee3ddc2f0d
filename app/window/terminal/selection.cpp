// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/terminal/selection.h"

#include <QChar>

#include <algorithm>
#include <string_view>

namespace lab
{

namespace
{

bool isPartOfWord(const Screen &screen, const Cell &cell)
{
    const std::u32string characters = screen.charactersOf(cell);
    if (characters.empty())
        return false;
    constexpr std::u32string_view others = U"_-./~:@%+#?&=";
    return QChar::isLetterOrNumber(characters.front()) || others.contains(characters.front());
}

/// The cell at a place; of a wide character the half that has its text.
const Cell &cellAt(const Screen &screen, ScreenPlace at)
{
    const std::vector<Cell> &cells = screen.line(at.line).cells;
    const std::size_t column = std::min(static_cast<std::size_t>(at.column), cells.size() - 1);
    return cells[column].width == 0 && column > 0 ? cells[column - 1] : cells[column];
}

int widthOf(const Screen &screen, std::uint64_t line)
{
    return static_cast<int>(screen.line(line).cells.size());
}

bool goesOn(const Screen &screen, std::uint64_t line)
{
    return line + 1 < screen.endLine() && screen.line(line + 1).isContinuation;
}

/// The place of the cell before; false: there is none on this line or one that it goes on from.
bool stepBack(const Screen &screen, ScreenPlace &at)
{
    if (at.column > 0) {
        --at.column;
        return true;
    }
    if (at.line <= screen.firstLine() || !screen.line(at.line).isContinuation)
        return false;
    --at.line;
    at.column = widthOf(screen, at.line) - 1;
    return true;
}

bool stepOn(const Screen &screen, ScreenPlace &at)
{
    if (at.column + 1 < widthOf(screen, at.line)) {
        ++at.column;
        return true;
    }
    if (!goesOn(screen, at.line))
        return false;
    ++at.line;
    at.column = 0;
    return true;
}

/// A place that is on the screen or above it, and not within a wide character.
ScreenPlace valid(const Screen &screen, ScreenPlace at)
{
    at.line = std::clamp(at.line, screen.firstLine(), screen.endLine() - 1);
    at.column = std::clamp(at.column, 0, widthOf(screen, at.line));
    const std::vector<Cell> &cells = screen.line(at.line).cells;
    if (static_cast<std::size_t>(at.column) < cells.size() && cells[static_cast<std::size_t>(at.column)].width == 0)
        --at.column;
    return at;
}

} // namespace

std::pair<ScreenPlace, ScreenPlace> wordAt(const Screen &screen, ScreenPlace at)
{
    at = valid(screen, at);
    at.column = std::min(at.column, widthOf(screen, at.line) - 1);
    const bool isWord = isPartOfWord(screen, cellAt(screen, at));
    ScreenPlace start = at;
    ScreenPlace last = at;
    if (isWord) {
        for (ScreenPlace to = start; stepBack(screen, to) && isPartOfWord(screen, cellAt(screen, to));)
            start = to;
        for (ScreenPlace to = last; stepOn(screen, to) && isPartOfWord(screen, cellAt(screen, to));)
            last = to;
    } else if (cellAt(screen, last).width == 2) {
        ++last.column;
    }
    return {start, {last.line, last.column + 1}};
}

std::pair<ScreenPlace, ScreenPlace> wholeLineAt(const Screen &screen, ScreenPlace at)
{
    at = valid(screen, at);
    ScreenPlace start{at.line, 0};
    ScreenPlace end{at.line, widthOf(screen, at.line)};
    while (start.line > screen.firstLine() && screen.line(start.line).isContinuation)
        --start.line;
    while (goesOn(screen, end.line))
        ++end.line;
    end.column = widthOf(screen, end.line);
    return {start, end};
}

void TerminalSelection::begin(const Screen &screen, ScreenPlace at, Unit unit)
{
    m_unit = unit;
    m_anchor = valid(screen, at);
    span(screen, m_anchor, m_anchor);
}

void TerminalSelection::extend(const Screen &screen, ScreenPlace to)
{
    span(screen, m_anchor, valid(screen, to));
}

void TerminalSelection::selectAll(const Screen &screen)
{
    m_unit = Unit::character;
    m_anchor = {screen.firstLine(), 0};
    span(screen, m_anchor, {screen.endLine() - 1, screen.size().columns});
}

void TerminalSelection::clear()
{
    m_start = m_end = {};
}

void TerminalSelection::span(const Screen &screen, ScreenPlace a, ScreenPlace b)
{
    m_start = std::min(a, b);
    m_end = std::max(a, b);
    if (m_unit != Unit::character) {
        const auto around = m_unit == Unit::word ? wordAt : wholeLineAt;
        m_start = around(screen, m_start).first;
        m_end = around(screen, m_end).second;
    }
    m_state = stateOf(screen);
}

std::uint64_t TerminalSelection::stateOf(const Screen &screen) const
{
    std::uint64_t state = 0;
    for (std::uint64_t line = m_start.line; line <= m_end.line; ++line)
        state = state * 31 + screen.line(line).revision;
    return state;
}

void TerminalSelection::follow(const Screen &screen)
{
    if (isEmpty())
        return;
    const bool isKept = m_start.line >= screen.firstLine() && m_end.line < screen.endLine();
    if (!isKept || stateOf(screen) != m_state)
        clear();
}

std::pair<int, int> TerminalSelection::columnsOf(const Screen &screen, std::uint64_t line) const
{
    if (isEmpty() || line < m_start.line || line > m_end.line)
        return {0, 0};
    const int start = line == m_start.line ? m_start.column : 0;
    const int end = line == m_end.line ? m_end.column : widthOf(screen, line);
    return {start, end};
}

QString TerminalSelection::text(const Screen &screen) const
{
    std::string text;
    if (isEmpty())
        return {};
    for (std::uint64_t line = m_start.line; line <= m_end.line; ++line) {
        const auto [start, end] = columnsOf(screen, line);
        text += screen.textOf(line, start, end);
        if (line < m_end.line && !goesOn(screen, line))
            text += '\n';
    }
    return QString::fromStdString(text);
}

} // namespace lab
