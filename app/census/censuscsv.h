// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discover/facts.h"
#include "core/discover/tree.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace lab
{

/// A namespace a line as RFC 4180 has it, all columns of fieldTable() under their names; before them DEPTH where an
/// arrangement is given. Control characters as shown().
[[nodiscard]] QStringList censusCsv(const std::vector<TreeRow> &rows, std::optional<Arrangement> arrangement,
                                    const Census &census, Facts &facts);

} // namespace lab
