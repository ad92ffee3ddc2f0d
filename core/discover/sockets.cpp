// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/sockets.h"

#include "core/kernel/file.h"
#include "core/kernel/namespace.h"
#include "core/kernel/net_namespace.h"
#include "core/kernel/nsfs.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <utility>

namespace lab
{

namespace
{
constexpr std::size_t keptAnyway = 4096;
}

Sockets::Sockets()
{
    const FileDescriptor socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0));
    const Result<FileDescriptor> own = openFile("/proc/self/ns/net", O_RDONLY);
    const Result<std::uint64_t> inode = own ? inodeOfNamespace(*own) : std::unexpected(own.error());
    const Result<std::uint64_t> cookie = networkCookieOf(socket);
    if (inode && cookie) {
        m_ownNamespace = *inode;
        m_ownCookie = *cookie;
    }
}

void Sockets::resolve(const ProcTree &tree, ProcessRecord &record)
{
    if (record.sockets.empty())
        return;
    const std::uint64_t home = namespaceOf(record.process, Kind::net);
    FileDescriptor process;
    for (const OpenSocket &socket : record.sockets) {
        auto [known, isNew] = m_known.try_emplace(socket.inode);
        known->second.isMet = true;
        // Descriptors of a thread's own table can't be had by the process's number; one that may not be asked here may
        // well be asked in another process.
        const bool isAskable = tree.origin == ProcTree::Origin::kernel && socket.thread == 0;
        if (isAskable && (isNew || known->second.networkNamespace == 0)) {
            if (!process.isOpen()) {
                if (Result<FileDescriptor> opened = openProcess(record.process.pid))
                    process = *std::move(opened);
            }
            known->second.networkNamespace = ask(process, socket);
        }
        const std::uint64_t inode = known->second.networkNamespace;
        if (inode == 0)
            ++record.hiddenSockets;
        else if (inode != home)
            record.ties.push_back(
                {.what = {Kind::net, inode}, .tie = Tie::socket, .thread = socket.thread, .number = socket.number});
    }
    record.sockets = {};
    compact(record.ties);
}

std::uint64_t Sockets::ask(const FileDescriptor &process, const OpenSocket &open)
{
    const Result<FileDescriptor> socket = copyDescriptor(process, open.number);
    struct stat status{};
    // The process may have closed it and opened another.
    if (!socket || ::fstat(socket->number(), &status) == -1 || status.st_ino != open.inode)
        return 0;
    if (const Result<FileDescriptor> file = networkNamespaceOf(*socket))
        return inodeOfNamespace(*file).value_or(0);
    // Without the privilege to be told, one can still tell one's own.
    return m_ownCookie && networkCookieOf(*socket) == *m_ownCookie ? m_ownNamespace : 0;
}

void Sockets::tidy()
{
    if (m_known.size() <= keptAnyway)
        return;
    std::erase_if(m_known, [](auto &known) { return !std::exchange(known.second.isMet, false); });
}

} // namespace lab
