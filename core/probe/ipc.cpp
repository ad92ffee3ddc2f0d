// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/sections.h"

#include "core/kernel/file.h"
#include "core/kernel/ipc.h"
#include "core/kernel/mount.h"
#include "core/probe/id_names.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <fcntl.h>
#include <memory>
#include <mntent.h>
#include <optional>
#include <span>
#include <string_view>
#include <sys/mount.h>
#include <unordered_set>

namespace lab
{

namespace
{

constexpr std::size_t sysvipcLimit = 64UZ * 1024 * 1024;

/// A line of /proc/sysvipc: numbers in columns, of which the third is octal.
constexpr std::size_t modeColumn = 2;
using Fields = std::span<const std::int64_t>;

/// How a file of /proc/sysvipc becomes a table.
struct Shape
{
    std::string file;
    std::string section;
    std::vector<std::string> columns;
    std::size_t fieldCount; ///< that have to be there; later kernels may write more
    std::size_t userColumn;
    std::vector<std::string> (*restOf)(Fields); ///< the cells behind KEY, id, OWNER and PERMS
};

constexpr std::int64_t destroyedBit = 01000; ///< of the mode: SHM_DEST of shmctl(2)
constexpr std::int64_t lockedBit = 02000;    ///< SHM_LOCKED

std::vector<std::string> restOfQueue(Fields fields)
{
    return {std::to_string(fields[3]), std::to_string(fields[4])};
}

std::vector<std::string> restOfMemory(Fields fields)
{
    std::string status;
    if ((fields[modeColumn] & destroyedBit) != 0)
        status = "dest";
    if ((fields[modeColumn] & lockedBit) != 0)
        status += status.empty() ? "locked" : " locked";
    return {std::to_string(fields[3]), std::to_string(fields[6]), status};
}

std::vector<std::string> restOfSemaphores(Fields fields)
{
    return {std::to_string(fields[3])};
}

/// The columns of proc_sysvipc(5).
const std::array<Shape, 3> &shapes()
{
    static const std::array<Shape, 3> all{{
        {"msg", "queues", {"KEY", "MSQID", "OWNER", "PERMS", "USED-BYTES", "MESSAGES"}, 14, 7, restOfQueue},
        {"shm", "segments", {"KEY", "SHMID", "OWNER", "PERMS", "BYTES", "NATTCH", "STATUS"}, 14, 7, restOfMemory},
        {"sem", "semaphores", {"KEY", "SEMID", "OWNER", "PERMS", "NSEMS"}, 10, 4, restOfSemaphores},
    }};
    return all;
}

std::string octal(std::int64_t mode)
{
    std::array<char, 24> text{};
    const auto [end, problem] = std::to_chars(text.begin(), text.end(), static_cast<std::uint64_t>(mode), 8);
    return {text.data(), end};
}

/// The numbers of a line; nothing: something in it is none.
std::optional<std::vector<std::int64_t>> numbersIn(std::string_view line)
{
    std::vector<std::int64_t> numbers;
    while (true) {
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
        if (line.empty())
            return numbers;
        std::int64_t number = 0;
        const auto [end, problem] =
            std::from_chars(line.data(), line.data() + line.size(), number, numbers.size() == modeColumn ? 8 : 10);
        const auto length = static_cast<std::size_t>(end - line.data());
        if (problem != std::errc() || (length < line.size() && line[length] != ' '))
            return std::nullopt;
        numbers.push_back(number);
        line.remove_prefix(length);
    }
}

std::optional<Row> rowOf(std::string_view line, const Shape &shape, IdNames &names)
{
    const std::optional<std::vector<std::int64_t>> fields = numbersIn(line);
    if (!fields || fields->size() < shape.fieldCount)
        return std::nullopt;
    const std::string id = std::to_string((*fields)[1]);
    Row row{id,
            {keyText(static_cast<std::uint32_t>((*fields)[0])), id,
             names.nameOf(static_cast<std::uint32_t>((*fields)[shape.userColumn])),
             octal((*fields)[modeColumn] & 0777)}};
    std::ranges::move(shape.restOf(*fields), std::back_inserter(row.cells));
    return row;
}

Result<Section> lookAtObjects(const Place &place, const Shape &shape, IdNames &names)
{
    const std::string path = "sysvipc/" + shape.file;
    const Result<std::string> text = readFile(place.proc, path, sysvipcLimit);
    if (!text)
        return std::unexpected(text.error());
    Section section{.id = shape.section, .form = Form::table, .columns = shape.columns, .rows = {}};
    std::string_view rest = *text;
    const std::size_t titles = rest.find('\n');
    if (titles == std::string_view::npos)
        return std::unexpected(Error{"read", EBADMSG, path});
    rest.remove_prefix(titles + 1);
    std::unordered_set<std::string> seen;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        std::optional<Row> row = rowOf(line, shape, names);
        if (!row || !seen.insert(row->key).second)
            return std::unexpected(Error{"read", EBADMSG, path + ": " + shown(std::string(line))});
        section.rows.push_back(*std::move(row));
    }
    return section;
}

/// "QSIZE:129 NOTIFY:0 …" -> 129, mq_overview(7).
std::string bytesIn(std::string_view text)
{
    constexpr std::string_view title = "QSIZE:";
    if (!text.starts_with(title))
        return {};
    text.remove_prefix(title.size());
    return std::string(text.substr(0, text.find_first_not_of("0123456789")));
}

/// The columns of a queue that takes opening; empty where one may not.
std::vector<std::string> insideOf(const FileDescriptor &directory, const std::string &name)
{
    const Result<FileDescriptor> queue = openAt(directory, name, O_RDONLY | O_NONBLOCK);
    const Result<std::string> text = queue ? readAll(*queue, name, 4096) : std::unexpected(queue.error());
    const Result<QueueState> state = queue ? stateOfQueue(*queue) : std::unexpected(queue.error());
    if (!text || !state)
        return {"", "", "", ""};
    return {bytesIn(*text), std::to_string(state->messages), std::to_string(state->maximum),
            std::to_string(state->size)};
}

/// A directory of POSIX queues, and whether they are sure to be of the process's own namespace.
struct QueueDirectory
{
    FileDescriptor file;
    bool isOwn = false;
};

/// Who may mount one looks into a file system that is mounted nowhere, others into the one that systems mount.
/// Nothing: this process may not look.
std::optional<QueueDirectory> openQueues(const Place &place)
{
    if (place.root != "/")
        return std::nullopt;
    if (Result<FileDescriptor> own = makeFileSystem("mqueue", {}, MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV))
        return QueueDirectory{*std::move(own), true};
    Result<FileDescriptor> mounted = openFile("/dev/mqueue", O_RDONLY | O_DIRECTORY);
    if (!mounted || fileSystemOf(*mounted) != queuesMagic)
        return std::nullopt;
    return QueueDirectory{*std::move(mounted), false};
}

/// What is mounted may show another namespace: there the name leads to another queue, or to none.
bool isOfThisNamespace(const QueueDirectory &directory, const std::string &name)
{
    if (directory.isOwn)
        return true;
    const Result<FileDescriptor> queue = openQueue(name);
    if (!queue)
        return queue.error().number == EACCES;
    return identityOf(*queue) == identityOf(directory.file, name);
}

/// The name, with "#2", "#3" … behind it where another one is shown alike.
std::string uniqueKey(const std::string &name, std::unordered_set<std::string> &keys)
{
    std::string key = name;
    for (int number = 2; !keys.insert(key).second; ++number)
        key = name + "#" + std::to_string(number);
    return key;
}

std::optional<Section> lookAtQueues(const Place &place, IdNames &names)
{
    const std::optional<QueueDirectory> directory = openQueues(place);
    Result<std::vector<std::string>> files = directory ? namesIn(directory->file) : std::unexpected(Error{});
    if (!files)
        return std::nullopt;
    std::ranges::sort(*files);
    Section section{.id = "mqueues",
                    .form = Form::table,
                    .columns = {"NAME", "OWNER", "PERMS", "USED-BYTES", "MESSAGES", "MAX-MESSAGES", "MESSAGE-SIZE"},
                    .rows = {}};
    std::unordered_set<std::string> keys;
    for (const std::string &file : *files) {
        const Result<FileOwner> owner = ownerOf(directory->file, file);
        if (!owner || !isOfThisNamespace(*directory, file))
            continue; // gone, or never here
        const std::string name = shown(file);
        Row row{uniqueKey(name, keys), {name, names.nameOf(owner->user), octal(owner->mode)}};
        std::ranges::move(insideOf(directory->file, file), std::back_inserter(row.cells));
        section.rows.push_back(std::move(row));
    }
    return section;
}

/// Where mqueue file systems are mounted, parted by blanks; they need not be of this namespace.
std::string queueMounts(const Place &place)
{
    Result<FileDescriptor> file = openAt(place.proc, place.process + "/mounts", O_RDONLY);
    if (!file)
        return {};
    const auto close = [](FILE *stream) { ::fclose(stream); };
    const std::unique_ptr<FILE, decltype(close)> stream(::fdopen(file->number(), "re"));
    if (!stream)
        return {};
    std::ignore = file->release(); // the stream's now
    std::array<char, 16384> text{};
    mntent mount{};
    std::string targets;
    while (::getmntent_r(stream.get(), &mount, text.data(), static_cast<int>(text.size())) != nullptr) {
        if (std::string_view(mount.mnt_type) == "mqueue")
            targets += (targets.empty() ? "" : " ") + shown(mount.mnt_dir);
    }
    return targets;
}

/// How many there are of each type, by the id of their section.
Section summaryOf(const std::vector<Section> &sections, const Place &place)
{
    Section summary{.id = "ipc", .form = Form::facts, .columns = {"VALUE"}, .rows = {}};
    for (const Section &section : sections)
        summary.rows.push_back({section.id, {std::to_string(section.rows.size())}});
    summary.rows.push_back({"mqueue-mounts", {queueMounts(place)}});
    return summary;
}

} // namespace

Result<std::vector<Section>> lookAtIpc(const Place &place)
{
    IdNames names = userNames(place.root);
    std::vector<Section> sections;
    for (const Shape &shape : shapes()) {
        Result<Section> section = lookAtObjects(place, shape, names);
        if (!section)
            return std::unexpected(std::move(section).error());
        sections.push_back(*std::move(section));
    }
    if (std::optional<Section> queues = lookAtQueues(place, names))
        sections.push_back(*std::move(queues));
    sections.insert(sections.begin(), summaryOf(sections, place));
    return sections;
}

} // namespace lab
