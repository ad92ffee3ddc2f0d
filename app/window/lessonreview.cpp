// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/lessonreview.h"

#include "app/window/titles.h"
#include "app/window/visibletext.h"

#include <QFile>
#include <QFileInfo>

namespace lab
{

namespace
{

constexpr qint64 largestFile = 1024 * 1024;

QString textOf(const Action &action)
{
    return std::visit([](const auto &what) { return QString::fromStdString(commandOf(what)); }, action.what);
}

void setSide(ReviewLine &line, Side side)
{
    line.side = QString::fromStdString(std::string(nameOf(side)));
    line.sideTitle = titleOf(side);
}

bool isShell(const Action &action)
{
    const Operation *operation = std::get_if<Operation>(&action.what);
    return operation != nullptr && std::holds_alternative<RunOperation>(*operation);
}

} // namespace

QString LessonReview::title() const
{
    return m_lesson ? visibleText(m_lesson->title) : QString();
}

QString LessonReview::kindTitle() const
{
    return m_lesson ? titleOf(m_lesson->topic) : QString();
}

QVariantList LessonReview::lines() const
{
    QVariantList lines;
    if (!m_lesson)
        return lines;
    int number = 0;
    for (const Step &step : m_lesson->steps) {
        ReviewLine line;
        line.step = ++number;
        line.title = visibleText(step.title);
        if (step.action) {
            setSide(line, step.action->side);
            line.text = visibleText(textOf(*step.action));
            line.isShell = isShell(*step.action);
        } else if (step.command) {
            setSide(line, step.command->side);
            line.text = visibleText(step.command->text);
            line.isShell = true;
        } else {
            continue;
        }
        lines.append(QVariant::fromValue(line));
    }
    return lines;
}

void LessonReview::open(const QString &path)
{
    m_lesson.reset();
    m_faults.clear();
    m_fileName = QFileInfo(path).fileName();
    m_isOpen = true;
    read(path);
    Q_EMIT changed();
}

void LessonReview::play()
{
    if (!m_lesson)
        return;
    const Lesson lesson = *m_lesson;
    const QString fileName = m_fileName;
    cancel();
    Q_EMIT accepted(lesson, fileName);
}

void LessonReview::cancel()
{
    m_isOpen = false;
    m_lesson.reset();
    m_faults.clear();
    Q_EMIT changed();
}

void LessonReview::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        m_faults.append(tr("The file cannot be read: %1").arg(file.errorString()));
        return;
    }
    const QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile) {
        m_faults.append(tr("The file is larger than 1 MiB: that is no lesson."));
        return;
    }
    std::expected<Lesson, std::vector<LessonFault>> lesson = parseLesson(bytes);
    if (lesson) {
        m_lesson = *std::move(lesson);
        return;
    }
    for (const LessonFault &fault : lesson.error())
        m_faults.append(tr("Line %1, column %2: %3").arg(fault.line).arg(fault.column).arg(fault.message));
}

} // namespace lab
