// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"

#include <string>
#include <vector>

#include <sys/types.h>

namespace lab
{

/// One line of user_namespaces(7)'s uid_map or gid_map.
struct MapLine
{
    unsigned inside = 0;
    unsigned outside = 0;
    unsigned count = 1;

    bool operator==(const MapLine &) const = default;
};

/// The first range of a user in a file of subuid(5): looked up by name and by number.
[[nodiscard]] std::vector<MapLine> subordinateRange(const std::string &file, uid_t user);

/// The text to write into uid_map or gid_map.
[[nodiscard]] std::string mapText(const std::vector<MapLine> &lines);

/// Maps the ids of the user namespace that pid has just been made in, so that its root is the calling user and the
/// user's subordinate ids follow where newuidmap(1) allows it. Called by root, its root is no one outside:
/// the first subordinate id of root, else the kernel's overflow id. Never 0: who is uid 0 outside may write the
/// machine's sysctls from inside.
[[nodiscard]] Result<void> mapSandbox(pid_t pid);

} // namespace lab
