// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/view.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace lab
{

enum class Presence : std::uint8_t { same, different, parentOnly, childOnly };

/// One row of both sides, joined by its key.
struct RowDifference
{
    std::string_view key; ///< of one of the sections: it is there as long as that one's rows
    Presence presence = Presence::same;
    int parentRow = -1; ///< index into the parent's section; -1: the parent has no such row
    int childRow = -1;  ///< index into the child's section; -1: the child has no such row
    std::uint32_t changedColumns =
        0; ///< bit n: column n differs, or only one side has it; 0 unless presence is different

    bool operator==(const RowDifference &) const = default;
};

/// The rows of a section of both sides in one order: the parent's, with what only the child has
/// put behind the row that it follows there. Each row of either side is in it exactly once; of rows with one key, which
/// a broken view may have, the first are joined and the others stand alone. Readings that both have are the same.
[[nodiscard]] std::vector<RowDifference> difference(const Section &parent, const Section &child);

} // namespace lab
