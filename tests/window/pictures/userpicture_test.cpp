// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pictures/userpicture.h"

#include "tests/window/shownwindow.h"
#include "tests/window/textaudit.h"
#include "tests/window/views.h"

#include <QSignalSpy>

#include <gmock/gmock.h>

namespace lab
{

using namespace lab::test;

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

Row mapRow(const std::string &inside, const std::string &outside, const std::string &count)
{
    return {inside, {inside, outside, count}};
}

View userView(Side side, const std::string &user, std::vector<Row> users, std::vector<Row> groups)
{
    return {.topic = Kind::user,
            .side = side,
            .namespaces = linksOf(Kind::user, side),
            .sections = {{"id", Form::facts, {"VALUE"}, {{"uid", {user}}}},
                         {"uid_map", Form::table, {"INSIDE", "OUTSIDE", "COUNT"}, std::move(users)},
                         {"gid_map", Form::table, {"INSIDE", "OUTSIDE", "COUNT"}, std::move(groups)}}};
}

MappedRange range(bool isOfGroups, const char16_t *inside, const char16_t *outside)
{
    return {.isOfGroups = isOfGroups, .inside = QString::fromUtf16(inside), .outside = QString::fromUtf16(outside)};
}

const View parentView = userView(Side::parent, "0(root)", {mapRow("0", "65534", "1")}, {mapRow("0", "65534", "1")});

} // namespace

TEST(UserPicture, joinsWhatTheMapsOfTheChildJoin)
{
    UserPictureModel picture;
    const View child =
        userView(Side::child, "1000", {mapRow("1000", "0", "1"), mapRow("2000", "100", "10")}, {mapRow("7", "0", "1")});
    picture.show(&parentView, &child);
    EXPECT_TRUE(picture.isApart());
    EXPECT_THAT(picture.ranges(), ElementsAre(range(false, u"1000", u"0"), range(false, u"2000–2009", u"100–109"),
                                              range(true, u"7", u"0")));
    EXPECT_EQ(picture.text(),
              u"The parent is user 0(root), the child is user 1000. User 1000 of the child is user 0 of "
              u"the parent. User 2000–2009 of the child is user 100–109 of the parent. Group 7 of the "
              u"child is group 0 of the parent.");
}

TEST(UserPicture, saysThatNothingIsMapped)
{
    UserPictureModel picture;
    const View child = userView(Side::child, "65534(nobody)", {}, {});
    picture.show(&parentView, &child);
    EXPECT_THAT(picture.ranges(), IsEmpty());
    EXPECT_EQ(picture.text(), u"The parent is user 0(root), the child is user 65534(nobody). No id is mapped.");
}

TEST(UserPicture, joinsNothingWithinOneNamespace)
{
    UserPictureModel picture;
    QSignalSpy spy(&picture, &Picture::changed);
    View child = parentView;
    child.side = Side::child;
    picture.show(&parentView, &child);
    picture.show(&parentView, &child);
    EXPECT_EQ(spy.count(), 1);
    EXPECT_FALSE(picture.isApart());
    EXPECT_THAT(picture.ranges(), IsEmpty());
    EXPECT_EQ(picture.text(), u"Both sides share one user namespace.");
    picture.show(&parentView, nullptr);
    EXPECT_EQ(picture.text(), u"The parent is user 0(root).");
}

TEST(UserPicture, leavesOutRangesForWhichThereIsNoRoom)
{
    UserPictureModel picture;
    std::vector<Row> rows;
    for (int id = 0; id < 340; ++id)
        rows.push_back(mapRow(std::to_string(2 * id), std::to_string(id), "1"));
    const View child = userView(Side::child, "0", rows, {mapRow("0", "0", "1")});
    picture.show(&parentView, &child);
    EXPECT_EQ(picture.ranges().size(), UserPictureModel::placesInMap + 1);
    EXPECT_EQ(picture.left(), 340 - UserPictureModel::placesInMap);
}

TEST(UserPicture, isDrawnWithoutCutTextsAtEveryWidth)
{
    for (const QSize size : {QSize(640, 800), QSize(1000, 760), QSize(1280, 800), QSize(2200, 1000)}) {
        auto backend = std::make_unique<FakeBackend>();
        backend->parentView = parentView;
        backend->childView = userView(Side::child, "1000", {mapRow("1000", "0", "1"), mapRow("2000", "100", "10")},
                                      {mapRow("1000", "0", "1")});
        ShownWindow window(std::move(backend), size);
        ASSERT_TRUE(window.isReady());
        window.controller().setCurrent(static_cast<int>(Kind::user));
        ASSERT_TRUE(window.until([&] { return window.has(QStringLiteral("picture")); }));
        EXPECT_TRUE(cutTexts(window.quick()).isEmpty()) << size.width() << '\n'
                                                        << cutTexts(window.quick()).join(u'\n').toStdString();
        window.keepPicture(QStringLiteral("user-picture-%1").arg(size.width()));
    }
}

} // namespace lab
