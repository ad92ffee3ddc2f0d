// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace lab
{

/// The finite number that the text is, all of it and in the C locale; none: it is something else.
[[nodiscard]] std::optional<double> numberIn(std::string_view text);

} // namespace lab
