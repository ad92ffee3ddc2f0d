// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"
#include "core/model/kind.h"

#include <cstddef>
#include <cstdint>
#include <vector>

#include <sys/types.h>

namespace lab
{

// Descriptors of namespaces, as those of /proc/PID/ns/*, and what the kernel tells of them; ioctl_nsfs(2).

/// Inode of a namespace, which tells it from all others that exist now. ENOTTY: the file is no namespace.
[[nodiscard]] Result<std::uint64_t> inodeOfNamespace(const FileDescriptor &file);
[[nodiscard]] Result<Kind> kindOfNamespace(const FileDescriptor &file);

/// The user namespace that owns it. EPERM: there is none, or it is out of sight from here.
[[nodiscard]] Result<FileDescriptor> ownerOfNamespace(const FileDescriptor &file);
/// Enters that namespace, with the rights of the user namespace that owns it where this process's own do not suffice:
/// who made that has them all in it, and is in it from then on. Of one thread alone.
[[nodiscard]] Result<void> enterWithOwner(const FileDescriptor &file, std::uint64_t flag);
/// The parent of a PID or user namespace. EPERM as above; EINVAL: the kind has no parents.
[[nodiscard]] Result<FileDescriptor> parentOfNamespace(const FileDescriptor &file);
/// Who made a user namespace, as an id of the caller's user namespace.
[[nodiscard]] Result<uid_t> creatorOfNamespace(const FileDescriptor &file);

/// A number that no other namespace has until the next boot, Linux 6.18; of mount namespaces 6.11. ENOTTY before.
[[nodiscard]] Result<std::uint64_t> idOfNamespace(const FileDescriptor &file);
/// The namespace with that number, Linux 6.18. ESTALE: gone.
[[nodiscard]] Result<FileDescriptor> openNamespaceById(std::uint64_t id);
/// Numbers of all namespaces that the caller may see, listns(2), Linux 6.19. ENOSYS before.
[[nodiscard]] Result<std::vector<std::uint64_t>> listNamespaces();

/// One of a process's namespaces, Linux 6.11; link: an index of namespaceLinks. ENOTTY before.
[[nodiscard]] Result<FileDescriptor> namespaceOfProcess(const FileDescriptor &process, std::size_t link);

enum class Neighbour : std::uint8_t { before, after };

/// The mount namespace that was made next before or after this one, Linux 6.12. ENOENT: there is none. EPERM: only root
/// outside of all PID namespaces may ask.
[[nodiscard]] Result<FileDescriptor> mountNamespaceBeside(const FileDescriptor &file, Neighbour neighbour);

} // namespace lab
