// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/lab.h"
#include "core/lab/lesson.h"
#include "core/lab/notes_shell.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <array>
#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lab
{

/// Plays a lesson in a lab: runs steps one at a time and reads their expectations on the real state.
class LessonPlayer : public QObject
{
    Q_OBJECT

public:
    enum class StepState : std::uint8_t {
        waiting,
        running,
        held,
        failed,
        skipped, ///< not possible here
    };

    /// What a step that was skipped needs and the parent side lacks, see core/lab/need.h.
    struct Lack
    {
        std::string need;
        std::string lack;

        bool operator==(const Lack &) const = default;
    };

    struct Progress
    {
        StepState state = StepState::waiting;
        std::vector<Verdict> verdicts;  ///< one an expectation, when it was last checked
        std::optional<Error> error;     ///< of the operation, where it failed
        std::optional<Error> refusal;   ///< the same where the lesson says that it has to fail
        Outcome outcome;                ///< of a command that was run
        std::optional<Lack> lack;       ///< of a step that was skipped
        std::optional<NoteResult> note; ///< how a command of notes came out
        qint64 milliseconds = 0;        ///< from run() to the verdict
    };

    LessonPlayer(Lab &lab, Lesson lesson, QObject *owner = nullptr);

    [[nodiscard]] const Lesson &lesson() const { return m_lesson; }
    /// The same steps in another language: progress is kept. Precondition: as many steps as before.
    void setLesson(Lesson lesson);
    [[nodiscard]] const Progress &progress(int step) const { return m_progress[static_cast<std::size_t>(step)]; }
    [[nodiscard]] std::span<const Progress> progress() const { return m_progress; } ///< one a step
    /// Of the lab's child, as the parent side numbers it; 0: no child.
    [[nodiscard]] Variables variables() const { return m_lab.variables(); }
    [[nodiscard]] int stepCount() const { return static_cast<int>(m_lesson.steps.size()); }
    [[nodiscard]] bool isRunning() const { return m_running >= 0; }
    /// The first step that neither holds nor was skipped; stepCount() when there is none.
    [[nodiscard]] int nextStep() const;
    /// The step that has to come before this one: the first earlier one that neither holds nor was skipped; none: it
    /// can run.
    [[nodiscard]] std::optional<int> premiseOf(int step) const;

    /// How long the expectations of a step may take to hold once it has acted; 2 s unless it is set.
    void setDeadline(std::chrono::milliseconds deadline) { m_deadline.setInterval(deadline); }

    /// Runs one step; stepChanged() and then stepFinished() follow. Does nothing while one runs or where a premise is
    /// missing. A step that makes the child makes a new one where there is one: the steps behind it go back to waiting.
    /// A step that needs what the parent side lacks is skipped.
    void run(int step);
    /// Runs from the next step to the last, or to the first that fails.
    void runAll();
    /// Ends the child, takes back what the steps have done to the parent side, and forgets all progress.
    void reset();

Q_SIGNALS:
    /// There is another child, or none any more.
    void childChanged();
    /// The child ended by itself, and no step that runs was to end it.
    void childLost(const lab::Error &error);
    void stepChanged(int step);
    void stepFinished(int step, lab::LessonPlayer::StepState state);
    /// runAll() came to its end.
    void finished();

private:
    struct Undo
    {
        int step;
        Operation operation;
    };

    [[nodiscard]] Progress &current() { return m_progress[static_cast<std::size_t>(m_running)]; }
    [[nodiscard]] const Step &currentStep() const { return m_lesson.steps[static_cast<std::size_t>(m_running)]; }
    /// Whether that run still goes on: what hears of a signal may have reset or ended it.
    [[nodiscard]] bool isRun(unsigned number) const { return isRunning() && m_runNumber == number; }
    [[nodiscard]] bool isPassed(int step) const;
    /// Acts, or skips the step; waits for the parent's view where it takes that to tell.
    void begin();
    [[nodiscard]] std::string textOf(const Step &step) const;
    void act(const Step &step);
    void openChild(const ChildOptions &options);
    [[nodiscard]] Lab::Done answer();
    void acted(const Result<Outcome> &result);
    void parentChanged();
    void sideViewed(Side side);
    void judge();
    void keepLooking();
    [[nodiscard]] bool evaluateAll();
    [[nodiscard]] bool isFresh(const Expectation &expectation) const;
    void giveUp();
    void fail(const Error &error);
    void finish(StepState state);
    void continueAll(int step);
    void forgetFrom(int step);
    void remember(const Step &step);
    /// What steps from this one on have done to the parent side.
    void takeBackFrom(int step);
    void loseChild(const Error &error);

    Lab &m_lab;
    Lesson m_lesson;
    std::vector<Progress> m_progress;
    int m_running = -1;       ///< the step that runs now
    int m_opener = -1;        ///< the step that made the child that is there now
    unsigned m_runNumber = 0; ///< an answer to an earlier run is not for this one
    bool m_isRunningAll = false;
    bool m_isBeginning = false; ///< it waits for the parent's view
    bool m_hasActed = false;
    bool m_hasChildEnded = false;    ///< while the step ran that expects it
    std::int32_t m_childPid = 0;     ///< of the child that is there, or was last
    std::vector<Undo> m_undo;        ///< of what was done to the parent side, the first done last
    std::array<bool, 2> m_isFresh{}; ///< by Side: looked at since the step has acted
    QTimer m_deadline;
    QTimer m_again;     ///< looks at what nobody tells of while a step waits for it
    QTimer m_turn;      ///< of the event loop, between two steps of runAll()
    int m_resumeAt = 0; ///< the step after it
    QElapsedTimer m_elapsed;
};

} // namespace lab
