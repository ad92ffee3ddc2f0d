// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/terminal/screen.h"

#include "core/terminal/emulator.h"
#include "core/terminal/utf8.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lab
{

namespace
{

/// One write to libvterm: what grows in it while a program is at it stays small.
constexpr std::size_t chunk = 4096;

TerminalSize bounded(TerminalSize size)
{
    return {std::clamp(size.rows, Screen::smallest.rows, Screen::largest.rows),
            std::clamp(size.columns, Screen::smallest.columns, Screen::largest.columns)};
}

VTermModifier modifierOf(std::uint8_t modifiers)
{
    static_assert(modifier::shift == VTERM_MOD_SHIFT && modifier::alt == VTERM_MOD_ALT &&
                  modifier::control == VTERM_MOD_CTRL);
    return static_cast<VTermModifier>(modifiers & VTERM_ALL_MODS_MASK);
}

VTermKey keyOf(TerminalKey key)
{
    static constexpr std::array keys{VTERM_KEY_ENTER,  VTERM_KEY_TAB,     VTERM_KEY_BACKSPACE, VTERM_KEY_ESCAPE,
                                     VTERM_KEY_UP,     VTERM_KEY_DOWN,    VTERM_KEY_LEFT,      VTERM_KEY_RIGHT,
                                     VTERM_KEY_INS,    VTERM_KEY_DEL,     VTERM_KEY_HOME,      VTERM_KEY_END,
                                     VTERM_KEY_PAGEUP, VTERM_KEY_PAGEDOWN};
    const auto number = static_cast<std::size_t>(key);
    const auto first = static_cast<std::size_t>(TerminalKey::function1);
    if (number < first)
        return keys.at(number);
    return static_cast<VTermKey>(VTERM_KEY_FUNCTION(static_cast<int>(number - first) + 1));
}

// libvterm has codes of its own (CSI u) for what the keys below and some characters are with Ctrl or Shift. Programs do
// not expect them of an xterm that they have not asked for them.

bool isAlwaysItself(TerminalKey key)
{
    return key == TerminalKey::enter || key == TerminalKey::tab || key == TerminalKey::backspace ||
           key == TerminalKey::escape;
}

/// What a character is with Ctrl, as X11 has it (libX11, XLookupString): where it is nothing else, itself.
char32_t controlOf(char32_t character)
{
    if ((character >= U'@' && character < 0x7f) || character == U' ')
        return character & 0x1fU;
    if (character == U'2')
        return 0;
    if (character >= U'3' && character <= U'7')
        return character - U'3' + 0x1b;
    if (character == U'8')
        return 0x7f;
    if (character == U'/')
        return 0x1f;
    return character;
}

} // namespace

Screen::Screen(TerminalSize size, std::size_t scrollback)
    : m_primary(bounded(size), scrollback, m_revisions)
    , m_alternate(bounded(size), 0, m_revisions)
    , m_emulator(std::make_unique<Emulator>(*this, bounded(size)))
{}

Screen::~Screen() = default;

void Screen::write(std::string_view bytes)
{
    while (!bytes.empty()) {
        if (m_hasPile) {
            // libvterm keeps all that is combined with one character: no more of it until there is another.
            const auto next =
                std::ranges::find_if(bytes, [](char byte) { return static_cast<signed char>(byte) >= 0; });
            bytes.remove_prefix(static_cast<std::size_t>(next - bytes.begin()));
            if (bytes.empty())
                return;
            m_hasPile = false;
        }
        const std::string_view part = bytes.substr(0, chunk);
        m_emulator->take(part);
        bytes.remove_prefix(part.size());
        if (m_clusters.isFull())
            makeRoomForClusters();
    }
}

void Screen::resize(TerminalSize size)
{
    if (bounded(size) != this->size())
        m_emulator->resize(bounded(size));
}

TerminalSize Screen::size() const
{
    return m_primary.size();
}

void Screen::type(char32_t character, std::uint8_t modifiers)
{
    if ((modifiers & modifier::control) != 0) {
        character = controlOf(character);
        modifiers &= static_cast<std::uint8_t>(~modifier::control);
    }
    vterm_keyboard_unichar(m_emulator->terminal(), character, modifierOf(modifiers));
}

void Screen::press(TerminalKey key, std::uint8_t modifiers)
{
    if (key == TerminalKey::backspace && (modifiers & modifier::control) != 0)
        return type(U'\b', modifiers & modifier::alt);
    const bool isBackTab = key == TerminalKey::tab && (modifiers & modifier::shift) != 0;
    if (isAlwaysItself(key) && !isBackTab)
        modifiers &= modifier::alt;
    vterm_keyboard_key(m_emulator->terminal(), keyOf(key), modifierOf(modifiers));
}

void Screen::paste(std::string_view text)
{
    std::string clean;
    clean.reserve(text.size());
    char last = 0;
    for (const char32_t character : fromUtf8(text)) {
        if (character == U'\n' && last != '\r')
            clean += '\r';
        else if (character == U'\t' || character == U'\r' ||
                 (character >= U' ' && (character < 0x7f || character > 0x9f)))
            appendUtf8(clean, character);
        last = character == U'\r' ? '\r' : ' ';
    }
    vterm_keyboard_start_paste(m_emulator->terminal());
    m_output += clean;
    vterm_keyboard_end_paste(m_emulator->terminal());
}

bool Screen::marksPaste()
{
    // libvterm tells by what it would send.
    const std::size_t before = m_output.size();
    vterm_keyboard_start_paste(m_emulator->terminal());
    const bool hasMark = m_output.size() > before;
    m_output.resize(before);
    return hasMark;
}

void Screen::moveMouse(TerminalPosition at, std::uint8_t modifiers)
{
    vterm_mouse_move(m_emulator->terminal(), at.row, at.column, modifierOf(modifiers));
}

void Screen::pressMouse(int button, bool isDown, TerminalPosition at, std::uint8_t modifiers)
{
    moveMouse(at, modifiers);
    vterm_mouse_button(m_emulator->terminal(), button, isDown, modifierOf(modifiers));
}

void Screen::setFocus(bool hasFocus)
{
    VTermState *state = vterm_obtain_state(m_emulator->terminal());
    if (hasFocus)
        vterm_state_focus_in(state);
    else
        vterm_state_focus_out(state);
}

std::string Screen::takeOutput()
{
    return std::exchange(m_output, {});
}

std::string Screen::textOf(std::uint64_t number, int start, int end) const
{
    const std::vector<Cell> &cells = line(number).cells;
    const auto last = std::min(static_cast<std::size_t>(std::max(end, 0)), cells.size());
    std::string text;
    std::size_t written = 0;
    for (auto at = static_cast<std::size_t>(std::max(start, 0)); at < last; ++at) {
        if (cells[at].width == 0)
            continue;
        if (cells[at].text == 0)
            text += ' ';
        else
            text += toUtf8(charactersOf(cells[at]));
        if (cells[at].text != 0 && cells[at].text != U' ')
            written = text.size();
    }
    text.resize(written);
    return text;
}

std::string Screen::text() const
{
    std::string text;
    std::size_t written = 0;
    for (std::uint64_t number = topLine(); number < endLine(); ++number) {
        const std::string line = textOf(number);
        text += line + "\n";
        if (!line.empty())
            written = text.size();
    }
    text.resize(written);
    return text;
}

void Screen::makeRoomForClusters()
{
    std::vector<bool> used(Clusters::limit);
    for (const Grid *grid : {&m_primary, &m_alternate}) {
        for (const TerminalLine &line : grid->storage()) {
            for (const Cell &cell : line.cells) {
                if ((cell.text & clusterBit) != 0)
                    used[cell.text & ~clusterBit] = true;
            }
        }
    }
    m_clusters.keep(used);
}

} // namespace lab
