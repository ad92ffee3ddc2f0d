// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/containerplan.h"
#include "app/export/hostfacts.h"
#include "core/model/id_map.h"

#include <cstdint>

namespace lab
{

/// The ids of a container: how they are mapped to the computer's, and those that its program has.
struct PlannedIds
{
    IdMap users; ///< empty: it has no user namespace
    IdMap groups;
    std::uint32_t user = 0;
    std::uint32_t group = 0;

    /// Whether only the own user and the own group are known.
    [[nodiscard]] bool areSingle() const
    {
        return users.size() == 1 && users[0].count == 1 && groups.size() == 1 && groups[0].count == 1;
    }
};

/// As the plan's options say it; where they map nothing, the own ids are mapped to themselves, since every tool wants a
/// map.
[[nodiscard]] PlannedIds idsOf(const ContainerPlan &plan, const HostFacts &host);

} // namespace lab
