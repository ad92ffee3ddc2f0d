// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace lab
{

/// UTF-8 as the interface shows it.
[[nodiscard]] QString shown(std::string_view text);

/// What every reader of a lesson says about a side that is none, translated.
[[nodiscard]] QString noSuchSide(std::string_view name);

} // namespace lab
