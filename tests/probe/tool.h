// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

namespace lab::test
{

/// What a tool of the machine prints, in the C locale; nothing: it is not there, or fails.
[[nodiscard]] std::optional<std::string> outputOf(const std::string &command);

} // namespace lab::test
