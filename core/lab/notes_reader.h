// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/lesson.h"
#include "core/lab/source_text.h"

#include <expected>
#include <vector>

namespace lab
{

/// Whether a document is notes that someone wrote for people: it has commands in fences `sh`, none of them with a side
/// behind the word, and no fence `lab`.
[[nodiscard]] bool isNotes(const SourceText &source);

/// Reads notes as a lesson: each fence `sh` is a step. The first line of a command may name its side in a comment
/// (# parent, # child, # 親プロセス, # 子プロセス), else it is the parent's; a fence `text` behind it is what the
/// author saw. The PIDs of the author's shells, as that output tells them, become those of the lab's sides in the
/// script.
[[nodiscard]] std::expected<Lesson, std::vector<LessonFault>> readNotes(const SourceText &source);

} // namespace lab
