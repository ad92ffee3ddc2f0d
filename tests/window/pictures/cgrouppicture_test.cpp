// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pictures/cgrouppicture.h"

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

struct Process
{
    std::string pid;
    std::string path;
};

View cgroupView(Side side, const std::string &pid, const std::vector<Process> &processes,
                const std::vector<std::string> &tree)
{
    View view{.topic = Kind::cgroup,
              .side = side,
              .namespaces = linksOf(Kind::cgroup, side),
              .sections = {{"cgroup", Form::facts, {"VALUE"}, {{"pid", {pid}}}},
                           {"tree", Form::table, {"CGROUP", "PROCS", "POPULATED", "FROZEN"}, {}},
                           {"processes", Form::table, {"PID", "CGROUP", "COMMAND"}, {}}}};
    for (const std::string &path : tree)
        view.sections[1].rows.push_back({path, {path, "0", "0", "0"}});
    for (const Process &process : processes)
        view.sections[2].rows.push_back({process.pid, {process.pid, process.path, "sleep"}});
    return view;
}

CgroupNode node(const char *path, bool hasParent = false, bool hasChild = false)
{
    const QString name = QString::fromLatin1(path);
    return {.path = name, .isRoot = name == u"/", .hasParent = hasParent, .hasChild = hasChild};
}

} // namespace

TEST(CgroupPicture, namesTheCgroupsAsEachSideDoes)
{
    CgroupPictureModel picture;
    const View parent =
        cgroupView(Side::parent, "2", {{"2", "/parent"}, {"9", "/lab"}}, {"/", "/lab", "/lab/work", "/parent"});
    const View child = cgroupView(Side::child, "9", {{"2", "/../parent"}, {"9", "/"}}, {});
    picture.show(&parent, &child);
    EXPECT_THAT(picture.parentNodes(),
                ElementsAre(node("/"), node("/lab", false, true), node("/lab/work"), node("/parent", true)));
    EXPECT_THAT(picture.childNodes(), ElementsAre(node("/", false, true), node("/../parent", true)));
    EXPECT_EQ(picture.text(),
              u"The parent sees itself in /parent. It sees the child in /lab. The child sees itself in /.");
}

TEST(CgroupPicture, trustsNoNumberOfAnotherPidNamespace)
{
    CgroupPictureModel picture;
    const View parent = cgroupView(Side::parent, "2", {{"2", "/parent"}, {"1", "/other"}}, {});
    View child = cgroupView(Side::child, "1", {{"1", "/"}, {"2", "/x"}}, {});
    for (NamespaceLink &link : child.namespaces) {
        if (link.name == "pid")
            link.inode = 4026532999;
    }
    picture.show(&parent, &child);
    EXPECT_THAT(picture.parentNodes(), ElementsAre(node("/"), node("/other"), node("/parent", true)));
    EXPECT_THAT(picture.childNodes(), ElementsAre(node("/", false, true), node("/x")));
}

TEST(CgroupPicture, keepsWhereTheyAreWhenThereIsNoRoomForAll)
{
    CgroupPictureModel picture;
    QSignalSpy spy(&picture, &Picture::changed);
    std::vector<std::string> tree{"/"};
    for (char letter = 'a'; letter <= 'z'; ++letter)
        tree.push_back(std::string("/") + letter);
    const View parent = cgroupView(Side::parent, "2", {{"2", "/z"}}, tree);
    picture.show(&parent, nullptr);
    picture.show(&parent, nullptr);
    EXPECT_EQ(spy.count(), 1);
    ASSERT_EQ(picture.parentNodes().size(), CgroupPictureModel::places);
    EXPECT_EQ(picture.parentLeft(), 27 - CgroupPictureModel::places);
    EXPECT_TRUE(picture.parentNodes().back().hasParent);
    EXPECT_THAT(picture.childNodes(), IsEmpty());
    EXPECT_EQ(picture.text(), u"The parent sees itself in /z.");
}

} // namespace lab
