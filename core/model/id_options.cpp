// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/id_options.h"

#include "core/model/id_map.h"
#include "core/model/parameter.h"

#include <algorithm>

namespace lab
{

namespace
{

bool isWord(std::string_view map)
{
    return std::ranges::find(idMapWords, map) != std::end(idMapWords);
}

/// Only yes: not to give it is no.
Fault readYes(std::string_view value)
{
    return value == "yes" ? Fault::none : Fault::unknown;
}

Fault readOwn(std::string_view value, OwnId own, IdOptions &options)
{
    if (options.own != OwnId::unmapped)
        return Fault::notAllowed;
    options.own = own;
    return readYes(value);
}

Fault readId(std::string_view value, std::string &id)
{
    id = value;
    return checkId(value);
}

Fault readMap(std::string_view value, std::string &map)
{
    if (!map.empty())
        return Fault::notAllowed;
    map = value;
    return isWord(value) ? Fault::none : checkIdMap(value);
}

Fault readBoth(std::string_view value, std::string_view word, IdOptions &options)
{
    if (const Fault fault = readMap(word, options.mapUsers); fault != Fault::none)
        return fault;
    if (const Fault fault = readMap(word, options.mapGroups); fault != Fault::none)
        return fault;
    return readYes(value);
}

Fault readSetgroups(std::string_view value, std::optional<Setgroups> &setgroups)
{
    if (value != "allow" && value != "deny")
        return Fault::unknown;
    setgroups = value == "allow" ? Setgroups::allow : Setgroups::deny;
    return Fault::none;
}

std::string rangesOf(std::string_view option, const std::string &map)
{
    if (map.empty() || isWord(map))
        return map.empty() ? std::string() : " " + std::string(option) + " " + map;
    std::string text;
    for (const IdRange &range : idMapFromText(map).value_or(IdMap())) {
        text += " " + std::string(option) + " " + std::to_string(range.inside) + ":" + std::to_string(range.outside) +
                ":" + std::to_string(range.count);
    }
    return text;
}

std::string valueOption(std::string_view option, const std::string &value)
{
    return value.empty() ? std::string() : " " + std::string(option) + " " + value;
}

} // namespace

std::optional<Fault> readIdOption(std::string_view name, std::string_view value, IdOptions &options)
{
    if (name == "map-root-user")
        return readOwn(value, OwnId::root, options);
    if (name == "map-current-user")
        return readOwn(value, OwnId::current, options);
    if (name == "map-user")
        return readId(value, options.mapUser);
    if (name == "map-group")
        return readId(value, options.mapGroup);
    if (name == "map-users")
        return readMap(value, options.mapUsers);
    if (name == "map-groups")
        return readMap(value, options.mapGroups);
    if (name == "map-auto")
        return readBoth(value, "auto", options);
    if (name == "map-subids")
        return readBoth(value, "subids", options);
    if (name == "setgroups")
        return readSetgroups(value, options.setgroups);
    if (name == "keep-caps") {
        options.keepCaps = KeepCaps::yes;
        return readYes(value);
    }
    if (name == "setuid")
        return readId(value, options.user);
    if (name == "setgid")
        return readId(value, options.group);
    return std::nullopt;
}

Complaint checkIdOptions(const IdOptions &options)
{
    const bool isOwn = options.own != OwnId::unmapped;
    if (isOwn && !options.mapUser.empty())
        return {"map-user", Fault::notAllowed};
    if (isOwn && !options.mapGroup.empty())
        return {"map-group", Fault::notAllowed};
    if ((isOwn || !options.mapGroup.empty()) && options.setgroups == Setgroups::allow)
        return {"setgroups", Fault::notAllowed};
    return {};
}

bool mapsIds(const IdOptions &options)
{
    return options.own != OwnId::unmapped || !options.mapUser.empty() || !options.mapGroup.empty() ||
           !options.mapUsers.empty() || !options.mapGroups.empty();
}

void addWords(Words &words, const IdOptions &options)
{
    if (options.own != OwnId::unmapped)
        words.parameters.emplace_back(options.own == OwnId::root ? "map-root-user" : "map-current-user", "yes");
    addIfGiven(words, "map-user", options.mapUser);
    addIfGiven(words, "map-group", options.mapGroup);
    addIfGiven(words, "map-users", options.mapUsers);
    addIfGiven(words, "map-groups", options.mapGroups);
    if (options.setgroups)
        words.parameters.emplace_back("setgroups", *options.setgroups == Setgroups::allow ? "allow" : "deny");
    if (options.keepCaps == KeepCaps::yes)
        words.parameters.emplace_back("keep-caps", "yes");
    addIfGiven(words, "setuid", options.user);
    addIfGiven(words, "setgid", options.group);
}

std::string commandPartOf(const IdOptions &options)
{
    std::string command;
    if (options.own != OwnId::unmapped)
        command += options.own == OwnId::root ? " --map-root-user" : " --map-current-user";
    command += valueOption("--map-user", options.mapUser) + valueOption("--map-group", options.mapGroup) +
               rangesOf("--map-users", options.mapUsers) + rangesOf("--map-groups", options.mapGroups);
    if (options.setgroups)
        command += *options.setgroups == Setgroups::allow ? " --setgroups allow" : " --setgroups deny";
    if (options.keepCaps == KeepCaps::yes)
        command += " --keep-caps";
    return command + valueOption("--setuid", options.user) + valueOption("--setgid", options.group);
}

} // namespace lab
