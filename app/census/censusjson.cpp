// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/census/censusjson.h"

#include "core/model/shown.h"

#include <algorithm>

namespace lab
{

using Json = nlohmann::ordered_json;

namespace
{

Json orNull(std::uint64_t number)
{
    return number == 0 ? Json() : Json(number);
}

Json toJson(const Process &process, Facts &facts)
{
    const std::string unit = textOf(facts.unit(process));
    return {{"pid", process.pid},
            {"ppid", process.parent},
            {"uid", process.user},
            {"user", shown(facts.userName(process.user))},
            {"command", shown(facts.command(process))},
            {"unit", unit.empty() ? Json() : Json(shown(unit))}};
}

Json toJson(const Holding &holding)
{
    Json json{{"tie", nameOf(holding.tie)}};
    if (holding.pid != 0)
        json["pid"] = holding.pid;
    if (holding.thread != 0)
        json["thread"] = holding.thread;
    if (holding.tie == Tie::descriptor || holding.tie == Tie::socket)
        json["number"] = holding.number;
    if (holding.tie == Tie::mount) {
        json["mount-namespace"] = holding.mountNamespace;
        json["path"] = shown(holding.path);
    }
    return json;
}

Json lines(const Process *leader, const std::string &file, Facts &facts)
{
    Json json = Json::array();
    for (const std::string &line : leader ? facts.lines(*leader, file) : std::vector<std::string>())
        json.push_back(shown(line));
    return json;
}

Json shownAll(const std::vector<std::string> &texts)
{
    Json json = Json::array();
    for (const std::string &text : texts)
        json.push_back(shown(text));
    return json;
}

void addFactsOfKind(Json &json, const Namespace &one, const Process *leader, const Census &census, Facts &facts)
{
    if (one.kind == Kind::net) {
        json["netnsid"] = one.networkNumber ? Json(*one.networkNumber) : Json();
        json["addresses"] = shownAll(addressesOf(one, census, facts));
    } else if (one.kind == Kind::user) {
        json["uid-map"] = lines(leader, "uid_map", facts);
        json["gid-map"] = lines(leader, "gid_map", facts);
        const Json setgroups = lines(leader, "setgroups", facts);
        json["setgroups"] = setgroups.empty() ? Json() : setgroups.front();
    } else if (one.kind == Kind::time) {
        json["offsets"] = shownAll(offsetsOf(one, census, facts));
    } else if (one.kind == Kind::uts) {
        json["hostname"] = one.names ? Json(shown(one.names->host)) : Json();
        json["domainname"] = one.names ? Json(shown(one.names->domain)) : Json();
    }
    if (one.unread)
        json["unread"] = nameOf(*one.unread);
}

/// Puts the rows of a tree into one another; every row becomes one object.
class Nest
{
public:
    Nest(const Census &census, Facts &facts)
        : m_census(census)
        , m_facts(facts)
    {}

    /// The rows from at on that are as deep as depth, or deeper; at is then behind them.
    Json rows(const std::vector<TreeRow> &rows, std::size_t &at, int depth)
    {
        Json list = Json::array();
        while (at < rows.size() && rows[at].depth >= depth) {
            const TreeRow &row = rows[at++];
            if (row.one) {
                list.push_back(lab::toJson(*row.one, m_census, m_facts));
                list.back()["children"] = this->rows(rows, at, row.depth + 1);
                continue;
            }
            Json process = toJson(*row.process, m_facts);
            process["namespaces"] = Json::array();
            for (; at < rows.size() && rows[at].one && rows[at].depth == row.depth + 1; ++at)
                process["namespaces"].push_back(lab::toJson(*rows[at].one, m_census, m_facts));
            process["children"] = this->rows(rows, at, row.depth + 1);
            list.push_back(std::move(process));
        }
        return list;
    }

private:
    const Census &m_census;
    Facts &m_facts;
};

Json toJson(const Coverage &coverage)
{
    return {{"processes", coverage.processes},
            {"hidden-processes", coverage.hiddenProcesses},
            {"hidden-descriptors", coverage.hiddenDescriptors},
            {"hidden-sockets", coverage.hiddenSockets},
            {"hidden-mounts", coverage.hiddenMounts},
            {"hidden-owners", coverage.hiddenOwners},
            {"vanished", coverage.vanished},
            {"flatpak", coverage.isConfined}};
}

} // namespace

Json toJson(const Namespace &one, const Census &census, Facts &facts)
{
    const Process *leader = findProcess(census, one.leader);
    Json json{
        {"kind", infoOf(one.kind).name},
        {"inode", one.inode},
        {"id", orNull(one.id)},
        {"parent", orNull(one.parent)},
        {"owner", orNull(one.owner)},
        {"creator", one.creator ? Json{{"uid", *one.creator}, {"user", shown(facts.userName(*one.creator))}} : Json()},
        {"processes", one.ties[static_cast<std::size_t>(Tie::process)]},
        {"leader", leader ? toJson(*leader, facts) : Json()}};
    json["held"] = Json::object();
    for (std::size_t tie = 0; tie < tieCount; ++tie) {
        if (one.ties[tie] > 0)
            json["held"][std::string(nameOf(static_cast<Tie>(tie)))] = one.ties[tie];
    }
    json["holdings"] = Json::array();
    for (const Holding &holding : one.holdings)
        json["holdings"].push_back(toJson(holding));
    addFactsOfKind(json, one, leader, census, facts);
    return json;
}

Json toJson(const std::vector<TreeRow> &rows, std::optional<Arrangement> arrangement, const Census &census,
            Facts &facts)
{
    Json json = Json::object();
    if (!arrangement) {
        json["namespaces"] = Json::array();
        for (const TreeRow &row : rows)
            json["namespaces"].push_back(toJson(*row.one, census, facts));
    } else {
        json["tree"] = nameOf(*arrangement);
        const auto first = std::ranges::find_if(rows, [](const TreeRow &row) { return row.depth == 0 && row.one; });
        const std::vector<TreeRow> processes(rows.begin(), first);
        const std::vector<TreeRow> namespaces(first, rows.end());
        std::size_t at = 0;
        if (*arrangement == Arrangement::process)
            json["processes"] = Nest(census, facts).rows(processes, at, 0);
        at = 0;
        json["namespaces"] = Nest(census, facts).rows(namespaces, at, 0);
    }
    json["coverage"] = toJson(census.coverage);
    return json;
}

} // namespace lab
