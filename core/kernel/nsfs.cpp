// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/nsfs.h"

#include "core/kernel/call.h"
#include "core/kernel/namespace.h"
#include "core/kernel/newer.h"

#include <algorithm>
#include <array>
#include <fcntl.h>
#include <linux/magic.h>
#include <linux/nsfs.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace lab
{

namespace
{

Result<FileDescriptor> openRelated(const FileDescriptor &file, unsigned long request, std::string_view name)
{
    // A pidfd takes no other argument.
    const int related = ::ioctl(file.number(), request, 0);
    if (related == -1)
        return std::unexpected(errorOf("ioctl", name));
    return FileDescriptor(related);
}

} // namespace

Result<std::uint64_t> inodeOfNamespace(const FileDescriptor &file)
{
    struct stat status{};
    if (::fstat(file.number(), &status) == -1)
        return std::unexpected(errorOf("fstat"));
    // All namespaces are on one device, which this process is on the first of.
    static const dev_t device = [] {
        struct stat own{};
        return ::stat("/proc/self/ns/user", &own) == 0 ? own.st_dev : 0;
    }();
    if (status.st_dev == device)
        return status.st_ino;
    struct statfs system{};
    if (::fstatfs(file.number(), &system) == -1)
        return std::unexpected(errorOf("fstatfs"));
    if (system.f_type != NSFS_MAGIC)
        return std::unexpected(Error{"fstatfs", ENOTTY, ""});
    return status.st_ino;
}

Result<Kind> kindOfNamespace(const FileDescriptor &file)
{
    const int flag = ::ioctl(file.number(), NS_GET_NSTYPE);
    if (flag == -1)
        return std::unexpected(errorOf("ioctl", "NS_GET_NSTYPE"));
    const auto found = std::ranges::find(kindTable(), static_cast<std::uint64_t>(flag), &KindInfo::cloneFlag);
    if (found == kindTable().end())
        return std::unexpected(Error{"ioctl", EBADMSG, "NS_GET_NSTYPE"});
    return found->kind;
}

Result<FileDescriptor> ownerOfNamespace(const FileDescriptor &file)
{
    return openRelated(file, NS_GET_USERNS, "NS_GET_USERNS");
}

Result<FileDescriptor> parentOfNamespace(const FileDescriptor &file)
{
    return openRelated(file, NS_GET_PARENT, "NS_GET_PARENT");
}

Result<uid_t> creatorOfNamespace(const FileDescriptor &file)
{
    uid_t user = 0;
    if (::ioctl(file.number(), NS_GET_OWNER_UID, &user) == -1)
        return std::unexpected(errorOf("ioctl", "NS_GET_OWNER_UID"));
    return user;
}

Result<std::uint64_t> idOfNamespace(const FileDescriptor &file)
{
    std::uint64_t id = 0;
    if (::ioctl(file.number(), newer::namespaceId, &id) == 0)
        return id;
    const Error error = errorOf("ioctl", "NS_GET_ID");
    newer::MountNamespaceInfo info;
    if (::ioctl(file.number(), newer::mountNamespaceInfo, &info) == 0)
        return info.id;
    return std::unexpected(error);
}

Result<FileDescriptor> openNamespaceById(std::uint64_t id)
{
    newer::NamespaceHandle handle{.id = id};
    const int file =
        ::open_by_handle_at(newer::nsfsRoot, reinterpret_cast<file_handle *>(&handle), O_RDONLY | O_CLOEXEC);
    if (file == -1)
        return std::unexpected(errorOf("open_by_handle_at", std::to_string(id)));
    return FileDescriptor(file);
}

Result<std::vector<std::uint64_t>> listNamespaces()
{
    std::vector<std::uint64_t> ids;
    std::array<std::uint64_t, 4096> page{};
    newer::NamespaceRequest request;
    while (true) {
        const long count = ::syscall(newer::listns, &request, page.data(), page.size(), 0U);
        if (count == -1)
            return std::unexpected(errorOf("listns"));
        ids.insert(ids.end(), page.begin(), page.begin() + count);
        if (count < std::ssize(page))
            return ids;
        request.after = ids.back();
    }
}

Result<FileDescriptor> namespaceOfProcess(const FileDescriptor &process, std::size_t link)
{
    return openRelated(process, newer::firstNamespaceOfProcess + link, namespaceLinks.at(link));
}

Result<FileDescriptor> mountNamespaceBeside(const FileDescriptor &file, Neighbour neighbour)
{
    return neighbour == Neighbour::after ? openRelated(file, newer::nextMountNamespace, "NS_MNT_GET_NEXT")
                                         : openRelated(file, newer::previousMountNamespace, "NS_MNT_GET_PREV");
}

Result<void> enterWithOwner(const FileDescriptor &file, std::uint64_t flag)
{
    Result<void> entered = enterNamespaces(file, flag);
    if (entered || flag == infoOf(Kind::user).cloneFlag)
        return entered;
    const Result<FileDescriptor> owner = ownerOfNamespace(file);
    if (!owner || !enterNamespaces(*owner, infoOf(Kind::user).cloneFlag))
        return entered;
    return enterNamespaces(file, flag);
}

} // namespace lab
