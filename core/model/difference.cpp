// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/difference.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace lab
{

namespace
{

std::uint32_t changedColumns(const Row &parent, const Row &child)
{
    std::uint32_t changed = 0;
    const std::size_t count = std::min<std::size_t>({parent.cells.size(), child.cells.size(), 32});
    for (std::size_t column = 0; column < count; ++column) {
        if (parent.cells[column] != child.cells[column])
            changed |= 1U << column;
    }
    return changed;
}

} // namespace

std::vector<RowDifference> difference(const Section &parent, const Section &child)
{
    std::unordered_map<std::string_view, int> childRows;
    childRows.reserve(child.rows.size());
    for (std::size_t row = 0; row < child.rows.size(); ++row)
        childRows.emplace(child.rows[row].key, static_cast<int>(row));

    std::unordered_map<std::string_view, int> parentRows;
    parentRows.reserve(parent.rows.size());
    for (std::size_t row = 0; row < parent.rows.size(); ++row)
        parentRows.emplace(parent.rows[row].key, static_cast<int>(row));

    std::vector<RowDifference> rows;
    rows.reserve(std::max(parent.rows.size(), child.rows.size()));

    const auto appendChildOnlyFrom = [&](std::size_t row) {
        for (; row < child.rows.size() && !parentRows.contains(child.rows[row].key); ++row)
            rows.push_back({child.rows[row].key, Presence::childOnly, -1, static_cast<int>(row), 0});
    };

    appendChildOnlyFrom(0);
    for (std::size_t row = 0; row < parent.rows.size(); ++row) {
        const Row &here = parent.rows[row];
        const auto there = childRows.find(here.key);
        if (there == childRows.end()) {
            rows.push_back({here.key, Presence::parentOnly, static_cast<int>(row), -1, 0});
            continue;
        }
        const std::uint32_t changed = changedColumns(here, child.rows[static_cast<std::size_t>(there->second)]);
        rows.push_back({here.key, changed != 0 ? Presence::different : Presence::same, static_cast<int>(row),
                        there->second, changed});
        appendChildOnlyFrom(static_cast<std::size_t>(there->second) + 1);
    }
    return rows;
}

} // namespace lab
