// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/notes_shell.h"

#include <QRegularExpression>

#include <algorithm>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

// timeout(1) sends what Ctrl-C would.
constexpr std::string_view preamble = R"(export QUOTING_STYLE=shell-escape # as ls(1) does on a terminal
sudo() { "$@"; }
until_interrupted() { timeout --signal=INT 3 "$@" || [ $? = 124 ]; }
ping() { until_interrupted ping "$@"; }
top() { until_interrupted top -b "$@"; }
watch() { until_interrupted watch "$@"; }
tail() { until_interrupted tail "$@"; }
)";

/// The language of what the author saw, so that the same sentences are printed here.
std::string languageOf(const Note &note)
{
    static const QRegularExpression japanese(u"[\\p{Hiragana}\\p{Katakana}\\p{Han}]"_s);
    return note.output && note.output->contains(japanese) ? "export LC_ALL=ja_JP.UTF-8\n" : "";
}

/// Those that the preamble interrupts.
bool neverEnds(const QString &command)
{
    static const QRegularExpression endless(u"^\\s*(?:sudo\\s+)?(?:ping|top|watch|tail)\\b"_s);
    return command.contains(endless);
}

bool setsTheClock(const QString &command)
{
    static const QRegularExpression set(u"\\b(?:date\\s+(?:-s|--set)|hwclock|timedatectl\\s+set-time)\\b"_s);
    return command.contains(set);
}

} // namespace

std::string shellTextOf(const Step &step, const Lab &lab)
{
    const bool isChild = step.command->side == Side::child;
    // The author's shell was process 1 there; what runs here is another process beside it.
    const bool isFirst = isChild && lab.isChildFirst();
    std::string text(preamble);
    text += languageOf(*step.note);
    text += "lab_shell=" + std::string(isFirst ? "1" : "$$") +
            "\nlab_parent=$$\nlab_child=" + std::to_string(lab.childPid()) + "\n";
    return text + step.note->script.toStdString();
}

NoteResult judgeNote(const Step &step, const Outcome &outcome)
{
    NoteResult result;
    if (step.note->output) {
        QStringList lines = QString::fromUtf8(outcome.output).split(u'\n');
        if (neverEnds(step.command->text))
            lines.resize(std::min(lines.size(), step.note->output->count(u'\n') + 1));
        result.lines = compareOutput(*step.note->output, lines.join(u'\n'));
    }
    const bool isRefused = outcome.status != 0 && setsTheClock(step.command->text);
    const bool isAsSeen = step.note->output && isAlike(result.lines);
    if (isRefused)
        result.end = NoteResult::End::refused;
    else if (outcome.status != 0 && !isAsSeen)
        result.end = NoteResult::End::failed;
    return result;
}

} // namespace lab
