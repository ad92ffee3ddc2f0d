// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/overview/overviewrow.h"

#include <QRectF>
#include <QSizeF>
#include <QString>

#include <optional>
#include <vector>

namespace lab
{

/// A namespace inside a box.
struct PictureTile
{
    RowKey key = 0;
    Kind kind = Kind::mount;
    std::uint64_t inode = 0;
    std::uint32_t processes = 0;
    bool isOfLab = false;
    QRectF place{};

    bool operator==(const PictureTile &) const = default;
};

/// What others are inside of or below: a user or PID namespace, a process, or all of one kind that is below nothing.
struct PictureBox
{
    enum class Sort : std::uint8_t { space, process, group };

    Sort sort = Sort::space;
    OverviewRow row{}; ///< of a group the first of it
    int parent = -1;   ///< the box that it is below, by its place in the list; -1: none
    std::vector<PictureTile> tiles{};
    int left = 0; ///< namespaces that there is no room for
    QRectF place{};
    QRectF moreNote{}; ///< where it is said how many are left

    bool operator==(const PictureBox &) const = default;
};

/// The list as a picture: boxes one below the other, indented, with tiles in them.
struct TreePicture
{
    std::vector<PictureBox> boxes;
    QSizeF size;

    /// What is there; nothing: the ground, or a group.
    [[nodiscard]] std::optional<RowKey> keyAt(QPointF point) const;
    /// The picture in words, for who does not see it.
    [[nodiscard]] QString text() const;

    bool operator==(const TreePicture &) const = default;
};

/// The rows have to be those of that arrangement. width: that the picture has, unless it needs more.
[[nodiscard]] TreePicture treePicture(const std::vector<OverviewRow> &rows, Arrangement arrangement, int width);

} // namespace lab
