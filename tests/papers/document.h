// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lab
{

/// A path of the source tree that a document names, and where.
struct NamedPath
{
    std::string path;
    int line = 0; ///< from 1

    bool operator==(const NamedPath &) const = default;
};

/// The paths in a Markdown document: in backticks (`core/model`, `README.md`, `./run`) and as targets of
/// links and pictures. Fences, absolute paths, addresses and everything with a blank or a placeholder in it
/// are no such paths.
[[nodiscard]] std::vector<NamedPath> pathsIn(std::string_view markdown);

} // namespace lab
