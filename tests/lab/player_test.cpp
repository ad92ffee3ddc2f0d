// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/player.h"

#include "tests/support/fake_backend.h"
#include "tests/support/rows.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cerrno>

namespace lab
{

namespace
{

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using State = LessonPlayer::StepState;

constexpr const char *lessonText = R"(# Lesson
```lab
kind mount
```
## Look
```lab
expect parent.mounts[/] present
```
## Unshare
```lab
do parent unshare kinds=mount
expect namespaces[mnt] differs
```
## Mount
```lab
do child mount fstype=tmpfs target=/mnt
expect child.mounts[/mnt] present
expect parent.mounts[/mnt] absent
```
## Command that is checked
```sh parent
findmnt /mnt
```
```lab
expect parent.mounts[/mnt] absent
```
## Command alone
```sh child
true
```
)";
enum Steps { look, unshare, mount, checked, alone };

View sideView(Side side, std::vector<std::string> mounts)
{
    View view;
    view.side = side;
    view.namespaces = {{.name = "mnt", .inode = side == Side::parent ? 1U : 2U}};
    Section section{"mounts", Form::table, {"FSTYPE"}, {}};
    for (std::string &target : mounts)
        section.rows.push_back({std::move(target), {"tmpfs"}});
    view.sections = {std::move(section)};
    return view;
}

class Player : public testing::Test
{
protected:
    Player()
    {
        m_backend->parentView = sideView(Side::parent, {"/"});
        m_backend->childView = sideView(Side::child, {"/"});
        m_backend->operate = [this](LabNumber, const Operation &operation) -> Result<Outcome> {
            if (std::holds_alternative<MountOperation>(operation))
                m_backend->childView = sideView(Side::child, {"/", "/mnt"});
            return Outcome{};
        };
        // No test waits for it: those that are about the deadline set it.
        m_player.setDeadline(1h);
        QObject::connect(&m_player, &LessonPlayer::stepFinished,
                         [this](int step, State state) { m_finished.emplace_back(step, state); });
        QObject::connect(&m_player, &LessonPlayer::finished, [this] { ++m_ends; });
    }

    template <typename Condition>
    static bool waitFor(Condition condition)
    {
        const QDeadlineTimer patience(10s);
        while (!condition() && !patience.hasExpired())
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        return condition();
    }

    /// Whether it holds when all that is under way has come to rest.
    static void settle()
    {
        for (int turn = 0; turn < 50; ++turn)
            QCoreApplication::processEvents();
    }

    State runToEnd(int step)
    {
        m_finished.clear();
        m_player.run(step);
        EXPECT_TRUE(waitFor([this] { return !m_finished.empty(); }));
        return m_player.progress(step).state;
    }

    void runUntil(int last)
    {
        for (int step = 0; step <= last; ++step)
            ASSERT_EQ(runToEnd(step), State::held) << step;
    }

    [[nodiscard]] std::vector<State> states() const
    {
        std::vector<State> all;
        for (int step = 0; step < m_player.stepCount(); ++step)
            all.push_back(m_player.progress(step).state);
        return all;
    }

    FakeBackend *m_backend = new FakeBackend;
    Parent m_parent{std::unique_ptr<Backend>(m_backend)};
    Lab m_lab{m_parent, Kind::mount};
    LessonPlayer m_player{m_lab, parseLesson(lessonText).value()};
    std::vector<std::pair<int, State>> m_finished;
    int m_ends = 0;
};

constexpr const char *needyText = R"(# Lesson
```lab
kind cgroup
```
## Look
```lab
expect parent.cgroup.path = /
```
## Needs what is there
```lab
needs cgroup-delegation
expect parent.cgroup.path = /
```
## Needs a controller
```lab
needs cgroup-delegation
needs pids-controller
do parent cgroup-make path=/sys/fs/cgroup/a
expect parent.cgroup.path = /
```
## Goes on
```lab
expect parent.cgroup.path = /
```
)";

View cgroupView(const std::string &writable, const std::string &pids)
{
    return {.topic = Kind::cgroup,
            .side = Side::parent,
            .namespaces = {{.name = "cgroup", .inode = 1}},
            .sections = {{"cgroup", Form::facts, {"VALUE"}, {{"path", {"/"}}, {"writable", {writable}}}},
                         {"hierarchies", Form::table, {"PATH"}, {{"0", {"/"}}}},
                         {"limits", Form::table, {"CONTROLLER", "STATE"}, {{"pids", {"pids", pids}}}}}};
}

