// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/mainwindow.h"

#include "app/cli/language.h"
#include "app/window/engine.h"
#include "app/window/iconprovider.h"

#include <QGuiApplication>
#include <QQuickWindow>
#include <QScreen>

#include <chrono>

namespace lab
{

namespace
{

constexpr QSize usualSize(1280, 800);

/// A maximised window gets its size before it is told that it is maximised.
constexpr std::chrono::milliseconds shapeRest{300};

Mode firstMode(const Modes &modes, const Settings &settings)
{
    return modes.isRoot || !settings.hasAgreedToHost() ? Mode::sandbox : settings.mode();
}

QSize fittingScreen(QSize size)
{
    const QScreen *screen = QGuiApplication::primaryScreen();
    return screen == nullptr ? size : size.boundedTo(screen->availableSize());
}

} // namespace

MainWindow::MainWindow(const Modes &modes, Settings &settings, QObject *owner)
    : QObject(owner)
    , m_shape(*settings.shape())
    , m_parent(modes.make(firstMode(modes, settings)))
    , m_translation(languageFor(settings.language()))
    , m_controller(m_parent, modes, settings)
    , m_engine(makeEngine())
{
    m_resting.setSingleShot(true);
    m_resting.setInterval(shapeRest);
    connect(&m_resting, &QTimer::timeout, this, &MainWindow::keepShape);
    connect(&m_controller, &WindowController::languageChanged, this, [this] {
        m_translation.use(m_controller.language());
        m_engine->retranslate();
    });
    m_engine->setNetworkAccessManagerFactory(&m_network);
    m_engine->addImageProvider(QStringLiteral("icon"), new IconProvider);
}

MainWindow::~MainWindow() = default;

QQuickWindow *MainWindow::quickWindow() const
{
    return m_engine->rootObjects().isEmpty() ? nullptr
                                             : qobject_cast<QQuickWindow *>(m_engine->rootObjects().constFirst());
}

void MainWindow::show(QSize size)
{
    QVariantMap properties{{QStringLiteral("controller"), QVariant::fromValue(&m_controller)}};
    const bool isGiven = size.isValid();
    if (!isGiven)
        size = fittingScreen(m_shape.size().isValid() ? m_shape.size() : usualSize);
    properties.insert(QStringLiteral("width"), size.width());
    properties.insert(QStringLiteral("height"), size.height());
    m_engine->setInitialProperties(properties);
    m_engine->loadFromModule("UnshareLab", "Main");
    QQuickWindow *window = quickWindow();
    if (window == nullptr)
        return;
    connect(
        window, &QQuickWindow::frameSwapped, this, [this] { m_controller.startFirst(); },
        static_cast<Qt::ConnectionType>(Qt::QueuedConnection | Qt::SingleShotConnection));
    if (m_shape.isMaximised() && !isGiven)
        window->showMaximized();
    else
        window->show();
    const auto rest = [this] { m_resting.start(); };
    connect(window, &QWindow::widthChanged, this, rest);
    connect(window, &QWindow::heightChanged, this, rest);
    connect(window, &QWindow::visibilityChanged, this, rest);
    connect(window, &QQuickWindow::closing, this, &MainWindow::keepShape);
}

void MainWindow::keepShape()
{
    const QQuickWindow *window = quickWindow();
    const QWindow::Visibility visibility = window == nullptr ? QWindow::Hidden : window->visibility();
    if (visibility != QWindow::Windowed && visibility != QWindow::Maximized)
        return;
    m_shape.setMaximised(visibility == QWindow::Maximized);
    if (visibility == QWindow::Windowed)
        m_shape.setSize(window->size());
}

} // namespace lab
