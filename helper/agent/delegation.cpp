// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/delegation.h"

#include "core/kernel/call.h"
#include "core/kernel/cgroup.h"
#include "core/kernel/file.h"
#include "core/probe/cgroup_tree.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <cstdint>
#include <fcntl.h>
#include <optional>
#include <string_view>
#include <sys/file.h>
#include <sys/random.h>

namespace lab
{

namespace
{

constexpr std::string_view prefix = "unshare-lab-";
constexpr int millisecondsUntilEmpty = 10'000;

Result<FileDescriptor> openOwnCgroup()
{
    const Result<Place> place = openPlace("/");
    if (!place)
        return std::unexpected(place.error());
    const Result<std::vector<CgroupLine>> lines = cgroupsOf(place->proc, "self");
    const Result<std::optional<CgroupMount>> mount = unifiedMount(*place);
    if (!lines || !mount)
        return std::unexpected(lines ? mount.error() : lines.error());
    const std::string *const path = unifiedPath(*lines);
    const std::optional<std::string> directory =
        path && *mount ? directoryOf(**mount, *path) : std::optional<std::string>();
    if (!directory)
        return std::unexpected(Error{"cgroup2", ENOENT, path ? *path : ""});
    return openFile(*directory, O_RDONLY | O_DIRECTORY);
}

bool isEmpty(const FileDescriptor &parent, const std::string &name)
{
    const Result<FileDescriptor> directory = openAt(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    const Result<std::string> events =
        directory ? readFile(*directory, "cgroup.events") : std::unexpected(directory.error());
    return events && events->contains("populated 0");
}

/// What those left that were killed before they could remove it.
void removeLeft(const FileDescriptor &parent)
{
    const Result<std::vector<std::string>> names = namesIn(parent);
    if (!names)
        return;
    for (const std::string &name : *names) {
        if (name.starts_with(prefix) && isEmpty(parent, name))
            std::ignore = removeDirectories(parent, name);
    }
}

/// Others may make theirs at the same time: one that is made and not entered yet looks like one that was left.
void lockForMaking(const FileDescriptor &parent)
{
    if (::flock(parent.number(), LOCK_EX | LOCK_NB) == 0)
        removeLeft(parent);
    ::flock(parent.number(), LOCK_SH | LOCK_NB);
}

Result<std::string> newName()
{
    std::uint64_t number = 0;
    if (::getrandom(&number, sizeof number, 0) != sizeof number)
        return std::unexpected(errorOf("getrandom"));
    std::array<char, 16> digits{};
    const auto [end, problem] = std::to_chars(digits.data(), digits.data() + digits.size(), number, 16);
    return std::string(prefix) + std::string(digits.data(), end);
}

/// Bounded: what a sandbox makes in it is removed after it.
Result<void> hand(const FileDescriptor &cgroup, const Owner &owner)
{
    for (const auto &[file, bound] : {std::pair{"cgroup.max.depth", "16"}, {"cgroup.max.descendants", "1000"}}) {
        if (Result<void> bounded = writeIn(cgroup, file, bound); !bounded)
            return bounded;
    }
    return delegateCgroup(cgroup, owner);
}

} // namespace

Result<Delegation> Delegation::make(const Owner &owner, Own own)
{
    Result<FileDescriptor> parent = openOwnCgroup();
    if (!parent)
        return std::unexpected(std::move(parent).error());
    const Result<std::string> name = newName();
    if (!name)
        return std::unexpected(name.error());
    if (own == Own::alone)
        std::ignore = moveBelow(*parent, "keeper");
    lockForMaking(*parent);
    if (const Result<void> made = makeDirectory(*parent, *name); !made)
        return std::unexpected(made.error());
    Result<FileDescriptor> cgroup = openAt(*parent, *name, O_RDONLY | O_DIRECTORY);
    const Result<void> handed = cgroup ? hand(*cgroup, owner) : std::unexpected(cgroup.error());
    if (!handed) {
        std::ignore = removeDirectory(*parent, *name);
        return std::unexpected(handed.error());
    }
    return Delegation(*std::move(parent), *name, *std::move(cgroup));
}

void Delegation::release() const
{
    ::flock(m_parent.number(), LOCK_UN);
}

void Delegation::remove() const
{
    // Who is killed is in it until the kernel has put him away.
    std::ignore = awaitEmpty(m_cgroup, millisecondsUntilEmpty);
    std::ignore = removeDirectories(m_parent, m_name);
}

} // namespace lab
