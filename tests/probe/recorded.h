// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/view.h"
#include "core/probe/place.h"

#include <string>
#include <string_view>
#include <vector>

namespace lab::test
{

/// The directory of a recorded tree, tests/data/proc/NAME.
[[nodiscard]] std::string rootOf(const std::string &tree);

/// The place in a recorded tree.
[[nodiscard]] Place recorded(const std::string &tree, const std::string &process = "self");

/// The place below any directory that has a proc.
[[nodiscard]] Place placeBelow(const std::string &root);

/// The rows of one of the sections. Fails the test where there are none, or it is not there.
[[nodiscard]] std::vector<Row> rowsOf(const Result<std::vector<Section>> &sections, std::string_view id);

} // namespace lab::test
