// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discover/filter.h"

#include <QString>

namespace lab
{

/// What is wrong in a filter, one translated sentence: "There is no column “NPROC”; they are NS, TYPE …."
[[nodiscard]] QString sentenceOf(const FilterFault &fault);

} // namespace lab
