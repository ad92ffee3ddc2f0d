// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pictures/ipcpicture.h"

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

View ipcView(Side side, std::vector<Row> queues)
{
    return {
        .topic = Kind::ipc,
        .side = side,
        .namespaces = linksOf(Kind::ipc, side),
        .sections = {
            {"ipc", Form::facts, {"VALUE"}, {{"queues", {"1"}}}},
            {"queues", Form::table, {"KEY", "MSQID", "OWNER", "PERMS", "USED-BYTES", "MESSAGES"}, std::move(queues)}}};
}

Row queueRow(const std::string &id, const std::string &key, const std::string &messages)
{
    return {id, {key, id, "root", "644", "0", messages}};
}

View fullView(Side side)
{
    View view = ipcView(side, {queueRow("0", "0x5b0f0c7b", "2")});
    view.sections.push_back({"segments",
                             Form::table,
                             {"KEY", "SHMID", "OWNER", "PERMS", "BYTES", "NATTCH", "STATUS"},
                             {{"1", {"0x00000000", "1", "root", "644", "4096", "0", ""}}}});
    view.sections.push_back({"semaphores",
                             Form::table,
                             {"KEY", "SEMID", "OWNER", "PERMS", "NSEMS"},
                             {{"2", {"0x00000007", "2", "root", "644", "3"}}}});
    view.sections.push_back({"mqueues",
                             Form::table,
                             {"NAME", "OWNER", "PERMS", "USED-BYTES", "MESSAGES", "MAX-MESSAGES", "MESSAGE-SIZE"},
                             {{"lesson", {"lesson", "root", "644", "0", "0", "10", "8192"}}}});
    return view;
}

} // namespace

TEST(IpcPicture, hasATileForEachObject)
{
    IpcPictureModel picture;
    const View parent = ipcView(Side::parent, {});
    const View child = fullView(Side::child);
    picture.show(&parent, &child);
    EXPECT_THAT(picture.parentObjects(), IsEmpty());
    const auto tile = [](const char *type, const char *title, const char *key, const char *detail) {
        return IpcObject{QString::fromLatin1(type), QString::fromLatin1(title), QString::fromLatin1(key),
                         QString::fromLatin1(detail)};
    };
    EXPECT_THAT(picture.childObjects(), ElementsAre(tile("queues", "Queue 0", "0x5b0f0c7b", "Messages: 2"),
                                                    tile("segments", "Memory 1", "0x00000000", "Bytes: 4096"),
                                                    tile("semaphores", "Semaphores 2", "0x00000007", "Number: 3"),
                                                    tile("mqueues", "/lesson", "", "Messages: 0")));
    EXPECT_EQ(picture.childLink(), u"ipc:[4026532186]");
    EXPECT_EQ(picture.text(),
              u"IPC objects of the parent: none; of the child: Queue 0, Memory 1, Semaphores 2, /lesson.");
}

TEST(IpcPicture, knowsAParentAlone)
{
    IpcPictureModel picture;
    const View parent = ipcView(Side::parent, {queueRow("0", "0x00000001", "0")});
    picture.show(&parent, nullptr);
    EXPECT_FALSE(picture.hasChild());
    EXPECT_THAT(picture.childObjects(), IsEmpty());
    EXPECT_EQ(picture.text(), u"IPC objects of the parent: Queue 0.");
}

TEST(IpcPicture, saysWhenBothSidesShareTheNamespace)
{
    IpcPictureModel picture;
    const View parent = ipcView(Side::parent, {queueRow("0", "0x00000001", "0")});
    View child = parent;
    child.side = Side::child;
    picture.show(&parent, &child);
    EXPECT_EQ(picture.text(), u"IPC objects that both sides share: Queue 0.");
}

TEST(IpcPicture, changesOnlyWithWhatItShows)
{
    IpcPictureModel picture;
    QSignalSpy spy(&picture, &Picture::changed);
    const View parent = ipcView(Side::parent, {queueRow("0", "0x00000001", "0")});
    picture.show(&parent, nullptr);
    picture.show(&parent, nullptr);
    EXPECT_EQ(spy.count(), 1);
    const View later = ipcView(Side::parent, {queueRow("0", "0x00000001", "1")});
    picture.show(&later, nullptr);
    EXPECT_EQ(spy.count(), 2);
}

TEST(IpcPicture, isDrawnWithoutCutTextsAtEveryWidth)
{
    for (const QSize size : {QSize(640, 800), QSize(1000, 760), QSize(1280, 800), QSize(2200, 1000)}) {
        auto backend = std::make_unique<FakeBackend>();
        backend->parentView = ipcView(Side::parent, {});
        backend->childView = fullView(Side::child);
        for (int id = 1; id < 40; ++id)
            backend->parentView.sections[1].rows.push_back(queueRow(std::to_string(id), "0x0000abcd", "0"));
        backend->operate = [](LabNumber, const Operation &) -> Result<Outcome> {
            return Outcome{.found = {{"ipcmk", Form::facts, {"VALUE"}, {{"id", {"0"}}}}}};
        };
        ShownWindow window(std::move(backend), size);
        ASSERT_TRUE(window.isReady());
        window.controller().setCurrent(static_cast<int>(Kind::ipc));
        LessonController *lesson = window.controller().currentTab()->lesson();
        for (int step = 0; step < 4; ++step) {
            lesson->run(step);
            ASSERT_TRUE(window.until([&] { return !lesson->isRunning(); }));
        }
        ASSERT_TRUE(window.until([&] { return window.shows(QStringLiteral("Semaphores 2")) || size.width() < 700; }));
        window.keepPicture(QStringLiteral("ipc-picture-%1").arg(size.width()));
        EXPECT_TRUE(window.shows(QStringLiteral(" more"))) << size.width();
        EXPECT_THAT(cutTexts(window.quick()), IsEmpty()) << size.width();
        EXPECT_THAT(overlappingTexts(window.quick()), IsEmpty()) << size.width();
    }
}

} // namespace lab
