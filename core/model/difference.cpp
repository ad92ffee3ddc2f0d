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

/// For each row of the child the parent's row that it is joined with, -1: none.
std::vector<int> joinedRows(const Section &parent, const Section &child)
{
    struct Joint
    {
        int parentRow = -1;
        bool isTaken = false;
    };
    std::unordered_map<std::string_view, Joint> joints;
    joints.reserve(parent.rows.size());
    for (int row = 0; std::cmp_less(row, parent.rows.size()); ++row)
        joints.try_emplace(parent.rows[static_cast<std::size_t>(row)].key, Joint{row});
    std::vector<int> joined(child.rows.size(), -1);
    for (std::size_t row = 0; row < joined.size(); ++row) {
        const auto joint = joints.find(child.rows[row].key);
        if (joint != joints.end() && !std::exchange(joint->second.isTaken, true))
            joined[row] = joint->second.parentRow;
    }
    return joined;
}

} // namespace

std::vector<RowDifference> difference(const Section &parent, const Section &child)
{
    const std::vector<int> joined = joinedRows(parent, child);
    std::vector<int> theirs(parent.rows.size(), -1);
    for (std::size_t row = 0; row < joined.size(); ++row) {
        if (joined[row] != -1)
            theirs[static_cast<std::size_t>(joined[row])] = static_cast<int>(row);
    }
    std::vector<RowDifference> rows;
    rows.reserve(parent.rows.size() + child.rows.size());

    const auto appendChildOnlyFrom = [&](int row) {
        for (; std::cmp_less(row, joined.size()) && joined[static_cast<std::size_t>(row)] == -1; ++row)
            rows.push_back({child.rows[static_cast<std::size_t>(row)].key, Presence::childOnly, -1, row, 0});
    };

    appendChildOnlyFrom(0);
    for (int row = 0; std::cmp_less(row, parent.rows.size()); ++row) {
        const Row &here = parent.rows[static_cast<std::size_t>(row)];
        const int there = theirs[static_cast<std::size_t>(row)];
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
