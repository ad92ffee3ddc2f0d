// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/shownwindow.h"
#include "tests/window/textaudit.h"
#include "tests/window/views.h"

#include <gmock/gmock.h>
#include <tuple>

namespace lab
{

using namespace lab::test;

namespace
{

class Sizes : public testing::TestWithParam<std::tuple<QSize, const char *>>
{
protected:
    void SetUp() override { ASSERT_TRUE(window.isReady()); }
    void audit(const QString &state)
    {
        window.keepPicture(QStringLiteral("%1x%2-%3-%4").arg(size.width()).arg(size.height()).arg(language, state));
        expectNoFaults(window.quick(), state);
    }
    LessonController *lesson() { return window.controller().currentTab()->lesson(); }

    QSize size = std::get<0>(GetParam());
    QString language = QString::fromLatin1(std::get<1>(GetParam()));
    ShownWindow window{mountBackend(), size, language};
};

} // namespace

TEST_P(Sizes, nothingIsCutAndNothingOverlaps)
{
    audit(QStringLiteral("start"));
    lesson()->run(0);
    ASSERT_TRUE(window.until([this] { return lesson()->heldCount() == 1; }));
    lesson()->run(1);
    ASSERT_TRUE(window.until([this] { return lesson()->heldCount() == 2; }));
    lesson()->run(2);
    ASSERT_TRUE(window.until([this] { return lesson()->heldCount() == 3; }));
    audit(QStringLiteral("middle"));
    if (size.width() < 1100) {
        window.click(QStringLiteral("showLesson"));
        audit(QStringLiteral("drawer"));
        window.key(Qt::Key_Escape);
    }
    if (size.width() < 800) {
        window.click(QStringLiteral("page1"));
        EXPECT_TRUE(window.has(QStringLiteral("childRows")));
        audit(QStringLiteral("child"));
    }
    lesson()->runAll();
    ASSERT_TRUE(window.until([this] { return lesson()->heldCount() == 8; }));
    audit(QStringLiteral("end"));
    window.click(QStringLiteral("freePlay"));
    audit(QStringLiteral("free-play"));
}

TEST_P(Sizes, everyTabFits)
{
    for (int tab = 0; tab < static_cast<int>(topicCount); ++tab) {
        window.controller().setCurrent(tab);
        audit(QStringLiteral("tab%1").arg(tab));
    }
}

TEST_P(Sizes, freePlayFitsOnEveryTab)
{
    for (int tab = 0; tab < static_cast<int>(topicCount); ++tab) {
        window.controller().setCurrent(tab);
        window.click(QStringLiteral("freePlay"));
        FormController *form = window.controller().currentTab()->form();
        ASSERT_NE(form, nullptr);
        for (const QString &operation : form->operations()) {
            form->setOperation(operation);
            audit(QStringLiteral("tab%1-%2").arg(tab).arg(operation));
        }
        window.click(QStringLiteral("freePlay"));
    }
}

INSTANTIATE_TEST_SUITE_P(Windows, Sizes,
                         testing::Combine(testing::Values(QSize(1280, 800), QSize(1000, 700), QSize(800, 600),
                                                          QSize(640, 600), QSize(3840, 2160)),
                                          testing::Values("en", "ja")),
                         [](const auto &one) {
                             const QSize size = std::get<0>(one.param);
                             return "of" + std::to_string(size.width()) + "by" + std::to_string(size.height()) +
                                    std::get<1>(one.param);
                         });

} // namespace lab
