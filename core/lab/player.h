// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/lab.h"
#include "core/lab/lesson.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <string>
#include <vector>

namespace lab
{

/// Plays a lesson in a lab: runs steps one at a time and reads their expectations on the real state.
class LessonPlayer : public QObject
{
    Q_OBJECT

public:
    enum class StepState : std::uint8_t { waiting, running, held, failed };

    struct Progress
    {
        StepState state = StepState::waiting;
        std::vector<Verdict> verdicts; ///< one an expectation, when it was last checked
        std::optional<Error> error;    ///< of the operation, where it failed
        Outcome outcome;               ///< of a command that was run
        qint64 milliseconds = 0;       ///< from run() to the verdict
    };

    LessonPlayer(Lab &lab, Lesson lesson, QObject *owner = nullptr);

    [[nodiscard]] const Lesson &lesson() const { return m_lesson; }
    /// The same steps in another language: progress is kept. Precondition: as many steps as before.
    void setLesson(Lesson lesson);
    [[nodiscard]] const Progress &progress(int step) const { return m_progress[static_cast<std::size_t>(step)]; }
    [[nodiscard]] int stepCount() const { return static_cast<int>(m_lesson.steps.size()); }
    [[nodiscard]] bool isRunning() const { return m_running >= 0; }
    /// The first step that does not hold; stepCount() when all hold.
    [[nodiscard]] int nextStep() const;
    /// The step that has to come before this one: the first earlier one that does not hold; none: it can run.
    [[nodiscard]] std::optional<int> premiseOf(int step) const;

    /// Runs one step; stepChanged() and then stepFinished() follow. Does nothing while one runs or where a premise is missing.
    void run(int step);
    /// Runs from the next step to the last, or to the first that fails.
    void runAll();
    /// Ends the child and forgets all progress.
    void reset();

Q_SIGNALS:
    void stepChanged(int step);
    void stepFinished(int step, lab::LessonPlayer::StepState state);
    /// runAll() came to its end.
    void finished();

private:
    void act(const Step &step);
    void acted(const Result<Outcome> &result);
    void check();
    void finish(StepState state);

    Lab &m_lab;
    Lesson m_lesson;
    std::vector<Progress> m_progress;
    int m_running = -1;
    bool m_isRunningAll = false;
    bool m_hasActed = false;
    QTimer m_deadline;
    qint64 m_startedAt = 0;
};

} // namespace lab
