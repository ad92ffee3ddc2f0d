// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/host_cgroups.h"

#include "core/kernel/cgroup.h"
#include "core/kernel/file.h"
#include "core/kernel/mount_point.h"
#include "core/wire/limits.h"

#include <cerrno>
#include <fcntl.h>
#include <tuple>

namespace lab
{

namespace
{

constexpr int millisecondsToEnd = 2000;

std::string nameOf(const std::string &path)
{
    return std::string(lastName(path));
}

/// The cgroup that it is in.
Result<FileDescriptor> openAbove(const std::string &path)
{
    const std::string above = path.substr(0, path.rfind('/'));
    return requireCgroup2(openPlainPath(above), above);
}

Result<std::uint64_t> numberOf(const FileDescriptor &tree, const std::string &path)
{
    const Result<FileDescriptor> directory = openAt(tree, nameOf(path), O_PATH | O_DIRECTORY | O_NOFOLLOW);
    const Result<FileIdentity> identity = directory ? identityOf(*directory) : std::unexpected(directory.error());
    if (!identity)
        return std::unexpected(Error{"cgroup", identity.error().number, path});
    return identity->inode;
}

} // namespace

Result<void> HostCgroups::make(const std::string &path, pid_t parentSide)
{
    const std::string home = m_directory + "/parent";
    if (requireOwn(home))
        return makeOne(path);
    if (Result<void> made = makeOne(home); !made)
        return made;
    const Result<FileDescriptor> tree = openAbove(home);
    const Result<void> moved = tree ? writeIn(*tree, nameOf(home) + "/cgroup.procs", std::to_string(parentSide))
                                    : std::unexpected(tree.error());
    if (!moved)
        return moved;
    return path == home ? Result<void>() : makeOne(path);
}

Result<void> HostCgroups::requireOwn(const std::string &path) const
{
    const Result<FileDescriptor> tree = openAbove(path);
    const Result<std::uint64_t> number = tree ? numberOf(*tree, path) : std::unexpected(tree.error());
    if (!number)
        return std::unexpected(number.error());
    const auto own = m_own.find(path);
    const bool isOwn = own != m_own.end() && own->second == *number;
    return isOwn ? Result<void>() : std::unexpected(Error{"host", EPERM, path});
}

Result<void> HostCgroups::makeOne(const std::string &path)
{
    const Result<FileDescriptor> tree = openAbove(path);
    if (!tree)
        return std::unexpected(tree.error());
    std::erase_if(m_own, [&](const auto &one) { return numberOf(*tree, one.first) != one.second; });
    if (m_own.size() >= limits::hostCgroups)
        return std::unexpected(Error{"host", E2BIG, path});
    if (Result<void> noted = m_entry.note({Change::What::cgroup, path, 0}); !noted)
        return noted;
    const Result<void> made = makeDirectory(*tree, nameOf(path));
    const Result<std::uint64_t> number = made ? numberOf(*tree, path) : std::unexpected(made.error());
    const Result<void> noted = m_entry.note({Change::What::cgroup, path, number.value_or(Change::nothing)});
    if (!number)
        return std::unexpected(Error{number.error().call, number.error().number, path});
    m_own[path] = *number;
    return noted ? showDirectory(*tree, nameOf(path)) : noted;
}

void removeCgroup(const std::string &path, std::uint64_t number)
{
    const Result<FileDescriptor> tree = openAbove(path);
    if (!tree)
        return;
    if (number == 0) {
        std::ignore = removeDirectory(*tree, nameOf(path));
        return;
    }
    const Result<FileDescriptor> cgroup = openAt(*tree, nameOf(path), O_RDONLY | O_DIRECTORY | O_NOFOLLOW);
    const Result<FileIdentity> identity = cgroup ? identityOf(*cgroup) : std::unexpected(cgroup.error());
    if (!identity || identity->inode != number)
        return;
    std::ignore = writeIn(*cgroup, "cgroup.kill", "1");
    std::ignore = awaitEmpty(*cgroup, millisecondsToEnd);
    std::ignore = removeDirectories(*tree, nameOf(path));
}

} // namespace lab
