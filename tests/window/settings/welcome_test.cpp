// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/wait.h"
#include "tests/window/shownwindow.h"
#include "tests/window/textaudit.h"
#include "tests/window/views.h"

#include <QTemporaryDir>

#include <cerrno>
#include <gmock/gmock.h>
#include <tuple>

namespace lab
{

using namespace lab::test;

namespace
{

const Error notPermitted{"clone3", EPERM, ""};

/// Every sandbox but the window's own, which is the first, is the one that is tried.
class Roads
{
public:
    std::unique_ptr<Backend> make(Mode mode)
    {
        std::unique_ptr<FakeBackend> backend = mountBackend();
        backend->ownMode = mode;
        if (!made.empty()) {
            backend->startError = sandboxError;
            backend->openError = childError;
        }
        made.push_back(mode);
        return backend;
    }
    [[nodiscard]] Modes modes()
    {
        return {.make = [this](Mode mode) { return make(mode); }, .isRoot = false};
    }

    std::optional<Error> sandboxError;
    std::optional<Error> childError;
    std::vector<Mode> made;
};

/// The controller alone, on a computer that is made up.
class Welcome : public testing::Test
{
protected:
    void tryAll()
    {
        welcome.open();
        ASSERT_TRUE(waitUntil([this] { return !welcome.isTrying(); }));
    }
    [[nodiscard]] QStringList states() const
    {
        QStringList states;
        for (const QVariant &line : welcome.lines())
            states += line.value<WelcomeLine>().state;
        return states;
    }

    [[nodiscard]] static Machine computer()
    {
        Machine machine;
        machine.kernelRelease = "6.12.0";
        machine.securityModules = "lockdown,capability,yama";
        machine.hasNewuidmap = true;
        machine.subordinateUids = "100000:65536";
        machine.subordinateGids = "100000:65536";
        machine.cgroups = CgroupLayout::v2;
        machine.isHelperInstalled = true;
        machine.kinds = KindSet::all();
        return machine;
    }

