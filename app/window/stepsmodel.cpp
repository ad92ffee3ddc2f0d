// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/stepsmodel.h"

#include "app/window/visibletext.h"
#include "core/lab/findings.h"
#include "core/lab/need.h"
#include "core/lab/variables.h"

namespace lab
{

namespace
{

QString nameOf(LessonPlayer::StepState state)
{
    switch (state) {
    case LessonPlayer::StepState::waiting:
        return QStringLiteral("waiting");
    case LessonPlayer::StepState::running:
        return QStringLiteral("running");
    case LessonPlayer::StepState::held:
        return QStringLiteral("held");
    case LessonPlayer::StepState::failed:
        return QStringLiteral("failed");
    case LessonPlayer::StepState::skipped:
        return QStringLiteral("skipped");
    }
    return {};
}

QString outputOf(const Outcome &outcome)
{
    return outcome.found.empty() ? QString::fromUtf8(outcome.output).trimmed() : textOfFindings(outcome.found);
}

} // namespace

QString sideOf(const Step &step)
{
    if (!step.command)
        return {};
    const std::string_view side = lab::nameOf(step.command->side);
    return QString::fromUtf8(side);
}

int StepsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_player ? 0 : m_player->stepCount();
}

QVariant StepsModel::data(const QModelIndex &index, int role) const
{
    if (!m_player || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const Step &step = m_player->lesson().steps[static_cast<std::size_t>(row)];
    const LessonPlayer::Progress &progress = m_player->progress(row);
    switch (role) {
    case TitleRole:
        return step.title;
    case ProseRole:
        return step.prose;
    case CommandRole:
        return step.command ? visibleText(shownCommand(step.command->text, m_player->variables())) : QString();
    case SideRole:
        return sideOf(step);
    case StateRole:
        return nameOf(progress.state);
    case ChecksRole:
        return checks(row);
    case OutputRole:
        if (progress.note && !progress.note->lines.empty())
            return visibleText(markedLines(progress.note->lines).join(u'\n'));
        return visibleText(outputOf(progress.outcome));
    case PremiseRole:
        return premise(row);
    case SkipRole:
        return skip(row);
    default:
        return {};
    }
}

QHash<int, QByteArray> StepsModel::roleNames() const
{
    return {
        {TitleRole, "title"},   {ProseRole, "prose"},     {CommandRole, "command"},
        {SideRole, "side"},     {StateRole, "state"},     {ChecksRole, "checks"},
        {OutputRole, "output"}, {PremiseRole, "premise"}, {SkipRole, "skip"},
    };
}

void StepsModel::setPlayer(LessonPlayer *player)
{
    beginResetModel();
    if (m_player)
        m_player->disconnect(this);
    m_player = player;
    endResetModel();
    if (player == nullptr)
        return;
    connect(player, &LessonPlayer::stepChanged, this, [this](int step) {
        Q_EMIT dataChanged(index(step), index(step));
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {PremiseRole});
    });
    connect(player, &LessonPlayer::childChanged, this,
            [this] { Q_EMIT dataChanged(index(0), index(rowCount() - 1), {CommandRole}); });
}

void StepsModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

QString StepsModel::premise(int step) const
{
    const std::optional<int> first = m_player->premiseOf(step);
    if (!first)
        return {};
    const Step &other = m_player->lesson().steps[static_cast<std::size_t>(*first)];
    return tr("Step %1 comes first: %2").arg(*first + 1).arg(other.title);
}

QString StepsModel::skip(int step) const
{
    const std::optional<LessonPlayer::Lack> &lack = m_player->progress(step).lack;
    return lack ? tr("Not possible here: %1").arg(explainLack(lack->need, lack->lack)) : QString();
}

QVariantList StepsModel::checks(int step) const
{
    const Step &here = m_player->lesson().steps[static_cast<std::size_t>(step)];
    const std::vector<Verdict> &verdicts = m_player->progress(step).verdicts;
    const std::string scope = m_player->variables().scope;
    QVariantList lines;
    for (std::size_t each = 0; each < here.expectations.size(); ++each) {
        CheckLine line;
        line.sentence = sentenceOf(here.expectations[each], scope);
        if (each < verdicts.size()) {
            line.isChecked = true;
            line.holds = verdicts[each].holds;
            line.found = QString::fromStdString(verdicts[each].found);
        }
        lines.append(QVariant::fromValue(line));
    }
    return lines;
}

} // namespace lab
