// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/machine.h"
#include "core/lab/player.h"

#include <QDateTime>
#include <QString>

#include <span>

namespace lab
{

/// A lesson as far as it has been played, and what both sides see now.
struct PlayedLesson
{
    const Lesson &lesson;
    std::span<const LessonPlayer::Progress> progress; ///< one a step
    const View *parent;                               ///< nullptr: that side is not there
    const View *child;
    Variables variables;
};

/// Where and when that was.
struct Occasion
{
    Mode mode = Mode::sandbox;
    QDateTime time;
    const Machine &machine;
};

/// The report of it in Markdown with tables as GitHub has them, in the current language: each step with its command
/// and how it went, then both sides beside each other. Whatever a side shows is text in it.
[[nodiscard]] QString reportOf(const PlayedLesson &played, const Occasion &occasion);

} // namespace lab
