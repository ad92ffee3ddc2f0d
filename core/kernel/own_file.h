// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"

#include <cstdint>
#include <optional>
#include <string>

namespace lab
{

// Empty files of the calling process's own in a directory that others can write to as well. No link is followed on the
// way to them, and nothing else is mistaken for one.

/// One that has no name yet, so that its number can be noted down before anybody sees it; O_TMPFILE, open(2).
struct UnnamedFile
{
    FileDescriptor file;
    FileDescriptor directory;
    std::string name;
    std::uint64_t inode = 0;
};

[[nodiscard]] Result<UnnamedFile> makeUnnamedFile(const std::string &path);
/// linkat(2), as root. EEXIST: something has that name.
[[nodiscard]] Result<void> giveName(const UnnamedFile &file);

/// The number of the one at path; nothing: there is none, or it is something else.
[[nodiscard]] std::optional<std::uint64_t> emptyFileAt(const std::string &path);
/// As touch(1). EPERM: it is something else.
[[nodiscard]] Result<void> touchEmptyFile(const std::string &path);
/// Where it is still that one.
void removeEmptyFile(const std::string &path, std::uint64_t inode);

} // namespace lab
