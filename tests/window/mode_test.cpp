// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/shownwindow.h"
#include "tests/window/textaudit.h"
#include "tests/window/views.h"

#include <cerrno>
#include <gmock/gmock.h>
#include <utility>

namespace lab
{

using namespace lab::test;

namespace
{

/// Both roads are fakes; which of them is made, and what of it is shown, is what is tested. The real helper is tried
/// in tests/host.
class ModeSwitch : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(window.isReady()); }

    std::unique_ptr<Backend> make(Mode mode)
    {
        std::unique_ptr<FakeBackend> backend = mountBackend();
        backend->ownMode = mode;
        if (mode == Mode::host)
            backend->startError = hostError;
        made.push_back(mode);
        road = backend.get();
        return backend;
    }
    ModeController &mode() { return *window.controller().mode(); }
    void enterHost()
    {
        window.click(QStringLiteral("mode1"));
        window.click(QStringLiteral("hostAgree"));
        ASSERT_TRUE(window.until([this] { return mode().isHost() && !window.controller().isStarting(); }));
    }
    void audit(const QString &state)
    {
        window.keepPicture(state);
        expectNoFaults(window.quick(), state);
    }

    std::vector<Mode> made;
    FakeBackend *road = nullptr; ///< the last that was made
    std::optional<Error> hostError;
    ShownWindow window{Modes{.make = [this](Mode mode) { return make(mode); }, .isRoot = false}};
};

} // namespace

TEST_F(ModeSwitch, explainsHostModeBeforeTheFirstTime)
{
    window.click(QStringLiteral("mode1"));
    EXPECT_TRUE(window.has(QStringLiteral("hostTitle")));
    audit(QStringLiteral("host-dialog"));
    EXPECT_THAT(made, testing::ElementsAre(Mode::sandbox));
    window.click(QStringLiteral("hostCancel"));
    EXPECT_FALSE(window.has(QStringLiteral("hostTitle")));
    EXPECT_FALSE(mode().isHost());
    enterHost();
    window.click(QStringLiteral("mode0"));
    ASSERT_TRUE(window.until([this] { return !mode().isHost() && !window.controller().isStarting(); }));
    window.click(QStringLiteral("mode1"));
    EXPECT_FALSE(window.has(QStringLiteral("hostTitle"))) << "it has been explained";
    EXPECT_THAT(made, testing::ElementsAre(Mode::sandbox, Mode::host, Mode::sandbox, Mode::host));
}

TEST_F(ModeSwitch, endsTheLabsOfTheModeBefore)
{
    LessonController *lesson = window.controller().currentTab()->lesson();
    lesson->run(0);
    ASSERT_TRUE(window.until([&] { return lesson->heldCount() == 1; }));
    lesson->run(1);
    ASSERT_TRUE(window.until([&] { return lesson->heldCount() == 2; }));
    EXPECT_TRUE(window.controller().currentTab()->differences()->hasChild());
    EXPECT_FALSE(lesson->asksHelper());
    enterHost();
    EXPECT_FALSE(window.controller().currentTab()->differences()->hasChild());
    EXPECT_TRUE(lesson->asksHelper());
    EXPECT_FALSE(window.has(QStringLiteral("tabFailure")));
    EXPECT_EQ(window.controller().currentTab()->parentName(), u"this computer");
}

TEST_F(ModeSwitch, listsWhatWasDoneToTheComputerAndUndoesIt)
{
    enterHost();
    EXPECT_THAT(window.text(QStringLiteral("hostState")).toStdString(),
                testing::HasSubstr("Nothing of it has changed"));
    FormController *form = window.controller().currentTab()->form();
    form->setOperation(QStringLiteral("mount"));
    form->setSide(QStringLiteral("parent"));
    form->setValue(2, QStringLiteral("/mnt"));
    ASSERT_TRUE(form->canRun()) << form->obstacle().toStdString();
    form->run();
    ASSERT_TRUE(window.until([form] { return !form->isRunning(); }));
    EXPECT_EQ(mode().changes(), QStringList{form->command()});
    audit(QStringLiteral("host-strip"));
    window.click(QStringLiteral("showChanges"));
    EXPECT_TRUE(window.shows(form->command()));
    audit(QStringLiteral("host-changes"));
    window.key(Qt::Key_Escape);
    const std::size_t before = made.size();
    window.click(QStringLiteral("undoEverything"));
    ASSERT_TRUE(window.until([this] { return !window.controller().isStarting(); }));
    EXPECT_EQ(made.size(), before + 1) << "host mode begins anew";
    EXPECT_TRUE(mode().isHost());
    EXPECT_TRUE(mode().changes().isEmpty());
}

TEST_F(ModeSwitch, offersATerminalAsRootInHostModeAlone)
{
    window.controller().currentTab()->terminals()->open(QStringLiteral("parent"));
    EXPECT_TRUE(window.has(QStringLiteral("parentNewTerminal")));
    EXPECT_FALSE(window.has(QStringLiteral("parentNewRootTerminal")));
    enterHost();
    window.click(QStringLiteral("parentNewTerminal"));
    ASSERT_TRUE(window.until([this] { return !road->terminals.empty(); }));
    EXPECT_EQ(road->terminals.back().user, ShellUser::caller);
    audit(QStringLiteral("host-terminal"));
    window.click(QStringLiteral("parentNewRootTerminal"));
    ASSERT_TRUE(window.until([this] { return road->terminals.size() == 2; }));
    EXPECT_EQ(road->terminals.back().user, ShellUser::root);
}

TEST_F(ModeSwitch, aRefusalIsAPlainSentenceWithAWayBack)
{
    hostError = Error{"helper", ECANCELED, ""};
    enterHost();
    EXPECT_EQ(window.text(QStringLiteral("endedTitle")), u"Host mode did not start");
    EXPECT_TRUE(window.shows(QStringLiteral("The question for the password was closed. Nothing has changed.")));
    audit(QStringLiteral("host-refused"));
    window.click(QStringLiteral("backToSandbox"));
    ASSERT_TRUE(window.until([this] { return !window.controller().isStarting(); }));
    EXPECT_FALSE(window.controller().hasEnded());
    EXPECT_FALSE(mode().isHost());
}

TEST(ChangesComputer, isTrueOfWhatOthersCanSee)
{
    EXPECT_TRUE(changesComputer(MountOperation{}));
    EXPECT_TRUE(changesComputer(VethOperation{}));
    EXPECT_TRUE(changesComputer(IpcMakeOperation{}));
    EXPECT_TRUE(changesComputer(CgroupMakeOperation{}));
    EXPECT_TRUE(changesComputer(WallClockOperation{"+2 seconds"}));
    EXPECT_FALSE(changesComputer(PingOperation{}));
    EXPECT_FALSE(changesComputer(RunOperation{}));
    EXPECT_FALSE(changesComputer(UidMapOperation{})) << "that is the child's";
}

} // namespace lab
