// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/pictures/timepicture.h"

#include "tests/window/shownwindow.h"
#include "tests/window/textaudit.h"
#include "tests/window/views.h"

#include <QDateTime>
#include <QSignalSpy>

#include <gmock/gmock.h>

namespace lab
{

using namespace lab::test;

namespace
{

using namespace std::chrono_literals;
using testing::IsEmpty;

View timeView(Side side, const std::string &wall, const std::string &boot, const std::string &offset)
{
    return {.topic = Kind::time,
            .side = side,
            .namespaces = linksOf(Kind::time, side),
            .sections = {{"uptime", Form::facts, {"VALUE"}, {{"since", {"2025-12-31 19:28:46"}}, {"btime", {"1"}}}},
                         {"offsets",
                          Form::table,
                          {"CLOCK", "SECONDS", "NANOSECONDS"},
                          {{"monotonic", {"monotonic", "0", "0"}}, {"boottime", {"boottime", offset, "0"}}}},
                         {"clocks",
                          Form::readings,
                          {"VALUE"},
                          {{"realtime", {wall}}, {"monotonic", {"59.900"}}, {"boottime", {boot}}}}}};
}

QString wallAt(qint64 seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

} // namespace

TEST(TimePicture, runsOnFromTheLastLookOfEachSide)
{
    TimePictureModel picture;
    const View parent = timeView(Side::parent, "1767225600.100", "18805.000", "0");
    const View child = timeView(Side::child, "1767225600.150", "35305.050", "16500");
    picture.show(&parent, &child);
    picture.showAfter(0ms, 0ms);
    ASSERT_EQ(picture.clocks().size(), 3);
    EXPECT_EQ(picture.clocks()[0].title, u"Wall clock");
    EXPECT_EQ(picture.clocks()[0].parent, wallAt(1767225600));
    EXPECT_EQ(picture.clocks()[0].child, wallAt(1767225600));
    EXPECT_EQ(picture.clocks()[1].parent, u"0:00:59");
    EXPECT_EQ(picture.clocks()[2].parent, u"5:13:25");
    EXPECT_EQ(picture.clocks()[2].child, u"9:48:25");
    picture.showAfter(3600100ms, 3600050ms);
    EXPECT_EQ(picture.clocks()[0].parent, wallAt(1767229200));
    EXPECT_EQ(picture.clocks()[0].child, wallAt(1767229200));
    EXPECT_EQ(picture.clocks()[1].parent, u"1:01:00");
    EXPECT_EQ(picture.clocks()[2].parent, u"6:13:25");
    picture.showAfter(24h, 24h);
    EXPECT_EQ(picture.clocks()[2].child, u"1 d 9:48:25");
}

TEST(TimePicture, hasAnArrowForEachShiftedClock)
{
    TimePictureModel picture;
    const View parent = timeView(Side::parent, "1767225600.000", "18805.000", "100");
    const View ahead = timeView(Side::child, "1767225600.000", "35305.000", "16600");
    picture.show(&parent, &ahead);
    EXPECT_EQ(picture.clocks()[0].offset, u"the same");
    EXPECT_FALSE(picture.clocks()[0].isShifted);
    EXPECT_EQ(picture.clocks()[1].offset, u"+0:00:00");
    EXPECT_FALSE(picture.clocks()[1].isShifted);
    EXPECT_EQ(picture.clocks()[2].offset, u"+4:35:00");
    EXPECT_TRUE(picture.clocks()[2].isShifted);
    EXPECT_EQ(picture.text(),
              u"The clocks of both sides. Wall clock: the same; monotonic clock of the child: +0:00:00; "
              u"clock since boot of the child: +4:35:00.");
    const View behind = timeView(Side::child, "1767225600.000", "18795.000", "90");
    picture.show(&parent, &behind);
    EXPECT_EQ(picture.clocks()[2].offset, u"−0:00:10");
}

TEST(TimePicture, knowsAParentAlone)
{
    TimePictureModel picture;
    const View parent = timeView(Side::parent, "1767225600.000", "18805.000", "0");
    picture.show(&parent, nullptr);
    EXPECT_FALSE(picture.hasChild());
    EXPECT_EQ(picture.clocks()[2].child, QString());
    EXPECT_EQ(picture.clocks()[2].offset, QString());
    EXPECT_EQ(picture.text(), u"The clocks of the parent.");
    picture.show(nullptr, nullptr);
    EXPECT_EQ(picture.clocks()[2].parent, QString());
}

TEST(TimePicture, changesOnlyWithWhatItShows)
{
    TimePictureModel picture;
    const View parent = timeView(Side::parent, "1767225600.100", "18805.100", "0");
    picture.show(&parent, nullptr);
    picture.showAfter(0ms, 0ms);
    const QSignalSpy spy(&picture, &Picture::changed);
    picture.showAfter(50ms, 0ms);
    EXPECT_EQ(spy.count(), 0);
    picture.showAfter(1000ms, 0ms);
    EXPECT_EQ(spy.count(), 1);
}

TEST(TimePicture, isDrawnWithoutCutTextsAtEveryWidth)
{
    for (const QSize size : {QSize(640, 800), QSize(1000, 760), QSize(1280, 800), QSize(2200, 1000)}) {
        auto backend = std::make_unique<FakeBackend>();
        backend->parentView = timeView(Side::parent, "1767225600.100", "880005.000", "0");
        backend->childView = timeView(Side::child, "1767225600.100", "896505.000", "16500");
        ShownWindow window(std::move(backend), size);
        ASSERT_TRUE(window.isReady());
        window.controller().setCurrent(static_cast<int>(Kind::time));
        LessonController *lesson = window.controller().currentTab()->lesson();
        for (int step = 0; step < 2; ++step) {
            lesson->run(step);
            ASSERT_TRUE(window.until([&] { return !lesson->isRunning(); }));
        }
        ASSERT_TRUE(window.until([&] { return window.shows(QStringLiteral("+4:35:00")); })) << size.width();
        window.keepPicture(QStringLiteral("time-picture-%1").arg(size.width()));
        EXPECT_THAT(cutTexts(window.quick()), IsEmpty()) << size.width();
        EXPECT_THAT(overlappingTexts(window.quick()), IsEmpty()) << size.width();
    }
}

} // namespace lab
