// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"

#include <cstddef>
#include <expected>
#include <span>
#include <string_view>
#include <utility>

#include <dirent.h>

namespace lab
{

// For what is read of every process of a computer, one after the other: nothing is allocated, and of a failure the
// errno is all that is told.

template <typename T>
using Quick = std::expected<T, int>;

/// openat(2) with O_CLOEXEC.
[[nodiscard]] Quick<FileDescriptor> openQuickly(const FileDescriptor &directory, const char *path, int flags);

/// readlinkat(2) into the buffer; what does not fit is cut off.
[[nodiscard]] Quick<std::string_view> readLinkInto(std::span<char> buffer, const FileDescriptor &directory,
                                                   const char *path);

/// One read(2) of a file into the buffer, as much as fits.
[[nodiscard]] Quick<std::string_view> readInto(std::span<char> buffer, const FileDescriptor &directory,
                                               const char *path);

/// The next entries of a directory, getdents64(2): empty at its end.
[[nodiscard]] Quick<std::span<const char>> readEntriesInto(std::span<char> buffer, const FileDescriptor &directory);

/// Calls function(const char *name) for each entry but "." and "..". The errno of what ended it before the end; 0.
template <typename Function>
[[nodiscard]] int eachEntry(std::span<char> buffer, const FileDescriptor &directory, Function function)
{
    while (true) {
        const Quick<std::span<const char>> entries = readEntriesInto(buffer, directory);
        if (!entries)
            return entries.error();
        if (entries->empty())
            return 0;
        for (std::size_t at = 0; at < entries->size();) {
            const auto *entry = reinterpret_cast<const dirent64 *>(entries->data() + at);
            const std::string_view name(entry->d_name);
            if (name != "." && name != "..")
                function(entry->d_name);
            at += entry->d_reclen;
        }
    }
}

} // namespace lab
