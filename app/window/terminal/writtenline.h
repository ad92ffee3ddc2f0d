// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/terminal/selection.h"

#include <QString>

#include <optional>
#include <vector>

namespace lab
{

/// A line as it was written, before it was wrapped.
struct WrittenLine
{
    QString text;
    std::vector<ScreenPlace> places; ///< of each character of the text, and one behind the last
    std::uint64_t first = 0;         ///< the lines that it was wrapped to
    std::uint64_t last = 0;
};

/// Of an endless line, only what is within a few screens of the place.
[[nodiscard]] WrittenLine writtenLineAt(const Screen &screen, std::uint64_t line);

/// A stretch of the screen and its text.
struct Found
{
    QString text;
    ScreenPlace start;
    ScreenPlace end;

    bool operator==(const Found &) const = default;
};

/// The web address at a place, http or https; none: there is no such thing.
[[nodiscard]] std::optional<Found> addressAt(const Screen &screen, ScreenPlace at);

enum class Direction : std::uint8_t { back, on };

/// The next occurrence of a text before or behind a place, whatever its case; over the end it goes on from the other
/// one.
[[nodiscard]] std::optional<Found> findText(const Screen &screen, const QString &text, ScreenPlace from,
                                            Direction direction);

} // namespace lab
