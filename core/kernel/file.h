// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lab
{

/// open(2) with O_CLOEXEC.
[[nodiscard]] Result<FileDescriptor> openFile(const std::string &path, int flags);
/// openat(2) with O_CLOEXEC; the path is relative to directory.
[[nodiscard]] Result<FileDescriptor> openAt(const FileDescriptor &directory, const std::string &path, int flags);

/// O_PATH of a place where something is mounted, below root, without following a link and without asking any file
/// system that might keep one waiting: openat2(2), Linux 5.12. EAGAIN: not possible so.
[[nodiscard]] Result<FileDescriptor> openMountPoint(const FileDescriptor &root, const std::string &path);

/// The whole of a file that states no size, as /proc's. EFBIG over the limit.
[[nodiscard]] Result<std::string> readAll(const FileDescriptor &file, std::string_view subject, std::size_t limit);
[[nodiscard]] Result<std::string> readFile(const FileDescriptor &directory, const std::string &path,
                                           std::size_t limit = 1024UZ * 1024);

/// One write(2) of all bytes, as files of /proc want it.
[[nodiscard]] Result<void> writeFile(const std::string &path, std::string_view text);

/// readlinkat(2).
[[nodiscard]] Result<std::string> readLink(const FileDescriptor &directory, const std::string &path);

struct FileIdentity
{
    std::uint64_t device = 0;
    std::uint64_t inode = 0;

    bool operator==(const FileIdentity &) const = default;
};

/// Device and inode of what the path leads to, links followed; stat(2).
[[nodiscard]] Result<FileIdentity> identityOf(const FileDescriptor &directory, const std::string &path);
/// The same of a file that is open; fstat(2).
[[nodiscard]] Result<FileIdentity> identityOf(const FileDescriptor &file);

/// What stands behind the last slash of a path; all of it where there is none.
[[nodiscard]] std::string_view lastName(std::string_view path);

/// Names in a directory without "." and "..".
[[nodiscard]] Result<std::vector<std::string>> namesIn(const std::string &directory);
/// The same of a directory that is open, in whatever way; the subject of an error is ".".
[[nodiscard]] Result<std::vector<std::string>> namesIn(const FileDescriptor &directory);

/// The f_type of the file system that it is on, statfs(2): PROC_SUPER_MAGIC …
[[nodiscard]] Result<std::uint64_t> fileSystemOf(const FileDescriptor &file);

/// An empty file, mknodat(2); mode: before the umask.
[[nodiscard]] Result<void> makeFile(const FileDescriptor &directory, const std::string &name, unsigned mode);
/// symlinkat(2).
[[nodiscard]] Result<void> makeLink(const FileDescriptor &directory, const std::string &name,
                                    const std::string &target);
/// unlinkat(2).
[[nodiscard]] Result<void> removeFile(const FileDescriptor &directory, const std::string &name);

struct FileOwner
{
    std::uint32_t user = 0;
    unsigned mode = 0; ///< permission bits
};

/// Owner and mode of what the path leads to, links followed; stat(2).
[[nodiscard]] Result<FileOwner> ownerOf(const FileDescriptor &directory, const std::string &path);

} // namespace lab
