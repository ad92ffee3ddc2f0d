// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/terminal/screen.h"

#include <QString>

#include <cstdint>
#include <utility>

namespace lab
{

/// A place between cells: in front of a column of a line, lines by their numbers.
struct ScreenPlace
{
    std::uint64_t line = 0;
    int column = 0;

    auto operator<=>(const ScreenPlace &) const = default;
};

/// What is selected on a screen: characters, whole words or whole lines, from where it was begun to where it was
/// extended.
class TerminalSelection
{
public:
    enum class Unit : std::uint8_t { character, word, line };

    void begin(const Screen &screen, ScreenPlace at, Unit unit);
    void extend(const Screen &screen, ScreenPlace to);
    void selectAll(const Screen &screen);
    void clear();
    /// Forgets what is selected where it has changed, or is not kept any more.
    void follow(const Screen &screen);

    [[nodiscard]] bool isEmpty() const { return m_start == m_end; }
    [[nodiscard]] ScreenPlace start() const { return m_start; }
    [[nodiscard]] ScreenPlace end() const { return m_end; }
    /// The selected columns of a line; two equal ones: none.
    [[nodiscard]] std::pair<int, int> columnsOf(const Screen &screen, std::uint64_t line) const;
    /// What is selected, each line on its own but for those that were wrapped.
    [[nodiscard]] QString text(const Screen &screen) const;

private:
    [[nodiscard]] std::uint64_t stateOf(const Screen &screen) const;
    void span(const Screen &screen, ScreenPlace a, ScreenPlace b);

    Unit m_unit = Unit::character;
    ScreenPlace m_anchor;
    ScreenPlace m_start;
    ScreenPlace m_end;
    std::uint64_t m_state = 0; ///< of the lines, when they were selected
};

/// The places around the word at a place: letters, digits, and what paths and addresses are made of; of anything else
/// the one character. Words go on over wrapped lines.
[[nodiscard]] std::pair<ScreenPlace, ScreenPlace> wordAt(const Screen &screen, ScreenPlace at);

/// The places around the line at a place, with all that it was wrapped to.
[[nodiscard]] std::pair<ScreenPlace, ScreenPlace> wholeLineAt(const Screen &screen, ScreenPlace at);

} // namespace lab
