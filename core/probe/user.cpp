// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/sections.h"

#include "core/kernel/file.h"
#include "core/model/written_number.h"
#include "core/probe/capability_names.h"
#include "core/probe/id_names.h"
#include "core/probe/status.h"

#include <cerrno>
#include <optional>
#include <string_view>

namespace lab
{

namespace
{

Error broken(const std::string &path, std::string_view text)
{
    return {"read", EBADMSG, path + ": " + shown(std::string(text))};
}

/// The effective one of the four ids of a field of status.
std::optional<std::uint32_t> effectiveId(const ProcessStatus &status, std::string_view field)
{
    const std::vector<std::string_view> ids = status.wordsOf(field);
    return ids.size() == 4 ? writtenNumber<std::uint32_t>(ids[1]) : std::nullopt;
}

/// The groups as id(1) lists them: the own one first, and not again.
std::optional<std::string> groupsOf(const ProcessStatus &status, std::uint32_t own, IdNames &names)
{
    std::string list = names.of(own);
    std::uint32_t last = own;
    for (const std::string_view word : status.wordsOf("Groups")) {
        const std::optional<std::uint32_t> group = writtenNumber<std::uint32_t>(word);
        if (!group)
            return std::nullopt;
        if (*group == own || *group == last)
            continue;
        list += "," + names.of(*group);
        last = *group;
    }
    return list;
}

Result<Section> idSection(const Place &place, const ProcessStatus &status)
{
    const std::string path = place.process + "/status";
    IdNames groups = groupNames(place.root);
    const std::optional<std::uint32_t> user = effectiveId(status, "Uid");
    const std::optional<std::uint32_t> group = effectiveId(status, "Gid");
    if (!user || !group)
        return std::unexpected(broken(path, status.of(user ? "Gid" : "Uid")));
    const std::optional<std::string> list = groupsOf(status, *group, groups);
    if (!list)
        return std::unexpected(broken(path, status.of("Groups")));
    return Section{
        .id = "id",
        .form = Form::facts,
        .columns = {"VALUE"},
        .rows = {{"uid", {userNames(place.root).of(*user)}}, {"gid", {groups.of(*group)}}, {"groups", {*list}}}};
}

Result<Section> capabilitySection(const Place &place, const ProcessStatus &status)
{
    constexpr std::pair<const char *, const char *> sets[] = {{"effective", "CapEff"},
                                                              {"permitted", "CapPrm"},
                                                              {"inheritable", "CapInh"},
                                                              {"bounding", "CapBnd"},
                                                              {"ambient", "CapAmb"}};
    constexpr unsigned lastNamed = 40;
    const Result<std::string> text = readFile(place.proc, "sys/kernel/cap_last_cap");
    const std::string_view digits = text ? std::string_view(*text).substr(0, text->find('\n')) : std::string_view();
    const auto last = writtenNumber<unsigned>(digits).value_or(lastNamed);
    Section section{.id = "capabilities", .form = Form::facts, .columns = {"VALUE"}, .rows = {}};
    for (const auto &[key, field] : sets) {
        const std::optional<std::uint64_t> set = writtenNumber<std::uint64_t>(status.of(field), 16);
        if (!set)
            return std::unexpected(broken(place.process + "/status", status.of(field)));
        section.rows.push_back({key, {capabilityText(*set, last)}});
    }
    return section;
}

Result<Section> mapSection(const Place &place, const std::string &file)
{
    const std::string path = place.process + "/" + file;
    const Result<std::string> text = readFile(place.proc, path);
    if (!text)
        return std::unexpected(text.error());
    Section section{.id = file, .form = Form::table, .columns = {"INSIDE", "OUTSIDE", "COUNT"}, .rows = {}};
    std::string_view rest = *text;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        Row row;
        for (std::string_view fields = line; row.cells.size() < 3;) {
            fields.remove_prefix(std::min(fields.find_first_not_of(' '), fields.size()));
            const std::string_view field = fields.substr(0, fields.find(' '));
            if (!writtenNumber<std::uint32_t>(field))
                return std::unexpected(broken(path, line));
            row.cells.emplace_back(field);
            fields.remove_prefix(field.size());
        }
        row.key = row.cells.front();
        section.rows.push_back(std::move(row));
    }
    return section;
}

/// "allow" or "deny".
std::string setgroupsOf(const Place &place)
{
    const Result<std::string> text = readFile(place.proc, place.process + "/setgroups");
    return text ? shown(text->substr(0, text->find('\n'))) : "";
}

/// All that can be seen: one that ends meanwhile is left out.
Result<Section> processSection(const Place &place)
{
    const Result<std::vector<std::string>> processes = pidsIn(place.proc);
    if (!processes)
        return std::unexpected(processes.error());
    IdNames users = userNames(place.root);
    Section section{
        .id = "processes", .form = Form::table, .columns = {"PID", "USER", "NAMESPACE", "COMMAND"}, .rows = {}};
    for (const std::string &pid : *processes) {
        const Result<ProcessStatus> status = ProcessStatus::read(place.proc, pid);
        const std::optional<std::uint32_t> user = status ? effectiveId(*status, "Uid") : std::nullopt;
        if (!user)
            continue;
        const Result<std::string> link = readLink(place.proc, pid + "/ns/user");
        section.rows.push_back({pid, {pid, users.of(*user), link ? shown(*link) : "", status->command()}});
    }
    return section;
}

} // namespace

Result<std::vector<Section>> lookAtUser(const Place &place)
{
    const Result<ProcessStatus> status = ProcessStatus::read(place.proc, place.process);
    if (!status)
        return std::unexpected(status.error());
    std::vector<Section> sections;
    Result<Section> ids = idSection(place, *status);
    if (!ids)
        return std::unexpected(std::move(ids).error());
    ids->rows.push_back({"setgroups", {setgroupsOf(place)}});
    sections.push_back(*std::move(ids));
    for (Result<Section> section : {mapSection(place, "uid_map"), mapSection(place, "gid_map"),
                                    capabilitySection(place, *status), processSection(place)}) {
        if (!section)
            return std::unexpected(std::move(section).error());
        sections.push_back(*std::move(section));
    }
    return sections;
}

} // namespace lab
