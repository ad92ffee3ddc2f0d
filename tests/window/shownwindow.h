// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/mainwindow.h"
#include "tests/support/fake_backend.h"

#include <QQuickItem>
#include <QQuickWindow>

#include <functional>
#include <memory>

namespace lab::test
{

/// Every item below this one that is to be seen, itself first.
[[nodiscard]] QList<QQuickItem *> visibleItems(QQuickItem *root);

/// The whole window, shown, with a person's hands on it.
class ShownWindow
{
public:
    /// As root sees it, who has the sandbox alone.
    explicit ShownWindow(std::unique_ptr<Backend> backend, QSize size = {1280, 800},
                         const QString &language = QStringLiteral("en"));
    explicit ShownWindow(const Modes &modes, QSize size = {1280, 800}, const QString &language = QStringLiteral("en"));
    /// As a user starts it who has these settings.
    ShownWindow(const Modes &modes, const QString &settingsFile, const Overrule &overrule = {});

    [[nodiscard]] WindowController &controller() { return main.controller(); }
    [[nodiscard]] QQuickWindow &quick() { return *main.quickWindow(); }

    /// The visible item with that object name; nullptr: there is none.
    [[nodiscard]] QQuickItem *item(const QString &name);
    /// The same where it is certain to be there.
    [[nodiscard]] bool has(const QString &name) { return item(name) != nullptr; }
    /// The text property of that item; null: there is none.
    [[nodiscard]] QString text(const QString &name);
    /// Whether a text that contains this is to be seen.
    [[nodiscard]] bool shows(const QString &text);

    /// Presses the middle of an item, where that is in the window. Fails the test where it is not.
    void click(const QString &name, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void click(QQuickItem *item, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    /// Turns the event loop until the condition holds.
    [[nodiscard]] bool until(const std::function<bool()> &condition);
    /// Lets what is due be laid out and drawn.
    void settle();
    [[nodiscard]] bool isReady();
    /// A picture of it now; kept as well.
    QImage picture(const QString &name);
    /// Writes a picture of it to $LAB_PICTURES/NAME.png, where that is set.
    void keepPicture(const QString &name);

    Settings settings; ///< without a file, where none is given
    MainWindow main;

private:
    void show(QSize size);
};

} // namespace lab::test
