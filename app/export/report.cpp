// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/report.h"

#include "app/export/markdown.h"
#include "app/export/stepverdict.h"
#include "app/export/viewtables.h"
#include "app/window/titles.h"
#include "core/lab/explain.h"
#include "core/lab/findings.h"
#include "core/lab/variables.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstddef>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

class LessonReport
{
    Q_DECLARE_TR_FUNCTIONS(LessonReport)

public:
    LessonReport(const PlayedLesson &played, const Occasion &occasion)
        : m_played(played)
        , m_occasion(occasion)
    {}

    [[nodiscard]] QString text() const
    {
        QString text = heading(1, m_played.lesson.title) + occasion() + u'\n' + heading(2, tr("Steps"));
        for (std::size_t step = 0; step < m_played.lesson.steps.size(); ++step)
            text += stepText(step);
        return text + heading(2, tr("What both sides see")) + viewTables(m_played.parent, m_played.child);
    }

private:
    [[nodiscard]] static QString heading(int level, const QString &text)
    {
        return QString(level, u'#') + u' ' + markdownText(text) + u"\n\n"_s;
    }

    [[nodiscard]] static QString item(const QString &name, const QString &value)
    {
        return u"- **"_s + markdownText(name) + u":** "_s + markdownText(value) + u'\n';
    }

    [[nodiscard]] QString occasion() const
    {
        const QDateTime &time = m_occasion.time;
        const auto held =
            std::ranges::count(m_played.progress, LessonPlayer::StepState::held, &LessonPlayer::Progress::state);
        return item(tr("When"), time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODate)) +
               item(tr("Kernel"), u"Linux "_s + QString::fromStdString(m_occasion.machine.kernelRelease)) +
               item(tr("Mode"), m_occasion.mode == Mode::sandbox ? tr("sandbox, without privilege")
                                                                 : tr("host, where the parent side is this computer")) +
               item(tr("Lab"), titleOf(m_played.lesson.topic)) +
               item(tr("Child"),
                    m_played.variables.child > 0 ? tr("PID %1").arg(m_played.variables.child) : tr("none")) +
               item(tr("Result"), tr("%1 of %2 steps hold").arg(held).arg(m_played.lesson.steps.size()));
    }

    [[nodiscard]] QString stepText(std::size_t number) const
    {
        const Step &step = m_played.lesson.steps[number];
        const LessonPlayer::Progress &progress = m_played.progress[number];
        QString text = heading(3, u"%1. %2"_s.arg(number + 1).arg(step.title));
        if (step.command)
            text += markdownText(tr("On the side: %1").arg(titleOf(step.command->side))) + u"\n\n"_s +
                    markdownFence(u"sh"_s, shownCommand(step.command->text, m_played.variables)) + u'\n';
        if (const QString output = outputOf(progress); !output.isEmpty())
            text += markdownFence(u"text"_s, output) + u'\n';
        return text + outcomeText(step, progress) + u'\n';
    }

    [[nodiscard]] static QString outputOf(const LessonPlayer::Progress &progress)
    {
        if (progress.note && !progress.note->lines.empty())
            return markedLines(progress.note->lines).join(u'\n');
        const Outcome &outcome = progress.outcome;
        return outcome.found.empty() ? QString::fromUtf8(outcome.output).trimmed() : textOfFindings(outcome.found);
    }

    [[nodiscard]] static QString outcomeLine(bool isGood, const QString &text)
    {
        return u"- "_s + (isGood ? tr("**ok:** %1") : tr("**failed:** %1")).arg(markdownText(text)) + u'\n';
    }

    [[nodiscard]] QString outcomeText(const Step &step, const LessonPlayer::Progress &progress) const
    {
        using State = LessonPlayer::StepState;
        if (progress.state == State::waiting || progress.state == State::running)
            return u"- "_s + markdownText(tr("not run")) + u'\n';
        const StepVerdict verdict(step, progress, m_played.variables.scope);
        if (verdict.isSkipped())
            return u"- "_s + markdownText(verdict.skipText()) + u'\n';
        if (progress.error)
            return failureText(explain(*progress.error, m_occasion.machine));
        QString text;
        for (const StepVerdict::Check &check : verdict.checks())
            text += outcomeLine(check.holds, check.text);
        return text.isEmpty() ? outcomeLine(verdict.holds(), verdict.statusText()) : text;
    }

    [[nodiscard]] static QString failureText(const Explanation &failure)
    {
        QString text = outcomeLine(false, failure.what);
        for (const QString *line : {&failure.why, &failure.remedy, &failure.detail}) {
            if (!line->isEmpty())
                text += u"  - "_s + markdownText(*line) + u'\n';
        }
        return text;
    }

    const PlayedLesson &m_played;
    const Occasion &m_occasion;
};

} // namespace

QString reportOf(const PlayedLesson &played, const Occasion &occasion)
{
    return LessonReport(played, occasion).text();
}

} // namespace lab
