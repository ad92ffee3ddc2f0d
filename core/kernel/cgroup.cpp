// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/cgroup.h"

#include "core/kernel/call.h"
#include "core/kernel/file.h"
#include "core/kernel/poll.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace lab
{

namespace
{

using Clock = std::chrono::steady_clock;

Result<void> giveFile(const FileDescriptor &cgroup, const char *file, const Owner &owner)
{
    return done(::fchownat(cgroup.number(), file, owner.user, owner.group, AT_EMPTY_PATH), "fchownat", file);
}

/// From its start: a file of a cgroup is read anew then.
Result<std::string> readAgain(const FileDescriptor &file)
{
    if (::lseek(file.number(), 0, SEEK_SET) == -1)
        return std::unexpected(errorOf("lseek", "cgroup.events"));
    return readAll(file, "cgroup.events", 4096);
}

/// The name of one; empty: there is none.
Result<std::string> firstDirectoryIn(const FileDescriptor &directory)
{
    const Result<std::vector<std::string>> names = namesIn(directory);
    if (!names)
        return std::unexpected(names.error());
    const auto found = std::ranges::find_if(*names, [&](const std::string &name) {
        struct stat status{};
        return ::fstatat(directory.number(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) == 0 &&
               S_ISDIR(status.st_mode);
    });
    return found == names->end() ? std::string() : *found;
}

/// The deepest directory that can be reached by always taking the first: where it is, and its name there. Where not
/// open: in the directory that was begun from.
struct Deepest
{
    FileDescriptor above;
    std::string name;
};

Result<Deepest> deepestIn(const FileDescriptor &parent, const std::string &name)
{
    Deepest deepest{{}, name};
    while (true) {
        const FileDescriptor &from = deepest.above.isOpen() ? deepest.above : parent;
        Result<FileDescriptor> directory = openAt(from, deepest.name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
        if (!directory)
            return std::unexpected(std::move(directory).error());
        Result<std::string> below = firstDirectoryIn(*directory);
        if (!below)
            return std::unexpected(std::move(below).error());
        if (below->empty())
            return deepest;
        deepest = {*std::move(directory), *std::move(below)};
    }
}

} // namespace

Result<FileDescriptor> requireCgroup2(Result<FileDescriptor> file, const std::string &path)
{
    if (!file)
        return file;
    const Result<std::uint64_t> type = fileSystemOf(*file);
    if (!type)
        return std::unexpected(type.error());
    if (*type != cgroup2Magic)
        return std::unexpected(Error{"cgroup2", ENOTSUP, path});
    return file;
}

Result<void> makeDirectory(const FileDescriptor &parent, const std::string &name)
{
    return done(::mkdirat(parent.number(), name.c_str(), 0755), "mkdir", name);
}

Result<void> removeDirectory(const FileDescriptor &parent, const std::string &name)
{
    return done(::unlinkat(parent.number(), name.c_str(), AT_REMOVEDIR), "rmdir", name);
}

Result<void> showDirectory(const FileDescriptor &parent, const std::string &name)
{
    return done(::fchmodat(parent.number(), name.c_str(), 0755, 0), "fchmodat", name);
}

Result<void> removeDirectories(const FileDescriptor &parent, const std::string &name)
{
    // From the top each time: whoever made them may have gone deeper than descriptors or a stack reach.
    while (true) {
        const Result<Deepest> deepest = deepestIn(parent, name);
        if (!deepest)
            return std::unexpected(deepest.error());
        const bool isLast = !deepest->above.isOpen();
        const Result<void> removed = removeDirectory(isLast ? parent : deepest->above, deepest->name);
        if (!removed || isLast)
            return removed;
    }
}

Result<void> writeIn(const FileDescriptor &directory, const std::string &file, std::string_view text)
{
    const Result<FileDescriptor> opened = openAt(directory, file, O_WRONLY);
    if (!opened)
        return std::unexpected(opened.error());
    const ssize_t count = retried([&] { return ::write(opened->number(), text.data(), text.size()); });
    if (count == -1)
        return std::unexpected(errorOf("write", file));
    return static_cast<std::size_t>(count) == text.size() ? Result<void>() : std::unexpected(Error{"write", EIO, file});
}

Result<void> delegateCgroup(const FileDescriptor &cgroup, const Owner &owner)
{
    for (const char *file : {"", "cgroup.procs", "cgroup.threads", "cgroup.subtree_control"}) {
        if (Result<void> given = giveFile(cgroup, file, owner); !given)
            return given;
    }
    return {};
}

void handOnControllers(const FileDescriptor &cgroup)
{
    // Each by itself: one that is missing keeps none of the others back.
    for (const std::string_view controller : {"+pids", "+memory", "+cpu"})
        std::ignore = writeIn(cgroup, "cgroup.subtree_control", controller);
}

Result<void> moveBelow(const FileDescriptor &cgroup, const std::string &name)
{
    if (Result<void> made = makeDirectory(cgroup, name); !made)
        return made;
    if (Result<void> moved = writeIn(cgroup, name + "/cgroup.procs", "0"); !moved)
        return moved;
    handOnControllers(cgroup);
    return {};
}

Result<void> awaitEmpty(const FileDescriptor &cgroup, int milliseconds)
{
    const Clock::time_point deadline = Clock::now() + std::chrono::milliseconds(milliseconds);
    const Result<FileDescriptor> events = openAt(cgroup, "cgroup.events", O_RDONLY);
    if (!events)
        return std::unexpected(events.error());
    while (true) {
        const Result<std::string> text = readAgain(*events);
        if (!text)
            return std::unexpected(text.error());
        if (text->contains("populated 0"))
            return {};
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0)
            return std::unexpected(Error{"poll", ETIMEDOUT, "cgroup.events"});
        std::vector<pollfd> waited{{events->number(), POLLPRI, 0}};
        if (const Result<int> ready = waitForAny(waited, static_cast<int>(left)); !ready)
            return std::unexpected(ready.error());
    }
}

} // namespace lab
