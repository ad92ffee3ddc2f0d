// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/lesson.h"

#include <QString>
#include <QStringList>

namespace lab
{

/// "LESSON:LINE:COLUMN: SENTENCE", as compilers name a place.
[[nodiscard]] QStringList faultLine(const QString &lesson, const LessonFault &fault);

/// Reads a lesson and prints what is wrong in it, a line each. The exit status: 0 where nothing is.
[[nodiscard]] int runLessonCheck(const QString &file);

} // namespace lab
