// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/shownwindow.h"
#include "tests/window/textaudit.h"
#include "tests/window/views.h"

#include <QFile>
#include <QTemporaryDir>

#include <cerrno>
#include <gmock/gmock.h>

namespace lab
{

using namespace lab::test;

namespace
{

/// Scripts stand for the AppImage and for pkexec: what is tried is what the window makes of them. The real ones are in
/// tests/packaging.
class HelperOfAnAppImage : public testing::Test
{
protected:
    QString script(const QString &name, const QByteArray &text) const
    {
        QFile file(directory.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + text);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return file.fileName();
    }
    /// What the AppImage does when it is told to install.
    void useImage(const QByteArray &text)
    {
        places = {.image = script(QStringLiteral("lab.AppImage"), "test \"$*\" = --install-helper || exit 99\n" + text),
                  .rootsPart = directory.filePath(QStringLiteral("install")),
                  .pkexec = script(QStringLiteral("pkexec"), "exec \"$@\"\n")};
    }
    [[nodiscard]] QByteArray installing() const
    {
        const QByteArray part = places.rootsPart.toUtf8();
        return "printf '#!/bin/sh\\nexec rm \"$0\"\\n' >" + part + " && chmod +x " + part + "\n";
    }
    void start()
    {
        Modes modes{.make = [this](Mode mode) { return make(mode); }, .isRoot = false};
        modes.helper = places;
        window = std::make_unique<ShownWindow>(modes);
        ASSERT_TRUE(window->isReady());
    }
    void startInHost()
    {
        start();
        window->click(QStringLiteral("mode1"));
        window->click(QStringLiteral("hostAgree"));
        ASSERT_TRUE(window->until([this] { return !window->controller().isStarting(); }));
    }
    std::unique_ptr<Backend> make(Mode mode)
    {
        std::unique_ptr<FakeBackend> backend = mountBackend();
        backend->ownMode = mode;
        if (mode == Mode::host && !places.hasInstalled())
            backend->startError = hostError;
        road = backend.get();
        return backend;
    }
    /// Turns until root's part has ended.
    [[nodiscard]] bool isDone()
    {
        return window->until([this] { return !window->controller().helper()->isBusy(); });
    }

    QTemporaryDir directory;
    HelperPlaces places;
    FakeBackend *road = nullptr; ///< the last that was made
    Error hostError{"helper", ENOENT, "org.unsharelab.helper"};
    std::unique_ptr<ShownWindow> window;
};

} // namespace

TEST_F(HelperOfAnAppImage, isOfferedWhereItIsMissingAndHostModeGoesOnWithIt)
{
    places.rootsPart = directory.filePath(QStringLiteral("install"));
    useImage(installing());
    startInHost();
    EXPECT_TRUE(window->shows(QStringLiteral("it is not installed")));
    expectNoFaults(window->quick(), QStringLiteral("helper-missing"));
    window->keepPicture(QStringLiteral("helper-missing"));
    road->startError.reset();
    window->click(QStringLiteral("installHelper"));
    EXPECT_TRUE(window->until([this] { return !window->controller().hasEnded(); }));
    EXPECT_TRUE(places.hasInstalled());
    EXPECT_TRUE(window->controller().mode()->isHost());
}

TEST_F(HelperOfAnAppImage, isOfferedWhereOneOfAnotherVersionIsThere)
{
    hostError = Error{"version", ENOTSUP, "2"};
    useImage("");
    startInHost();
    EXPECT_TRUE(window->has(QStringLiteral("installHelper")));
    EXPECT_TRUE(window->shows(QStringLiteral("Install both of the same version")));
}

TEST_F(HelperOfAnAppImage, isNotOfferedForAnotherFailure)
{
    hostError = Error{"helper", ECANCELED, ""};
    useImage("");
    startInHost();
    EXPECT_FALSE(window->has(QStringLiteral("installHelper")));
}

TEST_F(HelperOfAnAppImage, isNotOfferedByAProgramThatIsInNone)
{
    startInHost();
    EXPECT_FALSE(window->has(QStringLiteral("installHelper")));
    window->click(QStringLiteral("settingsButton"));
    EXPECT_FALSE(window->has(QStringLiteral("settingsHelper")));
}

TEST_F(HelperOfAnAppImage, leavesWhyItWasNotInstalled)
{
    useImage("exit 126\n");
    startInHost();
    window->click(QStringLiteral("installHelper"));
    ASSERT_TRUE(isDone());
    EXPECT_TRUE(window->shows(QStringLiteral("The question for the password was closed")));
    expectNoFaults(window->quick(), QStringLiteral("helper-refused"));
    window->keepPicture(QStringLiteral("helper-refused"));

    useImage("echo 'the disk is full'; exit 5\n");
    window->click(QStringLiteral("installHelper"));
    ASSERT_TRUE(isDone());
    EXPECT_TRUE(window->shows(QStringLiteral("All is as it was before")));
    EXPECT_TRUE(window->controller().helper()->failure()->detail().contains(QStringLiteral("the disk is full")));
}

TEST_F(HelperOfAnAppImage, isInstalledAndRemovedInTheSettings)
{
    places.rootsPart = directory.filePath(QStringLiteral("install"));
    useImage(installing());
    start();
    window->click(QStringLiteral("settingsButton"));
    EXPECT_FALSE(window->has(QStringLiteral("settingsRemoveHelper")));
    expectNoFaults(window->quick(), QStringLiteral("helper-settings"));
    window->click(QStringLiteral("settingsInstallHelper"));
    ASSERT_TRUE(isDone());
    EXPECT_TRUE(places.hasInstalled());
    window->keepPicture(QStringLiteral("helper-settings"));
    window->click(QStringLiteral("settingsRemoveHelper"));
    ASSERT_TRUE(isDone());
    EXPECT_FALSE(places.hasInstalled());
    EXPECT_FALSE(window->has(QStringLiteral("settingsRemoveHelper")));
    EXPECT_FALSE(window->controller().helper()->failure()->isShown());
}

} // namespace lab
