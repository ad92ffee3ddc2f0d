// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/application.h"

#include <QGuiApplication>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QtQml/QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(UnshareLabPlugin)

namespace lab::bench
{

std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    auto application = std::make_unique<QGuiApplication>(argc, argv);
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    return application;
}

} // namespace lab::bench
