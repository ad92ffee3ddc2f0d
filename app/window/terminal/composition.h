// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/terminal/screen.h"

#include <QInputMethodEvent>
#include <QList>
#include <QString>

#include <optional>

namespace lab
{

/// What an input method has not finished, as a line of a terminal: in the cells that it will have when it is. The
/// clause that is being converted is reversed.
class TerminalComposition
{
public:
    void set(const QString &text, const QList<QInputMethodEvent::Attribute> &attributes);
    void clear() { m_screen.reset(); }
    [[nodiscard]] bool isEmpty() const { return !m_screen; }

    // Where it is not empty:
    [[nodiscard]] const Screen &screen() const { return *m_screen; } ///< its first line is the text
    [[nodiscard]] int columns() const { return m_screen->cursor().at.column; }
    [[nodiscard]] std::optional<int> caret() const { return m_caret; } ///< the column where it goes on, if that shows

private:
    std::optional<Screen> m_screen;
    std::optional<int> m_caret;
};

} // namespace lab
