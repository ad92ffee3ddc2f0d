// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/complaint.h"
#include "core/model/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lab
{

/// Whether setgroups(2) may be called in a user namespace.
enum class Setgroups : std::uint8_t { allow, deny };

/// Which id the one who makes a user namespace has in it: none, 0, or the same as outside.
enum class OwnId : std::uint8_t { unmapped, root, current };

/// Whether a program that is started in the child keeps the capabilities there, as ambient ones.
enum class KeepCaps : std::uint8_t { no, yes };

/// Ids and capabilities of a child with a new user namespace, as unshare(1) offers them. An empty text: not given.
struct IdOptions
{
    OwnId own = OwnId::unmapped; ///< --map-root-user, --map-current-user; root and current deny setgroups
    std::string mapUser = {};    ///< --map-user: the id inside of the own one
    std::string mapGroup = {};   ///< --map-group: the same; denies setgroups
    std::string mapUsers = {};   ///< --map-users: ranges as idMapFromText(), or one of idMapWords
    std::string mapGroups = {};  ///< --map-groups
    std::optional<Setgroups> setgroups = std::nullopt;
    KeepCaps keepCaps = KeepCaps::no;
    std::string user = {};  ///< --setuid: the id that the child takes inside
    std::string group = {}; ///< --setgid: the same; drops the supplementary groups

    bool operator==(const IdOptions &) const = default;
};

/// For mapUsers and mapGroups: the first subordinate range from 0 on, the same with the numbers that it has outside,
/// and all ids of the parent side with theirs.
inline constexpr std::string_view idMapWords[] = {"auto", "subids", "all"};

/// Takes a parameter: map-root-user=yes, map-current-user=yes, map-user=ID, map-group=ID, map-users=MAP,
/// map-groups=MAP, map-auto=yes, map-subids=yes, setgroups=allow|deny, keep-caps=yes, setuid=ID, setgid=ID. Nothing: it
/// is none of them.
[[nodiscard]] std::optional<Fault> readIdOption(std::string_view name, std::string_view value, IdOptions &options);

/// The first fault that no single parameter shows.
[[nodiscard]] Complaint checkIdOptions(const IdOptions &options);

/// Whether an option asks for a user namespace by itself.
[[nodiscard]] bool mapsIds(const IdOptions &options);

void addWords(Words &words, const IdOptions &options);

/// " --map-root-user --keep-caps"; empty where nothing is given.
[[nodiscard]] std::string commandPartOf(const IdOptions &options);

} // namespace lab
