// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <ranges>

namespace lab
{

/// The part of two lists between what is equal at the start of both and what is equal at their ends. It is empty in
/// both where they are equal.
struct Middle
{
    std::size_t first = 0;
    std::size_t endBefore = 0;
    std::size_t endAfter = 0;

    bool operator==(const Middle &) const = default;
};

template <std::ranges::random_access_range List, typename AreEqual>
[[nodiscard]] Middle middleOf(const List &before, const List &after, AreEqual areEqual)
{
    Middle middle{.first = 0, .endBefore = before.size(), .endAfter = after.size()};
    while (middle.first < middle.endBefore && middle.first < middle.endAfter &&
           areEqual(before[middle.first], after[middle.first]))
        ++middle.first;
    while (middle.first < middle.endBefore && middle.first < middle.endAfter &&
           areEqual(before[middle.endBefore - 1], after[middle.endAfter - 1])) {
        --middle.endBefore;
        --middle.endAfter;
    }
    return middle;
}

} // namespace lab
