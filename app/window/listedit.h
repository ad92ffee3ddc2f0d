// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

namespace lab
{

/// Rows first to last, both included.
struct Range
{
    int first = 0;
    int last = 0;

    bool operator==(const Range &) const = default;
};

/// What has to leave a list so that the rest is in the order of a new one. order: for each row its place in the new
/// list, -1 for one that is gone. As few rows as can be; ranges from the end to the start, ready to be removed in turn.
[[nodiscard]] std::vector<Range> rangesToRemove(const std::vector<int> &order);

} // namespace lab
