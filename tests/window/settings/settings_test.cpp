// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/settings/settings.h"

#include "app/window/settings/settingscontroller.h"

#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <gmock/gmock.h>

namespace lab
{

namespace
{

class SettingsTest : public testing::Test
{
protected:
    void write(const QByteArray &text) const
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    [[nodiscard]] QByteArray written() const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static void expectUsual(const Settings &settings)
    {
        EXPECT_EQ(settings.language(), u"system");
        EXPECT_EQ(settings.theme(), u"system");
        EXPECT_EQ(settings.mode(), Mode::sandbox);
        EXPECT_EQ(settings.terminal(), QString());
        EXPECT_EQ(settings.fontFamily(), QString());
        EXPECT_EQ(settings.fontSize(), Choices::usualFontSize);
        EXPECT_FALSE(settings.hasAgreedToHost());
        EXPECT_FALSE(settings.hasBeenWelcomed());
    }

    QTemporaryDir directory;
    QString path = directory.filePath(QStringLiteral("below/settings.ini"));
};

struct Broken
{
    const char *name;
    QByteArray text;
};

class BrokenSettings : public SettingsTest, public testing::WithParamInterface<Broken>
{
};

} // namespace

TEST_F(SettingsTest, areTheUsualOnesAtFirstAndLeaveNoFile)
{
    {
        Settings settings(path);
        expectUsual(settings);
        EXPECT_FALSE(settings.shape()->size().isValid());
        EXPECT_FALSE(settings.shape()->isMaximised());
    }
    EXPECT_FALSE(QFile::exists(path));
}

TEST_F(SettingsTest, areKeptUntilTheNextStart)
{
    {
        Settings settings(path);
        settings.setLanguage(QStringLiteral("ja"));
        settings.setTheme(QStringLiteral("dark"));
        settings.setStartsInHost(true);
        settings.setTerminal(QStringLiteral(" konsole "));
        settings.setFontFamily(QStringLiteral("Noto Sans Mono, 源ノ"));
        settings.setFontSize(17);
        settings.setAgreedToHost();
        settings.setWelcomed();
        settings.shape()->setSize({1000, 700});
        settings.shape()->setMaximised(true);
        settings.shape()->setTab(QStringLiteral("net"));
        settings.shape()->setLessonWidth(400);
        settings.shape()->setTerminalShare(0.3);
    }
    Settings settings(path);
    EXPECT_EQ(settings.language(), u"ja");
    EXPECT_EQ(settings.theme(), u"dark");
    EXPECT_EQ(settings.mode(), Mode::host);
    EXPECT_EQ(settings.terminal(), u"konsole");
    EXPECT_EQ(settings.fontFamily(), u"Noto Sans Mono, 源ノ");
    EXPECT_EQ(settings.fontSize(), 17);
    EXPECT_TRUE(settings.hasAgreedToHost());
    EXPECT_TRUE(settings.hasBeenWelcomed());
    EXPECT_EQ(settings.shape()->size(), QSize(1000, 700));
    EXPECT_TRUE(settings.shape()->isMaximised());
    EXPECT_EQ(settings.shape()->tab(), u"net");
    EXPECT_EQ(settings.shape()->lessonWidth(), 400);
    EXPECT_DOUBLE_EQ(settings.shape()->terminalShare(), 0.3);
}

TEST_F(SettingsTest, reachTheFileWhileTheProgramRuns)
{
    Settings settings(path);
    settings.setTheme(QStringLiteral("dark"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return written().contains("theme=dark"); }));
}

TEST_F(SettingsTest, refuseWhatIsNoneOfThem)
{
    Settings settings(path);
    const QSignalSpy changes(&settings, &Settings::themeChanged);
    settings.setTheme(QStringLiteral("blue"));
    settings.setLanguage(QStringLiteral("fr"));
    settings.setFontSize(4000);
    EXPECT_EQ(settings.theme(), u"system");
    EXPECT_EQ(settings.language(), u"system");
    EXPECT_EQ(settings.fontSize(), Choices::largestFontSize);
    EXPECT_EQ(changes.size(), 0);
}

