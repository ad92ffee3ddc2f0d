// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/overview/detailsmodel.h"

#include <vector>

namespace lab
{

/// Details put into translated words, in the order in which they are read.
[[nodiscard]] std::vector<DetailsModel::Line> detailLines(const Details &details);

} // namespace lab
