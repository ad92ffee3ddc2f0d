// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace lab
{

/// A word as sh(1) takes it: in single quotes where it has to be.
[[nodiscard]] std::string quoted(const std::string &text);

} // namespace lab
