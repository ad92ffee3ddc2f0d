// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/player.h"

#include "core/lab/need.h"

#include <QPointer>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace lab
{

namespace
{

// Most of what is waited for has come by the first; what takes long is not looked for all the time.
constexpr std::chrono::milliseconds shortestPause(3);
constexpr std::chrono::milliseconds longestPause(50);

bool expects(const Step &step, Expectation::Test test)
{
    return std::ranges::find(step.expectations, test, &Expectation::test) != step.expectations.end();
}

Side sideOf(const Step &step)
{
    if (step.action)
        return step.action->side;
    return step.command ? step.command->side : Side::parent;
}

bool makesChild(const Step &step)
{
    return step.action && std::holds_alternative<ChildOptions>(step.action->what);
}

} // namespace

LessonPlayer::LessonPlayer(Lab &lab, Lesson lesson, QObject *owner)
    : QObject(owner)
    , m_lab(lab)
    , m_lesson(std::move(lesson))
    , m_progress(m_lesson.steps.size())
{
    m_deadline.setSingleShot(true);
    m_deadline.setInterval(std::chrono::seconds(2));
    m_turn.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &LessonPlayer::giveUp);
    connect(&m_turn, &QTimer::timeout, this, [this] { continueAll(m_resumeAt); });
    connect(&m_lab, &Lab::viewChanged, this, &LessonPlayer::sideViewed);
    connect(&m_lab, &Lab::lookFailed, this, [this](Side side, const Error &error) {
        const auto needsSide = [side](const Expectation &expectation) {
            return expectation.side.value_or(side) == side;
        };
        const bool isAwaited = m_isBeginning && side == Side::parent;
        if (isAwaited || (m_hasActed && std::ranges::any_of(currentStep().expectations, needsSide)))
            fail(error);
    });
    connect(&m_lab, &Lab::childEnded, this, &LessonPlayer::loseChild);
    connect(&m_again, &QTimer::timeout, this, [this] {
        m_again.setInterval(std::min(2 * m_again.intervalAsDuration(), longestPause));
        m_lab.look();
    });
    connect(&m_lab, &Lab::stateChanged, this, [this] {
        Q_EMIT childChanged();
        if (m_lab.state() != Lab::State::closed || m_opener < 0)
            return;
        const int opener = std::exchange(m_opener, -1);
        // A child whose end is the lesson leaves its steps held.
        if (!isRunning() || !expects(currentStep(), Expectation::Test::ended))
            forgetFrom(opener);
    });
    connect(&m_lab.parentSide(), &Parent::stateChanged, this, &LessonPlayer::parentChanged);
}

void LessonPlayer::setLesson(Lesson lesson)
{
    Q_ASSERT(lesson.steps.size() == m_lesson.steps.size());
    m_lesson = std::move(lesson);
    for (int step = 0; step < stepCount(); ++step)
        Q_EMIT stepChanged(step);
}

int LessonPlayer::nextStep() const
{
    return premiseOf(stepCount()).value_or(stepCount());
}

std::optional<int> LessonPlayer::premiseOf(int step) const
{
    for (int earlier = 0; earlier < step; ++earlier) {
        if (!isPassed(earlier))
            return earlier;
    }
    return std::nullopt;
}

bool LessonPlayer::isPassed(int step) const
{
    return progress(step).state == StepState::held || progress(step).state == StepState::skipped;
}

void LessonPlayer::run(int step)
{
    if (isRunning() || step < 0 || step >= stepCount() || premiseOf(step))
        return;
    m_running = step;
    ++m_runNumber;
    m_hasActed = false;
    m_hasChildEnded = false;
    current() = {};
    current().state = StepState::running;
    m_elapsed.start();
    const unsigned run = m_runNumber;
    Q_EMIT stepChanged(step);
    if (isRun(run))
        begin();
}

void LessonPlayer::begin()
{
    const View *const parent = m_lab.view(Side::parent);
    m_isBeginning = parent == nullptr && !currentStep().needs.isEmpty();
    if (m_isBeginning) {
        if (m_lab.parentSide().state() == Parent::State::ready)
            m_deadline.start();
        return m_lab.look();
    }
    m_deadline.stop();
    const Mode mode = m_lab.parentSide().backend().mode();
    for (const QString &need : currentStep().needs) {
        if (std::optional<std::string> lack = lackOf(need.toStdString(), parent, mode)) {
            current().lack = Lack{need.toStdString(), *std::move(lack)};
            return finish(StepState::skipped);
        }
    }
    act(currentStep());
}

