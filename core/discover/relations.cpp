// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/relations.h"

#include "core/discover/limits.h"
#include "core/kernel/file.h"
#include "core/kernel/namespace.h"
#include "core/kernel/nsfs.h"

#include <cerrno>
#include <fcntl.h>

namespace lab
{

namespace
{

Result<FileDescriptor> openSocketsNamespace(const ProcTree &tree, const Holding &holding)
{
    if (tree.origin != ProcTree::Origin::kernel)
        return std::unexpected(Error{"pidfd_getfd", ENOTSUP, ""});
    const Result<FileDescriptor> process = openProcess(holding.pid);
    if (!process)
        return std::unexpected(process.error());
    const Result<FileDescriptor> socket = copyDescriptor(*process, holding.number);
    if (!socket)
        return std::unexpected(socket.error());
    return networkNamespaceOf(*socket);
}

/// The target is a path of whoever mounted it there: nothing of it is followed, and no file but a namespace is opened.
Result<FileDescriptor> openMountedNamespace(const ProcTree &tree, const Holding &holding)
{
    const Result<FileDescriptor> root = openAt(tree.directory, (ProcPath(holding.pid) / "root").text(), O_PATH);
    if (!root)
        return std::unexpected(root.error());
    const Result<FileDescriptor> place = openMountPoint(*root, holding.path);
    if (!place)
        return std::unexpected(place.error());
    if (const Result<std::uint64_t> inode = inodeOfNamespace(*place); !inode)
        return std::unexpected(inode.error());
    return openFile((ProcPath() / "/proc/self/fd" / place->number()).text(), O_RDONLY);
}

Result<FileDescriptor> openHolding(const ProcTree &tree, const NamedNamespace &what, const Holding &holding)
{
    ProcPath path(holding.pid);
    if (holding.thread != 0)
        path / "task" / holding.thread;
    switch (holding.tie) {
    case Tie::process:
    case Tie::thread:
        path / "ns" / infoOf(what.kind).link;
        break;
    case Tie::forChildren:
        path / "ns" / (what.kind == Kind::pid ? "pid_for_children" : "time_for_children");
        break;
    case Tie::descriptor:
        path / "fd" / holding.number;
        break;
    case Tie::socket:
        return openSocketsNamespace(tree, holding);
    case Tie::mount:
        return openMountedNamespace(tree, holding);
    case Tie::child:
    case Tie::owned:
        return std::unexpected(Error{"open", EINVAL, std::string(nameOf(holding.tie))});
    }
    return openAt(tree.directory, path.text(), O_RDONLY);
}

} // namespace

Result<FileDescriptor> openNamespace(const ProcTree &tree, const NamedNamespace &what, const Holding &holding)
{
    Result<FileDescriptor> file = openHolding(tree, what, holding);
    if (!file)
        return file;
    const Result<std::uint64_t> inode = inodeOfNamespace(*file);
    if (!inode)
        return std::unexpected(inode.error());
    if (*inode != what.inode)
        return std::unexpected(Error{"fstat", EBADMSG, ""});
    return file;
}

void RelationsReader::read(const FileDescriptor &file, const NamedNamespace &what)
{
    read(file, what, 0);
}

void RelationsReader::read(const FileDescriptor &file, const NamedNamespace &what, int depth)
{
    const std::size_t place = m_found.size();
    m_found.push_back({what, {}});
    Relations relations;
    relations.id = idOfNamespace(file).value_or(0);
    Result<FileDescriptor> owner = ownerOfNamespace(file);
    relations.owner = follow(owner, Kind::user, depth);
    // Many have the same owner, and to open what is open already costs half.
    if (owner)
        m_lastOwner = *std::move(owner);
    if (what.kind == Kind::user) {
        relations.parent = relations.owner;
        if (const Result<uid_t> creator = creatorOfNamespace(file))
            relations.creator = *creator;
    } else {
        relations.isOwnerHidden = relations.owner == 0;
    }
    if (what.kind == Kind::pid)
        relations.parent = follow(parentOfNamespace(file), Kind::pid, depth);
    if (what.kind == Kind::net)
        relations.networkNumber = networkNumberOf(file);
    m_found[place].relations = relations;
}

std::uint64_t RelationsReader::follow(const Result<FileDescriptor> &file, Kind kind, int depth)
{
    const Result<std::uint64_t> inode = file ? inodeOfNamespace(*file) : std::unexpected(file.error());
    if (!inode)
        return 0;
    const NamedNamespace what{kind, *inode};
    if (!m_isKnown(what) && depth < limits::ancestors && m_followed.insert(what.inode).second)
        read(*file, what, depth + 1);
    return *inode;
}

std::optional<int> RelationsReader::networkNumberOf(const FileDescriptor &file)
{
    if (!m_networkNumbers)
        m_networkNumbers = NetworkNumbers::open();
    if (!*m_networkNumbers)
        return std::nullopt;
    return (*m_networkNumbers)->numberOf(file).value_or(std::nullopt);
}

} // namespace lab
