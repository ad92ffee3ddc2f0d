// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/paint.h"
#include "core/lab/explain.h"
#include "core/lab/player.h"

#include <QStringList>

#include <nlohmann/json.hpp>

namespace lab
{

/// A step that was played: the lesson and its number from 0, how it went, and what both sides see after it.
struct PlayedStep
{
    const Lesson &lesson;
    int step;
    const LessonPlayer::Progress &progress;
    const View *parent; ///< nullptr: that side is not there
    const View *child;
    Variables variables;
    std::optional<Explanation> failure; ///< of the operation
};

/// {"kind","step","title","command","side","check":{"ok","skipped","text"},"parent":VIEW,"child":VIEW,"ms"}; step from
/// 1; side, parent and child are null where there is none.
[[nodiscard]] nlohmann::ordered_json toJson(const PlayedStep &played);

/// The step, its command, both sides and its check for a terminal.
[[nodiscard]] QStringList stepText(const PlayedStep &played, int width, const Paint &paint);

} // namespace lab
