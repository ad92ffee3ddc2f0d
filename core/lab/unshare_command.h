// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/options.h"

#include <optional>
#include <string_view>

namespace lab
{

/// The child that a typed `unshare` makes, with the options of unshare(1) that a child can have; in front of it may be
/// `sudo`. Nothing: the command is another one, is more than one, or has an option that is not known here.
[[nodiscard]] std::optional<ChildOptions> childMadeBy(std::string_view command);

} // namespace lab
