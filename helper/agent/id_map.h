// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/owner.h"
#include "core/model/error.h"
#include "core/model/id_map.h"
#include "core/model/id_options.h"

#include <string>

#include <sys/types.h>

namespace lab
{

/// The first range of a user in a file of subuid(5): looked up by name and by number.
[[nodiscard]] IdMap subordinateRange(const std::string &file, uid_t user);

/// Maps the ids of the user namespace that pid has just been made in, so that its root is the calling user and the
/// user's subordinate ids follow where newuidmap(1) allows it. Called by root, its root is no one outside:
/// the first subordinate id of root, else the kernel's overflow id. Never 0: who is uid 0 outside may write the
/// machine's sysctls from inside.
[[nodiscard]] Result<void> mapSandbox(pid_t pid);

/// Who the root of a sandbox that the calling process makes is outside.
[[nodiscard]] Owner sandboxRoot();

/// Maps the ids of a child with a user namespace of its own as its options say; nothing where they map none. Called by
/// the lab host, which may map any id that it has itself. Error ENOENT of subordinateRange: no range to take.
[[nodiscard]] Result<void> mapChild(pid_t pid, const IdOptions &options);

/// The map of the calling process in one of its /proc/self/uid_map and gid_map: "uid_map".
[[nodiscard]] Result<IdMap> ownMap(const std::string &file);

} // namespace lab
