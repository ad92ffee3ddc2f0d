// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/window.h"

#include "app/window/mainwindow.h"
#include "app/window/screenshots.h"
#include "core/backend/make_backend.h"

#include <QGuiApplication>
#include <QIcon>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QtQml/QQmlExtensionPlugin>

#include <unistd.h>

Q_IMPORT_QML_PLUGIN(UnshareLabPlugin)

namespace lab
{

int runWindow(const WindowRequest &request, int &argc, char **argv)
{
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("unshare-lab"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Unshare Lab"));
    QGuiApplication::setDesktopFileName(QStringLiteral("io.github.unsharelab.UnshareLab"));
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    // Without a screen there is no graphics card to draw with.
    if (QGuiApplication::platformName() == u"offscreen")
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);

    // Pictures are the same whoever takes them.
    const bool isPicturing = !request.screenshotDirectory.isEmpty();
    Settings settings(isPicturing ? QString() : Settings::usualPath());
    settings.overrule({.language = request.language, .theme = request.theme, .mode = request.mode});
    Modes modes{.make = makeBackend, .isRoot = ::geteuid() == 0};
    modes.helper = ownHelperPlaces();
    MainWindow window(modes, settings);
    WindowController &controller = window.controller();
    window.show(request.size);
    if (window.quickWindow() == nullptr)
        return 1;
    if (!request.lessonFile.isEmpty())
        controller.openLesson(QUrl::fromLocalFile(request.lessonFile));
    else if (!isPicturing)
        controller.welcome()->openFirst();

    if (!isPicturing)
        return QGuiApplication::exec();
    const QStringList themes = request.theme.isEmpty() ? QStringList{QStringLiteral("light"), QStringLiteral("dark")}
                                                       : QStringList{request.theme};
    Screenshots screenshots(window, request.screenshotDirectory, themes);
    QObject::connect(&screenshots, &Screenshots::finished, &application, &QGuiApplication::exit, Qt::QueuedConnection);
    screenshots.start();
    return QGuiApplication::exec();
}

} // namespace lab
