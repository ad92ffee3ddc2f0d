// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/shownwindow.h"
#include "tests/window/textaudit.h"
#include "tests/window/views.h"

#include <gmock/gmock.h>

namespace lab
{

using namespace lab::test;
using testing::HasSubstr;

TEST(Failure, ofTheSandboxTakesThePageAndCanBeTriedAgain)
{
    auto made = mountBackend();
    FakeBackend *backend = made.get();
    backend->startError = Error{"clone3", EPERM, "user"};
    ShownWindow window(std::move(made));
    ASSERT_TRUE(window.until([&] { return window.controller().hasEnded(); }));
    EXPECT_FALSE(window.text(QStringLiteral("failureWhat")).isEmpty());
    EXPECT_FALSE(window.text(QStringLiteral("failureWhy")).isEmpty());
    EXPECT_FALSE(window.text(QStringLiteral("failureRemedy")).isEmpty());
    EXPECT_FALSE(window.has(QStringLiteral("failureDetail")));
    window.click(QStringLiteral("failureFold"));
    EXPECT_THAT(window.text(QStringLiteral("failureDetail")).toStdString(), HasSubstr("EPERM"));
    EXPECT_TRUE(cutTexts(window.quick()).isEmpty()) << cutTexts(window.quick()).join(u'\n').toStdString();
    window.keepPicture(QStringLiteral("sandbox-failure"));

    backend->startError.reset();
    window.click(QStringLiteral("tryAgain"));
    EXPECT_TRUE(window.isReady());
    EXPECT_FALSE(window.has(QStringLiteral("tryAgain")));
    EXPECT_TRUE(window.has(QStringLiteral("runStep")));
}

TEST(Failure, ofAStepIsExplainedInIt)
{
    auto made = mountBackend();
    FakeBackend *backend = made.get();
    ShownWindow window(std::move(made));
    ASSERT_TRUE(window.isReady());
    backend->openError = Error{"unshare", EPERM, "mount"};
    window.click(QStringLiteral("runStep"));
    LessonController *lesson = window.controller().currentTab()->lesson();
    ASSERT_TRUE(window.until([&] { return lesson->heldCount() == 1; }));
    window.click(QStringLiteral("runStep"));
    ASSERT_TRUE(window.until([&] { return lesson->failedStep() == 1; }));
    ASSERT_TRUE(window.has(QStringLiteral("stepFailure")));
    EXPECT_FALSE(window.text(QStringLiteral("failureWhat")).isEmpty());
    window.click(QStringLiteral("failureFold"));
    EXPECT_THAT(window.text(QStringLiteral("failureDetail")).toStdString(), HasSubstr("EPERM"));
    window.keepPicture(QStringLiteral("step-failure"));

    backend->openError.reset();
    window.click(QStringLiteral("runStep"));
    EXPECT_TRUE(window.until([&] { return lesson->heldCount() == 2; }));
    EXPECT_FALSE(window.has(QStringLiteral("stepFailure")));
}

TEST(Failure, ofACheckTellsWhatWasFound)
{
    auto made = mountBackend();
    made->parentView = mountView(Side::parent, {"/", "/mnt"});
    ShownWindow window(std::move(made));
    ASSERT_TRUE(window.isReady());
    window.click(QStringLiteral("runStep"));
    LessonController *lesson = window.controller().currentTab()->lesson();
    ASSERT_TRUE(window.until([&] { return lesson->failedStep() == 0; }));
    EXPECT_TRUE(window.shows(QStringLiteral("Found:")));
    window.keepPicture(QStringLiteral("check-failure"));
}

} // namespace lab
