// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/complaint.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace lab
{

/// The whole number that a text is: decimal, written in the one shortest way, so without a plus or leading zeros.
[[nodiscard]] std::optional<std::int64_t> wholeNumberIn(std::string_view text);

/// Fault::notANumber unless the text is a whole number from lowest to highest.
[[nodiscard]] Fault checkWholeNumber(std::string_view text, std::int64_t lowest, std::int64_t highest);

} // namespace lab
