// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mainwindow.h"

#include "app/window/iconprovider.h"

#include <QQuickWindow>

namespace lab
{

MainWindow::MainWindow(const Modes &modes, QObject *owner)
    : QObject(owner)
    , m_parent(modes.make(Mode::sandbox))
    , m_controller(m_parent, modes)
{
    connect(&m_controller, &WindowController::languageChanged, this, [this] {
        m_translation.use(m_controller.language());
        m_engine.retranslate();
    });
    m_engine.setNetworkAccessManagerFactory(&m_network);
    m_engine.addImageProvider(QStringLiteral("icon"), new IconProvider);
}

MainWindow::~MainWindow() = default;

QQuickWindow *MainWindow::quickWindow() const
{
    return m_engine.rootObjects().isEmpty() ? nullptr
                                            : qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst());
}

void MainWindow::show(QSize size)
{
    QVariantMap properties{{QStringLiteral("controller"), QVariant::fromValue(&m_controller)}};
    if (size.isValid()) {
        properties.insert(QStringLiteral("width"), size.width());
        properties.insert(QStringLiteral("height"), size.height());
    }
    m_engine.setInitialProperties(properties);
    m_engine.loadFromModule("UnshareLab", "Main");
    QQuickWindow *window = quickWindow();
    if (window == nullptr)
        return;
    connect(
        window, &QQuickWindow::frameSwapped, this, [this] { m_controller.start(); },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    window->show();
}

} // namespace lab