/// What this computer may lack: no fault of the lesson, of the program or of who plays it.
class Needy : public Player
{
protected:
    Needy()
    {
        QObject::connect(&m_needy, &LessonPlayer::finished, [this] { ++m_needyEnds; });
    }

    void play(const View &parent)
    {
        m_backend->parentView = parent;
        m_needy.runAll();
        ASSERT_TRUE(waitFor([this] { return m_needyEnds > 0; }));
    }

    Lab m_cgroupLab{m_parent, Kind::cgroup};
    LessonPlayer m_needy{m_cgroupLab, parseLesson(needyText).value()};
    int m_needyEnds = 0;
};

TEST_F(Needy, skipsWhatIsNotPossibleAndGoesOn)
{
    play(cgroupView("yes", "v1"));
    EXPECT_EQ(m_needy.progress(1).state, State::held);
    EXPECT_EQ(m_needy.progress(2).state, State::skipped);
    EXPECT_EQ(m_needy.progress(2).lack, (LessonPlayer::Lack{"pids-controller", "v1"}));
    EXPECT_EQ(m_needy.progress(3).state, State::held);
    EXPECT_EQ(m_needy.nextStep(), 4);
    EXPECT_THAT(m_backend->performed, IsEmpty());
}

TEST_F(Needy, namesTheFirstThingThatIsLacking)
{
    play(cgroupView("no", "v1"));
    for (const int step : {1, 2}) {
        EXPECT_EQ(m_needy.progress(step).state, State::skipped);
        EXPECT_EQ(m_needy.progress(step).lack, (LessonPlayer::Lack{"cgroup-delegation", "delegation"}));
    }
}

TEST_F(Needy, playsAllWhereNothingIsLacking)
{
    play(cgroupView("yes", "on"));
    for (int step = 0; step < 4; ++step)
        EXPECT_EQ(m_needy.progress(step).state, State::held) << step;
    EXPECT_THAT(m_backend->performed, SizeIs(1));
}

TEST_F(Needy, asksAgainAfterAReset)
{
    play(cgroupView("no", "v1"));
    m_needy.reset();
    EXPECT_EQ(m_needy.progress(1).state, State::waiting);
    EXPECT_EQ(m_needy.progress(1).lack, std::nullopt);
}

TEST_F(Player, playsAllStepsInOrder)
{
    m_player.runAll();
    ASSERT_TRUE(waitFor([this] { return m_ends > 0; }));
    EXPECT_THAT(m_finished, ElementsAre(std::pair(0, State::held), std::pair(1, State::held), std::pair(2, State::held),
                                        std::pair(3, State::held), std::pair(4, State::held)));
    EXPECT_EQ(m_player.nextStep(), 5);
    EXPECT_EQ(m_ends, 1);
    EXPECT_THAT(m_backend->opened, ElementsAre(ChildOptions{.kinds = Kind::mount}));
    EXPECT_THAT(m_backend->performed,
                ElementsAre(Operation(MountOperation{FileSystem::tmpfs, "", "/mnt", "", ""}),
                            Operation(RunOperation{"findmnt /mnt"}), Operation(RunOperation{"true"})));
}

TEST_F(Player, doesNotRunAStepWhosePremiseIsMissing)
{
    EXPECT_EQ(m_player.premiseOf(mount), look);
    m_player.run(mount);
    EXPECT_FALSE(m_player.isRunning());
    runUntil(look);
    EXPECT_EQ(m_player.premiseOf(mount), unshare);
    EXPECT_EQ(m_player.premiseOf(unshare), std::nullopt);
    m_player.run(mount);
    settle();
    EXPECT_THAT(m_backend->performed, IsEmpty());
    EXPECT_EQ(m_player.progress(mount).state, State::waiting);
}

TEST_F(Player, runsOneStepAtATime)
{
    m_player.run(look);
    EXPECT_EQ(m_player.progress(look).state, State::running);
    m_player.run(look);
    m_player.runAll();
    ASSERT_TRUE(waitFor([this] { return !m_player.isRunning(); }));
    settle();
    EXPECT_THAT(m_finished, SizeIs(1));
}

