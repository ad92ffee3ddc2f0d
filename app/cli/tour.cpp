// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tour.h"

#include "app/cli/lessoncheck.h"
#include "app/cli/print.h"
#include "app/cli/stepreport.h"
#include "app/cli/viewjson.h"
#include "app/export/report.h"
#include "core/backend/make_backend.h"
#include "core/lab/explain.h"

#include <QFile>
#include <QSaveFile>

#include <cstdlib>
#include <utility>

namespace lab
{

using namespace Qt::StringLiterals;

Tour::Tour(TourRequest request, QString language, int width, Paint paint)
    : m_request(std::move(request))
    , m_language(std::move(language))
    , m_width(width)
    , m_paint(paint)
    , m_parent(makeBackend(m_request.mode))
{
    connect(&m_parent, &Parent::stateChanged, this, &Tour::parentChanged);
    m_patience.setSingleShot(true);
    m_patience.setInterval(std::chrono::seconds(2));
    connect(&m_patience, &QTimer::timeout, this, &Tour::printStep);
}

void Tour::start()
{
    // Said now, and not when all has been played.
    QSaveFile report(m_request.report); // thrown away
    if (!m_request.report.isEmpty() && !report.open(QIODevice::WriteOnly)) {
        printReportFailure(report.errorString());
        QMetaObject::invokeMethod(this, [this] { Q_EMIT finished(EXIT_FAILURE); }, Qt::QueuedConnection);
        return;
    }
    m_parent.start();
}

void Tour::parentChanged()
{
    if (m_isStarted)
        return;
    if (m_parent.state() == Parent::State::ready) {
        m_isStarted = true;
        playNextLesson();
    } else if (m_parent.state() == Parent::State::ended) {
        printFailure(m_parent.error().value_or(Error{}), m_width);
        Q_EMIT finished(EXIT_FAILURE);
    }
}

void Tour::playNextLesson()
{
    addToReport();
    const std::size_t number = m_nextLesson++;
    if (number < m_request.topics.size()) {
        const Topic topic = m_request.topics[number];
        return playLesson(QString::fromUtf8(nameOf(topic)), shippedLesson(topic, m_language));
    }
    const std::size_t fileNumber = number - m_request.topics.size();
    if (fileNumber >= static_cast<std::size_t>(m_request.files.size()))
        return finish();
    const QString name = m_request.files[static_cast<qsizetype>(fileNumber)];
    QFile file(name);
    if (file.open(QIODevice::ReadOnly))
        return playLesson(name, file.readAll());
    print({u"%1: %2"_s.arg(name, file.errorString())}, stderr);
    ++m_allSteps;
    playNextLesson();
}

void Tour::playLesson(const QString &name, const QByteArray &markdown)
{
    const auto lesson = parseLesson(markdown);
    if (!lesson) {
        for (const LessonFault &fault : lesson.error())
            print(faultLine(name, fault), stderr);
        ++m_allSteps;
        return playNextLesson();
    }
    m_player.reset();
    m_lab = std::make_unique<Lab>(m_parent, lesson->topic);
    m_player = std::make_unique<LessonPlayer>(*m_lab, *lesson);
    m_allSteps += m_player->stepCount();
    connect(m_lab.get(), &Lab::viewChanged, this, &Tour::sideViewed);
    // Later: what follows a step ends the player that reports it.
    connect(m_player.get(), &LessonPlayer::stepFinished, this, &Tour::stepFinished, Qt::QueuedConnection);
    if (m_request.output == Output::text)
        print({QString(), m_paint.strong(u"── %1 · %2 ──"_s.arg(name, lesson->title))});
    playStep(0);
}

void Tour::playStep(int step)
{
    // An earlier step no longer holds where the parent side is lost.
    if (step == m_player->stepCount() || m_player->premiseOf(step))
        return playNextLesson();
    m_player->run(step);
}

/// The check may have needed one side alone: both are printed as they are now.
void Tour::stepFinished(int step)
{
    m_played = step;
    m_isSeen = {m_parent.state() != Parent::State::ready, m_lab->state() != Lab::State::open};
    if (m_isSeen[0] && m_isSeen[1])
        return printStep();
    m_patience.start();
    m_lab->look();
}

void Tour::sideViewed(Side side)
{
    m_isSeen[static_cast<std::size_t>(side)] = true;
    if (m_played >= 0 && m_isSeen[0] && m_isSeen[1])
        printStep();
}

void Tour::printStep()
{
    m_patience.stop();
    const int step = std::exchange(m_played, -1);
    const LessonPlayer::Progress &progress = m_player->progress(step);
    const PlayedStep played{
        .lesson = m_player->lesson(),
        .step = step,
        .progress = progress,
        .parent = m_lab->view(Side::parent),
        .child = m_lab->view(Side::child),
        .variables = m_player->variables(),
        .failure = progress.error ? std::optional(explain(*progress.error, readMachine())) : std::nullopt,
    };
    if (m_request.output == Output::json)
        print(lineOf(toJson(played)));
    else
        print(stepText(played, m_width, m_paint));

    const bool held = progress.state == LessonPlayer::StepState::held;
    const bool skipped = progress.state == LessonPlayer::StepState::skipped;
    m_heldSteps += held ? 1 : 0;
    m_skippedSteps += skipped ? 1 : 0;
    // Later: this may be called from within the lab that goes.
    QMetaObject::invokeMethod(
        this, [this, next = held || skipped ? step + 1 : m_player->stepCount()] { playStep(next); },
        Qt::QueuedConnection);
}

void Tour::addToReport()
{
    if (m_request.report.isEmpty() || !m_player)
        return;
    const Machine machine = readMachine();
    const PlayedLesson played{
        .lesson = m_player->lesson(),
        .progress = m_player->progress(),
        .parent = m_lab->view(Side::parent),
        .child = m_lab->view(Side::child),
        .variables = m_player->variables(),
    };
    m_report += reportOf(played, {.mode = m_request.mode, .time = QDateTime::currentDateTime(), .machine = machine});
    m_player.reset();
}

bool Tour::writeReport() const
{
    if (m_request.report.isEmpty())
        return true;
    QSaveFile file(m_request.report);
    if (file.open(QIODevice::WriteOnly) && file.write(m_report.toUtf8()) >= 0 && file.commit())
        return true;
    printReportFailure(file.errorString());
    return false;
}

void Tour::printReportFailure(const QString &reason) const
{
    print({u"%1: %2"_s.arg(m_request.report, reason)}, stderr);
}

void Tour::finish()
{
    const bool isWritten = writeReport();
    const bool allHeld = m_heldSteps + m_skippedSteps == m_allSteps;
    if (m_request.output == Output::text) {
        QString total = tr("%1 of %2 steps hold.").arg(m_heldSteps).arg(m_allSteps);
        if (m_skippedSteps > 0)
            total += u' ' + tr("%1 are not possible here.").arg(m_skippedSteps);
        print({QString(), allHeld ? m_paint.good(total) : m_paint.bad(total)});
    }
    Q_EMIT finished(allHeld && isWritten ? EXIT_SUCCESS : EXIT_FAILURE);
}

} // namespace lab