TEST_F(SettingsTest, giveWayToTheCommandLineForOneTime)
{
    {
        Settings settings(path);
        settings.setTheme(QStringLiteral("light"));
    }
    {
        Settings settings(path);
        settings.overrule({.language = QStringLiteral("ja"), .theme = QStringLiteral("dark"), .mode = Mode::host});
        EXPECT_EQ(settings.language(), u"ja");
        EXPECT_EQ(settings.theme(), u"dark");
        EXPECT_EQ(settings.mode(), Mode::host);
        settings.setFontSize(20);
    }
    {
        Settings settings(path);
        EXPECT_EQ(settings.language(), u"system");
        EXPECT_EQ(settings.theme(), u"light");
        EXPECT_EQ(settings.mode(), Mode::sandbox);
        EXPECT_EQ(settings.fontSize(), 20);
        // What the user chooses while it holds is kept, be it the same.
        settings.overrule({.theme = QStringLiteral("dark")});
        settings.setTheme(QStringLiteral("dark"));
    }
    EXPECT_EQ(Settings(path).theme(), u"dark");
}

TEST_F(SettingsTest, areNotKeptWithoutAFile)
{
    Settings settings;
    settings.setTheme(QStringLiteral("dark"));
    settings.shape()->setSize({900, 700});
    EXPECT_EQ(settings.theme(), u"dark");
    EXPECT_EQ(settings.problem(), QString());
}

TEST_F(SettingsTest, sayThatTheyCannotBeKept)
{
    const QString inTheWay = directory.filePath(QStringLiteral("file"));
    QFile file(inTheWay);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    Settings settings(inTheWay + QStringLiteral("/settings.ini"));
    const QSignalSpy told(&settings, &Settings::problemChanged);
    settings.setTheme(QStringLiteral("dark"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return !told.isEmpty(); }));
    EXPECT_EQ(settings.theme(), u"dark");
    EXPECT_THAT(settings.problem().toStdString(), testing::HasSubstr("file/settings.ini cannot be written"));
}

TEST_P(BrokenSettings, areTheUsualOnesAndCanBeWrittenAgain)
{
    ASSERT_TRUE(QDir().mkpath(directory.filePath(QStringLiteral("below"))));
    write(GetParam().text);
    {
        Settings settings(path);
        expectUsual(settings);
        EXPECT_FALSE(settings.shape()->size().isValid());
        EXPECT_GT(settings.shape()->terminalShare(), 0.1);
        EXPECT_EQ(settings.shape()->lessonWidth(), 0);
        settings.setTheme(QStringLiteral("dark"));
    }
    EXPECT_EQ(Settings(path).theme(), u"dark");
}

INSTANTIATE_TEST_SUITE_P(
    Files, BrokenSettings,
    testing::Values(Broken{"empty", ""}, Broken{"noIni", QByteArray::fromHex("00fffe5d5d5d5b5b3d0a3d3d0a5b5b77696e")},
                    Broken{"unknownWords", "language=klingon\ntheme=blue\nmode=moon\n[terminal]\nfont-size=huge\n"
                                           "[window]\nwidth=wide\nheight=\nmaximised=perhaps\n"},
                    Broken{"outOfRange", "[terminal]\nfont-size=-3\n[window]\nwidth=-1\nheight=99999999999999\n"
                                         "lesson-width=-7\nterminal-height-percent=400\n"},
                    Broken{"otherTypes", "language=@Variant(\\0\\0\\0\\b)\ntheme=a, b\nmode=@Invalid()\n[terminal]\n"
                                         "program=one\\ntwo\nfont-family=\\x7\nfont-size=@Size(1 2)\n"},
                    Broken{"endless", "language=" + QByteArray(200'000, 'e') +
                                          "\n[terminal]\nprogram=" + QByteArray(200'000, 'x')}),
    [](const auto &one) { return std::string(one.param.name); });

TEST_F(SettingsTest, offerFontsOfOneWidthAndTheOneThatWasChosen)
{
    Settings settings;
    SettingsController controller(settings);
    for (const QString &family : controller.families())
        EXPECT_TRUE(QFontDatabase::isFixedPitch(family)) << family.toStdString();
    settings.setFontFamily(QStringLiteral("Gone Mono"));
    EXPECT_TRUE(controller.families().contains(QStringLiteral("Gone Mono")));
}

} // namespace lab