TEST_F(Player, failsAtOnceWithTheErrorOfTheOperation)
{
    runUntil(unshare);
    const Error error{"mount", EPERM, "/mnt"};
    m_backend->operate = [error](LabNumber, const Operation &) { return std::unexpected(error); };
    EXPECT_EQ(runToEnd(mount), State::failed);
    EXPECT_EQ(m_player.progress(mount).error, error);
    EXPECT_EQ(m_player.nextStep(), mount);
}

TEST_F(Player, failsWhenTheChildCannotBeMade)
{
    runUntil(look);
    m_backend->openError = Error{"unshare", ENOSPC, "mount"};
    EXPECT_EQ(runToEnd(unshare), State::failed);
    EXPECT_EQ(m_player.progress(unshare).error, m_backend->openError);
    EXPECT_EQ(m_player.progress(look).state, State::held);
}

TEST_F(Player, failsWhenTheParentSideCannotBeMade)
{
    m_backend->startError = Error{"unshare", EPERM, "user"};
    EXPECT_EQ(runToEnd(look), State::failed);
    EXPECT_EQ(m_player.progress(look).error, m_backend->startError);
}

TEST_F(Player, failsAtTheDeadlineAndSaysWhatWasFound)
{
    runUntil(unshare);
    m_backend->operate = [](LabNumber, const Operation &) { return Outcome{}; };
    m_player.run(mount);
    ASSERT_TRUE(waitFor([this] { return m_player.progress(mount).verdicts.size() == 2; }));
    EXPECT_TRUE(m_player.isRunning());
    m_player.setDeadline(0ms);
    ASSERT_TRUE(waitFor([this] { return !m_player.isRunning(); }));
    EXPECT_EQ(m_player.progress(mount).state, State::failed);
    EXPECT_EQ(m_player.progress(mount).error, std::nullopt);
    EXPECT_THAT(m_player.progress(mount).verdicts, ElementsAre(Verdict{false, "absent"}, Verdict{true, "absent"}));
}

TEST_F(Player, holdsAsSoonAsAViewSaysSo)
{
    runUntil(unshare);
    m_backend->operate = [](LabNumber, const Operation &) { return Outcome{}; };
    m_player.run(mount);
    ASSERT_TRUE(waitFor([this] { return m_player.progress(mount).verdicts.size() == 2; }));
    m_backend->childView = sideView(Side::child, {"/", "/mnt"});
    m_backend->push(Side::child);
    ASSERT_TRUE(waitFor([this] { return !m_player.isRunning(); }));
    EXPECT_EQ(m_player.progress(mount).state, State::held);
}

TEST_F(Player, doesNotBelieveAViewFromBeforeTheStepActed)
{
    runUntil(unshare);
    m_backend->doesParentLook = false;
    m_player.run(mount);
    ASSERT_TRUE(waitFor([this] { return m_player.progress(mount).verdicts.size() == 2; }));
    settle();
    EXPECT_THAT(m_player.progress(mount).verdicts, testing::Each(testing::Field(&Verdict::holds, true)));
    EXPECT_TRUE(m_player.isRunning());
    m_player.setDeadline(0ms);
    ASSERT_TRUE(waitFor([this] { return !m_player.isRunning(); }));
    EXPECT_EQ(m_player.progress(mount).state, State::failed);
    EXPECT_EQ(m_player.progress(mount).error, (Error{"look", ETIMEDOUT, "parent"}));
}

TEST_F(Player, failsWhenASideCannotBeLookedAt)
{
    runUntil(unshare);
    m_backend->childLookError = Error{"open", EACCES, "/proc/self/mountinfo"};
    EXPECT_EQ(runToEnd(mount), State::failed);
    EXPECT_EQ(m_player.progress(mount).error, m_backend->childLookError);
}

TEST_F(Player, doesNotMindTheStatusOfACommandThatIsChecked)
{
    runUntil(mount);
    m_backend->operate = [](LabNumber, const Operation &) { return Outcome{1, "nothing"}; };
    EXPECT_EQ(runToEnd(checked), State::held);
    EXPECT_EQ(m_player.progress(checked).outcome.status, 1);
    EXPECT_EQ(m_player.progress(checked).outcome.output, "nothing");
    EXPECT_EQ(runToEnd(alone), State::failed);
    EXPECT_EQ(m_player.progress(alone).error, std::nullopt);
}

