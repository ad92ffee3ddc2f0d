// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace lab
{

/// What tells a row of a list from all others of it.
using RowKey = std::uint64_t;

/// Rows that follow one another.
struct RowRange
{
    int first = 0;
    int last = 0;

    bool operator==(const RowRange &) const = default;
};

/// How one list of rows becomes another one.
struct RowEdits
{
    std::vector<RowRange> removals;   ///< numbered as before, the last ones first
    std::vector<RowRange> insertions; ///< numbered as afterwards, the first ones first
};

/// Rows that are in both stay; of those that changed places as few as possible go and come again.
[[nodiscard]] RowEdits editsBetween(const std::vector<RowKey> &before, const std::vector<RowKey> &after);

} // namespace lab
