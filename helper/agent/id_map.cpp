// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/id_map.h"

#include "core/kernel/call.h"
#include "core/kernel/file.h"
#include "core/kernel/process.h"

#include <array>
#include <charconv>
#include <fcntl.h>
#include <optional>
#include <spawn.h>
#include <string_view>
#include <unistd.h>

namespace lab
{

namespace
{

constexpr unsigned overflowId = 65534; // proc_sys_kernel(5), overflowuid

/// Splits "a:b:c"; nothing where there are fewer than three fields.
std::optional<std::array<std::string_view, 3>> threeFields(std::string_view line)
{
    std::array<std::string_view, 3> fields;
    for (std::string_view &field : fields) {
        if (line.data() == nullptr)
            return std::nullopt;
        const std::size_t colon = line.find(':');
        field = line.substr(0, colon);
        line = colon == std::string_view::npos ? std::string_view() : line.substr(colon + 1);
    }
    return fields;
}

std::optional<unsigned> numberIn(std::string_view text)
{
    unsigned number = 0;
    const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (problem != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

Result<std::string> textOf(const std::string &path)
{
    const Result<FileDescriptor> file = openFile(path, O_RDONLY);
    if (!file)
        return std::unexpected(file.error());
    return readAll(*file, path, 1024UZ * 1024);
}

/// Calls function for each line with its three first fields until it answers true.
template <typename Function>
void eachEntry(const std::string &path, Function function)
{
    const Result<std::string> text = textOf(path);
    std::string_view rest = text ? std::string_view(*text) : std::string_view();
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        const std::optional<std::array<std::string_view, 3>> fields = threeFields(rest.substr(0, end));
        if (fields && function(*fields))
            return;
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
}

std::string nameOfUser(uid_t user)
{
    std::string name;
    eachEntry("/etc/passwd", [&](const auto &fields) {
        if (numberIn(fields[2]) != user)
            return false;
        name = fields[0];
        return true;
    });
    return name;
}

/// Starts newuidmap(1) or newgidmap(1) with the lines; the pid of it.
Result<pid_t> startMapper(const char *program, pid_t pid, const std::vector<MapLine> &lines)
{
    std::vector<std::string> words{program, std::to_string(pid)};
    for (const MapLine &line : lines) {
        for (const unsigned number : {line.inside, line.outside, line.count})
            words.push_back(std::to_string(number));
    }
    std::vector<char *> arguments;
    for (std::string &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);

    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t started = 0;
    const int number = ::posix_spawn(&started, program, &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (number != 0)
        return std::unexpected(Error{"posix_spawn", number, program});
    return started;
}

Result<void> mapOwnId(pid_t pid, const char *file, unsigned id)
{
    const std::string path = "/proc/" + std::to_string(pid);
    if (std::string_view(file) == "gid_map") {
        // Without privilege a gid_map can be written only after this, user_namespaces(7).
        if (Result<void> denied = writeFile(path + "/setgroups", "deny"); !denied)
            return denied;
    }
    return writeFile(path + "/" + file, mapText({{0, id, 1}}));
}

bool hasWorked(const Result<pid_t> &mapper)
{
    if (!mapper)
        return false;
    const Result<Ended> ended = waitFor(*mapper);
    return ended && ended->status == 0;
}

Result<void> mapAsUser(pid_t pid)
{
    const uid_t user = ::getuid();
    std::vector<MapLine> users{{0, user, 1}};
    std::vector<MapLine> groups{{0, ::getgid(), 1}};
    for (const MapLine &line : subordinateRange("/etc/subuid", user))
        users.push_back({1, line.outside, line.count});
    for (const MapLine &line : subordinateRange("/etc/subgid", user))
        groups.push_back({1, line.outside, line.count});

    // Both at once: each takes about as long as all the rest of making a sandbox.
    const bool hasRanges = users.size() > 1 && groups.size() > 1;
    const Result<pid_t> userMapper =
        hasRanges ? startMapper("/usr/bin/newuidmap", pid, users) : std::unexpected(Error{});
    const Result<pid_t> groupMapper =
        hasRanges ? startMapper("/usr/bin/newgidmap", pid, groups) : std::unexpected(Error{});
    const bool areUsersMapped = hasWorked(userMapper);
    const bool areGroupsMapped = hasWorked(groupMapper);
    if (!areUsersMapped) {
        if (Result<void> mapped = mapOwnId(pid, "uid_map", user); !mapped)
            return mapped;
    }
    return areGroupsMapped ? Result<void>() : mapOwnId(pid, "gid_map", ::getgid());
}

Result<void> mapAsRoot(pid_t pid)
{
    const std::string path = "/proc/" + std::to_string(pid);
    for (const auto &[file, ranges] : {std::pair{"/uid_map", "/etc/subuid"}, std::pair{"/gid_map", "/etc/subgid"}}) {
        std::vector<MapLine> lines = subordinateRange(ranges, 0);
        if (lines.empty())
            lines.push_back({0, overflowId, 1});
        if (Result<void> written = writeFile(path + file, mapText(lines)); !written)
            return written;
    }
    return {};
}

} // namespace

std::vector<MapLine> subordinateRange(const std::string &file, uid_t user)
{
    const std::string name = nameOfUser(user);
    std::vector<MapLine> lines;
    eachEntry(file, [&](const auto &fields) {
        const bool isOwn = (!name.empty() && fields[0] == name) || numberIn(fields[0]) == user;
        const std::optional<unsigned> first = numberIn(fields[1]);
        const std::optional<unsigned> count = numberIn(fields[2]);
        if (!isOwn || !first || !count || *first == 0 || *count == 0)
            return false;
        lines.push_back({0, *first, *count});
        return true;
    });
    return lines;
}

std::string mapText(const std::vector<MapLine> &lines)
{
    std::string text;
    for (const MapLine &line : lines) {
        text +=
            std::to_string(line.inside) + " " + std::to_string(line.outside) + " " + std::to_string(line.count) + "\n";
    }
    return text;
}

Result<void> mapSandbox(pid_t pid)
{
    return ::geteuid() == 0 ? mapAsRoot(pid) : mapAsUser(pid);
}

} // namespace lab
