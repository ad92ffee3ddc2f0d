// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pictures/pidpicture.h"

#include "tests/support/rows.h"
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

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char *outer = "4026531836";
constexpr const char *inner = "4026532201";

Row process(const std::string &pid, const std::string &parent, const std::string &numbers, const std::string &space,
            const std::string &name)
{
    return {pid, {pid, parent, numbers, space, "S", name}};
}

View pidView(Side side, std::uint64_t own, std::uint64_t ofChildren, const std::string &proc,
             std::vector<Row> processes)
{
    View view{
        .topic = Kind::pid,
        .side = side,
        .namespaces = {},
        .sections = {
            {"pid", Form::facts, {"VALUE"}, {{"proc-namespace", {"pid:[" + proc + "]"}}}},
            {"processes", Form::table, {"PID", "PPID", "NSPID", "PIDNS", "STATE", "COMMAND"}, std::move(processes)}}};
    for (const std::string_view name : namespaceLinks) {
        const std::uint64_t inode = name == "pid" ? own : name == "pid_for_children" ? ofChildren : 1;
        view.namespaces.push_back({std::string(name), inode});
    }
    return view;
}

/// A shell in a namespace of its own with two children, beside others of the parent.
View parentView()
{
    return pidView(Side::parent, 4026531836, 4026531836, outer,
                   {process("1", "0", "1", outer, "lab-host"), process("2", "1", "2", outer, "lab-parent"),
                    process("25", "1", "25 1", inner, "lab-child"), process("27", "25", "27 3", inner, "sleep"),
                    process("30", "25", "30 5", inner, "sleep"), process("31", "1", "31", outer, "lab-perform")});
}

View childView(const std::string &proc = inner)
{
    return pidView(Side::child, 4026532201, 4026532201, proc, {process("1", "0", "1", inner, "lab-child")});
}

PidRung rung(const char *name, const char *outside, int outsideDepth, const char *inside, int insideDepth)
{
    return {QString::fromLatin1(name), QString::fromLatin1(outside), QString::fromLatin1(inside), outsideDepth,
            insideDepth};
}

} // namespace

TEST(PidPicture, joinsBothNumbersOfAProcess)
{
    PidPictureModel picture;
    const View parent = parentView();
    const View child = childView();
    picture.show(&parent, &child);
    EXPECT_THAT(picture.rungs(), ElementsAre(rung("lab-host", "1", 0, "", 0), rung("lab-parent", "2", 1, "", 0),
                                             rung("lab-child", "25", 1, "1", 0), rung("sleep", "27", 2, "3", 1),
                                             rung("sleep", "30", 2, "5", 1), rung("lab-perform", "31", 1, "", 0)));
    EXPECT_EQ(picture.left(), 0);
    EXPECT_EQ(picture.parentLink(), u"pid:[4026531836]");
    EXPECT_EQ(picture.childLink(), u"pid:[4026532201]");
    EXPECT_EQ(picture.note(), u"with a /proc of its own");
    EXPECT_EQ(picture.text(), u"lab-child is process 1 inside and process 25 outside. sleep is process 3 inside and "
                              u"process 27 outside. sleep is process 5 inside and process 30 outside.");
    const View underParentsProc = childView(outer);
    picture.show(&parent, &underParentsProc);
    EXPECT_EQ(picture.note(), u"with the parent's /proc");
}

TEST(PidPicture, drawsTheNamespaceOfTheChildrenWhereTheChildStaysOutside)
{
    PidPictureModel picture;
    View parent = pidView(Side::parent, 4026531836, 4026531836, outer, {process("1", "0", "1", outer, "lab-host")});
    View child = pidView(Side::child, 4026531836, 0, outer, {});
    picture.show(&parent, &child);
    EXPECT_EQ(picture.childLink(), u"");
    EXPECT_EQ(picture.note(), u"for its children only");
    EXPECT_TRUE(picture.isEmptyInside());
    EXPECT_EQ(picture.text(), u"Nobody is in the child's PID namespace.");

    child = pidView(Side::child, 4026531836, 4026532201, outer, {});
    parent.sections[1].rows.push_back(process("40", "1", "40 1", inner, "sleep"));
    picture.show(&parent, &child);
    EXPECT_EQ(picture.childLink(), u"pid:[4026532201]");
    EXPECT_FALSE(picture.isEmptyInside());
    EXPECT_THAT(picture.rungs(), Contains(rung("sleep", "40", 1, "1", 0)));
}

