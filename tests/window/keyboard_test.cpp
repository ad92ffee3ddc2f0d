// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/shownwindow.h"
#include "tests/window/views.h"

#include <QSet>

#include <gmock/gmock.h>

namespace lab
{

using namespace lab::test;

namespace
{

class Keyboard : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(window.isReady()); }
    /// Presses Tab until the item with that name has the focus.
    bool tabTo(const QString &name)
    {
        for (int press = 0; press < 60; ++press) {
            const QQuickItem *focused = window.quick().activeFocusItem();
            if (focused != nullptr && focused->objectName() == name)
                return true;
            window.key(Qt::Key_Tab);
        }
        return false;
    }

    ShownWindow window{mountBackend()};
};

} // namespace

TEST_F(Keyboard, nothingHasTheFocusAtFirst)
{
    const QQuickItem *focused = window.quick().activeFocusItem();
    EXPECT_TRUE(focused == nullptr || !focused->inherits("QQuickTextInput"));
}

TEST_F(Keyboard, reachesEverythingAndComesAround)
{
    QSet<QString> reached;
    for (int press = 0; press < 60; ++press) {
        window.key(Qt::Key_Tab);
        if (const QQuickItem *focused = window.quick().activeFocusItem())
            reached.insert(focused->objectName());
    }
    for (const QString &name :
         {QStringLiteral("tab_mount"), QStringLiteral("languageSwitch"), QStringLiteral("themeSwitch"),
          QStringLiteral("mode0"), QStringLiteral("mode1"), QStringLiteral("openLesson"), QStringLiteral("runStep"),
          QStringLiteral("copyCommand"), QStringLiteral("runAll"), QStringLiteral("reset"), QStringLiteral("filter"),
          QStringLiteral("differencesOnly"), QStringLiteral("rows"), QStringLiteral("freePlay")})
        EXPECT_TRUE(reached.contains(name)) << name.toStdString();
}

TEST_F(Keyboard, runsStepsAndResetsWithoutAMouse)
{
    LessonController *lesson = window.controller().currentTab()->lesson();
    for (int step = 0; step < 4; ++step) {
        window.key(Qt::Key_R, Qt::ControlModifier);
        ASSERT_TRUE(window.until([&] { return lesson->heldCount() == step + 1; })) << step;
    }
    ASSERT_TRUE(tabTo(QStringLiteral("reset")));
    window.key(Qt::Key_Space);
    EXPECT_EQ(lesson->heldCount(), 0);
}

TEST_F(Keyboard, changesTabsByNumberAndByArrow)
{
    for (int tab = 7; tab >= 0; --tab) {
        window.key(static_cast<Qt::Key>(Qt::Key_1 + tab), Qt::ControlModifier);
        EXPECT_EQ(window.controller().current(), tab);
    }
    ASSERT_TRUE(tabTo(QStringLiteral("tab_mount")));
    window.key(Qt::Key_Down);
    EXPECT_EQ(window.controller().current(), 1);
    EXPECT_EQ(window.quick().activeFocusItem()->objectName(), u"tab_uts");
}

TEST_F(Keyboard, choosesALanguageFromItsMenu)
{
    ASSERT_TRUE(tabTo(QStringLiteral("languageSwitch")));
    window.key(Qt::Key_Space);
    window.key(Qt::Key_Down);
    window.key(Qt::Key_Return);
    EXPECT_EQ(window.controller().language(), u"ja");
    EXPECT_EQ(window.quick().activeFocusItem()->objectName(), u"languageSwitch") << "the focus comes back";
}

TEST_F(Keyboard, movesThroughRowsAndSelectsThem)
{
    ASSERT_TRUE(tabTo(QStringLiteral("rows")));
    DifferenceModel *rows = window.controller().currentTab()->differences();
    window.key(Qt::Key_Down);
    EXPECT_EQ(rows->selectedCount(), 1);
    window.key(Qt::Key_Down, Qt::ShiftModifier);
    EXPECT_EQ(rows->selectedCount(), 2);
    window.key(Qt::Key_Escape);
    EXPECT_EQ(rows->selectedCount(), 0);
}

} // namespace lab
