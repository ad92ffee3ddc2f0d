// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/agent_path.h"
#include "core/backend/sandbox.h"
#include "tests/window/shownwindow.h"
#include "tests/window/textaudit.h"

#include <gmock/gmock.h>

namespace lab
{

using namespace lab::test;

namespace
{

/// The window on real namespaces.
class SandboxWindow : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(window.until([this] { return !window.controller().isStarting(); }));
        if (window.controller().hasEnded())
            GTEST_SKIP() << "SKIPPED: " << window.controller().failure()->detail().toStdString();
    }
    LessonController *lesson() { return window.controller().currentTab()->lesson(); }
    DifferenceModel *rows() { return window.controller().currentTab()->differences(); }

    ShownWindow window{std::make_unique<SandboxBackend>(agentPath())};
};

} // namespace

TEST_F(SandboxWindow, playsTheLessonOnMountsClickByClick)
{
    const int count = lesson()->count();
    for (int step = 0; step < count; ++step) {
        window.click(QStringLiteral("runStep"));
        ASSERT_TRUE(window.until([&] { return !lesson()->isRunning(); }));
        ASSERT_EQ(lesson()->heldCount(), step + 1) << "step " << step + 1;
        EXPECT_TRUE(cutTexts(window.quick()).isEmpty()) << cutTexts(window.quick()).join(u'\n').toStdString();
        window.keepPicture(QStringLiteral("sandbox-mount-%1").arg(step + 1));
    }
    EXPECT_TRUE(window.has(QStringLiteral("lessonDone")));
    EXPECT_TRUE(window.shows(QStringLiteral("/mnt")));
    EXPECT_TRUE(window.shows(QStringLiteral("only in the child")));
    const int row = rows()->rowOf(QStringLiteral("mounts"), QStringLiteral("/mnt"));
    ASSERT_GE(row, 0);
    EXPECT_EQ(rows()->index(row).data(DifferenceModel::ChildSignRole).toString(), u"+");
    EXPECT_EQ(window.controller().currentTab()->mark(), TabController::Mark::made);
    window.click(QStringLiteral("reset"));
    EXPECT_EQ(window.text(QStringLiteral("lessonProgress")), QStringLiteral("0 of %1 hold").arg(count));
    EXPECT_EQ(lesson()->heldCount(), 0);
    EXPECT_FALSE(rows()->hasChild());
    EXPECT_TRUE(window.has(QStringLiteral("noChild")));
    EXPECT_EQ(window.controller().currentTab()->mark(), TabController::Mark::notMade);
}

TEST_F(SandboxWindow, playsEveryTopicWithRunAll)
{
    for (const Topic topic : allTopics()) {
        window.controller().setCurrent(static_cast<int>(topic.index()));
        window.settle();
        window.click(QStringLiteral("runAll"));
        ASSERT_TRUE(window.until([&] { return !lesson()->isRunning() && lesson()->nextStep() == lesson()->count(); }))
            << nameOf(topic);
        EXPECT_EQ(window.controller().currentTab()->mark(), TabController::Mark::made) << nameOf(topic);
        EXPECT_NE(window.text(QStringLiteral("childLink")), window.text(QStringLiteral("parentLink"))) << nameOf(topic);
    }
}

TEST_F(SandboxWindow, setsAHostNameInFreePlay)
{
    window.key(Qt::Key_2, Qt::ControlModifier);
    lesson()->run(0);
    ASSERT_TRUE(window.until([this] { return lesson()->heldCount() == 1; }));
    lesson()->run(1);
    ASSERT_TRUE(window.until([this] { return lesson()->heldCount() == 2; }));
    window.click(QStringLiteral("freePlay"));
    window.click(QStringLiteral("field_name"));
    window.type(QStringLiteral("typed.example"));
    window.click(QStringLiteral("formRun"));
    EXPECT_TRUE(window.until([this] { return window.shows(QStringLiteral("Done: hostname typed.example")); }));
    EXPECT_TRUE(window.until([this] { return rows()->differenceCount() == 2; })) << "the name and the link";
}

} // namespace lab
