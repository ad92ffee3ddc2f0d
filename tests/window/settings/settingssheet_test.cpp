// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/language.h"
#include "tests/window/shownwindow.h"
#include "tests/window/textaudit.h"
#include "tests/window/views.h"

#include <QFile>
#include <QGuiApplication>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>

#include <gmock/gmock.h>
#include <tuple>

namespace lab
{

using namespace lab::test;

namespace
{

/// A window, closed and started again with the same settings.
class KeptSettings : public testing::Test
{
protected:
    ShownWindow &start(const Overrule &overrule = {})
    {
        window.reset();
        made.clear();
        const Modes modes{.make = [this](Mode mode) { return make(mode); }, .isRoot = isRoot};
        window = std::make_unique<ShownWindow>(modes, path, overrule);
        EXPECT_TRUE(window->isReady());
        return *window;
    }
    std::unique_ptr<Backend> make(Mode mode)
    {
        std::unique_ptr<FakeBackend> backend = mountBackend();
        backend->ownMode = mode;
        made.push_back(mode);
        return backend;
    }
    ShownWindow &startWithSheet()
    {
        start().click(QStringLiteral("settingsButton"));
        return *window;
    }

    QTemporaryDir directory;
    QString path = directory.filePath(QStringLiteral("settings.ini"));
    std::vector<Mode> made;
    bool isRoot = false;
    std::unique_ptr<ShownWindow> window;
};

class SettingsSheetSizes : public testing::TestWithParam<std::tuple<QSize, const char *>>
{
};

} // namespace

TEST_F(KeptSettings, holdAtOnceAndAfterTheNextStart)
{
    startWithSheet();
    window->click(QStringLiteral("settingsTheme2"));
    EXPECT_LT(window->quick().color().lightnessF(), 0.3);
    window->click(QStringLiteral("settingsLanguage2"));
    EXPECT_EQ(window->text(QStringLiteral("settingsTitle")), u"設定");
    const int size = window->controller().currentTab()->terminals()->fontSize();
    window->click(QStringLiteral("settingsLarger"));
    window->click(QStringLiteral("settingsLarger"));
    EXPECT_EQ(window->controller().tabs().constLast()->terminals()->fontSize(), size + 2);
    EXPECT_EQ(window->text(QStringLiteral("settingsSize")), QString::number(size + 2));
    window->click(QStringLiteral("settingsClose"));
    EXPECT_FALSE(window->has(QStringLiteral("settingsTitle")));

    start();
    EXPECT_EQ(window->controller().language(), u"ja");
    EXPECT_TRUE(window->shows(QStringLiteral("マウント")));
    EXPECT_LT(window->quick().color().lightnessF(), 0.3);
    EXPECT_EQ(window->controller().currentTab()->terminals()->fontSize(), size + 2);
}

TEST_F(KeptSettings, areTheChoicesOfTheRailToo)
{
    start();
    window->click(QStringLiteral("themeSwitch"));
    window->click(QStringLiteral("theme2"));
    start();
    EXPECT_EQ(window->controller().theme(), u"dark");
}

TEST_F(KeptSettings, giveWayToTheCommandLine)
{
    start();
    window->controller().setTheme(QStringLiteral("dark"));
    start({.language = QStringLiteral("ja"), .theme = QStringLiteral("light")});
    EXPECT_EQ(window->controller().theme(), u"light");
    EXPECT_EQ(window->controller().language(), u"ja");
    start();
    EXPECT_EQ(window->controller().theme(), u"dark");
    EXPECT_EQ(window->controller().language(), languageFor(QStringLiteral("system")));
}

TEST_F(KeptSettings, areReachedWithoutAMouse)
{
    start();
    window->key(Qt::Key_Comma, Qt::ControlModifier);
    ASSERT_TRUE(window->has(QStringLiteral("settingsTitle")));
    QStringList reached;
    for (int press = 0; press < 20; ++press) {
        window->key(Qt::Key_Tab);
        if (const QQuickItem *focused = window->quick().activeFocusItem())
            reached.append(focused->objectName());
    }
    for (const char *name : {"settingsLanguage0", "settingsTheme0", "settingsMode1", "settingsFamily",
                             "settingsSmaller", "settingsLarger", "settingsTerminalName", "settingsClose"})
        EXPECT_TRUE(reached.contains(QLatin1StringView(name))) << name;
    EXPECT_FALSE(reached.contains(QStringLiteral("filter"))) << "what is behind a sheet has to wait";
    window->key(Qt::Key_Escape);
    EXPECT_FALSE(window->has(QStringLiteral("settingsTitle")));
    EXPECT_FALSE(window->controller().settings()->isOpen());
}

TEST_F(KeptSettings, comeIntoSightWhereTheWindowIsLow)
{
    start();
    window->quick().resize(640, 480);
    window->key(Qt::Key_Comma, Qt::ControlModifier);
    for (int press = 0; press < 30; ++press) {
        window->key(Qt::Key_Tab);
        const QQuickItem *focused = window->quick().activeFocusItem();
        if (focused != nullptr && focused->objectName() == u"settingsTerminalName")
            break;
    }
    QQuickItem *field = window->item(QStringLiteral("settingsTerminalName"));
    ASSERT_NE(field, nullptr);
    ASSERT_TRUE(field->hasActiveFocus());
    const QRectF place = field->mapRectToScene(QRectF(0, 0, field->width(), field->height()));
    const QQuickItem *close = window->item(QStringLiteral("settingsClose"));
    EXPECT_LE(place.bottom(), close->mapToScene(QPointF(0, 0)).y());
}

TEST_F(KeptSettings, haveTheFontOfTheTerminals)
{
    startWithSheet();
    const QStringList families = window->controller().settings()->families();
    if (families.isEmpty())
        GTEST_SKIP() << "SKIPPED: there is no font of one width";
    window->click(QStringLiteral("settingsFamily"));
    expectNoFaults(window->quick(), QStringLiteral("families"));
    window->picture(QStringLiteral("settings-families"));
    window->key(Qt::Key_Down);
    window->key(Qt::Key_Return);
    EXPECT_EQ(window->settings.fontFamily(), families.first());
    start();
    EXPECT_EQ(window->settings.fontFamily(), families.first());
}

TEST_F(KeptSettings, haveTheUsersOwnTerminal)
{
    const QString program = directory.filePath(QStringLiteral("my-terminal"));
    QFile file(program);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    startWithSheet();
    window->click(QStringLiteral("settingsTerminalName"));
    window->type(QStringLiteral("no-such-terminal"));
    EXPECT_EQ(window->text(QStringLiteral("settingsTerminalNote")), u"There is no program of that name.");
    expectNoFaults(window->quick(), QStringLiteral("no such terminal"));
    window->picture(QStringLiteral("settings-no-terminal"));
    window->key(Qt::Key_A, Qt::ControlModifier);
    window->type(program);
    EXPECT_EQ(window->text(QStringLiteral("settingsTerminalNote")), QString());
    EXPECT_EQ(window->controller().settings()->terminal(), u"my-terminal");
    start();
    EXPECT_EQ(window->settings.terminal(), program);
}

TEST_F(KeptSettings, startInHostModeOnceItHasBeenExplained)
{
    startWithSheet();
    window->click(QStringLiteral("settingsMode1"));
    EXPECT_THAT(made, testing::ElementsAre(Mode::sandbox)) << "it is the mode of the next start";

    start();
    EXPECT_TRUE(window->has(QStringLiteral("hostTitle")));
    EXPECT_THAT(made, testing::ElementsAre(Mode::sandbox));
    window->click(QStringLiteral("hostAgree"));
    ASSERT_TRUE(window->until([this] { return window->controller().mode()->isHost(); }));

    start();
    EXPECT_FALSE(window->has(QStringLiteral("hostTitle")));
    EXPECT_THAT(made, testing::ElementsAre(Mode::host));
    start({.mode = Mode::sandbox});
    EXPECT_THAT(made, testing::ElementsAre(Mode::sandbox));
    EXPECT_FALSE(window->has(QStringLiteral("hostTitle")));

    isRoot = true;
    start();
    EXPECT_THAT(made, testing::ElementsAre(Mode::sandbox)) << "root has the sandbox alone";
    EXPECT_FALSE(window->has(QStringLiteral("hostTitle")));
}

TEST_F(KeptSettings, haveTheShapeOfTheWindow)
{
    start();
    window->quick().resize(700, 640);
    window->click(QStringLiteral("tab_net"));
    window->controller().shape()->setTerminalShare(0.3);
    ASSERT_TRUE(window->until([this] { return window->settings.shape()->size() == QSize(700, 640); }));

    start();
    EXPECT_EQ(window->quick().size(), QSize(700, 640));
    EXPECT_EQ(window->controller().currentTab()->kind(), u"net");
    EXPECT_DOUBLE_EQ(window->controller().shape()->terminalShare(), 0.3);
    window->click(QStringLiteral("tab_overview"));

    start();
    EXPECT_TRUE(window->controller().isOverview());
    window->click(QStringLiteral("tab_uts"));
    EXPECT_EQ(window->text(QStringLiteral("kindTitle")), u"UTS");
}

TEST_F(KeptSettings, haveTheWindowMaximisedAndItsSizeBefore)
{
    start();
    window->quick().resize(700, 640);
    ASSERT_TRUE(window->until([this] { return window->settings.shape()->size() == QSize(700, 640); }));
    window->quick().showMaximized();
    ASSERT_TRUE(window->until([this] { return window->settings.shape()->isMaximised(); }));
    EXPECT_EQ(window->settings.shape()->size(), QSize(700, 640));
    start();
    EXPECT_EQ(window->quick().visibility(), QWindow::Maximized);
    window->quick().showNormal();
    ASSERT_TRUE(window->until([this] { return !window->settings.shape()->isMaximised(); }));
}

TEST_F(KeptSettings, doNotMakeAWindowLargerThanTheScreen)
{
    {
        Settings settings(path);
        settings.shape()->setSize({9000, 700});
    }
    const QSize screen = QGuiApplication::primaryScreen()->availableSize();
    start();
    EXPECT_EQ(window->quick().size(), QSize(screen.width(), std::min(700, screen.height())));
}

TEST_F(KeptSettings, haveThePlaceOfTheSplitterBesideTheLesson)
{
    ShownWindow wide(mountBackend());
    ASSERT_TRUE(wide.isReady());
    const qreal before = wide.item(QStringLiteral("lessonPane"))->width();
    QQuickItem *split = wide.item(QStringLiteral("lessonSplit"));
    ASSERT_NE(split, nullptr);
    const QPoint at = split->mapToScene(QPointF(split->width() / 2, split->height() / 2)).toPoint();
    QTest::mousePress(&wide.quick(), Qt::LeftButton, Qt::NoModifier, at);
    for (int step = 1; step <= 6; ++step)
        QTest::mouseMove(&wide.quick(), at + QPoint(10 * step, 0));
    QTest::mouseRelease(&wide.quick(), Qt::LeftButton, Qt::NoModifier, at + QPoint(60, 0));
    wide.settle();
    const qreal after = wide.item(QStringLiteral("lessonPane"))->width();
    EXPECT_GT(after, before + 20);
    EXPECT_EQ(wide.settings.shape()->lessonWidth(), after);
}

TEST_P(SettingsSheetSizes, nothingIsCutAndNothingOverlaps)
{
    const auto &[size, language] = GetParam();
    ShownWindow window(mountBackend(), size, QLatin1StringView(language));
    ASSERT_TRUE(window.isReady());
    for (const char *theme : {"light", "dark"}) {
        window.controller().setTheme(QLatin1StringView(theme));
        window.controller().settings()->open();
        ASSERT_TRUE(window.has(QStringLiteral("settingsTitle")));
        window.picture(QStringLiteral("settings-%1-%2-%3")
                           .arg(size.width())
                           .arg(QLatin1StringView(language), QLatin1StringView(theme)));
        expectNoFaults(window.quick(), QStringLiteral("settings"));
        window.controller().settings()->close();
    }
}

INSTANTIATE_TEST_SUITE_P(Windows, SettingsSheetSizes,
                         testing::Combine(testing::Values(QSize(1280, 800), QSize(800, 600), QSize(640, 480)),
                                          testing::Values("en", "ja")),
                         [](const auto &one) {
                             return "of" + std::to_string(std::get<0>(one.param).width()) + std::get<1>(one.param);
                         });

} // namespace lab
