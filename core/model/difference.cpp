// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/difference.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace lab
{

namespace
{

std::uint32_t changedColumns(const Row &parent, const Row &child)
{
    std::uint32_t changed = 0;
    const std::size_t both = std::min(parent.cells.size(), child.cells.size());
    const std::size_t count = std::min<std::size_t>(std::max(parent.cells.size(), child.cells.size()), 32);
    for (std::size_t column = 0; column < count; ++column) {
        if (column >= both || parent.cells[column] != child.cells[column])
            changed |= 1U << column;
    }
    return changed;
}

using RowsByKey = std::unordered_map<std::string_view, int>;

/// The first row of each key.
RowsByKey rowsByKey(const Section &section)
{
    RowsByKey rows;
    rows.reserve(section.rows.size());
    for (std::size_t row = 0; row < section.rows.size(); ++row)
        rows.emplace(section.rows[row].key, static_cast<int>(row));
    return rows;
}

int rowOf(const RowsByKey &rows, std::string_view key)
{
    const auto found = rows.find(key);
    return found == rows.end() ? -1 : found->second;
}

} // namespace

std::vector<RowDifference> difference(const Section &parent, const Section &child)
{
    const RowsByKey parentRows = rowsByKey(parent);
    const RowsByKey childRows = rowsByKey(child);
    std::vector<RowDifference> rows;
    rows.reserve(std::max(parent.rows.size(), child.rows.size()));

    const auto isJoined = [&](int childRow) {
        const std::string_view key = child.rows[static_cast<std::size_t>(childRow)].key;
        return rowOf(childRows, key) == childRow && parentRows.contains(key);
    };
    const auto appendChildOnlyFrom = [&](int row) {
        for (; std::cmp_less(row, child.rows.size()) && !isJoined(row); ++row)
            rows.push_back({child.rows[static_cast<std::size_t>(row)].key, Presence::childOnly, -1, row, 0});
    };

    appendChildOnlyFrom(0);
    for (int row = 0; std::cmp_less(row, parent.rows.size()); ++row) {
        const Row &here = parent.rows[static_cast<std::size_t>(row)];
        const int there = rowOf(parentRows, here.key) == row ? rowOf(childRows, here.key) : -1;
        if (there == -1) {
            rows.push_back({here.key, Presence::parentOnly, row, -1, 0});
            continue;
        }
        const bool runs = parent.form == Form::readings;
        const std::uint32_t changed = runs ? 0 : changedColumns(here, child.rows[static_cast<std::size_t>(there)]);
        rows.push_back({here.key, changed != 0 ? Presence::different : Presence::same, row, there, changed});
        appendChildOnlyFrom(there + 1);
    }
    return rows;
}

} // namespace lab
