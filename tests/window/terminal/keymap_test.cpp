// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/terminal/keymap.h"

#include <QKeyEvent>

#include <gtest/gtest.h>

#include <string>

namespace lab
{

namespace
{

std::string bytesOf(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, const QString &text = {})
{
    Screen screen({5, 20});
    const QKeyEvent event(QEvent::KeyPress, key, modifiers, text);
    pressKey(screen, event);
    return screen.takeOutput();
}

bool isWanted(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    return isKeyForTerminal(QKeyEvent(QEvent::ShortcutOverride, key, modifiers));
}

} // namespace

TEST(Keymap, sendsWhatXtermSends)
{
    EXPECT_EQ(bytesOf(Qt::Key_A, {}, QStringLiteral("a")), "a");
    EXPECT_EQ(bytesOf(Qt::Key_A, Qt::ShiftModifier, QStringLiteral("A")), "A");
    EXPECT_EQ(bytesOf(Qt::Key_Return, {}, QStringLiteral("\r")), "\r");
    EXPECT_EQ(bytesOf(Qt::Key_Backspace, {}, QStringLiteral("\b")), "\x7f");
    EXPECT_EQ(bytesOf(Qt::Key_Tab, {}, QStringLiteral("\t")), "\t");
    EXPECT_EQ(bytesOf(Qt::Key_Backtab, Qt::ShiftModifier), "\033[Z");
    EXPECT_EQ(bytesOf(Qt::Key_Up), "\033[A");
    EXPECT_EQ(bytesOf(Qt::Key_Left, Qt::ControlModifier), "\033[1;5D");
    EXPECT_EQ(bytesOf(Qt::Key_F1), "\033OP");
    EXPECT_EQ(bytesOf(Qt::Key_F12), "\033[24~");
    EXPECT_EQ(bytesOf(Qt::Key_Delete), "\033[3~");
    EXPECT_EQ(bytesOf(Qt::Key_unknown, {}, QStringLiteral("名")), "名");
}

TEST(Keymap, sendsControlAndAlt)
{
    EXPECT_EQ(bytesOf(Qt::Key_C, Qt::ControlModifier, QStringLiteral("\x03")), "\x03");
    EXPECT_EQ(bytesOf(Qt::Key_R, Qt::ControlModifier), "\x12");
    EXPECT_EQ(bytesOf(Qt::Key_R, Qt::ControlModifier, QStringLiteral("r")), "\x12") << "some platforms say so";
    EXPECT_EQ(bytesOf(Qt::Key_Space, Qt::ControlModifier), std::string(1, '\0'));
    EXPECT_EQ(bytesOf(Qt::Key_Backslash, Qt::ControlModifier), "\x1c");
    EXPECT_EQ(bytesOf(Qt::Key_B, Qt::AltModifier, QStringLiteral("b")), "\033b");
    // AltGr on some keyboards is Ctrl and Alt.
    EXPECT_EQ(bytesOf(Qt::Key_At, Qt::ControlModifier | Qt::AltModifier, QStringLiteral("@")).back(), '@');
}

TEST(Keymap, sendsTheControlCharactersOfX11)
{
    const std::string null(1, '\0');
    EXPECT_EQ(bytesOf(Qt::Key_BracketLeft, Qt::ControlModifier), "\033");
    EXPECT_EQ(bytesOf(Qt::Key_BracketRight, Qt::ControlModifier), "\x1d");
    EXPECT_EQ(bytesOf(Qt::Key_I, Qt::ControlModifier), "\t");
    EXPECT_EQ(bytesOf(Qt::Key_J, Qt::ControlModifier), "\n");
    EXPECT_EQ(bytesOf(Qt::Key_M, Qt::ControlModifier), "\r");
    EXPECT_EQ(bytesOf(Qt::Key_Slash, Qt::ControlModifier), "\x1f");
    EXPECT_EQ(bytesOf(Qt::Key_At, Qt::ControlModifier | Qt::ShiftModifier), null);
    EXPECT_EQ(bytesOf(Qt::Key_AsciiCircum, Qt::ControlModifier | Qt::ShiftModifier), "\x1e");
    EXPECT_EQ(bytesOf(Qt::Key_Underscore, Qt::ControlModifier | Qt::ShiftModifier), "\x1f");
    EXPECT_EQ(bytesOf(Qt::Key_Semicolon, Qt::ControlModifier), ";");
    EXPECT_EQ(bytesOf(Qt::Key_J, Qt::ControlModifier | Qt::AltModifier), "\033\n");
}

TEST(Keymap, sendsAKeyThatIsAlwaysItself)
{
    for (const Qt::KeyboardModifier held : {Qt::ShiftModifier, Qt::ControlModifier}) {
        EXPECT_EQ(bytesOf(Qt::Key_Return, held), "\r");
        EXPECT_EQ(bytesOf(Qt::Key_Escape, held), "\033");
    }
    EXPECT_EQ(bytesOf(Qt::Key_Return, Qt::AltModifier), "\033\r");
    EXPECT_EQ(bytesOf(Qt::Key_Backspace, Qt::ShiftModifier), "\x7f");
    EXPECT_EQ(bytesOf(Qt::Key_Backspace, Qt::ControlModifier), "\b");
    EXPECT_EQ(bytesOf(Qt::Key_Backspace, Qt::AltModifier), "\033\x7f");
}

TEST(Keymap, sendsNothingForWhatHasNoMeaning)
{
    EXPECT_EQ(bytesOf(Qt::Key_Shift, Qt::ShiftModifier), "");
    EXPECT_EQ(bytesOf(Qt::Key_F13), "");
}

TEST(Keymap, leavesTheWindowItsShortcuts)
{
    EXPECT_TRUE(isWanted(Qt::Key_R, Qt::ControlModifier));
    EXPECT_TRUE(isWanted(Qt::Key_F5, Qt::NoModifier));
    EXPECT_TRUE(isWanted(Qt::Key_BracketLeft, Qt::ControlModifier));
    EXPECT_TRUE(isWanted(Qt::Key_Underscore, Qt::ControlModifier | Qt::ShiftModifier));
    EXPECT_TRUE(isWanted(Qt::Key_Tab, Qt::NoModifier));
    EXPECT_FALSE(isWanted(Qt::Key_1, Qt::ControlModifier));
    EXPECT_FALSE(isWanted(Qt::Key_Tab, Qt::ControlModifier));
    EXPECT_FALSE(isWanted(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier));
}

} // namespace lab
