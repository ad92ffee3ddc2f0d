// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/paint.h"
#include "core/lab/machine.h"
#include "core/lab/player.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <memory>

namespace lab
{

/// Plays lessons one after the other, all on one parent side, and prints every step.
class Tour : public QObject
{
    Q_OBJECT

public:
    /// Language of the lessons: "en" or "ja".
    Tour(TourRequest request, QString language, int width, Paint paint);

    void start();

Q_SIGNALS:
    /// The last: 0 where every check held that is possible here, else 1.
    void finished(int status);

private:
    void parentChanged();
    void playNextLesson();
    void playLesson(const QString &name, const QByteArray &markdown);
    void playStep(int step);
    void stepFinished(int step);
    void sideViewed(Side side);
    void printStep();
    /// Of the lesson that has been played, where a report is asked for.
    void addToReport();
    [[nodiscard]] bool writeReport() const;
    void printReportFailure(const QString &reason) const;
    void finish();

    TourRequest m_request;
    QString m_language;
    int m_width;
    Paint m_paint;
    Parent m_parent;
    std::unique_ptr<Lab> m_lab;
    std::unique_ptr<LessonPlayer> m_player;
    std::size_t m_nextLesson = 0;
    int m_played = -1; ///< the step whose views are awaited
    std::array<bool, 2> m_isSeen{};
    QString m_report; ///< of the lessons so far
    QTimer m_patience;
    int m_heldSteps = 0;
    int m_skippedSteps = 0;
    int m_allSteps = 0;
    bool m_isStarted = false;
};

} // namespace lab
