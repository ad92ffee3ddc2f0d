// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/failurecontroller.h"
#include "app/window/stepsmodel.h"
#include "core/lab/player.h"

#include <QObject>
#include <QtQmlIntegration>

#include <memory>

namespace lab
{

/// The lesson of a tab: its own in the current language, or one from a file.
class LessonController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(QString title READ title NOTIFY lessonChanged FINAL)
    Q_PROPERTY(QString intro READ intro NOTIFY lessonChanged FINAL)
    Q_PROPERTY(QString fileName READ fileName NOTIFY lessonChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY lessonChanged FINAL)
    Q_PROPERTY(int heldCount READ heldCount NOTIFY progressChanged FINAL)
    Q_PROPERTY(int skippedCount READ skippedCount NOTIFY progressChanged FINAL)
    Q_PROPERTY(int nextStep READ nextStep NOTIFY progressChanged FINAL)
    Q_PROPERTY(QString nextTitle READ nextTitle NOTIFY progressChanged FINAL)
    Q_PROPERTY(QString nextSide READ nextSide NOTIFY progressChanged FINAL)
    Q_PROPERTY(int failedStep READ failedStep NOTIFY progressChanged FINAL)
    Q_PROPERTY(bool isRunning READ isRunning NOTIFY progressChanged FINAL)
    Q_PROPERTY(bool asksHelper READ asksHelper NOTIFY progressChanged FINAL)
    Q_PROPERTY(int expanded READ expanded WRITE setExpanded NOTIFY expandedChanged FINAL)
    Q_PROPERTY(lab::StepsModel *steps READ steps CONSTANT FINAL)
    Q_PROPERTY(lab::FailureController *failure READ failure CONSTANT FINAL)

public:
    /// lab and machine outlive this.
    LessonController(Lab &lab, MachineReader &machine, QObject *parent = nullptr);
    ~LessonController() override;

    [[nodiscard]] QString title() const { return m_player ? m_player->lesson().title : QString(); }
    [[nodiscard]] QString intro() const { return m_player ? m_player->lesson().intro : QString(); }
    [[nodiscard]] QString fileName() const { return m_fileName; } ///< empty: the lesson that ships with the program
    [[nodiscard]] int count() const { return m_player ? m_player->stepCount() : 0; }
    [[nodiscard]] int heldCount() const;
    [[nodiscard]] int skippedCount() const; ///< not possible here
    [[nodiscard]] int nextStep() const { return m_player ? m_player->nextStep() : 0; }
    [[nodiscard]] QString nextTitle() const;                      ///< of the next step; empty: all hold
    [[nodiscard]] QString nextSide() const;                       ///< that its command is typed on; empty: it has none
    [[nodiscard]] int failedStep() const { return m_failedStep; } ///< -1: the last step that was run did not fail
    [[nodiscard]] bool isRunning() const { return m_player && m_player->isRunning(); }
    [[nodiscard]] bool asksHelper() const;                    ///< to do what a step does: in host mode
    [[nodiscard]] int expanded() const { return m_expanded; } ///< the step that is open; -1: none
    [[nodiscard]] StepsModel *steps() { return &m_steps; }
    [[nodiscard]] const LessonPlayer *player() const { return m_player.get(); } ///< nullptr: no lesson is loaded
    [[nodiscard]] FailureController *failure() { return &m_failure; }

    void setExpanded(int step);

    /// Loads the shipped lesson in that language, unless it is loaded; progress is kept where it only changes language.
    void load(const QString &language);
    /// A lesson from a file takes the place of the tab's own; the lab starts anew.
    void play(Lesson lesson, const QString &fileName);

    Q_INVOKABLE void run(int step);
    Q_INVOKABLE void runNext();
    Q_INVOKABLE void runAll();
    Q_INVOKABLE void reset();
    /// What holds so far as a shell script; the whole lesson before its first step.
    [[nodiscard]] QString script() const;
    /// Back from a file's lesson to the tab's own.
    Q_INVOKABLE void restore();

Q_SIGNALS:
    void lessonChanged();
    void progressChanged();
    void expandedChanged();
    /// A step has been checked: this row is what it was about.
    void pointedAt(const std::string &section, const std::string &row);
    /// The child ended, and not because a step was to end it.
    void childLost(const lab::Error &error);
    /// Run all has come to its end.
    void finished();

private:
    void setPlayer(Lesson lesson);
    [[nodiscard]] const Step *next() const;
    [[nodiscard]] int countOf(LessonPlayer::StepState state) const;
    void finishStep(int step, LessonPlayer::StepState state);

    Lab &m_lab;
    std::unique_ptr<LessonPlayer> m_player;
    StepsModel m_steps;
    FailureController m_failure;
    QString m_language;
    QString m_fileName;
    int m_expanded = 0;
    int m_failedStep = -1;
    bool m_isRunningAll = false;
    bool m_isShipped = false;
};

} // namespace lab
