// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/shownwindow.h"

#include "tests/support/wait.h"

#include <QQmlIncubationController>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <gtest/gtest.h>

namespace lab::test
{

namespace
{

void collect(QQuickItem *item, QList<QQuickItem *> &items)
{
    if (!item->isVisible() || item->opacity() == 0)
        return;
    items.append(item);
    for (QQuickItem *child : item->childItems())
        collect(child, items);
}

QPoint middleOf(const QQuickItem &item)
{
    return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint();
}

Settings &overruled(Settings &settings, const Overrule &overrule)
{
    settings.overrule(overrule);
    return settings;
}

} // namespace

QList<QQuickItem *> visibleItems(QQuickItem *root)
{
    QList<QQuickItem *> items;
    collect(root, items);
    return items;
}

ShownWindow::ShownWindow(std::unique_ptr<Backend> backend, QSize size, const QString &language)
    : ShownWindow(Modes{.make = [only = std::make_shared<std::unique_ptr<Backend>>(std::move(backend))](
                                    Mode) { return std::move(*only); },
                        .isRoot = true},
                  size, language)
{}

ShownWindow::ShownWindow(const Modes &modes, QSize size, const QString &language)
    : main(modes, settings)
{
    controller().setTheme(QStringLiteral("light"));
    controller().setLanguage(language);
    show(size);
}

ShownWindow::ShownWindow(const Modes &modes, const QString &settingsFile, const Overrule &overrule)
    : settings(settingsFile)
    , main(modes, overruled(settings, overrule))
{
    show({});
}

void ShownWindow::show(QSize size)
{
    controller().setStill(true);
    main.show(size);
    if (main.quickWindow() == nullptr)
        qFatal("the window cannot be loaded");
    if (!QTest::qWaitForWindowExposed(&quick()))
        qFatal("the window is not shown");
    quick().requestActivate();
    if (!QTest::qWaitForWindowActive(&quick()))
        qWarning("the window has no focus");
    settle();
}

QQuickItem *ShownWindow::item(const QString &name)
{
    settle();
    const QList<QQuickItem *> items = visibleItems(quick().contentItem());
    const auto found = std::ranges::find(items, name, &QObject::objectName);
    return found == items.end() ? nullptr : *found;
}

QString ShownWindow::text(const QString &name)
{
    const QQuickItem *found = item(name);
    return found == nullptr ? QString() : found->property("text").toString();
}

bool ShownWindow::shows(const QString &text)
{
    settle();
    return std::ranges::any_of(visibleItems(quick().contentItem()), [&](const QQuickItem *item) {
        return item->property("text").toString().contains(text);
    });
}

void ShownWindow::click(const QString &name, Qt::KeyboardModifiers modifiers)
{
    QQuickItem *target = item(name);
    ASSERT_NE(target, nullptr) << name.toStdString() << " is not to be seen";
    click(target, modifiers);
}

void ShownWindow::click(QQuickItem *item, Qt::KeyboardModifiers modifiers)
{
    // What scrolls into sight takes its time, as it does for a person.
    const auto isInSight = [&] {
        QRectF seen(QPointF(), QSizeF(quick().size()));
        for (const QQuickItem *above = item->parentItem(); above != nullptr; above = above->parentItem()) {
            if (above->clip())
                seen &= above->mapRectToScene(QRectF(0, 0, above->width(), above->height()));
        }
        return seen.contains(middleOf(*item));
    };
    ASSERT_TRUE(until(isInSight)) << item->objectName().toStdString() << " is out of sight";
    const QPoint point = middleOf(*item);
    QTest::mouseClick(&quick(), Qt::LeftButton, modifiers, point);
    settle();
}

void ShownWindow::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(&quick(), key, modifiers);
    settle();
}

void ShownWindow::type(const QString &text)
{
    for (const QChar c : text)
        QTest::keyClick(&quick(), c.toLatin1());
    settle();
}

bool ShownWindow::until(const std::function<bool()> &condition)
{
    return waitUntil(condition);
}

void ShownWindow::settle()
{
    QCoreApplication::processEvents();
    // A delegate that is still being made has neither name nor text.
    if (QQmlIncubationController *making = quick().incubationController())
        making->incubateFor(1000);
    for (QQuickItem *item : visibleItems(quick().contentItem()))
        item->ensurePolished();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
}

bool ShownWindow::isReady()
{
    return until([this] { return !controller().isStarting() && !controller().hasEnded(); });
}

QImage ShownWindow::picture(const QString &name)
{
    settle();
    QImage image = quick().grabWindow();
    const QString directory = qEnvironmentVariable("LAB_PICTURES");
    if (!directory.isEmpty())
        image.save(directory + u'/' + name + QStringLiteral(".png"));
    return image;
}

void ShownWindow::keepPicture(const QString &name)
{
    settle();
    if (!qEnvironmentVariableIsEmpty("LAB_PICTURES"))
        picture(name);
}

} // namespace lab::test
