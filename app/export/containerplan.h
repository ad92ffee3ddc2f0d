// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lab/lesson.h"
#include "core/model/options.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lab
{

/// A container that was made in a lab, as other tools are told of one.
struct ContainerPlan
{
    ChildOptions options;
    std::string hostName = {};               ///< empty: as it was
    std::string domainName = {};             ///< the same
    bool hasSmallRoot = false;               ///< its root is what RootMakeOperation makes; else it is the computer's
    std::vector<MountOperation> mounts = {}; ///< with targets below its root
    std::vector<std::string> left = {};      ///< commands whose effect is in none of the above
};

/// What was done in a lab since its child was made, in order, becomes the plan of that child. Nothing: none was made.
[[nodiscard]] std::optional<ContainerPlan> planOf(std::span<const Action> done);

/// What the first steps of a lesson do.
[[nodiscard]] std::vector<Action> actionsOf(const Lesson &lesson, int steps);

} // namespace lab