void LessonPlayer::runAll()
{
    if (isRunning() || m_isRunningAll)
        return;
    m_isRunningAll = true;
    continueAll(nextStep());
}

void LessonPlayer::reset()
{
    ++m_runNumber;
    m_running = -1;
    m_opener = -1;
    m_isBeginning = false;
    m_hasActed = false;
    m_deadline.stop();
    m_again.stop();
    m_turn.stop();
    m_lab.close();
    takeBackFrom(0);
    forgetFrom(0);
    if (std::exchange(m_isRunningAll, false))
        Q_EMIT finished();
}

/// $CHILD is left to the shell, which has it.
std::string LessonPlayer::textOf(const Step &step) const
{
    return shownCommand(step.command->text, {.child = 0, .scope = variables().scope}).toStdString();
}

void LessonPlayer::act(const Step &step)
{
    if (makesChild(step))
        openChild(std::get<ChildOptions>(step.action->what));
    else if (step.action)
        m_lab.perform(step.action->side, std::get<Operation>(step.action->what), answer());
    else if (step.note)
        m_lab.perform(step.command->side, RunOperation{shellTextOf(step, m_lab)}, answer());
    else if (step.command)
        m_lab.perform(step.command->side, RunOperation{textOf(step)}, answer());
    else
        acted(Outcome{});
}

void LessonPlayer::openChild(const ChildOptions &options)
{
    const unsigned run = m_runNumber;
    m_opener = -1;
    m_lab.close();
    takeBackFrom(m_running + 1);
    forgetFrom(m_running + 1);
    if (!isRun(run))
        return;
    m_opener = m_running;
    m_lab.open(options, answer());
}

Lab::Done LessonPlayer::answer()
{
    return [player = QPointer(this), run = m_runNumber](const Result<Outcome> &result) {
        if (player && player->isRun(run))
            player->acted(result);
    };
}

void LessonPlayer::acted(const Result<Outcome> &result)
{
    const Step &step = currentStep();
    if (!result && !expects(step, Expectation::Test::refused))
        return fail(result.error());
    if (result) {
        current().outcome = *result;
        remember(step);
    } else {
        current().refusal = result.error();
    }
    if (step.note && !step.action) {
        current().note = judgeNote(step, *result);
        m_lab.look();
        return finish(current().note->end == NoteResult::End::failed ? StepState::failed : StepState::held);
    }
    if (step.expectations.empty()) {
        m_lab.look();
        return finish(result->status == 0 ? StepState::held : StepState::failed);
    }
    m_isFresh = {};
    m_hasActed = true;
    const auto isOfAView = [](const Expectation &one) { return one.test != Expectation::Test::refused; };
    if (std::ranges::none_of(step.expectations, isOfAView)) {
        m_lab.look();
        return finish(evaluateAll() ? StepState::held : StepState::failed);
    }
    if (m_lab.parentSide().state() == Parent::State::ready)
        keepLooking();
    m_lab.look();
}

void LessonPlayer::keepLooking()
{
    m_deadline.start();
    if (newsOf(m_lab.topic()) == News::nobody)
        m_again.start(shortestPause);
}

/// A step that only looks may come before the parent side is there.
void LessonPlayer::parentChanged()
{
    const Parent &parent = m_lab.parentSide();
    if (parent.state() == Parent::State::ready && m_isBeginning)
        m_deadline.start();
    if (parent.state() == Parent::State::ready && m_hasActed)
        keepLooking();
    if (parent.state() != Parent::State::ended)
        return;
    m_undo.clear();
    if (m_hasActed || m_isBeginning)
        fail(parent.error().value_or(Error{"look", ESRCH, "parent"}));
    for (int step = 0; step < stepCount(); ++step) {
        if (isPassed(step)) {
            m_progress[static_cast<std::size_t>(step)] = {};
            Q_EMIT stepChanged(step);
        }
    }
}

void LessonPlayer::sideViewed(Side side)
{
    if (m_isBeginning && side == Side::parent)
        return begin();
    if (!m_hasActed)
        return;
    m_isFresh[static_cast<std::size_t>(side)] = true;
    judge();
}

void LessonPlayer::judge()
{
    const std::vector<Expectation> &expectations = currentStep().expectations;
    const bool areFresh = std::ranges::all_of(expectations, [this](const auto &one) { return isFresh(one); });
    const unsigned run = m_runNumber;
    if (evaluateAll() && areFresh && isRun(run))
        finish(StepState::held);
}

