// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/terminal/terminalitem.h"
#include "tests/window/shownwindow.h"

#include <QQuickWindow>
#include <QString>

#include <chrono>
#include <string>

namespace lab::bench
{

/// The window with a shell on the parent side of a sandbox.
class ShellWindow
{
public:
    ShellWindow();

    [[nodiscard]] bool hasShell() const { return m_hasShell && m_item != nullptr; }
    [[nodiscard]] QQuickWindow &quick() { return m_window.quick(); }
    [[nodiscard]] TerminalSize size() const { return m_item->terminal()->session().screen().size(); }

    [[nodiscard]] QString text() const { return m_item->text(); } ///< what the screen shows
    void send(const std::string &bytes) { m_item->terminal()->session().send(bytes); }
    /// Turns the event loop as an application does, until the screen shows the text; false: not within that time.
    [[nodiscard]] bool waitFor(const QString &wanted, std::chrono::milliseconds time);
    /// The same, and looks seldom: a look takes its time from what is measured.
    [[nodiscard]] bool waitForEnd(const QString &wanted, std::chrono::milliseconds time);

private:
    test::ShownWindow m_window;
    TerminalItem *m_item = nullptr;
    bool m_hasShell = false;
};

} // namespace lab::bench
