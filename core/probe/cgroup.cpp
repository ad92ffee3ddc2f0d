// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/sections.h"

#include "core/kernel/cgroup.h"
#include "core/kernel/file.h"
#include "core/kernel/mount.h"
#include "core/kernel/mount_point.h"
#include "core/probe/cgroup_tree.h"
#include "core/probe/status.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <ranges>
#include <string_view>
#include <sys/mount.h>
#include <unistd.h>

namespace lab
{

namespace
{

/// What the place shows of version 2, and the directories that it is read from.
struct Unified
{
    std::optional<CgroupMount> mount;
    FileDescriptor root; ///< of the mount; not open: nothing is mounted, or it can't be opened
    FileDescriptor own;  ///< of the process's cgroup
    std::string ownPath; ///< that directory, where it is below the mount
};

/// The root of the process's own cgroup namespace, wherever that is mounted.
FileDescriptor openOwnRoot(const Place &place)
{
    // Only the calling process's namespace can be mounted.
    if (place.root != "/" || place.process != "self")
        return {};
    Result<FileDescriptor> mount = makeFileSystem("cgroup2", {}, MOUNT_ATTR_RDONLY);
    return mount ? *std::move(mount) : FileDescriptor();
}

/// Of a process that may be in another mount namespace the path is that one's word, and leads anywhere here: what it
/// leads to has to be of a cgroup file system, before it is opened.
FileDescriptor openDirectory(const Place &place, const std::string &path)
{
    if (place.root != "/" || place.process == "self") {
        Result<FileDescriptor> directory =
            openFile((place.root == "/" ? "" : place.root) + path, O_RDONLY | O_DIRECTORY);
        return directory ? *std::move(directory) : FileDescriptor();
    }
    const Result<FileDescriptor> there = requireCgroup2(openPlainPath(path), path);
    if (!there)
        return {};
    Result<FileDescriptor> directory = openAt(*there, ".", O_RDONLY | O_DIRECTORY);
    return directory ? *std::move(directory) : FileDescriptor();
}

Result<Unified> openUnified(const Place &place, const std::vector<CgroupLine> &lines)
{
    Unified unified;
    const std::string *const path = unifiedPath(lines);
    if (path == nullptr)
        return unified;
    Result<std::optional<CgroupMount>> mount = unifiedMount(place);
    if (!mount)
        return std::unexpected(std::move(mount).error());
    unified.mount = *std::move(mount);
    if (unified.mount) {
        unified.root = openDirectory(place, unified.mount->target);
        if (const std::optional<std::string> directory = directoryOf(*unified.mount, *path)) {
            unified.own = openDirectory(place, *directory);
            unified.ownPath = *directory;
        }
    }
    if (unified.own.isOpen() || path->starts_with("/.."))
        return unified;
    if (const FileDescriptor root = openOwnRoot(place); root.isOpen()) {
        Result<FileDescriptor> own = openAt(root, "." + *path, O_RDONLY | O_DIRECTORY);
        if (own)
            unified.own = *std::move(own);
    }
    return unified;
}

/// The one line of a file, or its lines with blanks between; empty: there is no such file.
std::string valueIn(const FileDescriptor &directory, const std::string &file)
{
    const Result<std::string> text = directory.isOpen() ? readFile(directory, file) : std::unexpected(Error{});
    if (!text)
        return {};
    std::string value = text->substr(0, text->find_last_not_of('\n') + 1);
    std::ranges::replace(value, '\n', ' ');
    return shown(std::move(value));
}

/// The value behind a word in a text of such pairs: "populated 1".
std::string valueBehind(std::string_view text, std::string_view word)
{
    bool isNext = false;
    for (const auto part : text | std::views::split(' ')) {
        if (isNext)
            return std::string(std::string_view(part));
        isNext = std::string_view(part) == word;
    }
    return {};
}

/// How many processes are in a cgroup itself; empty where that can't be read.
std::string processCount(const FileDescriptor &directory)
{
    const Result<std::string> text =
        directory.isOpen() ? readFile(directory, "cgroup.procs") : std::unexpected(Error{});
    return text ? std::to_string(std::ranges::count(*text, '\n')) : std::string();
}

bool isWritable(const FileDescriptor &directory)
{
    return directory.isOpen() && ::faccessat(directory.number(), ".", W_OK, AT_EACCESS) == 0;
}

Section hierarchySection(const std::vector<CgroupLine> &lines)
{
    Section section{
        .id = "hierarchies", .form = Form::table, .columns = {"HIERARCHY", "CONTROLLERS", "PATH"}, .rows = {}};
    for (const CgroupLine &line : lines) {
        const std::string hierarchy = shown(line.hierarchy);
        section.rows.push_back({hierarchy, {hierarchy, shown(line.controllers), shown(line.path)}});
    }
    return section;
}

Section factSection(const std::vector<CgroupLine> &lines, const Unified &unified, const std::string &pid)
{
    const std::string *const path = unifiedPath(lines);
    const std::string first = lines.empty() ? std::string() : lines.front().path;
    const std::string events = valueIn(unified.own, "cgroup.events");
    const FileDescriptor &changed = unified.ownPath.empty() ? unified.root : unified.own;
    return {.id = "cgroup",
            .form = Form::facts,
            .columns = {"VALUE"},
            .rows = {{"path", {shown(path ? *path : first)}},
                     {"mount", {unified.mount ? shown(unified.mount->target) : ""}},
                     {"mount-root", {unified.mount ? shown(unified.mount->root) : ""}},
                     {"writable", {isWritable(changed) ? "yes" : "no"}},
                     {"procs", {processCount(unified.own)}},
                     {"populated", {valueBehind(events, "populated")}},
                     {"frozen", {valueBehind(events, "frozen")}},
                     {"controllers", {valueIn(unified.own, "cgroup.controllers")}},
                     {"subtree_control", {valueIn(unified.own, "cgroup.subtree_control")}},
                     {"pid", {pid}}}};
}

bool hasWord(std::string_view list, char separator, std::string_view word)
{
    return std::ranges::any_of(list | std::views::split(separator),
                               [&](const auto part) { return std::string_view(part) == word; });
}

/// Whether the process's cgroup has a controller: "on"; "root", which has no limits; "v1", the hierarchy of version 1
/// that holds it; "off", it is not handed on to here; "unseen", the directory can't be read.
std::string stateOf(std::string_view controller, const std::vector<CgroupLine> &lines, const Unified &unified)
{
    const auto holds = [&](const CgroupLine &line) { return hasWord(line.controllers, ',', controller); };
    if (std::ranges::any_of(lines, holds))
        return "v1";
    if (!unified.own.isOpen())
        return "unseen";
    if (!hasWord(valueIn(unified.own, "cgroup.controllers"), ' ', controller))
        return "off";
    // The root of the hierarchy is the only cgroup without this file.
    return ::faccessat(unified.own.number(), "cgroup.type", F_OK, 0) == 0 ? "on" : "root";
}

Section limitSection(const std::vector<CgroupLine> &lines, const Unified &unified)
{
    Section section{
        .id = "limits", .form = Form::table, .columns = {"CONTROLLER", "STATE", "CURRENT", "MAX"}, .rows = {}};
    const auto add = [&](const std::string &controller, std::string current) {
        section.rows.push_back({controller,
                                {controller, stateOf(controller, lines, unified), std::move(current),
                                 valueIn(unified.own, controller + ".max")}});
    };
    add("pids", valueIn(unified.own, "pids.current"));
    add("memory", valueIn(unified.own, "memory.current"));
    add("cpu", valueBehind(valueIn(unified.own, "cpu.stat"), "usage_usec"));
    return section;
}

/// The cgroup and all below it, each before those in it.
void addTree(Section &section, const FileDescriptor &directory, const std::string &path)
{
    const std::string name = path.empty() ? "/" : shown(path);
    const std::string events = valueIn(directory, "cgroup.events");
    section.rows.push_back(
        {name, {name, processCount(directory), valueBehind(events, "populated"), valueBehind(events, "frozen")}});
    Result<std::vector<std::string>> names = namesIn(directory);
    if (!names)
        return;
    std::ranges::sort(*names);
    for (const std::string &entry : *names) {
        // Only directories can be opened so; one may be gone by now.
        const Result<FileDescriptor> below = openAt(directory, entry, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
        if (below)
            addTree(section, *below, path + "/" + entry);
    }
}

Section treeSection(const Unified &unified)
{
    Section section{
        .id = "tree", .form = Form::table, .columns = {"CGROUP", "PROCS", "POPULATED", "FROZEN"}, .rows = {}};
    if (unified.root.isOpen())
        addTree(section, unified.root, "");
    return section;
}

/// All that can be seen: one that ends meanwhile is left out.
Result<Section> processSection(const Place &place)
{
    const Result<std::vector<std::string>> pids = pidsIn(place.proc);
    if (!pids)
        return std::unexpected(pids.error());
    Section section{.id = "processes", .form = Form::table, .columns = {"PID", "CGROUP", "COMMAND"}, .rows = {}};
    for (const std::string &pid : *pids) {
        const Result<ProcessStatus> status = ProcessStatus::read(place.proc, pid);
        const Result<std::vector<CgroupLine>> lines = cgroupsOf(place.proc, pid);
        if (!status || !lines || lines->empty())
            continue;
        const std::string *const path = unifiedPath(*lines);
        section.rows.push_back({pid, {pid, shown(path ? *path : lines->front().path), status->command()}});
    }
    return section;
}

} // namespace

Result<std::vector<Section>> lookAtCgroup(const Place &place)
{
    const Result<std::vector<CgroupLine>> lines = cgroupsOf(place.proc, place.process);
    if (!lines)
        return std::unexpected(lines.error());
    const Result<Unified> unified = openUnified(place, *lines);
    if (!unified)
        return std::unexpected(unified.error());
    Result<Section> processes = processSection(place);
    if (!processes)
        return std::unexpected(std::move(processes).error());
    const Result<ProcessStatus> status = ProcessStatus::read(place.proc, place.process);
    const std::string pid(status ? status->of("Pid") : std::string_view());
    return sectionList(factSection(*lines, *unified, shown(pid)), hierarchySection(*lines),
                       limitSection(*lines, *unified), treeSection(*unified), *std::move(processes));
}

} // namespace lab
