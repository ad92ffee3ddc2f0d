// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/inside.h"

#include "core/discover/enter.h"
#include "core/discover/limits.h"
#include "core/discover/net_text.h"
#include "core/kernel/file.h"
#include "core/kernel/namespace.h"
#include "core/kernel/nsfs.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <iterator>
#include <linux/magic.h>
#include <optional>
#include <string>
#include <sys/utsname.h>
#include <thread>
#include <utility>

namespace lab
{

namespace
{

/// What the path leads to now may be anything: another process can have the number by this time, or another file its
/// descriptor. Only what is the namespace is opened indeed.
Result<FileDescriptor> openNamespace(const std::string &path, std::uint64_t inode)
{
    const Result<FileDescriptor> place = openFile(path, O_PATH);
    if (!place)
        return std::unexpected(place.error());
    const Result<std::uint64_t> system = fileSystemOf(*place);
    const Result<FileIdentity> identity = identityOf(*place);
    if (!system || !identity || *system != NSFS_MAGIC || identity->inode != inode)
        return std::unexpected(Error{"open", ESTALE, path});
    return openFile("/proc/self/fd/" + std::to_string(place->number()), O_RDONLY);
}

/// A file of a process that leads into it. Nothing: only a mount does, or another namespace, or nothing at all.
std::optional<std::string> entranceOf(const Namespace &one)
{
    if (one.leader != 0)
        return linkFile(one.leader, one.kind);
    for (const Holding &holding : one.holdings) {
        if (std::optional<std::string> file = fileOfProcess(one.kind, holding))
            return file;
    }
    return std::nullopt;
}

void readNames(Namespace &one)
{
    utsname names{};
    if (::uname(&names) == 0)
        one.names = HostNames{.host = &names.nodename[0], .domain = &names.domainname[0]};
}

void readAddresses(Namespace &one)
{
    const auto textOf = [](const char *path) {
        const Result<FileDescriptor> file = openFile(path, O_RDONLY);
        return file ? readAll(*file, path, 1024UZ * 1024).value_or("") : std::string();
    };
    one.addresses = localAddressesIn(textOf("/proc/thread-self/net/fib_trie"));
    std::ranges::move(addresses6In(textOf("/proc/thread-self/net/if_inet6")), std::back_inserter(one.addresses));
    one.addresses.resize(std::min(one.addresses.size(), limits::addressesShown));
}

void goAndRead(Namespace &one)
{
    const bool isRead = one.kind == Kind::uts || (one.kind == Kind::net && one.leader == 0);
    const std::optional<std::string> entrance = isRead ? entranceOf(one) : std::nullopt;
    if (!entrance)
        return;
    const Result<FileDescriptor> file = openNamespace(*entrance, one.inode);
    if (!file || !enterNamespaces(*file, infoOf(one.kind).cloneFlag))
        return;
    if (one.kind == Kind::uts)
        readNames(one);
    else
        readAddresses(one);
}

} // namespace

void readOwnNames(Census &census)
{
    const Result<FileDescriptor> own = openFile("/proc/self/ns/uts", O_RDONLY);
    const Result<std::uint64_t> inode = own ? inodeOfNamespace(*own) : std::unexpected(own.error());
    const auto found = std::ranges::find_if(
        census.namespaces, [&](const Namespace &one) { return inode && one.kind == Kind::uts && one.inode == *inode; });
    if (found != census.namespaces.end())
        readNames(*found);
}

void readInside(Census &census)
{
    std::thread([&census] { std::ranges::for_each(census.namespaces, goAndRead); }).join();
}

} // namespace lab
