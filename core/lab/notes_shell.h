// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/lab.h"
#include "core/lab/lesson.h"
#include "core/lab/output_comparison.h"

#include <string>
#include <vector>

namespace lab
{

/// What a shell on the step's side runs for a command of notes: who is root needs no sudo, and what never ends is
/// interrupted after some lines. Precondition: step.note.
[[nodiscard]] std::string shellTextOf(const Step &step, const Lab &lab);

/// How a command of notes came out.
struct NoteResult
{
    enum class End : std::uint8_t {
        asAuthor, ///< it ended well, or printed what the author saw
        refused,  ///< this mode makes sure that it is refused: the computer's clock is not the lab's
        failed,
    };

    End end = End::asAuthor;
    std::vector<OutputLine> lines; ///< empty: the author showed no output

    bool operator==(const NoteResult &) const = default;
};

/// Precondition: step.note.
[[nodiscard]] NoteResult judgeNote(const Step &step, const Outcome &outcome);

} // namespace lab
