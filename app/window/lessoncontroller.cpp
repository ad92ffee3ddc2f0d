// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lessoncontroller.h"

#include "core/lab/script.h"

#include <algorithm>
#include <utility>

namespace lab
{

LessonController::LessonController(Lab &lab, MachineReader &machine, QObject *parent)
    : QObject(parent)
    , m_lab(lab)
    , m_failure(machine)
{
    connect(&lab.parentSide(), &Parent::stateChanged, this, &LessonController::progressChanged); // asksHelper()
}

LessonController::~LessonController()
{
    m_steps.setPlayer(nullptr);
}

int LessonController::heldCount() const
{
    return countOf(LessonPlayer::StepState::held);
}

int LessonController::skippedCount() const
{
    return countOf(LessonPlayer::StepState::skipped);
}

int LessonController::countOf(LessonPlayer::StepState state) const
{
    int found = 0;
    for (int step = 0; step < count(); ++step)
        found += m_player->progress(step).state == state ? 1 : 0;
    return found;
}

QString LessonController::nextTitle() const
{
    return next() != nullptr ? next()->title : QString();
}

QString LessonController::nextSide() const
{
    return next() != nullptr ? sideOf(*next()) : QString();
}

const Step *LessonController::next() const
{
    return nextStep() < count() ? &m_player->lesson().steps[static_cast<std::size_t>(nextStep())] : nullptr;
}

bool LessonController::asksHelper() const
{
    return m_lab.parentSide().backend().mode() == Mode::host;
}

void LessonController::setExpanded(int step)
{
    if (m_expanded == step)
        return;
    m_expanded = step;
    Q_EMIT expandedChanged();
}

void LessonController::load(const QString &language)
{
    if (m_language == language)
        return;
    m_language = language;
    m_failure.retranslate();
    if (!m_fileName.isEmpty()) {
        m_steps.retranslate();
        return;
    }
    std::expected<Lesson, std::vector<LessonFault>> lesson = parseLesson(shippedLesson(m_lab.topic(), language));
    if (!lesson)
        return;
    if (m_player && m_isShipped && static_cast<int>(lesson->steps.size()) == m_player->stepCount()) {
        m_player->setLesson(*std::move(lesson));
        m_steps.retranslate();
        Q_EMIT lessonChanged();
        Q_EMIT progressChanged();
        return;
    }
    setPlayer(*std::move(lesson));
    m_isShipped = true;
}

void LessonController::play(Lesson lesson, const QString &fileName)
{
    reset();
    m_fileName = fileName;
    m_isShipped = false;
    setPlayer(std::move(lesson));
}

void LessonController::run(int step)
{
    if (!m_player || m_player->isRunning())
        return;
    m_failure.dismiss();
    m_player->run(step);
}

QString LessonController::script() const
{
    if (!m_player)
        return {};
    const int held = nextStep();
    return scriptOf(m_player->lesson(), held > 0 ? held : count());
}

void LessonController::runNext()
{
    if (m_player && m_player->nextStep() < m_player->stepCount())
        run(m_player->nextStep());
}

void LessonController::runAll()
{
    if (!m_player || m_player->isRunning())
        return;
    m_failure.dismiss();
    m_isRunningAll = true;
    m_player->runAll();
}

void LessonController::reset()
{
    if (!m_player)
        return;
    m_failure.dismiss();
    m_failedStep = -1;
    m_player->reset();
    m_steps.retranslate();
    Q_EMIT progressChanged();
    setExpanded(0);
}

void LessonController::restore()
{
    if (m_fileName.isEmpty())
        return;
    reset();
    m_fileName.clear();
    load(std::exchange(m_language, QString()));
}

void LessonController::setPlayer(Lesson lesson)
{
    m_steps.setPlayer(nullptr);
    m_player = std::make_unique<LessonPlayer>(m_lab, std::move(lesson));
    connect(m_player.get(), &LessonPlayer::stepChanged, this, &LessonController::progressChanged);
    connect(m_player.get(), &LessonPlayer::stepFinished, this, &LessonController::finishStep);
    connect(m_player.get(), &LessonPlayer::childLost, this, &LessonController::childLost);
    connect(m_player.get(), &LessonPlayer::finished, this, [this] {
        m_isRunningAll = false;
        Q_EMIT finished();
    });
    m_steps.setPlayer(m_player.get());
    m_failedStep = -1;
    Q_EMIT lessonChanged();
    Q_EMIT progressChanged();
    m_expanded = 0;
    Q_EMIT expandedChanged();
}

void LessonController::finishStep(int step, LessonPlayer::StepState state)
{
    const bool hasFailed = state == LessonPlayer::StepState::failed;
    m_failedStep = hasFailed ? step : -1;
    if (hasFailed && m_player->progress(step).error)
        m_failure.show(*m_player->progress(step).error);
    else
        m_failure.dismiss();
    Q_EMIT progressChanged();
    // Why a step was skipped stays in sight where someone pressed its button.
    const bool isSkippedAlone = state == LessonPlayer::StepState::skipped && !m_isRunningAll;
    setExpanded(hasFailed || isSkippedAlone ? step : m_player->nextStep());
    const std::vector<Expectation> &expectations =
        m_player->lesson().steps[static_cast<std::size_t>(step)].expectations;
    const auto seen = std::ranges::find_if(
        expectations, [](const Expectation &one) { return one.test != Expectation::Test::absent; });
    if (seen != expectations.end())
        Q_EMIT pointedAt(seen->section, seen->row);
}

} // namespace lab
