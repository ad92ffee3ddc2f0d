// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/listedit.h"

#include <algorithm>

namespace lab
{

namespace
{

/// The rows of the longest subsequence of growing places.
std::vector<bool> staying(const std::vector<int> &order)
{
    std::vector<int> tails;
    std::vector<int> before(order.size(), -1);
    for (int row = 0; row < static_cast<int>(order.size()); ++row) {
        const int place = order[static_cast<std::size_t>(row)];
        if (place < 0)
            continue;
        const auto tail = std::ranges::lower_bound(tails, place, {},
                                                   [&](int other) { return order[static_cast<std::size_t>(other)]; });
        if (tail != tails.begin())
            before[static_cast<std::size_t>(row)] = *std::prev(tail);
        if (tail == tails.end())
            tails.push_back(row);
        else
            *tail = row;
    }
    std::vector<bool> stays(order.size());
    for (int row = tails.empty() ? -1 : tails.back(); row >= 0; row = before[static_cast<std::size_t>(row)])
        stays[static_cast<std::size_t>(row)] = true;
    return stays;
}

} // namespace

std::vector<Range> rangesToRemove(const std::vector<int> &order)
{
    const std::vector<bool> stays = staying(order);
    std::vector<Range> ranges;
    for (int row = static_cast<int>(order.size()) - 1; row >= 0; --row) {
        if (stays[static_cast<std::size_t>(row)])
            continue;
        if (!ranges.empty() && ranges.back().first == row + 1)
            ranges.back().first = row;
        else
            ranges.push_back({row, row});
    }
    return ranges;
}

} // namespace lab
