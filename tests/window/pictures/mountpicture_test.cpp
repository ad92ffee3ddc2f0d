// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pictures/mountpicture.h"

#include "tests/support/rows.h"
#include "tests/window/views.h"

#include <QSignalSpy>

#include <gmock/gmock.h>

namespace lab
{

using namespace lab::test;

namespace
{

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

struct Mount
{
    std::string target;
    std::string fields = {}; ///< "shared:5 master:3"
    std::string type = "private";
};

View viewOf(Side side, const std::vector<Mount> &mounts)
{
    View view = mountView(side, {});
    view.sections[0].columns = {"TARGET", "SOURCE", "FSTYPE", "OPTIONS", "PROPAGATION", "OPT-FIELDS"};
    for (const Mount &mount : mounts)
        view.sections[0].rows.push_back(
            {mount.target, {mount.target, "tmpfs", "tmpfs", "rw", mount.type, mount.fields}});
    return view;
}

MountRung rung(const char *target, int depth, const char *parentGroup, const char *childGroup, bool goesToChild,
               bool goesToParent)
{
    return {.target = QString::fromLatin1(target),
            .depth = depth,
            .isInParent = *parentGroup != '\0',
            .isInChild = *childGroup != '\0',
            .parentGroup = QString::fromLatin1(parentGroup),
            .childGroup = QString::fromLatin1(childGroup),
            .goesToChild = goesToChild,
            .goesToParent = goesToParent};
}

} // namespace

TEST(MountPicture, drawsWhatOneSideAloneHasAndWhatPassesOnMounts)
{
    MountPictureModel picture;
    const View parent = viewOf(
        Side::parent, {{"/"}, {"/proc"}, {"/mnt", "shared:5", "shared"}, {"/mnt/a"}, {"/srv", "shared:6", "shared"}});
    const View child = viewOf(Side::child, {{"/"},
                                            {"/proc"},
                                            {"/mnt", "shared:5", "shared"},
                                            {"/mnt/a"},
                                            {"/mnt/a/b"},
                                            {"/srv", "master:6", "private,slave"}});
    picture.show(&parent, &child);
    EXPECT_THAT(picture.rungs(),
                ElementsAre(rung("/", 0, "private", "private", false, false),
                            rung("/mnt", 1, "shared:5", "shared:5", true, true),
                            rung("a", 2, "private", "private", false, false), rung("b", 3, "", "private", false, false),
                            rung("/proc", 1, "private", "private", false, false),
                            rung("/srv", 1, "shared:6", "master:6", true, false)));
    EXPECT_EQ(picture.left(), 0);
    EXPECT_EQ(picture.text(), u"/mnt passes on mounts both ways. b is mounted in the child alone. "
                              u"/srv passes on mounts to the child.");
}

TEST(MountPicture, leavesOutWhatSaysLeast)
{
    MountPictureModel picture;
    std::vector<Mount> mounts{{"/"}};
    for (char letter = 'a'; letter < 'p'; ++letter)
        mounts.push_back({std::string("/") + letter});
    const View parent = viewOf(Side::parent, mounts);
    mounts[3].fields = "shared:9"; // another on that side
    mounts[3].type = "shared";
    mounts.push_back({"/z"});
    const View child = viewOf(Side::child, mounts);
    picture.show(&parent, &child);
    ASSERT_EQ(picture.rungs().size(), static_cast<qsizetype>(MountPictureModel::places));
    EXPECT_EQ(picture.left(), 17 - static_cast<int>(MountPictureModel::places));
    EXPECT_THAT(picture.rungs(), Contains(rung("/c", 1, "private", "shared:9", false, false)));
    EXPECT_THAT(picture.rungs(), Contains(rung("/z", 1, "", "private", false, false)));
}

TEST(MountPicture, tellsASlaveOnTheParentSide)
{
    MountPictureModel picture;
    const View parent = viewOf(Side::parent, {{"/mnt", "master:3", "private,slave"}});
    const View child = viewOf(Side::child, {{"/mnt", "shared:3", "shared"}});
    picture.show(&parent, &child);
    EXPECT_THAT(picture.rungs(), ElementsAre(rung("/mnt", 0, "master:3", "shared:3", false, true)));
    EXPECT_EQ(picture.text(), u"/mnt passes on mounts to the parent.");
}

TEST(MountPicture, doesNotJoinGroupsThatOnlyLookAlike)
{
    MountPictureModel picture;
    const View parent = viewOf(Side::parent, {{"/mnt", "shared:1", "shared"}, {"/b", "master:2", "private,slave"}});
    const View child = viewOf(Side::child, {{"/mnt", "shared:11", "shared"}, {"/b", "master:2", "private,slave"}});
    picture.show(&parent, &child);
    ASSERT_EQ(picture.rungs().size(), 2);
    for (const MountRung &one : picture.rungs())
        EXPECT_FALSE(one.goesToChild || one.goesToParent) << one.target.toStdString();
    EXPECT_EQ(picture.text(), u"Both sides have the same mounts.");
}

TEST(MountPicture, knowsAParentAlone)
{
    MountPictureModel picture;
    const View parent = viewOf(Side::parent, {{"/"}, {"/mnt"}});
    picture.show(&parent, nullptr);
    EXPECT_EQ(picture.childLink(), u"");
    EXPECT_EQ(picture.rungs().size(), 2);
    EXPECT_EQ(picture.text(), u"Mounts of the parent.");
    picture.show(nullptr, nullptr);
    EXPECT_THAT(picture.rungs(), IsEmpty());
}

TEST(MountPicture, changesOnlyWithWhatItShows)
{
    MountPictureModel picture;
    QSignalSpy spy(&picture, &Picture::changed);
    View parent = viewOf(Side::parent, {{"/"}});
    picture.show(&parent, nullptr);
    test::setCell(parent.sections[0].rows, 0, 1, "other");
    picture.show(&parent, nullptr);
    EXPECT_EQ(spy.count(), 1);
    parent = viewOf(Side::parent, {{"/"}, {"/mnt"}});
    picture.show(&parent, nullptr);
    EXPECT_EQ(spy.count(), 2);
}

} // namespace lab
