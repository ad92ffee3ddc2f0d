// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/file.h"

#include "core/kernel/call.h"
#include "core/model/shown.h"

#include <algorithm>
#include <array>
#include <dirent.h>
#include <fcntl.h>
#include <linux/openat2.h>
#include <memory>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>
#include <tuple>
#include <unistd.h>
#include <utility>

namespace lab
{

namespace
{

constexpr std::size_t pageBytes = 4096; // the kernel gives most of its files page by page

struct CloseDirectory
{
    void operator()(DIR *stream) const { ::closedir(stream); }
};
using Stream = std::unique_ptr<DIR, CloseDirectory>;

Result<std::vector<std::string>> namesOf(const Stream &stream, const std::string &subject)
{
    std::vector<std::string> names;
    // Only errno tells the end from an error.
    errno = 0;
    while (const dirent *entry = ::readdir(stream.get())) {
        const std::string_view name(entry->d_name);
        if (name != "." && name != "..")
            names.emplace_back(name);
        errno = 0;
    }
    if (errno != 0)
        return std::unexpected(errorOf("readdir", subject));
    return names;
}

} // namespace

Result<FileDescriptor> openFile(const std::string &path, int flags)
{
    const int file = retried([&] { return ::open(path.c_str(), flags | O_CLOEXEC); });
    if (file == -1)
        return std::unexpected(errorOf("open", path));
    return FileDescriptor(file);
}

Result<FileDescriptor> openAt(const FileDescriptor &directory, const std::string &path, int flags)
{
    const int file = retried([&] { return ::openat(directory.number(), path.c_str(), flags | O_CLOEXEC); });
    if (file == -1)
        return std::unexpected(errorOf("openat", path));
    return FileDescriptor(file);
}

Result<FileDescriptor> openMountPoint(const FileDescriptor &root, const std::string &path)
{
    open_how how{};
    how.flags = O_PATH | O_CLOEXEC;
    how.resolve = RESOLVE_IN_ROOT | RESOLVE_NO_SYMLINKS | RESOLVE_CACHED;
    const long file = ::syscall(SYS_openat2, root.number(), path.c_str(), &how, sizeof how);
    if (file == -1)
        return std::unexpected(errorOf("openat2", path));
    return FileDescriptor(static_cast<int>(file));
}

Result<std::string> readAll(const FileDescriptor &file, std::string_view subject, std::size_t limit)
{
    std::string text;
    while (true) {
        const std::size_t filled = text.size();
        const std::size_t room =
            text.capacity() - filled < pageBytes ? std::max(2 * filled, 4 * pageBytes) : text.capacity();
        ssize_t count = 0;
        text.resize_and_overwrite(room, [&](char *bytes, std::size_t size) {
            count = retried([&] { return ::read(file.number(), bytes + filled, size - filled); });
            return filled + static_cast<std::size_t>(std::max<ssize_t>(count, 0));
        });
        if (count == -1)
            return std::unexpected(errorOf("read", subject));
        if (count == 0)
            return text;
        if (text.size() > limit)
            return std::unexpected(Error{"read", EFBIG, std::string(subject)});
    }
}

Result<std::string> readFile(const FileDescriptor &directory, const std::string &path, std::size_t limit)
{
    const Result<FileDescriptor> file = openAt(directory, path, O_RDONLY);
    if (!file)
        return std::unexpected(file.error());
    return readAll(*file, path, limit);
}

Result<void> writeFile(const std::string &path, std::string_view text)
{
    const Result<FileDescriptor> file = openFile(path, O_WRONLY);
    if (!file)
        return std::unexpected(file.error());
    const ssize_t count = retried([&] { return ::write(file->number(), text.data(), text.size()); });
    if (count == -1)
        return std::unexpected(errorOf("write", path));
    if (static_cast<std::size_t>(count) != text.size())
        return std::unexpected(Error{"write", EIO, path});
    return {};
}

Result<std::string> readLink(const FileDescriptor &directory, const std::string &path)
{
    std::array<char, 4096> target{};
    const ssize_t count = ::readlinkat(directory.number(), path.c_str(), target.data(), target.size());
    if (count == -1)
        return std::unexpected(errorOf("readlinkat", path));
    return std::string(target.data(), static_cast<std::size_t>(count));
}

Result<FileIdentity> identityOf(const FileDescriptor &directory, const std::string &path)
{
    struct stat status{};
    if (::fstatat(directory.number(), path.c_str(), &status, 0) == -1)
        return std::unexpected(errorOf("fstatat", path));
    return FileIdentity{status.st_dev, status.st_ino};
}

Result<FileIdentity> identityOf(const FileDescriptor &file)
{
    struct stat status{};
    if (::fstat(file.number(), &status) == -1)
        return std::unexpected(errorOf("fstat"));
    return FileIdentity{status.st_dev, status.st_ino};
}

Result<void> makeFile(const FileDescriptor &directory, const std::string &name, unsigned mode)
{
    return done(::mknodat(directory.number(), name.c_str(), S_IFREG | mode, 0), "mknodat", name);
}

Result<void> makeLink(const FileDescriptor &directory, const std::string &name, const std::string &target)
{
    return done(::symlinkat(target.c_str(), directory.number(), name.c_str()), "symlinkat", name);
}

Result<void> removeFile(const FileDescriptor &directory, const std::string &name)
{
    return done(::unlinkat(directory.number(), name.c_str(), 0), "unlinkat", name);
}

Result<FileOwner> ownerOf(const FileDescriptor &directory, const std::string &path)
{
    struct stat status{};
    if (::fstatat(directory.number(), path.c_str(), &status, 0) == -1)
        return std::unexpected(errorOf("fstatat", path));
    return FileOwner{status.st_uid, status.st_mode & 07777U};
}

std::string_view lastName(std::string_view path)
{
    return path.substr(path.rfind('/') + 1);
}

Result<std::vector<std::string>> namesIn(const std::string &directory)
{
    const Stream stream(::opendir(directory.c_str()));
    if (!stream)
        return std::unexpected(errorOf("opendir", directory));
    return namesOf(stream, directory);
}

Result<std::vector<std::string>> namesIn(const FileDescriptor &directory)
{
    Result<FileDescriptor> file = openAt(directory, ".", O_RDONLY | O_DIRECTORY);
    if (!file)
        return std::unexpected(std::move(file).error());
    const Stream stream(::fdopendir(file->number()));
    if (!stream)
        return std::unexpected(errorOf("fdopendir", "."));
    std::ignore = file->release(); // the stream closes it
    return namesOf(stream, ".");
}

Result<std::uint64_t> fileSystemOf(const FileDescriptor &file)
{
    struct statfs status{};
    if (::fstatfs(file.number(), &status) == -1)
        return std::unexpected(errorOf("fstatfs"));
    return static_cast<std::uint64_t>(status.f_type);
}

} // namespace lab
