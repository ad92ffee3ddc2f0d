// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/terminal/output_filter.h"
#include "core/terminal/screen.h"

#include <cstdint>
#include <string_view>
#include <vterm.h>

namespace lab
{

/// The state of a terminal as libvterm keeps it, and what it tells a screen to do. Its own screen is not used: that one
/// ends the program on some changes of size, and what a program prints is hostile.
class Screen::Emulator final : OutputFilter::Sink
{
public:
    Emulator(Screen &screen, TerminalSize size);
    ~Emulator();
    Emulator(const Emulator &) = delete;
    Emulator &operator=(const Emulator &) = delete;

    [[nodiscard]] VTerm *terminal() { return m_terminal; }
    /// What a program printed, whatever it is.
    void take(std::string_view bytes) { m_filter.pass(bytes); }
    void resize(TerminalSize size);

private:
    friend struct Screen::Callbacks;

    void write(std::string_view bytes) override;
    void repeat(int count) override;
    void putGlyph(const VTermGlyphInfo &glyph, VTermPos at);
    void setPen(VTermAttr which, const VTermValue &value);
    bool setProperty(VTermProp property, const VTermValue &value);
    void setTitle(const VTermStringFragment &fragment);
    void resizeTo(TerminalSize size, VTermStateFields &fields);
    void toPrimary();

    Screen &m_screen;
    VTerm *m_terminal;
    VTermState *m_state;
    TerminalSize m_size;
    OutputFilter m_filter{*this};
    VTermPos m_cursor{};        ///< before a change of size
    VTermPos m_primaryCursor{}; ///< while the alternate screen is shown
    char32_t m_last = U' ';     ///< what REP repeats, as Cell::text
    std::uint16_t m_lastWidth = 1;
};

} // namespace lab