TEST(PidPicture, knowsAParentAlone)
{
    PidPictureModel picture;
    const View parent = parentView();
    picture.show(&parent, nullptr);
    EXPECT_FALSE(picture.hasChild());
    EXPECT_FALSE(picture.isEmptyInside());
    EXPECT_EQ(picture.note(), u"");
    EXPECT_EQ(picture.text(), u"Processes of the parent: 6.");
}

TEST(PidPicture, hasRoomForWhoIsInsideFirst)
{
    PidPictureModel picture;
    View parent = parentView();
    const View child = childView();
    for (int pid = 3; pid < 20; ++pid)
        parent.sections[1].rows.push_back(process(std::to_string(pid), "1", std::to_string(pid), outer, "other"));
    picture.show(&parent, &child);
    ASSERT_EQ(picture.rungs().size(), PidPictureModel::places);
    EXPECT_EQ(picture.left(), 6 + 17 - static_cast<int>(PidPictureModel::places));
    EXPECT_THAT(picture.rungs(), Contains(rung("lab-host", "1", 0, "", 0)));
    EXPECT_THAT(picture.rungs(), Contains(rung("lab-child", "25", 1, "1", 0)));
    EXPECT_THAT(picture.rungs(), Contains(rung("sleep", "30", 2, "5", 1)));
}

TEST(PidPicture, isNotLedInCirclesByAForgedTable)
{
    PidPictureModel picture;
    const View parent = pidView(Side::parent, 1, 1, outer,
                                {process("5", "5", "5", outer, "self"), process("6", "7", "6", outer, "a"),
                                 process("7", "6", "7", outer, "b"), process("8", "0", "8", outer, "c")});
    picture.show(&parent, nullptr);
    EXPECT_THAT(picture.rungs(), Contains(rung("c", "8", 0, "", 0)));
}

TEST(PidPicture, changesOnlyWithWhatItShows)
{
    PidPictureModel picture;
    QSignalSpy spy(&picture, &Picture::changed);
    View parent = parentView();
    picture.show(&parent, nullptr);
    test::setCell(parent.sections[1].rows, 1, 4, "R");
    picture.show(&parent, nullptr);
    EXPECT_EQ(spy.count(), 1);
    test::dropLast(parent.sections[1].rows);
    picture.show(&parent, nullptr);
    EXPECT_EQ(spy.count(), 2);
}

TEST(PidPicture, isDrawnWithoutCutTextsAtEveryWidth)
{
    for (const QSize size : {QSize(640, 800), QSize(1000, 760), QSize(1280, 800), QSize(2200, 1000)}) {
        auto backend = std::make_unique<FakeBackend>();
        backend->parentView = parentView();
        backend->childView = childView();
        for (int pid = 3; pid < 8; ++pid)
            backend->parentView.sections[1].rows.push_back(
                process(std::to_string(pid), "1", std::to_string(pid), outer, "other"));
        ShownWindow window(std::move(backend), size);
        ASSERT_TRUE(window.isReady());
        window.controller().setCurrent(static_cast<int>(Kind::pid));
        window.controller().currentTab()->look();
        ASSERT_TRUE(window.until([&] { return window.shows(QStringLiteral("+4 more")); }));
        window.keepPicture(QStringLiteral("pid-picture-%1").arg(size.width()));
        EXPECT_THAT(cutTexts(window.quick()), IsEmpty()) << size.width();
        EXPECT_THAT(overlappingTexts(window.quick()), IsEmpty()) << size.width();
    }
}

} // namespace lab
