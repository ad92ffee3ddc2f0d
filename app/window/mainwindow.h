// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/translation.h"
#include "app/window/offlinenetwork.h"
#include "app/window/windowcontroller.h"
#include "core/backend/backend.h"
#include "core/lab/parent.h"

#include <QObject>
#include <QQmlApplicationEngine>
#include <QSize>
#include <QTimer>

#include <memory>

class QQuickWindow;

namespace lab
{

/// The whole window: the parent side, its controllers, and what QML makes of them. Needs a QGuiApplication.
class MainWindow : public QObject
{
    Q_OBJECT

public:
    /// settings outlives this. The sandbox comes first, but for a user who wants to start in host mode and knows it.
    MainWindow(const Modes &modes, Settings &settings, QObject *owner = nullptr);
    ~MainWindow() override;

    [[nodiscard]] WindowController &controller() { return m_controller; }
    [[nodiscard]] QQmlEngine &engine() { return *m_engine; }
    [[nodiscard]] QQuickWindow *quickWindow() const; ///< nullptr: not shown yet, or it could not be loaded

    /// Loads the window and shows it; the parent side is made right after the first frame. An invalid size: as it was
    /// left, or the usual one, where the screen has room for it.
    void show(QSize size = {});

private:
    void keepShape();

    WindowShape &m_shape;
    Parent m_parent;
    Translation m_translation;
    WindowController m_controller;
    OfflineNetwork m_network;
    QTimer m_resting; ///< since the window was resized
    std::unique_ptr<QQmlApplicationEngine> m_engine;
};

} // namespace lab
