// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/words.h"

#include <array>
#include <string>
#include <string_view>

namespace lab
{

/// A small root on target: a tmpfs with the directories dev, old, proc and tmp, the machine's programs and libraries
/// bound in read-only, and a few devices. What was made is gone where it fails.
struct RootMakeOperation
{
    std::string target;

    bool operator==(const RootMakeOperation &) const = default;
};

/// pivot_root(2): what is mounted on target becomes the root of all processes of the mount namespace whose root was the
/// old one, and that is to be found on old from then on.
struct PivotRootOperation
{
    std::string target;
    std::string old;

    bool operator==(const PivotRootOperation &) const = default;
};

/// What a small root has of the machine's: these of its devices.
inline constexpr std::array<std::string_view, 4> rootDevices{"null", "zero", "random", "urandom"};
/// And these directories of its, or links to them: the shell's patterns.
inline constexpr std::array<std::string_view, 4> rootPrograms{"/bin", "/lib*", "/sbin", "/usr"};

[[nodiscard]] Words wordsOf(const RootMakeOperation &root);
[[nodiscard]] Words wordsOf(const PivotRootOperation &pivot);

[[nodiscard]] std::string commandOf(const RootMakeOperation &root);
[[nodiscard]] std::string commandOf(const PivotRootOperation &pivot);

} // namespace lab
