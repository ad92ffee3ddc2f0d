// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview/overviewpicture.h"

#include <QGuiApplication>
#include <QPainter>

namespace lab
{

namespace
{

constexpr qreal narrowest = 400;

} // namespace

OverviewPicture::OverviewPicture(QQuickItem *parent)
    : QQuickPaintedItem(parent)
{
    m_style.words = QGuiApplication::font();
    m_style.words.setPixelSize(12);
    m_style.fixed.setPixelSize(12);
    setAntialiasing(true);
}

void OverviewPicture::paint(QPainter *painter)
{
    if (m_overview == nullptr || !m_overview->picture())
        return;
    painter->translate(-m_origin);
    painter->scale(m_zoom, m_zoom);
    const QRectF part(m_origin / m_zoom, QSizeF(width(), height()) / m_zoom);
    paintPicture(*painter, *m_overview->picture(), m_style, part, m_overview->selected());
}

QSizeF OverviewPicture::pictureSize() const
{
    return m_overview != nullptr && m_overview->picture() ? m_overview->picture()->size : QSizeF();
}

QString OverviewPicture::spoken() const
{
    return m_overview != nullptr && m_overview->picture() ? m_overview->picture()->text() : QString();
}

void OverviewPicture::setOverview(OverviewController *overview)
{
    if (m_overview == overview)
        return;
    m_overview = overview;
    connect(overview, &OverviewController::pictureChanged, this, [this] {
        update();
        Q_EMIT pictureChanged();
    });
    connect(overview, &OverviewController::selectionChanged, this, [this] { update(); });
    restyle();
    Q_EMIT overviewChanged();
    Q_EMIT pictureChanged();
}

void OverviewPicture::setOrigin(QPointF origin)
{
    if (m_origin == origin)
        return;
    m_origin = origin;
    update();
    Q_EMIT placeChanged();
}

void OverviewPicture::setZoom(qreal zoom)
{
    if (m_zoom == zoom)
        return;
    m_zoom = zoom;
    update();
    Q_EMIT placeChanged();
}

void OverviewPicture::setColors(const QVariantMap &colors)
{
    if (m_colors == colors)
        return;
    m_colors = colors;
    const auto color = [&](const char *name) { return colors.value(QString::fromLatin1(name)).value<QColor>(); };
    m_style.background = color("background");
    m_style.surface = color("surface");
    m_style.line = color("line");
    m_style.ink = color("ink");
    m_style.muted = color("muted");
    m_style.selection = color("selection");
    restyle();
}

void OverviewPicture::setFixedFamily(const QString &family)
{
    if (fixedFamily() == family)
        return;
    m_style.fixed.setFamily(family);
    restyle();
}

void OverviewPicture::selectAt(QPointF point)
{
    if (m_overview == nullptr || !m_overview->picture())
        return;
    if (const std::optional<RowKey> key = m_overview->picture()->keyAt((point + m_origin) / m_zoom))
        m_overview->selectKey(*key);
}

void OverviewPicture::geometryChange(const QRectF &place, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(place, before);
    restyle();
}

void OverviewPicture::restyle()
{
    if (m_overview != nullptr)
        m_overview->setPictureStyle(m_style);
    // While it is being made it has no width yet.
    if (m_overview != nullptr && width() >= narrowest)
        m_overview->setPictureWidth(static_cast<int>(width()));
    update();
    Q_EMIT styleChanged();
}

} // namespace lab
