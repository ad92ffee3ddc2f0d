// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview/picturepainter.h"

#include "app/export/savefile.h"
#include "app/window/overview/overviewwords.h"
#include "app/window/titles.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QSvgGenerator>
#include <QSvgRenderer>

#include <algorithm>
#include <cerrno>
#include <map>
#include <memory>

namespace lab
{

namespace
{

constexpr qreal radius = 7;
constexpr qreal iconSize = 15;
constexpr qreal longestSide = 16000; // of a file of dots

/// The drawn icons in one colour, each read once.
class Icons
{
public:
    explicit Icons(const QColor &color)
        : m_color(color.name().toLatin1())
    {}

    void draw(QPainter &painter, const QString &name, QPointF place)
    {
        std::unique_ptr<QSvgRenderer> &renderer = m_renderers[name];
        if (!renderer) {
            QFile file(QStringLiteral(":/qt/qml/UnshareLab/icons/%1.svg").arg(name));
            QByteArray drawing = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
            renderer = std::make_unique<QSvgRenderer>(drawing.replace("currentColor", m_color));
        }
        renderer->render(&painter, QRectF(place, QSizeF(iconSize, iconSize)));
    }

private:
    QByteArray m_color;
    std::map<QString, std::unique_ptr<QSvgRenderer>> m_renderers;
};

class Drawing
{
public:
    Drawing(QPainter &painter, const PictureStyle &style, std::optional<RowKey> selected)
        : m_painter(painter)
        , m_style(style)
        , m_selected(selected)
        , m_icons(style.muted)
    {}

    void wire(const QRectF &from, const QRectF &to)
    {
        QPainterPath path(QPointF(from.left() + 14, from.bottom()));
        path.lineTo(from.left() + 14, to.top() + 18);
        path.lineTo(to.left(), to.top() + 18);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_style.muted, 1));
        m_painter.drawPath(path);
    }

    void box(const PictureBox &box)
    {
        const bool isGroup = box.sort == PictureBox::Sort::group;
        plate(box.place, !isGroup && box.row.isOfLab, !isGroup && m_selected == box.row.key, m_style.surface);
        const QPointF corner = box.place.topLeft();
        m_icons.draw(m_painter, iconOf(box), corner + QPointF(11, 10));
        const QString title = box.sort == PictureBox::Sort::process ? processTitle() : titleOf(Topic(box.row.kind));
        QRectF room = box.place.adjusted(34, 0, -10, 0);
        room.setHeight(35);
        text(room, title, m_style.words, m_style.ink);
        if (isGroup)
            return;
        const QString link = box.row.isProcess ? QString::number(box.row.pid) : linkText(box.row.kind, box.row.inode);
        text(room, link, m_style.fixed, m_style.ink);
        if (!box.row.isProcess)
            text(room, processCount(box.row.processes), m_style.words, m_style.muted);
        text(room, box.row.user, m_style.words, m_style.muted);
        text(room, box.row.command, m_style.fixed, m_style.muted);
    }

    void tile(const PictureTile &tile)
    {
        plate(tile.place, tile.isOfLab, m_selected == tile.key, m_style.background);
        const std::string_view name = infoOf(tile.kind).name;
        m_icons.draw(m_painter, QString::fromUtf8(name), tile.place.topLeft() + QPointF(8, 5.5));
        QRectF room = tile.place.adjusted(29, 0, -8, 0);
        text(room, QString::number(tile.inode), m_style.fixed, m_style.ink);
        const QString count = QStringLiteral("×%1").arg(tile.processes);
        m_painter.setFont(m_style.words);
        m_painter.setPen(m_style.muted);
        m_painter.drawText(room, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter),
                           QFontMetricsF(m_style.words).elidedText(count, Qt::ElideRight, room.width()));
    }

    void note(QRectF place, int left)
    {
        place.adjust(8, 0, 0, 0);
        text(place, QCoreApplication::translate("Overview", "and %1 more").arg(left), m_style.words, m_style.muted);
    }

private:
    static QString iconOf(const PictureBox &box)
    {
        const std::string_view name = infoOf(box.row.kind).name;
        return box.sort == PictureBox::Sort::process ? QStringLiteral("process") : QString::fromUtf8(name);
    }

    void plate(const QRectF &place, bool isOfLab, bool isSelected, const QColor &ground)
    {
        m_painter.setBrush(isSelected ? m_style.selection : ground);
        m_painter.setPen(isOfLab || isSelected ? QPen(m_style.ink, isOfLab ? 2 : 1) : QPen(m_style.line, 1));
        m_painter.drawRoundedRect(place, radius, radius);
    }

    /// Writes at the left of the room, which is then smaller.
    void text(QRectF &room, const QString &words, const QFont &font, const QColor &color)
    {
        if (words.isEmpty() || room.width() < 30)
            return;
        const QFontMetricsF metrics(font);
        const QString shown = metrics.elidedText(words, Qt::ElideRight, room.width());
        m_painter.setFont(font);
        m_painter.setPen(color);
        m_painter.drawText(room, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), shown);
        room.setLeft(room.left() + metrics.horizontalAdvance(shown) + 12);
    }

    QPainter &m_painter;
    const PictureStyle &m_style;
    std::optional<RowKey> m_selected;
    Icons m_icons;
};

} // namespace

void paintPicture(QPainter &painter, const TreePicture &picture, const PictureStyle &style, const QRectF &part,
                  std::optional<RowKey> selected)
{
    painter.setRenderHint(QPainter::Antialiasing);
    Drawing drawing(painter, style, selected);
    for (const PictureBox &box : picture.boxes) {
        if (box.parent < 0)
            continue;
        const QRectF &above = picture.boxes[static_cast<std::size_t>(box.parent)].place;
        if (above.united(box.place).intersects(part))
            drawing.wire(above, box.place);
    }
    for (const PictureBox &box : picture.boxes) {
        if (!box.place.intersects(part))
            continue;
        drawing.box(box);
        for (const PictureTile &tile : box.tiles) {
            if (tile.place.intersects(part))
                drawing.tile(tile);
        }
        if (box.left > 0)
            drawing.note(box.moreNote, box.left);
    }
}

Result<void> saveAsSvg(const QString &file, const TreePicture &picture, const PictureStyle &style)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(picture.size.toSize());
    generator.setViewBox(QRectF(QPointF(), picture.size));
    generator.setTitle(QCoreApplication::translate("Overview", "Namespaces"));
    generator.setDescription(picture.text());
    QPainter painter(&generator);
    const QRectF all(QPointF(), picture.size);
    painter.fillRect(all, style.background);
    paintPicture(painter, picture, style, all, std::nullopt);
    painter.end();
    return saveFile(file, buffer.data());
}

Result<void> saveAsPng(const QString &file, const TreePicture &picture, const PictureStyle &style)
{
    const qreal scale = std::min(2.0, longestSide / std::max(picture.size.width(), picture.size.height()));
    QImage image((picture.size * scale).toSize(), QImage::Format_RGB32);
    if (image.isNull())
        return std::unexpected(Error{"mmap", ENOMEM, file.toStdString()});
    image.fill(style.background);
    QPainter painter(&image);
    painter.scale(scale, scale);
    paintPicture(painter, picture, style, QRectF(QPointF(), picture.size), std::nullopt);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return saveFile(file, bytes);
}

} // namespace lab
