// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <sys/ioctl.h>

/// Interfaces that newer kernels have and the headers of an older system lack, in the kernel's own layout. Each may
/// answer ENOSYS or ENOTTY: whoever calls it has an older way beside it.
namespace lab::newer
{

/// ioctl_nsfs(2): the mount namespaces since Linux 6.12, the id of any namespace since 6.18.
struct MountNamespaceInfo
{
    std::uint32_t size = sizeof(MountNamespaceInfo);
    std::uint32_t mounts = 0;
    std::uint64_t id = 0;
};
inline constexpr unsigned long mountNamespaceInfo = _IOR(0xb7, 10, MountNamespaceInfo);
inline constexpr unsigned long nextMountNamespace = _IOR(0xb7, 11, MountNamespaceInfo);
inline constexpr unsigned long previousMountNamespace = _IOR(0xb7, 12, MountNamespaceInfo);
inline constexpr unsigned long namespaceId = _IOR(0xb7, 13, std::uint64_t);

/// The namespaces of a pidfd since Linux 6.11: the first of ten ioctls, in the order of namespaceLinks.
inline constexpr unsigned long firstNamespaceOfProcess = _IO(0xff, 1);

/// open_by_handle_at(2) of nsfs since Linux 6.18: the directory that stands for it, and its type of handle.
inline constexpr int nsfsRoot = -10003;
inline constexpr int nsfsHandleType = 0xf1;
struct NamespaceHandle
{
    std::uint32_t bytes = 16;
    std::int32_t type = nsfsHandleType;
    std::uint64_t id = 0;
    std::uint32_t kind = 0; ///< CLONE_NEW*, with the inode; both may be 0
    std::uint32_t inode = 0;
};

/// listns(2) since Linux 6.19.
inline constexpr long listns = 470;
struct NamespaceRequest
{
    std::uint32_t size = sizeof(NamespaceRequest);
    std::uint32_t spare = 0;
    std::uint64_t after = 0; ///< the last id of the answer before
    std::uint32_t kinds = 0; ///< CLONE_NEW*, ored; 0: all
    std::uint32_t spare2 = 0;
    std::uint64_t owner = 0; ///< id of a user namespace; 0: any
};

/// listmount(2) and statmount(2) since Linux 6.8, of another mount namespace since 6.11.
inline constexpr long statmount = 457;
inline constexpr long listmount = 458;
inline constexpr std::uint64_t rootMount = ~std::uint64_t{0};
struct MountRequest
{
    std::uint32_t size = sizeof(MountRequest);
    std::uint32_t spare = 0;
    std::uint64_t mount = 0;
    std::uint64_t parameter = 0;      ///< listmount: the last id of the answer before; statmount: what is asked for
    std::uint64_t mountNamespace = 0; ///< its id; 0: one's own
};
inline constexpr std::uint64_t wantsRoot = 0x08;
inline constexpr std::uint64_t wantsTarget = 0x10;
inline constexpr std::uint64_t wantsType = 0x20;
struct MountStatus
{
    std::uint32_t size = 0;
    std::uint32_t options = 0;
    std::uint64_t mask = 0;
    std::uint32_t deviceMajor = 0;
    std::uint32_t deviceMinor = 0;
    std::uint64_t magic = 0;
    std::uint32_t flags = 0;
    std::uint32_t type = 0; ///< where its text starts behind the structure, as root and target
    std::uint64_t ids[3]{};
    std::uint64_t attributes = 0;
    std::uint64_t propagation[4]{};
    std::uint32_t root = 0;
    std::uint32_t target = 0;
    std::uint64_t spare[50]{};
};

} // namespace lab::newer