TEST_F(Player, goesBackToTheStepThatMadeTheChildWhenTheChildEnds)
{
    runUntil(checked);
    m_backend->killChild();
    ASSERT_TRUE(waitFor([this] { return m_player.nextStep() == unshare; }));
    EXPECT_THAT(states(), ElementsAre(State::held, State::waiting, State::waiting, State::waiting, State::waiting));
    EXPECT_EQ(runToEnd(unshare), State::held);
}

TEST_F(Player, failsTheStepDuringWhichTheChildEnds)
{
    runUntil(unshare);
    m_backend->doesChildLook = false;
    m_player.run(mount);
    ASSERT_TRUE(waitFor([this] { return m_backend->performed.size() == 1; }));
    m_backend->killChild();
    ASSERT_TRUE(waitFor([this] { return !m_player.isRunning(); }));
    EXPECT_EQ(m_player.progress(mount).state, State::failed);
    EXPECT_TRUE(m_player.progress(mount).error);
    EXPECT_EQ(m_player.nextStep(), unshare);
}

TEST_F(Player, stopsRunningAllAtAFailure)
{
    m_backend->operate = [](LabNumber, const Operation &) { return std::unexpected(Error{"mount", EPERM, "/mnt"}); };
    m_player.runAll();
    ASSERT_TRUE(waitFor([this] { return m_ends > 0; }));
    EXPECT_THAT(states(), ElementsAre(State::held, State::held, State::failed, State::waiting, State::waiting));
    m_player.runAll();
    ASSERT_TRUE(waitFor([this] { return m_ends > 1; }));
    EXPECT_THAT(m_backend->performed, SizeIs(2));
}

TEST_F(Player, makesANewChildWhenThatStepIsRunAgain)
{
    runUntil(mount);
    m_backend->childView = sideView(Side::child, {"/"});
    EXPECT_EQ(runToEnd(unshare), State::held);
    EXPECT_THAT(m_backend->opened, SizeIs(2));
    EXPECT_THAT(states(), ElementsAre(State::held, State::held, State::waiting, State::waiting, State::waiting));
}

TEST_F(Player, forgetsEverythingWhenReset)
{
    runUntil(mount);
    m_player.reset();
    EXPECT_EQ(m_lab.state(), Lab::State::closed);
    EXPECT_THAT(states(), testing::Each(State::waiting));
    EXPECT_TRUE(waitFor([this] { return !m_backend->hasChild(); }));
}

TEST_F(Player, doesNotTakeAnAnswerFromBeforeTheReset)
{
    runUntil(unshare);
    m_backend->doesAnswer = false;
    m_player.run(mount);
    m_player.reset();
    m_player.run(look);
    m_backend->answerAll();
    ASSERT_TRUE(waitFor([this] { return !m_player.isRunning(); }));
    settle();
    EXPECT_THAT(states(), ElementsAre(State::held, State::waiting, State::waiting, State::waiting, State::waiting));
}

/// A lesson whose last steps do something to the parent side, and end the child.
class EndingPlayer : public testing::Test
{
protected:
    static constexpr const char *text = R"(# Lesson
```lab
kind pid
```
## Unshare
```lab
do parent unshare kinds=pid
expect namespaces[mnt] differs
```
## Mount in the parent
```lab
do parent mount fstype=tmpfs target=/mnt
expect parent.mounts[/] present
```
## Kill
```lab
do parent kill pid=child signal=KILL
expect child ended
expect parent.mounts[4711] absent
```
## Look
```lab
expect parent.mounts[/] present
```
)";

    EndingPlayer()
    {
        m_backend->parentView = sideView(Side::parent, {"/", "4711"});
        m_backend->childView = sideView(Side::child, {"/"});
        m_backend->parentView.topic = m_backend->childView.topic = Kind::pid;
        m_backend->operate = [this](LabNumber, const Operation &operation) -> Result<Outcome> {
            if (std::holds_alternative<SignalOperation>(operation) && m_doesKill)
                m_backend->killChild();
            return Outcome{};
        };
        m_player.setDeadline(1h);
        QObject::connect(&m_player, &LessonPlayer::finished, [this] { ++m_ends; });
    }

    template <typename Condition>
    static bool waitFor(Condition condition)
    {
        const QDeadlineTimer patience(10s);
        while (!condition() && !patience.hasExpired())
            QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        return condition();
    }

    FakeBackend *m_backend = new FakeBackend;
    Parent m_parent{std::unique_ptr<Backend>(m_backend)};
    Lab m_lab{m_parent, Kind::pid};
    LessonPlayer m_player{m_lab, parseLesson(text).value()};
    int m_ends = 0;
    bool m_doesKill = true;
};

