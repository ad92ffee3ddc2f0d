// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/lesson.h"
#include "core/lab/source_text.h"

#include <expected>
#include <vector>

namespace lab
{

/// Puts a lesson together from the blocks of its Markdown; parseLesson() without the checks of the bytes.
[[nodiscard]] std::expected<Lesson, std::vector<LessonFault>> buildLesson(const SourceText &source);

} // namespace lab
