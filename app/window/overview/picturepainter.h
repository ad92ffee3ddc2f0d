// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/overview/treepicture.h"
#include "core/model/error.h"

#include <QColor>
#include <QFont>

class QPainter;

namespace lab
{

/// With what a picture is drawn.
struct PictureStyle
{
    QColor background;
    QColor surface;
    QColor line;
    QColor ink;
    QColor muted;
    QColor selection;
    QFont words;
    QFont fixed;

    bool operator==(const PictureStyle &) const = default;
};

/// Draws what of the picture is in that part of it. selected: a box or a tile that stands out.
void paintPicture(QPainter &painter, const TreePicture &picture, const PictureStyle &style, const QRectF &part,
                  std::optional<RowKey> selected);

/// The whole picture as a file; errno of what failed.
[[nodiscard]] Result<void> saveAsSvg(const QString &file, const TreePicture &picture, const PictureStyle &style);
/// The same in dots, two for each unit where it is not too large for that.
[[nodiscard]] Result<void> saveAsPng(const QString &file, const TreePicture &picture, const PictureStyle &style);

} // namespace lab
