// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/shell_window.h"

#include "core/backend/agent_path.h"
#include "core/backend/sandbox.h"
#include "tests/support/wait.h"

#include <QEventLoop>
#include <QTimer>

#include <memory>

namespace lab::bench
{

using namespace std::chrono_literals;

ShellWindow::ShellWindow()
    : m_window(std::make_unique<SandboxBackend>(agentPath()))
{
    if (!m_window.until([&] { return !m_window.controller().isStarting(); }) || m_window.controller().hasEnded())
        return;
    m_window.key(Qt::Key_2, Qt::ControlModifier);
    m_window.click(QStringLiteral("parentTerminalButton"));
    m_hasShell =
        m_window.until([&] { return m_window.text(QStringLiteral("parentTerminal")).trimmed().endsWith(u'#'); });
    m_item = qobject_cast<TerminalItem *>(m_window.item(QStringLiteral("parentTerminal")));
}

bool ShellWindow::waitFor(const QString &wanted, std::chrono::milliseconds time)
{
    return test::waitUntil([&] { return m_item->text().contains(wanted); }, time);
}

bool ShellWindow::waitForEnd(const QString &wanted, std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer looks;
    bool hasCome = false;
    QObject::connect(&looks, &QTimer::timeout, [&] {
        hasCome = m_item->text().contains(wanted);
        if (hasCome)
            loop.quit();
    });
    looks.start(20ms);
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
    return hasCome;
}

} // namespace lab::bench
