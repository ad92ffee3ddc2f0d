// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/cgroup_tree.h"

#include "core/kernel/file.h"
#include "core/model/unescaped.h"
#include "core/probe/sections.h"

#include <algorithm>
#include <cerrno>
#include <ranges>
#include <string_view>

namespace lab
{

namespace
{

constexpr std::size_t mountinfoLimit = 32UZ * 1024 * 1024;

std::optional<CgroupLine> lineIn(std::string_view text)
{
    const std::size_t first = text.find(':');
    const std::size_t second = first == std::string_view::npos ? first : text.find(':', first + 1);
    if (second == std::string_view::npos || first == 0 || text.substr(second + 1).empty())
        return std::nullopt;
    return CgroupLine{std::string(text.substr(0, first)), std::string(text.substr(first + 1, second - first - 1)),
                      std::string(text.substr(second + 1))};
}

/// "25 1 0:23 / /sys/fs/cgroup rw,nosuid - cgroup2 cgroup2 rw"
std::optional<CgroupMount> mountIn(std::string_view line)
{
    std::vector<std::string_view> fields;
    for (const auto field : line | std::views::split(' '))
        fields.emplace_back(field);
    const auto dash = std::ranges::find(fields, "-");
    if (fields.size() < 6 || dash == fields.end() || dash + 1 == fields.end() || *(dash + 1) != "cgroup2")
        return std::nullopt;
    return CgroupMount{unescaped(fields[4]), unescaped(fields[3])};
}

} // namespace

Result<std::vector<CgroupLine>> cgroupsOf(const FileDescriptor &proc, const std::string &process)
{
    const std::string file = process + "/cgroup";
    const Result<std::string> text = readFile(proc, file);
    if (!text)
        return std::unexpected(text.error());
    std::vector<CgroupLine> lines;
    std::string_view rest = *text;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        const std::string_view written = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        std::optional<CgroupLine> line = lineIn(written);
        if (!line)
            return std::unexpected(Error{"read", EBADMSG, file + ": " + shown(std::string(written))});
        lines.push_back(*std::move(line));
    }
    return lines;
}

const std::string *unifiedPath(const std::vector<CgroupLine> &lines)
{
    const auto found = std::ranges::find(lines, "0", &CgroupLine::hierarchy);
    return found == lines.end() ? nullptr : &found->path;
}

Result<std::optional<CgroupMount>> unifiedMount(const Place &place)
{
    const Result<std::string> text = readFile(place.proc, place.process + "/mountinfo", mountinfoLimit);
    if (!text)
        return std::unexpected(text.error());
    std::optional<CgroupMount> last;
    for (const auto line : *text | std::views::split('\n')) {
        if (std::optional<CgroupMount> mount = mountIn(std::string_view(line)))
            last = std::move(mount);
    }
    return last;
}

std::optional<std::string> directoryOf(const CgroupMount &mount, const std::string &path)
{
    const std::string_view root = mount.root == "/" ? std::string_view() : std::string_view(mount.root);
    const std::string_view full = path == "/" ? std::string_view() : std::string_view(path);
    if (!full.starts_with(root))
        return std::nullopt;
    const std::string_view rest = full.substr(root.size());
    // What is above the root has a name that nobody tells.
    if ((!rest.empty() && rest.front() != '/') || rest == "/.." || rest.starts_with("/../"))
        return std::nullopt;
    return mount.target + std::string(rest);
}

} // namespace lab
