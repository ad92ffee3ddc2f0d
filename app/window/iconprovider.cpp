// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/iconprovider.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace lab
{

IconProvider::IconProvider()
    : QQuickImageProvider(Image)
{}

QImage IconProvider::requestImage(const QString &id, QSize *size, const QSize &requestedSize)
{
    const QString name = id.section(u'/', 0, 0);
    const QString color = id.section(u'/', 1, 1);
    QFile file(QStringLiteral(":/qt/qml/UnshareLab/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray drawing = file.readAll();
    drawing.replace("currentColor", "#" + color.toLatin1());
    QSvgRenderer renderer(drawing);
    const QSize wanted = requestedSize.isValid() ? requestedSize : renderer.defaultSize();
    QImage image(wanted, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    if (size != nullptr)
        *size = wanted;
    return image;
}

} // namespace lab
