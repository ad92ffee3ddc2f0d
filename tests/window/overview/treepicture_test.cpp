// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview/picturepainter.h"

#include "tests/discover/recorded_tree.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace lab
{

namespace
{

OverviewRow spaceRow(Kind kind, std::uint64_t inode, int depth)
{
    OverviewRow row{.key = keyOf(Namespace{.kind = kind, .inode = inode}), .depth = depth};
    row.kind = kind;
    row.inode = inode;
    return row;
}

/// A user namespace that owns a network and another user namespace, which owns 70 more.
std::vector<OverviewRow> ownedRows()
{
    std::vector<OverviewRow> rows{spaceRow(Kind::user, 1, 0), spaceRow(Kind::net, 2, 1), spaceRow(Kind::user, 3, 1)};
    for (std::uint64_t inode = 100; inode < 170; ++inode)
        rows.push_back(spaceRow(Kind::uts, inode, 2));
    rows.push_back(spaceRow(Kind::mount, 9, 0));
    return rows;
}

class DrawnTree : public testing::Test
{
protected:
    [[nodiscard]] QString path(const QString &name) const { return m_directory.filePath(name); }

    TreePicture picture = treePicture(ownedRows(), Arrangement::owner, 700);
    PictureStyle style{.background = Qt::white,
                       .surface = Qt::white,
                       .line = Qt::gray,
                       .ink = Qt::black,
                       .muted = Qt::darkGray,
                       .selection = Qt::lightGray,
                       .words = {},
                       .fixed = {}};

private:
    QTemporaryDir m_directory;
};

} // namespace

TEST_F(DrawnTree, putsWhatIsOwnedIntoItsOwnersBox)
{
    ASSERT_EQ(picture.boxes.size(), 3U);
    EXPECT_EQ(picture.boxes[0].tiles.size(), 1U);
    EXPECT_EQ(picture.boxes[1].parent, 0);
    EXPECT_EQ(picture.boxes[1].tiles.size() + static_cast<std::size_t>(picture.boxes[1].left), 70U);
    EXPECT_EQ(picture.boxes[2].sort, PictureBox::Sort::group) << "nobody owns it that can be seen";
}

TEST_F(DrawnTree, putsNothingOverSomethingElse)
{
    std::vector<QRectF> boxes;
    for (const PictureBox &box : picture.boxes) {
        EXPECT_TRUE(QRectF(QPointF(), picture.size).contains(box.place));
        for (const QRectF &other : boxes)
            EXPECT_FALSE(other.intersects(box.place));
        boxes.push_back(box.place);
        std::vector<QRectF> tiles;
        for (const PictureTile &tile : box.tiles) {
            EXPECT_TRUE(box.place.contains(tile.place));
            EXPECT_TRUE(std::ranges::none_of(tiles, [&](const QRectF &other) { return other.intersects(tile.place); }));
            tiles.push_back(tile.place);
        }
        if (box.left > 0) {
            EXPECT_TRUE(box.place.contains(box.moreNote));
            EXPECT_TRUE(
                std::ranges::none_of(tiles, [&](const QRectF &other) { return other.intersects(box.moreNote); }));
        }
    }
    EXPECT_GT(picture.boxes[1].place.left(), picture.boxes[0].place.left());
}

TEST_F(DrawnTree, knowsWhatIsWhere)
{
    const PictureTile &tile = picture.boxes[0].tiles[0];
    EXPECT_EQ(picture.keyAt(tile.place.center()), tile.key);
    EXPECT_EQ(picture.keyAt(picture.boxes[1].place.topLeft() + QPointF(20, 10)), picture.boxes[1].row.key);
    EXPECT_EQ(picture.keyAt({-5, -5}), std::nullopt);
}

TEST_F(DrawnTree, isToldInWords)
{
    EXPECT_TRUE(picture.text().contains(QStringLiteral("User 1"))) << picture.text().toStdString();
    EXPECT_TRUE(picture.text().contains(QStringLiteral("Network 2")));
    EXPECT_TRUE(picture.text().contains(QStringLiteral("and 10 more")));
}

TEST_F(DrawnTree, isSavedAsAWellFormedSvgWithItsTexts)
{
    ASSERT_TRUE(saveAsSvg(path(QStringLiteral("a.svg")), picture, style));
    QFile file(path(QStringLiteral("a.svg")));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&file);
    QStringList texts;
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == u"text")
            texts.append(xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed());
    }
    EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString();
    EXPECT_TRUE(texts.contains(QStringLiteral("user:[1]"))) << texts.join(u'|').toStdString();
    EXPECT_TRUE(texts.contains(QStringLiteral("100")));
}

TEST_F(DrawnTree, isSavedAsPng)
{
    ASSERT_TRUE(saveAsPng(path(QStringLiteral("a.png")), picture, style));
    const QImage image(path(QStringLiteral("a.png")));
    EXPECT_EQ(image.size(), (picture.size * 2).toSize());
    EXPECT_NE(image.pixelColor((picture.boxes[0].place.topLeft() * 2).toPoint() + QPoint(0, 20)), QColor(Qt::white))
        << "the edge of a box";
    EXPECT_FALSE(saveAsPng(QStringLiteral("/proc/none.png"), picture, style));
}

TEST(TreePicture, hasABoxForEachKindWhereNothingIsBelowAnother)
{
    const TreePicture picture = treePicture(
        {spaceRow(Kind::mount, 1, 0), spaceRow(Kind::mount, 2, 0), spaceRow(Kind::net, 3, 0)}, Arrangement::flat, 700);
    ASSERT_EQ(picture.boxes.size(), 2U);
    EXPECT_EQ(picture.boxes[0].tiles.size(), 2U);
    EXPECT_EQ(picture.boxes[1].tiles.size(), 1U);
}

} // namespace lab
