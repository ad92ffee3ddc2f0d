// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/terminal/terminalitem.h"
#include "core/backend/agent_path.h"
#include "core/backend/sandbox.h"
#include "tests/window/shownwindow.h"

#include <QTest>

#include <gtest/gtest.h>

namespace lab::test
{

/// The window on real namespaces, at the lab of host names, with a person at its terminals.
class TerminalWindow : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(window.until([this] { return !window.controller().isStarting(); }));
        if (window.controller().hasEnded())
            GTEST_SKIP() << "SKIPPED: " << window.controller().failure()->detail().toStdString();
        window.key(Qt::Key_2, Qt::ControlModifier);
    }

    TabController &tab() { return *window.controller().currentTab(); }
    LessonController *lesson() { return tab().lesson(); }

    /// Runs the lesson's first steps, which make the child.
    void makeChild()
    {
        for (int step = 0; step < 2; ++step) {
            lesson()->run(step);
            ASSERT_TRUE(window.until([&] { return lesson()->heldCount() == step + 1; }));
        }
        ASSERT_TRUE(window.until([this] { return tab().differences()->hasChild(); }));
    }
    TerminalItem *screen(const QString &side)
    {
        return qobject_cast<TerminalItem *>(window.item(side + QStringLiteral("Terminal")));
    }
    QString textOf(const QString &side) { return window.text(side + QStringLiteral("Terminal")); }
    bool says(const QString &side, const QString &text)
    {
        return window.until([&] { return textOf(side).contains(text); });
    }
    /// Opens a terminal and waits for its prompt.
    void open(const QString &side)
    {
        window.click(side + QStringLiteral("TerminalButton"));
        ASSERT_TRUE(hasPrompt(side)) << textOf(side).toStdString();
        ASSERT_TRUE(screen(side)->hasActiveFocus());
    }
    bool hasPrompt(const QString &side)
    {
        return window.until([&] { return textOf(side).trimmed().endsWith(u'#'); });
    }
    /// Types a line into the terminal that has the keyboard.
    void enter(const QString &line)
    {
        window.type(line);
        window.key(Qt::Key_Return);
    }
    /// The row that has a text, from the top of what is seen; -1: none.
    int rowOf(const QString &side, const QString &text)
    {
        const QStringList lines = textOf(side).split(u'\n');
        for (qsizetype row = 0; row < lines.size(); ++row) {
            if (lines[row] == text)
                return static_cast<int>(row);
        }
        return -1;
    }
    QPoint cell(const QString &side, int row, int column)
    {
        const TerminalItem *item = screen(side);
        return item->mapToScene(item->cellRect(row, column).center()).toPoint();
    }

    const QString parent = QStringLiteral("parent");
    const QString child = QStringLiteral("child");
    ShownWindow window{std::make_unique<SandboxBackend>(agentPath())};
};

} // namespace lab::test
