// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/rows.h"

namespace lab::test
{

inline void setCell(Rows &rows, std::size_t row, std::size_t column, std::string text)
{
    Row changed = rows[row];
    changed.cells[column] = std::move(text);
    rows.splice(row, 1, {std::move(changed)});
}

inline void dropLast(Rows &rows)
{
    rows.splice(rows.size() - 1, 1, {});
}

} // namespace lab::test
