// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/id_options.h"
#include "core/model/words.h"

#include <string>

namespace lab
{

/// Writes the child's uid_map, from the parent side; user_namespaces(7). The map as idMapFromText() reads it.
struct UidMapOperation
{
    std::string map;

    bool operator==(const UidMapOperation &) const = default;
};

/// The same of its gid_map.
struct GidMapOperation
{
    std::string map;

    bool operator==(const GidMapOperation &) const = default;
};

/// Writes the child's /proc/PID/setgroups, from the parent side.
struct SetgroupsOperation
{
    Setgroups setgroups = Setgroups::deny;

    bool operator==(const SetgroupsOperation &) const = default;
};

/// Makes an empty file where there is none, open(2). It finds out what OwnerOperation does.
struct TouchOperation
{
    std::string path;

    bool operator==(const TouchOperation &) const = default;
};

/// Who a file belongs to on this side, lstat(2). On the parent side $CHILD in the path is the PID of the child. It
/// finds out facts "owner": user and group, as "0(root)".
struct OwnerOperation
{
    std::string path;

    bool operator==(const OwnerOperation &) const = default;
};

[[nodiscard]] Words wordsOf(const UidMapOperation &map);
[[nodiscard]] Words wordsOf(const GidMapOperation &map);
[[nodiscard]] Words wordsOf(const SetgroupsOperation &set);
[[nodiscard]] Words wordsOf(const TouchOperation &touch);
[[nodiscard]] Words wordsOf(const OwnerOperation &owner);

[[nodiscard]] std::string commandOf(const UidMapOperation &map);
[[nodiscard]] std::string commandOf(const GidMapOperation &map);
[[nodiscard]] std::string commandOf(const SetgroupsOperation &set);
[[nodiscard]] std::string commandOf(const TouchOperation &touch);
[[nodiscard]] std::string commandOf(const OwnerOperation &owner);

} // namespace lab
