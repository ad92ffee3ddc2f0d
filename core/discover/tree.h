// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/census.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace lab
{

/// How the namespaces of a census are arranged.
enum class Arrangement : std::uint8_t {
    flat,    ///< one below the other, by kind
    owner,   ///< each below the user namespace that owns it, user namespaces below their parents
    parent,  ///< PID and user namespaces below their parents; other kinds have none
    process, ///< below the process that leads it, processes below their parents; only such as lead one
};

/// "owner"; nothing: there is none of that name.
[[nodiscard]] std::optional<Arrangement> arrangementNamed(std::string_view name);
[[nodiscard]] std::string_view nameOf(Arrangement arrangement);

/// A row of the tree, in the order in which it is read. One of the two is set.
struct TreeRow
{
    const Namespace *one = nullptr;
    const Process *process = nullptr;
    int depth = 0; ///< 0: at the top

    bool operator==(const TreeRow &) const = default;
};

/// The rows of those that are shown; below what is not shown stands what is, at the next that is shown above it. They
/// point into the census.
[[nodiscard]] std::vector<TreeRow> arrange(const Census &census, Arrangement arrangement,
                                           const std::function<bool(const Namespace &)> &isShown);

} // namespace lab
