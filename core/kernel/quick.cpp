// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/quick.h"

#include "core/kernel/call.h"

#include <fcntl.h>
#include <unistd.h>

namespace lab
{

Quick<FileDescriptor> openQuickly(const FileDescriptor &directory, const char *path, int flags)
{
    const int file = retried([&] { return ::openat(directory.number(), path, flags | O_CLOEXEC); });
    if (file == -1)
        return std::unexpected(errno);
    return FileDescriptor(file);
}

Quick<std::string_view> readLinkInto(std::span<char> buffer, const FileDescriptor &directory, const char *path)
{
    const ssize_t count = ::readlinkat(directory.number(), path, buffer.data(), buffer.size());
    if (count == -1)
        return std::unexpected(errno);
    return std::string_view(buffer.data(), static_cast<std::size_t>(count));
}

Quick<std::string_view> readInto(std::span<char> buffer, const FileDescriptor &directory, const char *path)
{
    const Quick<FileDescriptor> file = openQuickly(directory, path, O_RDONLY | O_NONBLOCK);
    if (!file)
        return std::unexpected(file.error());
    const ssize_t count = retried([&] { return ::read(file->number(), buffer.data(), buffer.size()); });
    if (count == -1)
        return std::unexpected(errno);
    return std::string_view(buffer.data(), static_cast<std::size_t>(count));
}

Quick<std::span<const char>> readEntriesInto(std::span<char> buffer, const FileDescriptor &directory)
{
    const ssize_t count = ::getdents64(directory.number(), buffer.data(), buffer.size());
    if (count == -1)
        return std::unexpected(errno);
    return std::span<const char>(buffer.data(), static_cast<std::size_t>(count));
}

} // namespace lab
