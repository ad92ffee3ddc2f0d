// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/terminal/screen.h"

#include <QtCore/qnamespace.h>

class QKeyEvent;

namespace lab
{

/// Whether a terminal wants a key, before the window's shortcuts get it: all but those with Ctrl+Shift, Ctrl with a
/// digit or Tab, which are the window's.
[[nodiscard]] bool isKeyForTerminal(const QKeyEvent &event);

/// Tells the screen what was pressed; false: nothing that a program could get.
bool pressKey(Screen &screen, const QKeyEvent &event);

[[nodiscard]] std::uint8_t modifiersOf(Qt::KeyboardModifiers modifiers);

} // namespace lab
