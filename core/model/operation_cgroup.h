// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/operation.h"

#include <string>

namespace lab
{

/// The path of the cgroup that an operation makes, removes, fills or changes; nullptr: it is about none.
[[nodiscard]] std::string *cgroupOf(Operation &operation);
[[nodiscard]] const std::string *cgroupOf(const Operation &operation);

} // namespace lab
