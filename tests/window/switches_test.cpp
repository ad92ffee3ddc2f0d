// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/shownwindow.h"
#include "tests/window/views.h"

#include <QClipboard>
#include <QGuiApplication>

#include <gmock/gmock.h>

namespace lab
{

using namespace lab::test;

namespace
{

class Switches : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(window.isReady()); }
    LessonController *lesson() { return window.controller().currentTab()->lesson(); }
    bool runStep()
    {
        const int held = lesson()->heldCount();
        window.click(QStringLiteral("runStep"));
        return window.until([&] { return lesson()->heldCount() == held + 1; });
    }

    ShownWindow window{mountBackend()};
};

} // namespace

TEST_F(Switches, languageChangesWhileRunningAndKeepsProgress)
{
    ASSERT_TRUE(runStep());
    ASSERT_TRUE(runStep());
    EXPECT_EQ(window.text(QStringLiteral("lessonProgress")), QStringLiteral("2 of %1 hold").arg(lesson()->count()));
    const QString title = window.text(QStringLiteral("stepTitle"));
    window.click(QStringLiteral("languageSwitch"));
    window.click(QStringLiteral("language1"));
    EXPECT_EQ(window.controller().language(), u"ja");
    EXPECT_NE(window.text(QStringLiteral("stepTitle")), title);
    EXPECT_NE(window.text(QStringLiteral("kindPromise")), u"Its own list of mounts: what is mounted here stays here.");
    EXPECT_NE(window.text(QStringLiteral("runAll")), u"Run all");
    EXPECT_EQ(lesson()->heldCount(), 2);
    window.keepPicture(QStringLiteral("japanese"));
    window.click(QStringLiteral("languageSwitch"));
    window.click(QStringLiteral("language0"));
    EXPECT_EQ(window.text(QStringLiteral("stepTitle")), title);
}

TEST_F(Switches, themeChangesEveryColour)
{
    const QColor light = window.quick().color();
    window.click(QStringLiteral("themeSwitch"));
    window.click(QStringLiteral("theme2"));
    EXPECT_EQ(window.controller().theme(), u"dark");
    EXPECT_LT(window.quick().color().lightnessF(), 0.3);
    EXPECT_GT(light.lightnessF(), 0.8);
    window.keepPicture(QStringLiteral("dark"));
}

TEST_F(Switches, hostModeIsRefusedToRootWithItsReason)
{
    window.click(QStringLiteral("mode1"));
    EXPECT_TRUE(window.until([this] { return window.shows(QStringLiteral("its helper does nothing for root")); }));
    EXPECT_FALSE(window.controller().mode()->isAsking());
}

TEST_F(Switches, aStepWhosePremiseIsMissingSaysWhatComesFirst)
{
    QMetaObject::invokeMethod(window.item(QStringLiteral("stepList")), "positionViewAtIndex", Q_ARG(int, 2),
                              Q_ARG(int, 1 /* ListView.Center */));
    window.click(QStringLiteral("step2"));
    EXPECT_EQ(window.text(QStringLiteral("stepPremise")), u"Step 1 comes first: Look at the parent's namespaces");
    EXPECT_FALSE(window.has(QStringLiteral("runStep")));
}

TEST_F(Switches, theCommandIsCopied)
{
    window.click(QStringLiteral("copyCommand"));
    EXPECT_EQ(QGuiApplication::clipboard()->text(), u"ls -l /proc/$$/ns");
}

TEST_F(Switches, freePlayChecksWhileTypingAndRuns)
{
    ASSERT_TRUE(runStep());
    ASSERT_TRUE(runStep());
    window.click(QStringLiteral("freePlay"));
    window.click(QStringLiteral("field_target"));
    window.type(QStringLiteral("mnt"));
    EXPECT_FALSE(window.text(QStringLiteral("complaint_target")).isEmpty());
    EXPECT_FALSE(window.item(QStringLiteral("formRun"))->isEnabled());
    window.keepPicture(QStringLiteral("free-play-complaint"));
    window.key(Qt::Key_Home);
    window.type(QStringLiteral("/"));
    EXPECT_TRUE(window.text(QStringLiteral("complaint_target")).isEmpty());
    window.key(Qt::Key_Return);
    DifferenceModel *rows = window.controller().currentTab()->differences();
    ASSERT_TRUE(window.until([&] { return !window.controller().currentTab()->form()->isRunning(); }));
    window.key(Qt::Key_F5);
    EXPECT_TRUE(window.until([&] { return rows->rowOf(QStringLiteral("mounts"), QStringLiteral("/mnt")) >= 0; }));
    window.keepPicture(QStringLiteral("free-play"));
}

TEST_F(Switches, tabsKeepTheirChildAndTellOfChanges)
{
    ASSERT_TRUE(runStep());
    ASSERT_TRUE(runStep());
    TabController *mount = window.controller().currentTab();
    window.click(QStringLiteral("tab_uts"));
    EXPECT_EQ(window.text(QStringLiteral("kindTitle")), u"UTS");
    EXPECT_EQ(window.text(QStringLiteral("noChild")), u"There is no child yet");
    EXPECT_EQ(mount->mark(), TabController::Mark::made);
    window.key(Qt::Key_1, Qt::ControlModifier);
    EXPECT_EQ(window.text(QStringLiteral("kindTitle")), u"Mount");
    EXPECT_EQ(lesson()->heldCount(), 2);
}

} // namespace lab
