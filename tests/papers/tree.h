// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <expected>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lab
{

/// The source tree that the tests were built from.
[[nodiscard]] std::filesystem::path sourceDirectory();

/// Every tracked regular file that is there, as its path from the source directory. Error: why git(1) cannot tell.
[[nodiscard]] std::expected<std::vector<std::string>, std::string> trackedFiles();

/// The text of a file of the source tree; empty where there is none.
[[nodiscard]] std::string textOf(std::string_view file);

[[nodiscard]] std::vector<std::string_view> linesOf(std::string_view text);

} // namespace lab
