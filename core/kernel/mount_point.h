// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/kernel/mount.h"
#include "core/kernel/owner.h"
#include "core/model/error.h"

#include <cstdint>
#include <string>

namespace lab
{

/// O_PATH of a place without following any link on the way, openat2(2): the path is where it leads. ELOOP: it has one.
/// What is mounted there is what is opened.
[[nodiscard]] Result<FileDescriptor> openPlainPath(const std::string &path);

/// The same as far as that user gets, setfsuid(2); the caller is root and has no supplementary groups.
[[nodiscard]] Result<FileDescriptor> openPlainPathAs(const std::string &path, const Owner &user);

struct MountAt
{
    std::uint64_t id = 0; ///< of the mount that the file is on, for as long as the kernel runs where it says so
    bool isRoot = false;  ///< the file is the root of that mount: something is mounted at this place

    bool operator==(const MountAt &) const = default;
};

/// statx(2).
[[nodiscard]] Result<MountAt> mountAt(const FileDescriptor &file);

// As in core/kernel/mount.h, of places that are open: nothing that is renamed meanwhile changes what is meant.
[[nodiscard]] Result<FileDescriptor> cloneMount(const FileDescriptor &source);
[[nodiscard]] Result<void> attachMount(const FileDescriptor &mount, const FileDescriptor &target);
[[nodiscard]] Result<void> addMountAttributes(const FileDescriptor &mount, std::uint64_t attributes);
[[nodiscard]] Result<void> setPropagation(const FileDescriptor &mount, std::uint64_t propagation);

/// unmount() of what is mounted on top at a place that is reached without following any link. Needs /proc.
[[nodiscard]] Result<void> unmountPlain(const std::string &path, Detach detach);

} // namespace lab
