// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/terminal/keymap.h"

#include <QKeyEvent>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace lab
{

namespace
{

std::optional<TerminalKey> namedKey(int key)
{
    static constexpr std::array keys = std::to_array<std::pair<Qt::Key, TerminalKey>>({
        {Qt::Key_Return, TerminalKey::enter},
        {Qt::Key_Enter, TerminalKey::enter},
        {Qt::Key_Tab, TerminalKey::tab},
        {Qt::Key_Backtab, TerminalKey::tab},
        {Qt::Key_Backspace, TerminalKey::backspace},
        {Qt::Key_Escape, TerminalKey::escape},
        {Qt::Key_Up, TerminalKey::up},
        {Qt::Key_Down, TerminalKey::down},
        {Qt::Key_Left, TerminalKey::left},
        {Qt::Key_Right, TerminalKey::right},
        {Qt::Key_Insert, TerminalKey::insert},
        {Qt::Key_Delete, TerminalKey::remove},
        {Qt::Key_Home, TerminalKey::home},
        {Qt::Key_End, TerminalKey::end},
        {Qt::Key_PageUp, TerminalKey::pageUp},
        {Qt::Key_PageDown, TerminalKey::pageDown},
    });
    if (key >= Qt::Key_F1 && key <= Qt::Key_F12)
        return static_cast<TerminalKey>(static_cast<int>(TerminalKey::function1) + key - Qt::Key_F1);
    const auto found = std::ranges::find(keys, key, [](const auto &pair) { return static_cast<int>(pair.first); });
    return found == keys.end() ? std::nullopt : std::optional(found->second);
}

/// The character of a key that is held with Ctrl: its text is a control character by then.
std::optional<char32_t> characterOf(const QKeyEvent &event)
{
    const int key = event.key();
    if (key >= Qt::Key_A && key <= Qt::Key_Z)
        return U'a' + static_cast<char32_t>(key - Qt::Key_A);
    if (key >= Qt::Key_Space && key <= Qt::Key_AsciiTilde)
        return static_cast<char32_t>(key);
    return std::nullopt;
}

} // namespace

std::uint8_t modifiersOf(Qt::KeyboardModifiers modifiers)
{
    unsigned result = 0;
    result |= modifiers.testFlag(Qt::ShiftModifier) ? modifier::shift : 0U;
    result |= modifiers.testFlag(Qt::AltModifier) ? modifier::alt : 0U;
    result |= modifiers.testFlag(Qt::ControlModifier) ? modifier::control : 0U;
    return static_cast<std::uint8_t>(result);
}

bool isKeyForTerminal(const QKeyEvent &event)
{
    if (event.modifiers().testFlag(Qt::MetaModifier))
        return false;
    if (!event.modifiers().testFlag(Qt::ControlModifier))
        return true;
    const bool isDigit = event.key() >= Qt::Key_1 && event.key() <= Qt::Key_9;
    const bool isTab = event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab;
    // With Shift these are control characters on many keyboards; the window's shortcuts are letters.
    const bool isSymbol =
        event.key() == Qt::Key_At || event.key() == Qt::Key_AsciiCircum || event.key() == Qt::Key_Underscore;
    return isSymbol || (!isDigit && !isTab && !event.modifiers().testFlag(Qt::ShiftModifier));
}

bool pressKey(Screen &screen, const QKeyEvent &event)
{
    const std::uint8_t modifiers = modifiersOf(event.modifiers());
    if (const std::optional<TerminalKey> key = namedKey(event.key())) {
        const bool isBackTab = event.key() == Qt::Key_Backtab;
        screen.press(*key, static_cast<std::uint8_t>(isBackTab ? modifiers | modifier::shift : modifiers));
        return true;
    }
    if ((modifiers & modifier::control) != 0) {
        const std::optional<char32_t> character = characterOf(event);
        // With AltGr a key may have Ctrl and Alt and still mean its text.
        const bool isPlain =
            (modifiers & modifier::alt) != 0 && !event.text().isEmpty() && event.text().front().isPrint();
        if (character && !isPlain) {
            screen.type(*character, static_cast<std::uint8_t>(modifiers & ~unsigned{modifier::shift}));
            return true;
        }
    }
    const auto characters = event.text().toUcs4();
    for (const uint character : characters)
        screen.type(character, static_cast<std::uint8_t>(modifiers & modifier::alt));
    return !characters.isEmpty();
}

} // namespace lab
