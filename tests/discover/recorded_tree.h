// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/census.h"

#include <optional>
#include <string>
#include <vector>

namespace lab::test
{

/// The path of a recorded /proc below tests/data/discover.
[[nodiscard]] std::string recordedProc(const std::string &tree);

/// What one discovery in it finds.
[[nodiscard]] Census censusOf(const std::string &proc);

/// How many ties of a sort a namespace has; nothing: there is no such namespace.
[[nodiscard]] std::optional<unsigned> tiesOf(const Census &census, Kind kind, std::uint64_t inode, Tie tie);

/// All that holds a namespace, one word each: "process", "thread 202 of 200", "descriptor 9 of 200",
/// "mount /run/netns/blue".
[[nodiscard]] std::vector<std::string> holdersOf(const Census &census, Kind kind, std::uint64_t inode);

} // namespace lab::test