TEST_F(EndingPlayer, keepsWhatHeldWhenTheEndOfTheChildIsTheLesson)
{
    m_player.runAll();
    ASSERT_TRUE(waitFor([this] { return m_lab.state() == Lab::State::closed && m_player.nextStep() == 2; }));
    EXPECT_TRUE(m_player.isRunning());
    EXPECT_EQ(m_player.progress(2).verdicts[0], (Verdict{true, ""}));
    // Nobody tells of it: the player looks again until it is so.
    test::dropLast(m_backend->parentView.sections[0].rows);
    ASSERT_TRUE(waitFor([this] { return m_ends > 0; }));
    EXPECT_EQ(m_player.nextStep(), m_player.stepCount());
}

TEST_F(EndingPlayer, failsWhereTheChildDoesNotEnd)
{
    m_doesKill = false;
    test::dropLast(m_backend->parentView.sections[0].rows);
    m_player.runAll();
    ASSERT_TRUE(waitFor([this] { return m_player.progress(2).verdicts.size() == 2; }));
    m_player.setDeadline(0ms);
    ASSERT_TRUE(waitFor([this] { return m_ends > 0; }));
    EXPECT_EQ(m_player.progress(2).state, State::failed);
    EXPECT_EQ(m_player.progress(2).verdicts[0], (Verdict{false, "it is there"}));
    EXPECT_EQ(m_lab.state(), Lab::State::open);
}

TEST_F(EndingPlayer, makesANewChildAfterwards)
{
    test::dropLast(m_backend->parentView.sections[0].rows);
    m_player.runAll();
    ASSERT_TRUE(waitFor([this] { return m_ends > 0; }));
    m_player.run(0);
    ASSERT_TRUE(waitFor([this] { return !m_player.isRunning(); }));
    EXPECT_EQ(m_lab.state(), Lab::State::open);
    EXPECT_EQ(m_player.nextStep(), 1);
}

TEST_F(EndingPlayer, takesBackWhatItDidToTheParentSideWhenReset)
{
    m_player.runAll();
    ASSERT_TRUE(waitFor([this] { return m_lab.state() == Lab::State::closed && m_player.nextStep() == 2; }));
    m_backend->performed.clear();
    m_player.reset();
    ASSERT_TRUE(waitFor([this] { return !m_backend->performed.empty(); }));
    EXPECT_THAT(m_backend->performed, ElementsAre(Operation(UnmountOperation{"/mnt", Lazily::yes})));
    m_player.reset();
    EXPECT_THAT(m_backend->performed, SizeIs(1));
}

TEST_F(Player, canBeResetByWhoeverHearsOfAStep)
{
    QObject::connect(&m_player, &LessonPlayer::stepChanged, &m_player, [this](int step) {
        if (step == mount && m_player.progress(mount).state == State::running)
            m_player.reset();
    });
    m_player.runAll();
    ASSERT_TRUE(waitFor([this] { return m_ends > 0; }));
    settle();
    EXPECT_THAT(states(), testing::Each(State::waiting));
    EXPECT_THAT(m_backend->performed, IsEmpty());
}

TEST_F(Player, keepsItsProgressInAnotherLanguage)
{
    runUntil(mount);
    Lesson other = parseLesson(lessonText).value();
    other.steps[look].title = QStringLiteral("Other");
    m_player.setLesson(other);
    EXPECT_EQ(m_player.lesson().steps[look].title, QStringLiteral("Other"));
    EXPECT_EQ(m_player.nextStep(), checked);
}

} // namespace

} // namespace lab
