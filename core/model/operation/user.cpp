// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/operation/user.h"

#include "core/model/id_map.h"
#include "core/model/operation.h"
#include "core/model/operation/kinds.h"
#include "core/model/shell_text.h"
#include "core/model/validate.h"

#include <array>

namespace lab
{

namespace
{

using enum ParameterInfo::Need;

/// By Setgroups.
constexpr std::array<std::string_view, 2> setgroupsWords{"allow", "deny"};
constexpr std::array<std::string_view, 2> setgroupsChoices{"deny", "allow"};

std::string nameOf(Setgroups setgroups)
{
    return std::string(setgroupsWords[static_cast<std::size_t>(setgroups)]);
}

constexpr ParameterInfo mapParameters[] = {{"map", checkIdMap, required, "1000:0:1"}};
constexpr ParameterInfo setgroupsParameters[] = {
    {"value", checkOneOf<setgroupsWords>, required, "deny", setgroupsChoices}};
constexpr ParameterInfo touchParameters[] = {{"path", checkPath, required, "/tmp/lesson"}};
constexpr ParameterInfo ownerParameters[] = {{"path", checkPath, required, "/tmp/lesson"}};

template <typename MapOperation>
Operation makeMap(const Words &words)
{
    return MapOperation{std::string(valueOf(words, "map"))};
}

template <typename PathOperation>
Operation makePath(const Words &words)
{
    return PathOperation{std::string(valueOf(words, "path"))};
}

Operation makeSetgroups(const Words &words)
{
    return SetgroupsOperation{valueOf(words, "value") == "allow" ? Setgroups::allow : Setgroups::deny};
}

constexpr OperationInfo operations[] = {
    {.name = "uid-map", .kind = Kind::user, .parameters = mapParameters, .make = makeMap<UidMapOperation>},
    {.name = "gid-map", .kind = Kind::user, .parameters = mapParameters, .make = makeMap<GidMapOperation>},
    {.name = "setgroups", .kind = Kind::user, .parameters = setgroupsParameters, .make = makeSetgroups},
    {.name = "touch", .kind = Kind::user, .parameters = touchParameters, .make = makePath<TouchOperation>},
    {.name = "owner", .kind = Kind::user, .parameters = ownerParameters, .make = makePath<OwnerOperation>},
};

std::string mapCommand(const std::string &text, std::string_view file)
{
    const IdMap map = idMapFromText(text).value_or(IdMap());
    std::string command = map.size() == 1 ? "echo " + lineOf(map.front()) : "printf '%s\\n'";
    if (map.size() != 1) {
        for (const IdRange &range : map)
            command += " " + quoted(lineOf(range));
    }
    return command + " | tee /proc/$CHILD/" + std::string(file);
}

std::string quotedPath(const std::string &path)
{
    return quotedBehind("/proc/$CHILD", path);
}

} // namespace

std::span<const OperationInfo> userOperations()
{
    return operations;
}

Words wordsOf(const UidMapOperation &map)
{
    return {"uid-map", {{"map", map.map}}};
}

Words wordsOf(const GidMapOperation &map)
{
    return {"gid-map", {{"map", map.map}}};
}

Words wordsOf(const SetgroupsOperation &set)
{
    return {"setgroups", {{"value", nameOf(set.setgroups)}}};
}

Words wordsOf(const TouchOperation &touch)
{
    return {"touch", {{"path", touch.path}}};
}

Words wordsOf(const OwnerOperation &owner)
{
    return {"owner", {{"path", owner.path}}};
}

std::string commandOf(const UidMapOperation &map)
{
    return mapCommand(map.map, "uid_map");
}

std::string commandOf(const GidMapOperation &map)
{
    return mapCommand(map.map, "gid_map");
}

std::string commandOf(const SetgroupsOperation &set)
{
    return "echo " + nameOf(set.setgroups) + " | tee /proc/$CHILD/setgroups";
}

std::string commandOf(const TouchOperation &touch)
{
    return "touch " + quoted(touch.path);
}

std::string commandOf(const OwnerOperation &owner)
{
    return "ls -ld " + quotedPath(owner.path);
}

} // namespace lab
