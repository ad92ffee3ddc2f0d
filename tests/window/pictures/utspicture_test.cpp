// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pictures/utspicture.h"

#include "tests/support/rows.h"
#include "tests/window/views.h"

#include <QSignalSpy>

#include <gmock/gmock.h>

namespace lab
{

using namespace lab::test;

TEST(UtsPicture, hasAPlateForEachSide)
{
    UtsPictureModel picture;
    const View parent = utsView(Side::parent, "docker.home.local");
    const View child = utsView(Side::child, "child.home.local");
    picture.show(&parent, &child);
    EXPECT_EQ(picture.parentPlate().host, u"docker.home.local");
    EXPECT_EQ(picture.parentPlate().domain, u"(none)");
    EXPECT_EQ(picture.childPlate().host, u"child.home.local");
    EXPECT_EQ(picture.childPlate().link, u"uts:[4026532186]");
    EXPECT_TRUE(picture.isNamedApart());
    EXPECT_EQ(picture.text(), u"The parent is called docker.home.local, the child child.home.local.");
}

TEST(UtsPicture, tellsApartWhatIsCalledAlike)
{
    UtsPictureModel picture;
    const View parent = utsView(Side::parent, "box");
    View child = utsView(Side::child, "box");
    picture.show(&parent, &child);
    EXPECT_TRUE(picture.isApart());
    EXPECT_FALSE(picture.isNamedApart());
    test::setCell(child.sections[0].rows, 1, 0, "lab");
    picture.show(&parent, &child);
    EXPECT_TRUE(picture.isNamedApart());

    View shared = parent;
    shared.side = Side::child;
    picture.show(&parent, &shared);
    EXPECT_FALSE(picture.isApart());
    EXPECT_EQ(picture.text(), u"Both sides share one name: box.");
}

TEST(UtsPicture, knowsAParentAlone)
{
    UtsPictureModel picture;
    QSignalSpy spy(&picture, &Picture::changed);
    const View parent = utsView(Side::parent, "box");
    picture.show(&parent, nullptr);
    picture.show(&parent, nullptr);
    EXPECT_EQ(spy.count(), 1);
    EXPECT_FALSE(picture.childPlate().isThere);
    EXPECT_FALSE(picture.isNamedApart());
    EXPECT_EQ(picture.text(), u"The parent is called box.");
}

} // namespace lab
