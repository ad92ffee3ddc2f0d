// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/paint.h"
#include "core/discover/facts.h"
#include "core/discover/tree.h"

#include <QStringList>

#include <vector>

namespace lab
{

/// The rows as a table, the first column drawn as a tree, and below it what could not be seen. No line is wider than
/// width.
[[nodiscard]] QStringList censusText(const std::vector<TreeRow> &rows, const Census &census, Facts &facts, int width,
                                     const Paint &paint);

} // namespace lab
