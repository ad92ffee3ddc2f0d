// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/lesson.h"

#include "core/lab/lesson_builder.h"
#include "core/lab/notes_reader.h"

#include <QCoreApplication>

#include <optional>
#include <string_view>

namespace lab
{

namespace
{

constexpr qsizetype byteLimit = qsizetype{1024} * 1024;

} // namespace

std::expected<Lesson, std::vector<LessonFault>> parseLesson(const QByteArray &markdown)
{
    const auto refuse = [](Place place, const QString &message) {
        return std::unexpected(std::vector{LessonFault{place.line, place.column, message}});
    };
    if (markdown.size() > byteLimit)
        return refuse({}, QCoreApplication::translate("lab", "The file is larger than 1 MiB: it is not a lesson."));
    const std::string_view bytes(markdown.constData(), static_cast<std::size_t>(markdown.size()));
    if (const std::optional<Place> place = firstBadByte(bytes))
        return refuse(*place, QCoreApplication::translate("lab", "This is not text in UTF-8."));
    const SourceText source(bytes);
    return isNotes(source) ? readNotes(source) : buildLesson(source);
}

QStringList commandsRunBy(const Lesson &lesson)
{
    QStringList commands;
    for (const Step &step : lesson.steps) {
        if (!step.action) {
            if (step.command)
                commands.append(step.command->text);
            continue;
        }
        const auto *const operation = std::get_if<Operation>(&step.action->what);
        const auto *const run = operation == nullptr ? nullptr : std::get_if<RunOperation>(operation);
        if (run != nullptr)
            commands.append(QString::fromStdString(run->command));
    }
    return commands;
}

} // namespace lab
