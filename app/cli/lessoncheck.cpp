// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/lessoncheck.h"

#include "app/cli/print.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdlib>

namespace lab
{

using namespace Qt::StringLiterals;

QStringList faultLine(const QString &lesson, const LessonFault &fault)
{
    return {u"%1:%2:%3: %4"_s.arg(lesson, QString::number(fault.line), QString::number(fault.column), fault.message)};
}

int runLessonCheck(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        print(QStringList(u"%1: %2"_s.arg(path, file.errorString())), stderr);
        return EXIT_FAILURE;
    }
    const auto lesson = parseLesson(file.readAll());
    if (lesson) {
        print(QStringList(QCoreApplication::translate("LessonCheck", "%1: nothing is wrong in its %2 steps.")
                              .arg(path, QString::number(lesson->steps.size()))));
        return EXIT_SUCCESS;
    }
    for (const LessonFault &fault : lesson.error())
        print(faultLine(path, fault));
    return EXIT_FAILURE;
}

} // namespace lab
