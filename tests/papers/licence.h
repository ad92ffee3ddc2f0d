// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lab
{

/// What is wrong with the two SPDX lines at the top of a file; nothing: both are there, see
/// https://spdx.dev/ids. licences: the identifiers that LICENSES/ has a text of.
[[nodiscard]] std::optional<std::string> licenceFaultOf(std::string_view text,
                                                        const std::vector<std::string> &licences);

/// The paths that REUSE.toml answers for, because they cannot have a comment: "tests/data/**".
[[nodiscard]] std::vector<std::string> exemptPatterns(std::string_view reuse);

/// Whether a path is one of a pattern's: * stands for a part of a name, ** for any depth.
[[nodiscard]] bool isPathLike(const std::string &path, std::string_view pattern);

} // namespace lab
