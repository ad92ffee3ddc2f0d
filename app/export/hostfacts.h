// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/id_map.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lab
{

/// Who is going to run a container, and what the root of the computer holds that it runs on.
struct HostFacts
{
    struct Link
    {
        std::string name; ///< "bin"
        std::string target;
    };

    std::uint32_t uid = 0;
    std::uint32_t gid = 0;
    std::optional<IdRange> users{}; ///< the first subordinate range, inside as outside; none: there is none
    std::optional<IdRange> groups{};
    std::vector<std::string> directories{}; ///< "usr"
    std::vector<Link> links{};
};

/// Of this computer and this user.
[[nodiscard]] HostFacts readHostFacts();

/// Those that a small root has of it: the programs and libraries.
[[nodiscard]] HostFacts programsOf(HostFacts host);

} // namespace lab
