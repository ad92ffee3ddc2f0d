// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/id_map.h"

#include "core/kernel/call.h"
#include "core/kernel/file.h"
#include "core/kernel/process.h"
#include "core/model/written_number.h"

#include <array>
#include <charconv>
#include <fcntl.h>
#include <optional>
#include <spawn.h>
#include <sstream>
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
        if (writtenNumber<unsigned>(fields[2]) != user)
            return false;
        name = fields[0];
        return true;
    });
    return name;
}

/// Starts newuidmap(1) or newgidmap(1) with the lines; the pid of it.
Result<pid_t> startMapper(const char *program, pid_t pid, const IdMap &lines)
{
    std::vector<std::string> words{program, std::to_string(pid)};
    for (const IdRange &line : lines) {
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
    IdMap users{{0, user, 1}};
    IdMap groups{{0, ::getgid(), 1}};
    for (const IdRange &line : subordinateRange("/etc/subuid", user))
        users.push_back({1, line.outside, line.count});
    for (const IdRange &line : subordinateRange("/etc/subgid", user))
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
        IdMap lines = subordinateRange(ranges, 0);
        if (lines.empty())
            lines.push_back({0, overflowId, 1});
        if (Result<void> written = writeFile(path + file, mapText(lines)); !written)
            return written;
    }
    return {};
}

/// What a map of a child is made from.
struct Origin
{
    const char *file;        ///< of the ids that the caller has
    const char *subordinate; ///< of the ranges that it may take
    std::uint32_t own;       ///< the id of the caller
};

/// The ranges of --map-users or --map-groups.
Result<IdMap> rangesOf(const std::string &text, const Origin &origin)
{
    if (text.empty())
        return IdMap();
    if (text == "all") {
        Result<IdMap> map = ownMap(origin.file);
        if (map) {
            for (IdRange &range : *map)
                range.outside = range.inside;
        }
        return map;
    }
    if (text != "auto" && text != "subids")
        return idMapFromText(text).transform_error([&](Fault) { return Error{"subordinateRange", EINVAL, text}; });
    IdMap map = subordinateRange(origin.subordinate, ::geteuid());
    if (map.empty())
        return std::unexpected(Error{"subordinateRange", ENOENT, origin.subordinate});
    map.front().inside = text == "auto" ? 0 : map.front().outside;
    return map;
}

Result<IdMap> childMap(OwnId own, const std::string &id, const std::string &ranges, const Origin &origin)
{
    Result<IdMap> map = rangesOf(ranges, origin);
    if (!map || (own == OwnId::unmapped && id.empty()))
        return map;
    std::uint32_t inside = own == OwnId::current ? origin.own : 0;
    std::from_chars(id.data(), id.data() + id.size(), inside);
    // As unshare(1): a range that starts where it likes gives no id up.
    if (ranges == "auto")
        ++map->front().count;
    return withId(*map, inside, origin.own);
}

} // namespace

IdMap subordinateRange(const std::string &file, uid_t user)
{
    const std::string name = nameOfUser(user);
    IdMap lines;
    eachEntry(file, [&](const auto &fields) {
        const bool isOwn = (!name.empty() && fields[0] == name) || writtenNumber<unsigned>(fields[0]) == user;
        const std::optional<unsigned> first = writtenNumber<unsigned>(fields[1]);
        const std::optional<unsigned> count = writtenNumber<unsigned>(fields[2]);
        if (!isOwn || !first || !count || *first == 0 || *count == 0)
            return false;
        lines.push_back({0, *first, *count});
        return true;
    });
    return lines;
}

Result<void> mapSandbox(pid_t pid)
{
    return ::geteuid() == 0 ? mapAsRoot(pid) : mapAsUser(pid);
}

Owner sandboxRoot()
{
    if (::geteuid() != 0)
        return {::getuid(), ::getgid()};
    const auto first = [](const char *ranges) {
        const IdMap map = subordinateRange(ranges, 0);
        return map.empty() ? overflowId : map.front().outside;
    };
    return {first("/etc/subuid"), first("/etc/subgid")};
}

Result<IdMap> ownMap(const std::string &file)
{
    const std::string path = "/proc/self/" + file;
    const Result<std::string> text = textOf(path);
    if (!text)
        return std::unexpected(text.error());
    IdMap map;
    std::istringstream words(*text);
    for (IdRange range; words >> range.inside >> range.outside >> range.count;)
        map.push_back(range);
    return map;
}

Result<void> mapChild(pid_t pid, const IdOptions &options)
{
    const std::string process = "/proc/" + std::to_string(pid);
    const Result<IdMap> users =
        childMap(options.own, options.mapUser, options.mapUsers, {"uid_map", "/etc/subuid", ::geteuid()});
    if (!users)
        return std::unexpected(users.error());
    const Result<IdMap> groups =
        childMap(options.own, options.mapGroup, options.mapGroups, {"gid_map", "/etc/subgid", ::getegid()});
    if (!groups)
        return std::unexpected(groups.error());
    const bool isDenied = options.own != OwnId::unmapped || !options.mapGroup.empty();
    if (isDenied || options.setgroups == Setgroups::deny) {
        if (Result<void> denied = writeFile(process + "/setgroups", "deny"); !denied)
            return denied;
    }
    if (!users->empty()) {
        if (Result<void> mapped = writeFile(process + "/uid_map", mapText(*users)); !mapped)
            return mapped;
    }
    return groups->empty() ? Result<void>() : writeFile(process + "/gid_map", mapText(*groups));
}

} // namespace lab
