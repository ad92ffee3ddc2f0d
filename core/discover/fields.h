// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discover/facts.h"
#include "core/model/census.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace lab
{

/// What is said of a namespace in a column: those of lsns(8) under its names, then our own.
enum class Field : std::uint8_t {
    ns,      ///< inode
    type,    ///< as the link is called: "mnt"
    path,    ///< of the link of its leader
    nprocs,  ///< processes that are in it
    pid,     ///< its leader
    ppid,    ///< the leader's parent process
    command, ///< the leader's
    uid,     ///< the leader's user; without a leader the one who made it
    user,    ///< name of that
    netnsid,
    nsfs, ///< where it is mounted in the caller's own mount namespace, with commas between
    pns,  ///< parent; 0: none that can be seen
    ons,  ///< owner; 0: none that can be seen
    kind, ///< as everywhere here: "mount"
    id,
    creator, ///< uid
    heldby,  ///< the ties that there are, with commas between: "process,mount"
    unit,
    hostname,  ///< of a UTS namespace that was gone into
    addresses, ///< of a network namespace, with commas between
    offsets,   ///< of a time namespace, with commas between
    unread,    ///< why the one of these three that it has is not told
};

inline constexpr std::size_t fieldCount = 22;

struct FieldInfo
{
    Field field;
    std::string_view name; ///< "NS"
};

/// Indexed by Field.
[[nodiscard]] const std::array<FieldInfo, fieldCount> &fieldTable();
/// In letters of either case.
[[nodiscard]] std::optional<Field> fieldNamed(std::string_view name);

/// Nothing: the namespace has none, or it can't be seen. A text may hold any bytes.
using FieldValue = std::variant<std::monostate, std::uint64_t, std::string>;

[[nodiscard]] FieldValue valueOf(Field field, const Namespace &one, const Census &census, Facts &facts);

/// As text; empty for nothing.
[[nodiscard]] std::string textOf(const FieldValue &value);

} // namespace lab
