// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/textaudit.h"

#include "tests/support/wait.h"
#include "tests/window/shownwindow.h"

#include <QAccessible>

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <vector>

namespace lab::test
{

namespace
{

constexpr qreal slack = 1.5;

bool isText(const QQuickItem *item)
{
    return item->inherits("QQuickText") && !item->property("text").toString().isEmpty();
}

QString describe(const QQuickItem *item, const char *why)
{
    const QRectF place = item->mapRectToScene(item->boundingRect());
    return QStringLiteral("“%1” %2 (%3,%4 %5×%6, content %7×%8)")
        .arg(item->property("text").toString().left(60), QLatin1StringView(why))
        .arg(place.x())
        .arg(place.y())
        .arg(place.width())
        .arg(place.height())
        .arg(item->property("contentWidth").toReal())
        .arg(item->property("contentHeight").toReal());
}

/// Where the glyphs of a text are, in the window.
QRectF inkOf(const QQuickItem *text)
{
    const qreal width = text->property("contentWidth").toReal();
    const qreal height = text->property("contentHeight").toReal();
    const auto alignment = text->property("effectiveHorizontalAlignment").toInt();
    const qreal free = text->width() - width;
    const qreal x = alignment == Qt::AlignRight ? free : alignment == Qt::AlignHCenter ? free / 2 : 0;
    return text->mapRectToScene(QRectF(x, (text->height() - height) / 2, width, height));
}

/// The part of the window that an item can be seen in.
QRectF clipOf(const QQuickItem *item, const QQuickWindow &window)
{
    QRectF clip(QPointF(), QSizeF(window.size()));
    for (const QQuickItem *above = item->parentItem(); above != nullptr; above = above->parentItem()) {
        if (above->clip())
            clip &= above->mapRectToScene(QRectF(0, 0, above->width(), above->height()));
    }
    return clip;
}

bool isScrolled(const QQuickItem *item)
{
    for (const QQuickItem *above = item->parentItem(); above != nullptr; above = above->parentItem()) {
        if (above->inherits("QQuickFlickable"))
            return true;
    }
    return false;
}

/// Texts that are to be seen now, at least in part.
QList<QQuickItem *> textsIn(QQuickWindow &window)
{
    QList<QQuickItem *> texts;
    for (QQuickItem *item : visibleItems(window.contentItem())) {
        if (isText(item) && clipOf(item, window).intersects(inkOf(item)))
            texts.append(item);
    }
    return texts;
}

} // namespace

QStringList cutTexts(QQuickWindow &window)
{
    QStringList faults;
    for (const QQuickItem *item : textsIn(window)) {
        const QRectF ink = inkOf(item);
        const QRectF clip = clipOf(item, window);
        if (item->property("truncated").toBool())
            faults.append(describe(item, "is truncated"));
        else if (item->property("contentWidth").toReal() > item->width() + slack)
            faults.append(describe(item, "is wider than its item"));
        else if (item->property("contentHeight").toReal() > item->height() + slack)
            faults.append(describe(item, "is taller than its item"));
        else if (ink.left() < clip.left() - slack || ink.right() > clip.right() + slack)
            faults.append(describe(item, "is cut at its side"));
        else if (!isScrolled(item) && (ink.top() < clip.top() - slack || ink.bottom() > clip.bottom() + slack))
            faults.append(describe(item, "is cut above or below"));
    }
    return faults;
}

QStringList overlappingTexts(QQuickWindow &window)
{
    // What lies in a popup lies over the rest on purpose; so do the headings that stay while rows scroll.
    QStringList faults;
    QList<QQuickItem *> texts = textsIn(window);
    texts.removeIf([](const QQuickItem *item) {
        for (const QQuickItem *above = item; above != nullptr; above = above->parentItem()) {
            if (above->inherits("QQuickOverlay") || above->inherits("QQuickPopupItem") || above->z() > 0)
                return true;
        }
        return false;
    });
    std::vector<QRectF> seen;
    for (const QQuickItem *item : texts)
        seen.push_back(inkOf(item) & clipOf(item, window));
    for (qsizetype a = 0; a < texts.size(); ++a) {
        for (qsizetype b = a + 1; b < texts.size(); ++b) {
            const QRectF shared = seen[static_cast<std::size_t>(a)] & seen[static_cast<std::size_t>(b)];
            if (shared.width() > slack && shared.height() > 2 * slack)
                faults.append(describe(texts[a], "overlaps ") + describe(texts[b], ""));
        }
    }
    return faults;
}

QStringList namelessItems(QQuickWindow &window)
{
    QStringList faults;
    for (QQuickItem *item : visibleItems(window.contentItem())) {
        const bool isInteractive = item->inherits("QQuickAbstractButton") || item->inherits("QQuickTextField") ||
                                   (item->activeFocusOnTab() && item->isEnabled());
        if (!isInteractive)
            continue;
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(item);
        const bool hasName = spoken != nullptr && !spoken->text(QAccessible::Name).isEmpty();
        if (item->objectName().isEmpty() || !hasName)
            faults.append(QStringLiteral("%1 “%2” has %3")
                              .arg(QLatin1StringView(item->metaObject()->className()), item->objectName(),
                                   hasName ? QStringLiteral("no object name") : QStringLiteral("no accessible name")));
    }
    return faults;
}

void expectNoFaults(QQuickWindow &window, const QString &state)
{
    QStringList faults;
    const bool isFaultless = waitUntil(
        [&] {
            faults = cutTexts(window) + overlappingTexts(window) + namelessItems(window);
            return faults.isEmpty();
        },
        std::chrono::seconds(2));
    EXPECT_TRUE(isFaultless) << state.toStdString() << ":\n" << faults.join(u'\n').toStdString();
}

} // namespace lab::test
