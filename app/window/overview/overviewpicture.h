// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/overview/overviewcontroller.h"
#include "app/window/overview/picturepainter.h"

#include <QPointF>
#include <QQuickPaintedItem>
#include <QtQmlIntegration>

namespace lab
{

/// The part of the overview's picture that is in sight: what is not is not drawn, however large the picture is.
class OverviewPicture : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(lab::OverviewController *overview READ overview WRITE setOverview NOTIFY overviewChanged FINAL)
    Q_PROPERTY(QPointF origin READ origin WRITE setOrigin NOTIFY placeChanged FINAL)
    Q_PROPERTY(qreal zoom READ zoom WRITE setZoom NOTIFY placeChanged FINAL)
    Q_PROPERTY(QSizeF pictureSize READ pictureSize NOTIFY pictureChanged FINAL)
    Q_PROPERTY(QString spoken READ spoken NOTIFY pictureChanged FINAL)
    Q_PROPERTY(QVariantMap colors READ colors WRITE setColors NOTIFY styleChanged FINAL)
    Q_PROPERTY(QString fixedFamily READ fixedFamily WRITE setFixedFamily NOTIFY styleChanged FINAL)

public:
    explicit OverviewPicture(QQuickItem *parent = nullptr);

    void paint(QPainter *painter) override;

    [[nodiscard]] OverviewController *overview() const { return m_overview; }
    [[nodiscard]] QPointF origin() const { return m_origin; } ///< of what is in sight, in units of the item
    [[nodiscard]] qreal zoom() const { return m_zoom; }
    [[nodiscard]] QSizeF pictureSize() const;                     ///< at a zoom of 1
    [[nodiscard]] QString spoken() const;                         ///< the picture in words
    [[nodiscard]] QVariantMap colors() const { return m_colors; } ///< by the names in PictureStyle
    [[nodiscard]] QString fixedFamily() const { return m_style.fixed.family(); }

    void setOverview(OverviewController *overview);
    void setOrigin(QPointF origin);
    void setZoom(qreal zoom);
    void setColors(const QVariantMap &colors);
    void setFixedFamily(const QString &family);

    /// What is at that point of the item is selected.
    Q_INVOKABLE void selectAt(QPointF point);

Q_SIGNALS:
    void overviewChanged();
    void placeChanged();
    void pictureChanged();
    void styleChanged();

protected:
    void geometryChange(const QRectF &place, const QRectF &before) override;

private:
    void restyle();

    OverviewController *m_overview = nullptr;
    QPointF m_origin;
    qreal m_zoom = 1;
    QVariantMap m_colors;
    PictureStyle m_style;
};

} // namespace lab