    Roads roads;
    MachineReader machine{computer()};
    Settings settings;
    Parent parent{roads.make(Mode::sandbox)};
    ModeController mode{parent, roads.modes()};
    WelcomeController welcome{roads.modes(), settings, mode, machine};
};

class WelcomeSheetSizes : public testing::TestWithParam<std::tuple<QSize, const char *>>
{
};

} // namespace

TEST_F(Welcome, saysWhatBothModesCanWhereAllIsWell)
{
    tryAll();
    EXPECT_TRUE(welcome.hasSandbox());
    EXPECT_TRUE(welcome.hasHost());
    EXPECT_EQ(states(), (QStringList{QStringLiteral("good"), QStringLiteral("good")}));
}

TEST_F(Welcome, saysWhatIsMissingAndWhatToDo)
{
    roads.sandboxError = notPermitted;
    tryAll();
    EXPECT_FALSE(welcome.hasSandbox());
    EXPECT_TRUE(welcome.hasHost());
    const auto first = welcome.lines().constFirst().value<WelcomeLine>();
    EXPECT_EQ(first.state, u"bad");
    EXPECT_FALSE(first.effect.isEmpty());
    EXPECT_FALSE(first.remedy.isEmpty());
    EXPECT_EQ(welcome.lines().size(), 2) << "without a sandbox no kind was tried";
}

TEST_F(Welcome, saysWhichKindsDoNotWork)
{
    roads.childError = notPermitted;
    tryAll();
    EXPECT_FALSE(welcome.hasSandbox()) << "a sandbox in which nothing can be made is none";
    EXPECT_EQ(states().count(QStringLiteral("bad")), static_cast<qsizetype>(kindCount));
    EXPECT_TRUE(welcome.lines().at(2).value<WelcomeLine>().effect.startsWith(u"Mount: "));
}

TEST_F(Welcome, looksAgainWhenItIsOpenedAgain)
{
    roads.sandboxError = notPermitted;
    tryAll();
    welcome.close();
    roads.sandboxError.reset();
    tryAll();
    EXPECT_TRUE(welcome.hasSandbox());
}

TEST_F(Welcome, canBeClosedWhileItTries)
{
    welcome.open();
    welcome.close();
    EXPECT_FALSE(welcome.isTrying());
    EXPECT_TRUE(welcome.lines().isEmpty());
}

TEST_F(Welcome, keepsHostModeOnceItHasBeenAgreedTo)
{
    tryAll();
    welcome.choose(true);
    EXPECT_TRUE(mode.isAsking());
    EXPECT_FALSE(settings.startsInHost());
    mode.cancel();
    EXPECT_FALSE(settings.startsInHost());
    mode.enterHost();
    mode.agree();
    EXPECT_TRUE(settings.startsInHost());
    welcome.choose(false);
    EXPECT_FALSE(settings.startsInHost());
    EXPECT_FALSE(mode.isHost());
}

TEST(WelcomeSheet, isShownAtTheFirstStartAlone)
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("settings.ini"));
    Roads roads;
    {
        ShownWindow window(roads.modes(), path);
        window.controller().setLanguage(QStringLiteral("en"));
        window.controller().welcome()->openFirst();
        ASSERT_TRUE(window.until([&] { return !window.controller().welcome()->isTrying(); }));
        EXPECT_EQ(window.text(QStringLiteral("welcomeTitle")), u"Welcome to Unshare Lab");
        EXPECT_TRUE(window.shows(QStringLiteral("A sandbox was made, and ended again.")));
        window.click(QStringLiteral("welcomeSandbox"));
        EXPECT_FALSE(window.has(QStringLiteral("welcomeTitle")));
    }
    ShownWindow window(roads.modes(), path);
    window.controller().welcome()->openFirst();
    EXPECT_FALSE(window.has(QStringLiteral("welcomeTitle")));
    window.key(Qt::Key_Comma, Qt::ControlModifier);
    window.click(QStringLiteral("settingsWelcome"));
    EXPECT_FALSE(window.has(QStringLiteral("settingsTitle")));
    EXPECT_TRUE(window.has(QStringLiteral("welcomeTitle")));
    window.key(Qt::Key_Escape);
    EXPECT_FALSE(window.has(QStringLiteral("welcomeTitle")));
}

TEST(WelcomeSheet, isLeftOutForAUserWhoAsksForHostMode)
{
    Roads roads;
    ShownWindow window(roads.modes(), QString(), {.mode = Mode::host});
    window.controller().welcome()->openFirst();
    EXPECT_FALSE(window.has(QStringLiteral("welcomeTitle")));
}

TEST_P(WelcomeSheetSizes, nothingIsCutAndNothingOverlaps)
{
    const auto &[size, language] = GetParam();
    Roads roads;
    ShownWindow window(roads.modes(), size, QLatin1StringView(language));
    ASSERT_TRUE(window.isReady());
    for (const bool works : {true, false}) {
        for (const char *theme : {"light", "dark"}) {
            roads.sandboxError = works ? std::nullopt : std::optional(notPermitted);
            window.controller().setTheme(QLatin1StringView(theme));
            window.controller().welcome()->open();
            ASSERT_TRUE(window.until([&] { return !window.controller().welcome()->isTrying(); }));
            ASSERT_TRUE(window.has(QStringLiteral("welcomeTitle")));
            const QString state = works ? QStringLiteral("works") : QStringLiteral("fails");
            window.picture(QStringLiteral("welcome-%1-%2-%3-%4")
                               .arg(size.width())
                               .arg(QLatin1StringView(language), QLatin1StringView(theme), state));
            expectNoFaults(window.quick(), state);
            window.controller().welcome()->close();
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Windows, WelcomeSheetSizes,
                         testing::Combine(testing::Values(QSize(1280, 800), QSize(800, 600), QSize(640, 480)),
                                          testing::Values("en", "ja")),
                         [](const auto &one) {
                             return "of" + std::to_string(std::get<0>(one.param).width()) + std::get<1>(one.param);
                         });

} // namespace lab
