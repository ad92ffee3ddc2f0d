// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stepreport.h"

#include "app/cli/celltext.h"
#include "app/cli/print.h"
#include "app/cli/viewjson.h"
#include "app/cli/viewtext.h"
#include "app/export/stepverdict.h"
#include "core/lab/findings.h"
#include "core/lab/variables.h"

#include <QCoreApplication>

namespace lab
{

using Json = nlohmann::ordered_json;

namespace
{

using namespace Qt::StringLiterals;

class StepReport
{
    Q_DECLARE_TR_FUNCTIONS(StepReport)

public:
    explicit StepReport(const PlayedStep &played)
        : m_played(played)
        , m_step(played.lesson.steps[static_cast<std::size_t>(played.step)])
        , m_verdict(m_step, played.progress, played.variables.scope)
    {}

    [[nodiscard]] Json json() const
    {
        const std::optional<Side> side = this->side();
        return {{"kind", nameOf(m_played.lesson.topic)},
                {"step", m_played.step + 1},
                {"title", m_step.title.toStdString()},
                {"command", command().toStdString()},
                {"side", side ? Json(nameOf(*side)) : Json()},
                {"check",
                 {{"ok", m_verdict.holds()}, {"skipped", m_verdict.isSkipped()}, {"text", checkLine().toStdString()}}},
                {"parent", m_played.parent ? lab::toJson(*m_played.parent) : Json()},
                {"child", m_played.child ? lab::toJson(*m_played.child) : Json()},
                {"ms", m_played.progress.milliseconds}};
    }

    [[nodiscard]] QStringList text(int width, const Paint &paint) const
    {
        QStringList lines{
            QString(),
            paint.strong(u"%1/%2  "_s.arg(m_played.step + 1).arg(m_played.lesson.steps.size()) + m_step.title)};
        if (m_step.command)
            lines += commandText({m_step.command->side, command()}, paint);
        if (m_played.progress.note && !m_played.progress.note->lines.empty())
            lines += comparisonText(m_played.progress.note->lines, width, paint);
        else
            lines += outputText(width, paint);
        if (m_step.note && !m_step.action)
            return lines + checkText(width, paint);
        if (m_step.note)
            return lines + QStringList{QString()} + linksText(width, paint) + checkText(width, paint);
        if (m_verdict.isSkipped())
            return lines + checkText(width, paint);
        if (m_played.parent || m_played.child)
            lines += QStringList{QString()} + sideBySide(m_played.parent, m_played.child, width, paint) +
                     QStringList{QString()};
        return lines + checkText(width, paint);
    }

private:
    [[nodiscard]] std::optional<Side> side() const
    {
        if (m_step.command)
            return m_step.command->side;
        return m_step.action ? std::optional(m_step.action->side) : std::nullopt;
    }

    [[nodiscard]] QString command() const
    {
        return m_step.command ? shownCommand(m_step.command->text, m_played.variables) : QString();
    }

    [[nodiscard]] static QString sideName(Side side) { return side == Side::parent ? tr("parent") : tr("child"); }

    [[nodiscard]] static QStringList commandText(const Command &command, const Paint &paint)
    {
        QString prompt = sideName(command.side) + u" $ "_s;
        QStringList lines;
        for (const QString &line : command.text.split(u'\n', Qt::SkipEmptyParts)) {
            lines += paint.side(command.side, prompt) + printable(line);
            prompt.fill(u' ', cellsOf(prompt));
        }
        return lines;
    }

    [[nodiscard]] QStringList outputText(int width, const Paint &paint) const
    {
        QStringList lines;
        const Outcome &outcome = m_played.progress.outcome;
        const QString output =
            outcome.found.empty() ? QString::fromUtf8(outcome.output) : textOfFindings(outcome.found);
        for (const QString &line : output.split(u'\n', Qt::SkipEmptyParts)) {
            for (const QString &part : paragraph(printable(line), width, u"  "_s))
                lines += paint.faint(part);
        }
        return lines;
    }

    /// Notes go through all kinds: what they have in common is shown.
    [[nodiscard]] QStringList linksText(int width, const Paint &paint) const
    {
        const auto linksOf = [](const View *view) {
            View links = view == nullptr ? View{} : *view;
            links.sections.clear();
            return links;
        };
        const View parent = linksOf(m_played.parent);
        const View child = linksOf(m_played.child);
        return sideBySide(m_played.parent ? &parent : nullptr, m_played.child ? &child : nullptr, width, paint);
    }

    /// What the author saw, and what is printed here: a sign for each line that is not to the letter the same.
    [[nodiscard]] static QStringList comparisonText(const std::vector<OutputLine> &compared, int width,
                                                    const Paint &paint)
    {
        QStringList lines;
        for (const QString &line : markedLines(compared)) {
            for (const QString &part : paragraph(printable(line), width, QString()))
                lines += paint.faint(part);
        }
        return lines;
    }

    [[nodiscard]] QString checkLine() const
    {
        if (m_verdict.isSkipped())
            return m_verdict.skipText();
        QStringList parts;
        if (m_played.failure)
            parts += m_played.failure->what + u' ' + m_played.failure->why;
        for (const StepVerdict::Check &check : m_verdict.checks()) {
            if (m_verdict.holds() || (!check.holds && !m_played.failure))
                parts += check.text;
        }
        if (parts.isEmpty())
            parts += m_verdict.statusText();
        return parts.join(u"; "_s);
    }

    [[nodiscard]] QStringList checkText(int width, const Paint &paint) const
    {
        if (m_played.failure)
            return explanationText(*m_played.failure, width, paint);
        QStringList lines;
        if (m_verdict.isSkipped()) {
            for (const QString &line : paragraph(printable(m_verdict.skipText()), width, QString()))
                lines += paint.strong(line);
            return lines;
        }
        const auto add = [&](bool isGood, const QString &text) {
            QStringList wrapped = paragraph(printable(text), width, u"  "_s);
            wrapped.first().replace(0, 1, isGood ? u"✓"_s : u"✗"_s);
            for (const QString &line : wrapped)
                lines += isGood ? paint.good(line) : paint.bad(line);
        };
        for (const StepVerdict::Check &check : m_verdict.checks())
            add(check.holds, check.text);
        if (lines.isEmpty())
            add(m_verdict.holds(), m_verdict.statusText());
        return lines;
    }

    const PlayedStep &m_played;
    const Step &m_step;
    StepVerdict m_verdict;
};

} // namespace

Json toJson(const PlayedStep &played)
{
    return StepReport(played).json();
}

QStringList stepText(const PlayedStep &played, int width, const Paint &paint)
{
    return StepReport(played).text(width, paint);
}

} // namespace lab
