// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/terminal/clusters.h"
#include "core/terminal/grid.h"
#include "core/terminal/keys.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace lab
{

enum class CursorShape : std::uint8_t { block, underline, bar };

struct TerminalCursor
{
    TerminalPosition at;
    bool isVisible = true;
    bool blinks = false;
    CursorShape shape = CursorShape::block;

    bool operator==(const TerminalCursor &) const = default;
};

/// A terminal without a window and without a program: what is written to it changes its lines; keys become bytes for
/// the program. It speaks the language of xterm as libvterm knows it, and keeps lines, scrollback and wrapping itself.
///
/// What a program writes is hostile: it is bounded in memory, and it gets nothing of the user's. The clipboard
/// (OSC 52) and reports of the title are off; a title is short and without control characters.
class Screen
{
public:
    static constexpr std::size_t scrollbackLines = 10'000;
    static constexpr std::size_t titleBytes = 256;
    static constexpr std::size_t outputBytes = 64UZ * 1024; ///< what a program has not read of it yet; no more is kept
    static constexpr TerminalSize smallest{1, 2};
    static constexpr TerminalSize largest{500, 1000};

    /// Sizes that are outside of the limits become the nearest.
    explicit Screen(TerminalSize size, std::size_t scrollback = scrollbackLines);
    ~Screen();
    Screen(const Screen &) = delete;
    Screen &operator=(const Screen &) = delete;

    /// What the program printed.
    void write(std::string_view bytes);
    void resize(TerminalSize size);

    // What the user does; each may become output for the program.
    void type(char32_t character, std::uint8_t modifiers);
    void press(TerminalKey key, std::uint8_t modifiers);
    /// Text as if it were typed, between marks where the program asked for them. A control character is none of it, but
    /// for line ends and tabs: what is pasted cannot end the paste.
    void paste(std::string_view text);
    /// Whether the program asked for marks around what is pasted: a line end between them is no Enter.
    [[nodiscard]] bool marksPaste();
    void moveMouse(TerminalPosition at, std::uint8_t modifiers);
    /// Buttons: 1 left, 2 middle, 3 right, 4 wheel up, 5 wheel down.
    void pressMouse(int button, bool isDown, TerminalPosition at, std::uint8_t modifiers);
    void setFocus(bool hasFocus);
    /// What goes to the program; empties it.
    [[nodiscard]] std::string takeOutput();

    [[nodiscard]] TerminalSize size() const;
    /// Lines by their numbers, see Grid. The alternate screen has no lines above it.
    [[nodiscard]] std::uint64_t firstLine() const { return grid().first(); }
    [[nodiscard]] std::uint64_t topLine() const { return grid().top(); }
    [[nodiscard]] std::uint64_t endLine() const { return grid().end(); }
    [[nodiscard]] const TerminalLine &line(std::uint64_t number) const { return grid().line(number); }
    [[nodiscard]] std::u32string charactersOf(const Cell &cell) const { return m_clusters.charactersOf(cell.text); }
    /// UTF-8 of a line's columns from start to end, blanks at the end left out.
    [[nodiscard]] std::string textOf(std::uint64_t number, int start = 0, int end = largest.columns) const;
    /// UTF-8 of the whole screen, a line each, blank lines at its end left out.
    [[nodiscard]] std::string text() const;

    [[nodiscard]] const TerminalCursor &cursor() const { return m_cursor; }
    [[nodiscard]] const std::string &title() const { return m_title; }
    [[nodiscard]] std::uint64_t bells() const { return m_bells; } ///< how many there were
    [[nodiscard]] MouseReports mouseReports() const { return m_mouse; }
    [[nodiscard]] bool isAlternate() const { return m_isAlternate; }
    [[nodiscard]] bool isReversed() const { return m_isReversed; } ///< the whole screen, DECSCNM

private:
    struct Callbacks;
    class Emulator;

    [[nodiscard]] const Grid &grid() const { return m_isAlternate ? m_alternate : m_primary; }
    [[nodiscard]] Grid &grid() { return m_isAlternate ? m_alternate : m_primary; }
    void makeRoomForClusters();

    std::uint64_t m_revisions = 0;
    Grid m_primary;
    Grid m_alternate;
    Clusters m_clusters;
    Cell m_pen;
    TerminalCursor m_cursor;
    std::string m_title;
    std::string m_titleToCome;
    std::string m_output;
    std::uint64_t m_bells = 0;
    MouseReports m_mouse = MouseReports::none;
    bool m_isAlternate = false;
    bool m_isReversed = false;
    bool m_hasPile = false; ///< the last character has more on it than anybody means
    std::unique_ptr<Emulator> m_emulator;
};

} // namespace lab
