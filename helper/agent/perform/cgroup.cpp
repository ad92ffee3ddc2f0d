// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/perform/perform.h"

#include "core/kernel/cgroup.h"
#include "core/kernel/file.h"
#include "core/kernel/mount.h"
#include "core/kernel/mount_point.h"
#include "core/kernel/process.h"
#include "core/probe/cgroup_tree.h"
#include "helper/agent/client.h"
#include "helper/agent/perform/on_host.h"
#include "helper/agent/sleeper.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <fcntl.h>
#include <optional>
#include <string>
#include <string_view>
#include <unistd.h>

namespace lab
{

namespace
{

constexpr int millisecondsToEmpty = 2000;

/// A directory of a cgroup2 file system. ENOTSUP of the call "cgroup2": it is none.
Result<FileDescriptor> openCgroup(const std::string &path)
{
    return requireCgroup2(openFile(path, O_RDONLY | O_DIRECTORY), path);
}

/// The directory that a cgroup is in, and its name there.
struct Entry
{
    FileDescriptor parent;
    std::string name;
};

Result<Entry> entryOf(const std::string &path)
{
    const std::size_t slash = path.rfind('/');
    Result<FileDescriptor> parent = openCgroup(path.substr(0, slash + 1));
    if (!parent)
        return std::unexpected(std::move(parent).error());
    return Entry{*std::move(parent), path.substr(slash + 1)};
}

/// An error of a file in the cgroup, or of the cgroup itself, with its whole path.
auto withPath(const std::string &path)
{
    return [path](Error error) {
        const bool isFile = !error.subject.empty() && !path.ends_with("/" + error.subject);
        error.subject = isFile ? path + "/" + error.subject : path;
        return error;
    };
}

Result<void> writeTo(const std::string &path, const std::string &file, std::string_view text)
{
    const Result<FileDescriptor> cgroup = openCgroup(path);
    if (!cgroup)
        return std::unexpected(cgroup.error());
    return writeIn(*cgroup, file, text).transform_error(withPath(path));
}

/// The directory of the cgroup that a process is in, where this side shows it.
std::optional<std::string> directoryOfProcess(const std::string &process)
{
    const Result<Place> place = openPlace("/");
    if (!place)
        return std::nullopt;
    const Result<std::vector<CgroupLine>> lines = cgroupsOf(place->proc, process);
    const Result<std::optional<CgroupMount>> mount = unifiedMount(*place);
    const std::string *const path = lines ? unifiedPath(*lines) : nullptr;
    return path && mount && *mount ? directoryOf(**mount, *path) : std::nullopt;
}

/// To stop the lab host, or in host mode the parent side, would leave nobody to start it again. EDEADLK.
Result<void> sparesTheLab(const std::string &path, const std::string &file, const Surroundings &surroundings)
{
    const std::optional<std::string> lab =
        directoryOfProcess(surroundings.caller ? std::to_string(surroundings.self) : "1");
    const bool isInIt = lab && (*lab == path || lab->starts_with(path + "/"));
    return isInIt ? std::unexpected(Error{"cgroup", EDEADLK, path + "/" + file}) : Result<void>();
}

void waitAMoment()
{
    constexpr timespec moment{.tv_sec = 0, .tv_nsec = 2'000'000};
    ::nanosleep(&moment, nullptr);
}

/// The kernel freezes and thaws in its own time.
bool hasSettled(const FileDescriptor &cgroup, Freeze state)
{
    const Result<std::string> events = readFile(cgroup, "cgroup.events");
    return !events || events->contains(state == Freeze::frozen ? "frozen 1" : "frozen 0");
}

Result<void> killAndRemove(const Entry &entry, const std::string &path, const Surroundings &surroundings)
{
    if (Result<void> spares = sparesTheLab(path, "cgroup.kill", surroundings); !spares)
        return spares;
    const Result<FileDescriptor> cgroup = openCgroup(path);
    if (!cgroup)
        return std::unexpected(cgroup.error());
    Result<void> removed = writeIn(*cgroup, "cgroup.kill", "1");
    if (removed)
        removed = awaitEmpty(*cgroup, millisecondsToEmpty);
    if (removed)
        removed = removeDirectories(entry.parent, entry.name);
    return removed.transform_error(withPath(path));
}

} // namespace

Result<void> perform(const CgroupMakeOperation &operation, const Surroundings &surroundings)
{
    if (surroundings.caller)
        return openCgroup(operation.path).transform([](const FileDescriptor &) {});
    const Result<Entry> entry = entryOf(operation.path);
    if (!entry)
        return std::unexpected(entry.error());
    return makeDirectory(entry->parent, entry->name).transform_error(withPath(operation.path));
}

Result<void> perform(const CgroupRemoveOperation &operation, const Surroundings &surroundings)
{
    const Result<Entry> entry = entryOf(operation.path);
    if (!entry)
        return std::unexpected(entry.error());
    if (operation.kill == KillFirst::yes)
        return killAndRemove(*entry, operation.path, surroundings);
    return removeDirectory(entry->parent, entry->name).transform_error(withPath(operation.path));
}

Result<Findings> perform(const CgroupMoveOperation &operation, const Surroundings &surroundings)
{
    const pid_t process = operation.moved == Moved::child ? surroundings.child : surroundings.self;
    if (process == 0)
        return std::unexpected(Error{"perform", ESRCH, "child"});
    const std::string number = std::to_string(process);
    const std::optional<std::string> from = directoryOfProcess(number);
    if (const Result<void> moved = writeTo(operation.path, "cgroup.procs", number); !moved)
        return std::unexpected(moved.error());
    return Findings{{.id = "move", .form = Form::facts, .columns = {"VALUE"}, .rows = {{"from", {from.value_or("")}}}}};
}

Result<void> perform(const CgroupStartOperation &operation, const Surroundings &surroundings)
{
    const Result<FileDescriptor> cgroup = openCgroup(operation.path);
    const Result<FileDescriptor> keeper = openKeeper(surroundings);
    if (!cgroup || !keeper)
        return std::unexpected(cgroup ? keeper.error() : cgroup.error());
    const Result<std::optional<ChildProcess>> made = cloneProcess(0);
    if (!made)
        return std::unexpected(Error{"fork", made.error().number, ""});
    if (!*made) {
        if (surroundings.caller && !takeRights({*surroundings.caller, Rights::caller}))
            ::_exit(EXIT_FAILURE);
        sleepWith(*keeper);
    }
    const Result<void> moved =
        writeIn(*cgroup, "cgroup.procs", std::to_string((*made)->pid)).transform_error(withPath(operation.path));
    if (!moved)
        std::ignore = sendSignal((*made)->descriptor, SIGKILL);
    return moved;
}

Result<void> perform(const CgroupFreezeOperation &operation, const Surroundings &surroundings)
{
    if (Result<void> spares = sparesTheLab(operation.path, "cgroup.freeze", surroundings); !spares)
        return spares;
    const Result<FileDescriptor> cgroup = openCgroup(operation.path);
    if (!cgroup)
        return std::unexpected(cgroup.error());
    const std::string_view word = operation.state == Freeze::frozen ? "1" : "0";
    if (Result<void> written = writeIn(*cgroup, "cgroup.freeze", word); !written)
        return written.transform_error(withPath(operation.path));
    for (int turn = 0; turn < 500 && !hasSettled(*cgroup, operation.state); ++turn)
        waitAMoment();
    return {};
}

Result<void> perform(const CgroupKillOperation &operation, const Surroundings &surroundings)
{
    if (Result<void> spares = sparesTheLab(operation.path, "cgroup.kill", surroundings); !spares)
        return spares;
    return writeTo(operation.path, "cgroup.kill", "1");
}

Result<void> perform(const CgroupLimitOperation &operation)
{
    return writeTo(operation.path, operation.limit, operation.value);
}

Result<void> perform(const CgroupMountOperation &operation, const Surroundings &surroundings)
{
    const Result<FileDescriptor> mount =
        makeFileSystem("cgroup2", {{"source", "cgroup2"}}, surroundings.caller ? attributesOnHost : 0);
    if (!mount)
        return std::unexpected(mount.error());
    if (!surroundings.caller)
        return attachMount(*mount, operation.target);
    const Result<FileDescriptor> place = openPlainPath(operation.target);
    return place ? attachMount(*mount, *place) : std::unexpected(place.error());
}

} // namespace lab
