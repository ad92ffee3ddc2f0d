// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/hostfacts.h"

#include "core/lab/machine.h"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <unistd.h>

namespace lab
{

namespace
{

/// "100000:65536", as Machine has it.
std::optional<IdRange> rangeIn(const std::string &text)
{
    const std::string start = text.substr(0, text.find(':'));
    const auto map = idMapFromText(start + ":" + text);
    return map && map->size() == 1 ? std::optional(map->front()) : std::nullopt;
}

/// As the patterns of rootPrograms have it.
bool isProgram(std::string_view name)
{
    return name == "bin" || name == "sbin" || name == "usr" || name.starts_with("lib");
}

} // namespace

HostFacts readHostFacts()
{
    const Machine machine = readMachine();
    HostFacts facts{.uid = ::geteuid(), .gid = ::getegid()};
    facts.users = rangeIn(machine.subordinateUids);
    facts.groups = rangeIn(machine.subordinateGids);
    std::error_code none;
    for (const auto &entry : std::filesystem::directory_iterator("/", none)) {
        const std::string name = entry.path().filename().string();
        if (entry.is_symlink(none))
            facts.links.push_back({name, std::filesystem::read_symlink(entry.path(), none).string()});
        else if (entry.is_directory(none))
            facts.directories.push_back(name);
    }
    std::ranges::sort(facts.directories);
    std::ranges::sort(facts.links, {}, &HostFacts::Link::name);
    return facts;
}

HostFacts programsOf(HostFacts host)
{
    std::erase_if(host.directories, [](const std::string &name) { return !isProgram(name); });
    std::erase_if(host.links, [](const HostFacts::Link &link) { return !isProgram(link.name); });
    return host;
}

} // namespace lab
