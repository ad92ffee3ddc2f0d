// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/expectation.h"
#include "core/model/operation.h"
#include "core/model/options.h"
#include "core/model/topic.h"

#include <QByteArray>
#include <QStringList>

#include <expected>
#include <optional>
#include <variant>
#include <vector>

namespace lab
{

/// A fence ```sh SIDE: what a person would type there.
struct Command
{
    Side side = Side::parent;
    QString text;

    bool operator==(const Command &) const = default;
};

/// The `do` line of a step: make the lab's child, or perform an operation on a side.
struct Action
{
    Side side = Side::parent;
    std::variant<ChildOptions, Operation> what;

    bool operator==(const Action &) const = default;
};

/// What a document that was written for people says of a command.
struct Note
{
    QString script;                ///< the command, with the lab's PIDs as variables in the place of the author's
    std::optional<QString> output; ///< what the author saw

    bool operator==(const Note &) const = default;
};

struct Step
{
    QString title;
    QString prose; ///< Markdown
    std::optional<Command> command;
    std::optional<Action> action; ///< none, but a command: the command is run as it is. None of both: only looks
    std::vector<Expectation> expectations;
    QStringList needs = {};                  ///< what it is skipped without, see core/lab/need.h
    std::optional<Note> note = std::nullopt; ///< of a step of notes
    int line = 0;                            ///< of its heading, from 1; of notes: of its fence
};

struct Lesson
{
    Topic topic = Kind::mount;
    QString title;
    QString intro; ///< Markdown
    std::vector<Step> steps;
    bool isNotes = false; ///< notes that were written for people, see readNotes()
};

/// What is wrong in a lesson: line and column from 1, a translated sentence.
struct LessonFault
{
    int line = 1;
    int column = 1;
    QString message;
};

/// Reads a lesson, or notes (core/lab/notes_reader.h). Of a lesson: `#` its title, a fence ```lab with `kind TOPIC`
/// before the first step, each `##` a step. All faults of the file at once, in the order of their lines.
[[nodiscard]] std::expected<Lesson, std::vector<LessonFault>> parseLesson(const QByteArray &markdown);

/// The lesson that ships with the program for a topic; language "en" or "ja", any other: "en".
[[nodiscard]] QByteArray shippedLesson(Topic topic, const QString &language);

/// The topics that have a shipped lesson.
[[nodiscard]] TopicSet topicsWithLesson();

/// Every text that playing the lesson would hand to a shell, in order: for showing before a foreign file is played.
[[nodiscard]] QStringList commandsRunBy(const Lesson &lesson);

} // namespace lab
