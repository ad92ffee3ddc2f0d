// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/fields.h"

#include <algorithm>
#include <cctype>

namespace lab
{

namespace
{

template <typename Range, typename Text>
std::string joined(const Range &range, Text text)
{
    std::string result;
    for (const auto &part : range) {
        const std::string word = text(part);
        if (!word.empty())
            result += (result.empty() ? "" : ",") + word;
    }
    return result;
}

FieldValue orNothing(std::string text)
{
    return text.empty() ? FieldValue() : FieldValue(std::move(text));
}

std::string ties(const Namespace &one)
{
    std::array<Tie, tieCount> all{};
    for (std::size_t at = 0; at < tieCount; ++at)
        all[at] = static_cast<Tie>(at);
    return joined(all, [&](Tie tie) {
        return one.ties[static_cast<std::size_t>(tie)] > 0 ? std::string(nameOf(tie)) : std::string();
    });
}

std::string listed(const std::vector<std::string> &texts)
{
    return joined(texts, [](const std::string &text) { return text; });
}

std::optional<std::uint32_t> userOf(const Namespace &one, const Process *leader)
{
    return leader ? std::optional(leader->user) : one.creator;
}

} // namespace

const std::array<FieldInfo, fieldCount> &fieldTable()
{
    static constexpr std::array<FieldInfo, fieldCount> table{{
        {Field::ns, "NS"},
        {Field::type, "TYPE"},
        {Field::path, "PATH"},
        {Field::nprocs, "NPROCS"},
        {Field::pid, "PID"},
        {Field::ppid, "PPID"},
        {Field::command, "COMMAND"},
        {Field::uid, "UID"},
        {Field::user, "USER"},
        {Field::netnsid, "NETNSID"},
        {Field::nsfs, "NSFS"},
        {Field::pns, "PNS"},
        {Field::ons, "ONS"},
        {Field::kind, "KIND"},
        {Field::id, "ID"},
        {Field::creator, "CREATOR"},
        {Field::heldby, "HELDBY"},
        {Field::unit, "UNIT"},
        {Field::hostname, "HOSTNAME"},
        {Field::addresses, "ADDRESSES"},
        {Field::offsets, "OFFSETS"},
        {Field::unread, "UNREAD"},
    }};
    return table;
}

std::optional<Field> fieldNamed(std::string_view name)
{
    const auto found = std::ranges::find_if(fieldTable(), [&](const FieldInfo &info) {
        return std::ranges::equal(info.name, name, {}, {},
                                  [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    });
    return found == fieldTable().end() ? std::nullopt : std::optional(found->field);
}

FieldValue valueOf(Field field, const Namespace &one, const Census &census, Facts &facts)
{
    const Process *leader = findProcess(census, one.leader);
    const std::optional<std::uint32_t> user = userOf(one, leader);
    switch (field) {
    case Field::ns:
        return one.inode;
    case Field::type:
        return std::string(infoOf(one.kind).link);
    case Field::path:
        return leader ? FieldValue("/proc/" + std::to_string(leader->pid) + "/ns/" + std::string(infoOf(one.kind).link))
                      : FieldValue();
    case Field::nprocs:
        return std::uint64_t{one.ties[static_cast<std::size_t>(Tie::process)]};
    case Field::pid:
        return leader ? FieldValue(static_cast<std::uint64_t>(leader->pid)) : FieldValue();
    case Field::ppid:
        return leader ? FieldValue(static_cast<std::uint64_t>(leader->parent)) : FieldValue();
    case Field::command:
        return leader ? FieldValue(facts.command(*leader)) : FieldValue();
    case Field::uid:
        return user ? FieldValue(std::uint64_t{*user}) : FieldValue();
    case Field::user:
        return user ? FieldValue(facts.userName(*user)) : FieldValue();
    case Field::netnsid:
        if (one.kind != Kind::net)
            return {};
        return one.networkNumber ? FieldValue(static_cast<std::uint64_t>(*one.networkNumber))
                                 : FieldValue(std::string("unassigned"));
    case Field::nsfs:
        return orNothing(joined(one.holdings, [&](const Holding &holding) {
            return holding.tie == Tie::mount && holding.mountNamespace == facts.ownMountNamespace() ? holding.path
                                                                                                    : std::string();
        }));
    case Field::pns:
        return one.parent;
    case Field::ons:
        return one.owner;
    case Field::kind:
        return std::string(infoOf(one.kind).name);
    case Field::id:
        return one.id == 0 ? FieldValue() : FieldValue(one.id);
    case Field::creator:
        return one.creator ? FieldValue(std::uint64_t{*one.creator}) : FieldValue();
    case Field::heldby:
        return orNothing(ties(one));
    case Field::unit:
        return leader ? orNothing(textOf(facts.unit(*leader))) : FieldValue();
    case Field::hostname:
        return one.names ? orNothing(one.names->host) : FieldValue();
    case Field::addresses:
        return one.kind == Kind::net ? orNothing(listed(addressesOf(one, census, facts))) : FieldValue();
    case Field::offsets:
        return one.kind == Kind::time ? orNothing(listed(offsetsOf(one, census, facts))) : FieldValue();
    case Field::unread:
        return one.unread ? FieldValue(std::string(nameOf(*one.unread))) : FieldValue();
    }
    return {};
}

std::string textOf(const FieldValue &value)
{
    if (const auto *number = std::get_if<std::uint64_t>(&value))
        return std::to_string(*number);
    const auto *text = std::get_if<std::string>(&value);
    return text ? *text : std::string();
}

} // namespace lab
