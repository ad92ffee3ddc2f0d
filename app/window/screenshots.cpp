// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/screenshots.h"

#include <QImage>
#include <QQuickWindow>

#include <cstdio>

namespace lab
{

Screenshots::Screenshots(MainWindow &window, const QString &directory, QStringList themes)
    : m_window(window)
    , m_directory(directory)
    , m_themes(std::move(themes))
{}

void Screenshots::start()
{
    if (m_window.quickWindow() == nullptr || !m_directory.mkpath(QStringLiteral(".")))
        return fail(tr("The directory %1 cannot be made.").arg(m_directory.path()));
    m_window.controller().setStill(true);
    connect(&m_window.controller(), &WindowController::stateChanged, this, [this] {
        WindowController &controller = m_window.controller();
        if (controller.hasEnded())
            fail(controller.failure()->what() + u' ' + controller.failure()->why());
        else if (!controller.isStarting() && m_tab < 0)
            playTab(0);
    });
}

void Screenshots::playTab(int tab)
{
    m_tab = tab;
    WindowController &controller = m_window.controller();
    if (tab == static_cast<int>(topicCount)) {
        Q_EMIT finished(0);
        return;
    }
    controller.setCurrent(tab);
    LessonController *lesson = controller.currentTab()->lesson();
    // Later: the window shows what the last step has changed.
    connect(lesson, &LessonController::finished, this, &Screenshots::takePictures,
            static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    lesson->runAll();
}

void Screenshots::takePictures()
{
    WindowController &controller = m_window.controller();
    for (const QString &theme : std::as_const(m_themes)) {
        controller.setTheme(theme);
        const QString name =
            QStringLiteral("%1-%2-%3.png").arg(controller.currentTab()->kind(), theme, controller.language());
        const QImage picture = m_window.quickWindow()->grabWindow();
        if (picture.isNull() || !picture.save(m_directory.filePath(name)))
            return fail(tr("The picture %1 cannot be written.").arg(m_directory.filePath(name)));
    }
    playTab(m_tab + 1);
}

void Screenshots::fail(const QString &sentence)
{
    std::fputs(qUtf8Printable(sentence + u'\n'), stderr);
    Q_EMIT finished(1);
}

} // namespace lab
