// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview/treepicture.h"

#include "app/window/overview/overviewwords.h"
#include "app/window/titles.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace lab
{

namespace
{

constexpr int tilesInBox = 60;
constexpr std::size_t boxesSpoken = 40;
constexpr qreal indent = 28;
constexpr qreal headHeight = 36;
constexpr qreal tileWidth = 158;
constexpr qreal tileHeight = 26;
constexpr qreal gap = 8;

bool isBox(const OverviewRow &row, Arrangement arrangement)
{
    switch (arrangement) {
    case Arrangement::flat:
        return false;
    case Arrangement::owner:
        return row.kind == Kind::user;
    case Arrangement::parent:
        return row.kind == Kind::user || row.kind == Kind::pid;
    case Arrangement::process:
        return row.isProcess;
    }
    return false;
}

/// Puts rows into boxes.
class Boxes
{
public:
    explicit Boxes(Arrangement arrangement)
        : m_arrangement(arrangement)
    {}

    void add(const OverviewRow &row)
    {
        const auto depth = static_cast<std::size_t>(row.depth);
        m_open.resize(std::min(m_open.size(), depth));
        if (isBox(row, m_arrangement)) {
            m_open.resize(depth, -1);
            m_open.push_back(append(row, row.isProcess ? PictureBox::Sort::process : PictureBox::Sort::space,
                                    depth == 0 ? -1 : m_open[depth - 1]));
            return;
        }
        const bool isBelow = depth > 0 && !m_open.empty() && m_open.back() >= 0;
        const int above = isBelow ? m_open.back() : groupOf(row);
        PictureBox &box = m_boxes[static_cast<std::size_t>(above)];
        if (std::cmp_less(box.tiles.size(), tilesInBox))
            box.tiles.push_back({row.key, row.kind, row.inode, row.processes, row.isOfLab});
        else
            ++box.left;
    }

    [[nodiscard]] std::vector<PictureBox> take() { return std::move(m_boxes); }

private:
    int append(const OverviewRow &row, PictureBox::Sort sort, int parent)
    {
        m_boxes.push_back({.sort = sort, .row = row, .parent = parent});
        return static_cast<int>(m_boxes.size()) - 1;
    }
    /// The box of those of its kind that are below nothing.
    int groupOf(const OverviewRow &row)
    {
        const auto found = std::ranges::find_if(m_boxes, [&](const PictureBox &box) {
            return box.sort == PictureBox::Sort::group && box.row.kind == row.kind;
        });
        return found != m_boxes.end() ? static_cast<int>(found - m_boxes.begin())
                                      : append(row, PictureBox::Sort::group, -1);
    }

    Arrangement m_arrangement;
    std::vector<PictureBox> m_boxes;
    std::vector<int> m_open; ///< by depth, the box that rows of the next one are in
};

/// Gives a box its place, and its tiles theirs; where the next box begins.
qreal place(PictureBox &box, qreal x, qreal y, qreal edge)
{
    const qreal right = std::max(edge, x + 2 * tileWidth + 3 * gap);
    qreal tileX = x + gap;
    qreal tileY = y + headHeight;
    const auto next = [&] {
        if (tileX + tileWidth > right - gap + 1) {
            tileX = x + gap;
            tileY += tileHeight + gap;
        }
        const QRectF there(tileX, tileY, tileWidth, tileHeight);
        tileX += tileWidth + gap;
        return there;
    };
    for (PictureTile &tile : box.tiles)
        tile.place = next();
    if (box.left > 0)
        box.moreNote = next();
    const qreal bottom = box.tiles.empty() ? y + headHeight : tileY + tileHeight + gap;
    box.place = QRectF(x, y, right - x, bottom - y);
    return bottom + gap + 2;
}

QString textOf(const PictureBox &box)
{
    QStringList names;
    for (const PictureTile &tile : box.tiles)
        names.append(titleOf(Topic(tile.kind)) + u' ' + QString::number(tile.inode));
    QString head = box.sort == PictureBox::Sort::group ? titleOf(Topic(box.row.kind)) : spoken(box.row);
    if (names.isEmpty())
        return head + u'.';
    if (box.left > 0)
        names.append(QCoreApplication::translate("Overview", "and %1 more").arg(box.left));
    return QCoreApplication::translate("Overview", "%1: in it %2.")
        .arg(head, names.join(QCoreApplication::translate("Overview", ", ")));
}

} // namespace

std::optional<RowKey> TreePicture::keyAt(QPointF point) const
{
    const auto box = std::ranges::find_if(boxes, [&](const PictureBox &one) { return one.place.contains(point); });
    if (box == boxes.end())
        return std::nullopt;
    const auto tile =
        std::ranges::find_if(box->tiles, [&](const PictureTile &one) { return one.place.contains(point); });
    if (tile != box->tiles.end())
        return tile->key;
    return box->sort == PictureBox::Sort::group ? std::nullopt : std::optional(box->row.key);
}

QString TreePicture::text() const
{
    QStringList sentences;
    for (const PictureBox &box : boxes) {
        if (std::cmp_equal(sentences.size(), boxesSpoken)) {
            sentences.append(QCoreApplication::translate("Overview", "and %1 more").arg(boxes.size() - boxesSpoken));
            break;
        }
        sentences.append(textOf(box));
    }
    return sentences.join(u'\n');
}

TreePicture treePicture(const std::vector<OverviewRow> &rows, Arrangement arrangement, int width)
{
    Boxes boxes(arrangement);
    for (const OverviewRow &row : rows)
        boxes.add(row);
    TreePicture picture{.boxes = boxes.take(), .size = {}};
    qreal y = gap;
    qreal right = width - gap;
    for (PictureBox &box : picture.boxes) {
        const int depth = box.sort == PictureBox::Sort::group ? 0 : box.row.depth;
        y = place(box, gap + indent * depth, y, width - gap);
        right = std::max(right, box.place.right());
    }
    picture.size = QSizeF(right + gap, y);
    return picture;
}

} // namespace lab
