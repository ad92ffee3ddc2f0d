// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"
#include "core/model/view.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace lab
{

/// Rows of a section that make way for others.
struct RowsEdit
{
    std::uint32_t section = 0; ///< its place in the view
    std::uint32_t first = 0;
    std::uint32_t removed = 0;
    Rows rows; ///< what is there instead

    bool operator==(const RowsEdit &) const = default;
};

/// What makes of the last view of a topic the next one.
struct ViewEdit
{
    Topic topic = Kind::mount;
    std::vector<RowsEdit> edits; ///< at most one of a section, in their order; none: the view is as before

    bool operator==(const ViewEdit &) const = default;
};

/// Of each section all that lies between the first row that differs and the last one. Nothing: the views differ in
/// more than rows.
[[nodiscard]] std::optional<ViewEdit> editBetween(const View &before, const View &after);

/// Does that to the view, which keeps the rows that it has. Error: "decode", EBADMSG, what is wrong with the edit; the
/// view is as it was then.
[[nodiscard]] Result<void> apply(const ViewEdit &edit, View &view);

} // namespace lab
