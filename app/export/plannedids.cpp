// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/plannedids.h"

#include "core/model/whole_number.h"

#include <limits>
#include <optional>
#include <string>

namespace lab
{

namespace
{

/// What is said of users, or of groups.
struct Wanted
{
    OwnId own;
    const std::string &inside; ///< the own id inside
    const std::string &ranges;
    const std::string &taken; ///< the id that the program takes
    std::uint32_t outside;    ///< the own id
    const std::optional<IdRange> &subordinate;
};

std::uint32_t idIn(const std::string &text)
{
    return static_cast<std::uint32_t>(wholeNumberIn(text).value_or(0));
}

IdMap rangesOf(const Wanted &wanted)
{
    if (wanted.ranges == "all")
        return {{0, 0, std::numeric_limits<std::uint32_t>::max()}};
    if (wanted.ranges == "auto" || wanted.ranges == "subids") {
        if (!wanted.subordinate)
            return {};
        const IdRange &range = *wanted.subordinate;
        return {{wanted.ranges == "auto" ? 0 : range.outside, range.outside, range.count}};
    }
    return idMapFromText(wanted.ranges).value_or(IdMap{});
}

/// The map, and the own id in it.
std::pair<IdMap, std::uint32_t> mapOf(const Wanted &wanted)
{
    IdMap map = rangesOf(wanted);
    std::optional<std::uint32_t> own;
    if (!wanted.inside.empty())
        own = idIn(wanted.inside);
    else if (wanted.own == OwnId::root)
        own = 0;
    else if (wanted.own == OwnId::current || map.empty())
        own = wanted.outside;
    if (own)
        map = withId(map, *own, wanted.outside);
    const std::uint32_t inside = own.value_or(0);
    return {std::move(map), wanted.taken.empty() ? inside : idIn(wanted.taken)};
}

} // namespace

PlannedIds idsOf(const ContainerPlan &plan, const HostFacts &host)
{
    const IdOptions &ids = plan.options.ids;
    if (!plan.options.kinds.has(Kind::user))
        return {.users = {}, .groups = {}, .user = idIn(ids.user), .group = idIn(ids.group)};
    const auto [users, user] = mapOf({ids.own, ids.mapUser, ids.mapUsers, ids.user, host.uid, host.users});
    const auto [groups, group] = mapOf({ids.own, ids.mapGroup, ids.mapGroups, ids.group, host.gid, host.groups});
    return {.users = users, .groups = groups, .user = user, .group = group};
}

} // namespace lab
