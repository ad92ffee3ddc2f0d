// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/expectation.h"
#include "core/lab/lesson.h"

#include <expected>
#include <string_view>
#include <vector>

namespace lab
{

/// Reads what is behind `do`: SIDE NAME KEY=VALUE… . A value with blanks stands in double quotes, where \"
/// and \\ are a quote and a backslash. All that is wrong with it at once.
[[nodiscard]] std::expected<Action, std::vector<LineFault>> parseAction(std::string_view text);

} // namespace lab
