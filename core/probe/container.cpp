// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/sections.h"

#include "core/model/whole_number.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace lab
{

namespace
{

/// All that the kinds' own probes saw.
class Sections
{
public:
    [[nodiscard]] Result<void> add(Result<std::vector<Section>> sections)
    {
        if (!sections)
            return std::unexpected(std::move(sections).error());
        std::ranges::move(*sections, std::back_inserter(m_sections));
        return {};
    }
    [[nodiscard]] const Section *find(std::string_view id) const
    {
        const auto found = std::ranges::find(m_sections, id, &Section::id);
        return found == m_sections.end() ? nullptr : &*found;
    }
    [[nodiscard]] Section take(std::string_view id)
    {
        const auto found = std::ranges::find(m_sections, id, &Section::id);
        return found == m_sections.end() ? Section() : std::exchange(*found, {});
    }
    [[nodiscard]] std::string cell(std::string_view id, std::string_view key, std::size_t column = 0) const
    {
        const Section *const section = find(id);
        const Row *const row = section ? findRow(*section, key) : nullptr;
        return row ? row->cells[column] : std::string();
    }
    [[nodiscard]] std::size_t count(std::string_view id) const { return rowsOf(find(id)).size(); }
    /// The cells of a column, with blanks between.
    template <typename Wanted>
    [[nodiscard]] std::string column(std::string_view id, std::size_t column, Wanted wanted) const
    {
        std::string list;
        for (const Row &row : rowsOf(find(id))) {
            if (wanted(row))
                list += (list.empty() ? "" : " ") + row.cells[column];
        }
        return list;
    }

private:
    std::vector<Section> m_sections;
};

constexpr auto all = [](const Row &) { return true; };

/// "tmpfs root": the file system and the source of what is mounted on top at /.
std::string rootIn(const Sections &sections)
{
    std::string root;
    for (const Row &row : rowsOf(sections.find("mounts"))) {
        if (row.cells[0] == "/")
            root = row.cells[2] + " " + row.cells[1];
    }
    return root;
}

/// How many System V objects and POSIX queues there are.
std::string objectsIn(const Sections &sections)
{
    std::int64_t objects = 0;
    for (const char *key : {"queues", "segments", "semaphores", "mqueues"})
        objects += wholeNumberIn(sections.cell("ipc", key)).value_or(0);
    return std::to_string(objects);
}

/// "0 100000 65536, …": the lines of the user map.
std::string mapIn(const Sections &sections)
{
    std::string map;
    for (const Row &row : rowsOf(sections.find("uid_map")))
        map += (map.empty() ? "" : ", ") + row.cells[0] + " " + row.cells[1] + " " + row.cells[2];
    return map;
}

} // namespace

Result<std::vector<Section>> lookAtContainer(const Place &place)
{
    // Those of pid in front: others have a table "processes" too.
    Sections sections;
    using LookAt = Result<std::vector<Section>> (*)(const Place &);
    constexpr LookAt looks[] = {lookAtPid, lookAtMounts, lookAtUts, lookAtIpc, lookAtUser, lookAtCgroup, lookAtTime};
    for (const LookAt look : looks) {
        if (Result<void> added = sections.add(look(place)); !added)
            return std::unexpected(added.error());
    }
    if (Result<void> added = sections.add(lookAtNet()); !added)
        return std::unexpected(added.error());

    Section facts{.id = "container", .form = Form::facts, .columns = {"VALUE"}, .rows = {}};
    const auto add = [&](const char *key, std::string value) { facts.rows.push_back({key, {std::move(value)}}); };
    const bool hasProc = !sections.cell("pid", "proc-pid").empty();
    const auto isGlobal = [](const Row &row) { return row.cells[2] == "global"; };
    add("root", rootIn(sections));
    add("mounts", std::to_string(sections.count("mounts")));
    add("hostname", sections.cell("uts", "hostname"));
    add("objects", objectsIn(sections));
    add("interfaces", sections.column("links", 0, all));
    add("addresses", sections.column("addrs", 1, isGlobal));
    add("own-pid", sections.cell("pid", "own-pid"));
    add("processes", hasProc ? std::to_string(sections.count("processes")) : std::string());
    add("uid", sections.cell("id", "uid"));
    add("map", mapIn(sections));
    add("path", sections.cell("cgroup", "path"));
    add("boottime", sections.cell("offsets", "boottime", 1));
    return sectionList(std::move(facts), sections.take("mounts"));
}

} // namespace lab
