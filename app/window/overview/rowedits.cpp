// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview/rowedits.h"

#include <algorithm>
#include <cstddef>
#include <unordered_map>

namespace lab
{

namespace
{

/// Of each place whether it belongs to the longest rising sequence; negative numbers do not.
std::vector<bool> longestRise(const std::vector<int> &numbers)
{
    std::vector<std::size_t> ends; // of the sequences of each length the one that ends lowest
    std::vector<std::size_t> before(numbers.size(), numbers.size());
    for (std::size_t at = 0; at < numbers.size(); ++at) {
        if (numbers[at] < 0)
            continue;
        const auto place =
            std::ranges::lower_bound(ends, numbers[at], {}, [&](std::size_t end) { return numbers[end]; });
        if (place != ends.begin())
            before[at] = *(place - 1);
        if (place == ends.end())
            ends.push_back(at);
        else
            *place = at;
    }
    std::vector<bool> isInIt(numbers.size());
    for (std::size_t at = ends.empty() ? numbers.size() : ends.back(); at < numbers.size(); at = before[at])
        isInIt[at] = true;
    return isInIt;
}

void append(std::vector<RowRange> &ranges, int row)
{
    if (!ranges.empty() && ranges.back().last + 1 == row)
        ranges.back().last = row;
    else
        ranges.push_back({row, row});
}

} // namespace

RowEdits editsBetween(const std::vector<RowKey> &before, const std::vector<RowKey> &after)
{
    std::unordered_map<RowKey, int> places;
    for (std::size_t at = 0; at < after.size(); ++at)
        places.emplace(after[at], static_cast<int>(at));
    std::vector<int> numbers;
    numbers.reserve(before.size());
    for (const RowKey key : before) {
        const auto place = places.find(key);
        numbers.push_back(place == places.end() ? -1 : place->second);
    }

    const std::vector<bool> stays = longestRise(numbers);
    std::vector<bool> isThere(after.size());
    RowEdits edits;
    for (std::size_t at = 0; at < before.size(); ++at) {
        if (stays[at])
            isThere[static_cast<std::size_t>(numbers[at])] = true;
        else
            append(edits.removals, static_cast<int>(at));
    }
    std::ranges::reverse(edits.removals);
    for (std::size_t at = 0; at < after.size(); ++at) {
        if (!isThere[at])
            append(edits.insertions, static_cast<int>(at));
    }
    return edits;
}

} // namespace lab
