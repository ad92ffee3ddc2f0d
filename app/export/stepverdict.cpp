// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/stepverdict.h"

#include "core/lab/need.h"

#include <utility>

namespace lab
{

StepVerdict::StepVerdict(const Step &step, const LessonPlayer::Progress &progress, std::string scope)
    : m_step(step)
    , m_progress(progress)
    , m_scope(std::move(scope))
{}

QString StepVerdict::skipText() const
{
    const LessonPlayer::Lack lack = m_progress.lack.value_or(LessonPlayer::Lack{});
    return tr("SKIPPED, not possible here: %1").arg(explainLack(lack.need, lack.lack));
}

std::vector<StepVerdict::Check> StepVerdict::checks() const
{
    std::vector<Check> checks;
    const std::vector<Verdict> &verdicts = m_progress.verdicts;
    for (std::size_t index = 0; index < m_step.expectations.size(); ++index) {
        const Verdict verdict = index < verdicts.size() ? verdicts[index] : Verdict{};
        const QString sentence = sentenceOf(m_step.expectations[index], m_scope);
        const bool isPlain = verdict.holds || verdict.found.empty();
        checks.push_back(
            {verdict.holds,
             isPlain ? sentence : tr("%1 (found: %2)").arg(sentence, QString::fromStdString(verdict.found))});
    }
    return checks;
}

QString StepVerdict::statusText() const
{
    const std::optional<NoteResult> &note = m_progress.note;
    if (note && note->end == NoteResult::End::refused)
        return tr("refused, as it has to be: the clock is the computer's, and the sandbox is no root there");
    if (note && holds() && !note->lines.empty())
        return isAlike(note->lines) ? tr("as the author saw it")
                                    : tr("done; the marked lines are not those that the author saw");
    return holds() ? tr("done") : tr("the command ended with status %1").arg(m_progress.outcome.status);
}

} // namespace lab