bool LessonPlayer::isFresh(const Expectation &expectation) const
{
    if (expectation.test == Expectation::Test::refused || expectation.test == Expectation::Test::ended)
        return true;
    if (expectation.side)
        return m_isFresh[static_cast<std::size_t>(*expectation.side)];
    return m_isFresh[0] && m_isFresh[1];
}

bool LessonPlayer::evaluateAll()
{
    if (m_lab.childPid() > 0)
        m_childPid = m_lab.childPid();
    const Seen seen{.parent = m_lab.view(Side::parent),
                    .child = m_lab.view(Side::child),
                    .found = &current().outcome.found,
                    .foundOn = sideOf(currentStep()),
                    .refusal = current().refusal ? &*current().refusal : nullptr,
                    .childPid = m_childPid,
                    .hasChildEnded = m_hasChildEnded};
    std::vector<Verdict> verdicts;
    for (const Expectation &expectation : currentStep().expectations)
        verdicts.push_back(evaluate(expectation, seen));
    const bool doHold = std::ranges::all_of(verdicts, &Verdict::holds);
    if (current().verdicts != verdicts) {
        current().verdicts = std::move(verdicts);
        Q_EMIT stepChanged(m_running);
    }
    return doHold;
}

void LessonPlayer::giveUp()
{
    // What would hold was seen before the step acted: the side did not answer since.
    const unsigned run = m_runNumber;
    const bool doHold = evaluateAll();
    if (!isRun(run))
        return;
    if (doHold)
        return fail(Error{"look", ETIMEDOUT, m_isFresh[0] ? "child" : "parent"});
    finish(StepState::failed);
}

void LessonPlayer::fail(const Error &error)
{
    current().error = error;
    finish(StepState::failed);
}

void LessonPlayer::finish(StepState state)
{
    const int step = std::exchange(m_running, -1);
    m_deadline.stop();
    m_again.stop();
    m_isBeginning = false;
    m_hasActed = false;
    Progress &progress = m_progress[static_cast<std::size_t>(step)];
    progress.state = state;
    progress.milliseconds = m_elapsed.elapsed();
    Q_EMIT stepChanged(step);
    Q_EMIT stepFinished(step, state);
    if (!m_isRunningAll)
        return;
    // Later: the window shows each step before the next one runs.
    m_resumeAt = isPassed(step) ? step + 1 : stepCount();
    m_turn.start();
}

void LessonPlayer::continueAll(int step)
{
    if (!m_isRunningAll || isRunning())
        return;
    while (step < stepCount() && isPassed(step))
        ++step;
    if (step < stepCount() && !premiseOf(step))
        return run(step);
    m_isRunningAll = false;
    Q_EMIT finished();
}

/// Sends the steps from this one on back to waiting, but for the one that runs.
void LessonPlayer::forgetFrom(int step)
{
    for (; step < stepCount(); ++step) {
        if (step == m_running || progress(step).state == StepState::waiting)
            continue;
        m_progress[static_cast<std::size_t>(step)] = {};
        Q_EMIT stepChanged(step);
    }
}

/// What a lesson does to the parent side outlives its child.
void LessonPlayer::remember(const Step &step)
{
    const auto *const operation = step.action ? std::get_if<Operation>(&step.action->what) : nullptr;
    if (operation == nullptr || step.action->side != Side::parent)
        return;
    // What the lesson itself takes back is done with.
    if (std::erase_if(m_undo, [&](const Undo &undo) { return undo.operation == *operation; }) > 0)
        return;
    if (std::optional<Operation> undo = undoOf(*operation, current().outcome.found))
        m_undo.push_back({m_running, *std::move(undo)});
}

void LessonPlayer::takeBackFrom(int step)
{
    const bool isThere = m_lab.parentSide().state() == Parent::State::ready;
    for (; isThere && !m_undo.empty() && m_undo.back().step >= step; m_undo.pop_back())
        m_lab.perform(Side::parent, m_undo.back().operation, [](const Result<Outcome> &) {});
}

void LessonPlayer::loseChild(const Error &error)
{
    if (isRunning() && expects(currentStep(), Expectation::Test::ended)) {
        m_hasChildEnded = true;
        if (m_hasActed) {
            m_lab.look();
            judge();
        }
        return;
    }
    Q_EMIT childLost(error);
    const auto first = std::ranges::find_if(m_lesson.steps, makesChild);
    if (isRunning() && m_running >= first - m_lesson.steps.begin())
        fail(error);
}

} // namespace lab
