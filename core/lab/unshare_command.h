// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/options.h"

#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lab
{

/// The child that a typed `unshare` makes, with the options of unshare(1) that a child can have; in front of it may be
/// `sudo`. Nothing: the command is another one, is more than one, or has an option that is not known here.
[[nodiscard]] std::optional<ChildOptions> childMadeBy(std::string_view command);

/// The arguments of an `unshare`.
struct UnshareArguments
{
    ChildOptions options;
    std::vector<std::string> program; ///< with its arguments; empty: none is named
};

/// The first thing that is wrong with them.
struct [[nodiscard]] UnshareFault
{
    std::string option;           ///< "--map-users"
    Fault fault = Fault::unknown; ///< of its value; unknown: there is no such option here
};

/// words: what stands behind `unshare`. The program begins at the first word that is no option, or behind "--".
[[nodiscard]] std::expected<UnshareArguments, UnshareFault> readUnshare(std::span<const std::string> words);

} // namespace lab
