// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/own_file.h"

#include "core/kernel/call.h"
#include "core/kernel/file.h"
#include "core/kernel/mount_point.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <tuple>
#include <unistd.h>

namespace lab
{

namespace
{

constexpr mode_t fileMode = 0644;

Result<FileDescriptor> openDirectoryOf(const std::string &path)
{
    const std::size_t slash = path.rfind('/');
    return openPlainPath(slash == 0 ? "/" : path.substr(0, slash));
}

std::optional<std::uint64_t> inodeOf(const FileDescriptor &file)
{
    struct stat status{};
    const bool isOwn = ::fstat(file.number(), &status) == 0 && S_ISREG(status.st_mode) && status.st_size == 0 &&
                       status.st_nlink == 1 && status.st_uid == ::geteuid();
    return isOwn ? std::optional<std::uint64_t>(status.st_ino) : std::nullopt;
}

} // namespace

Result<UnnamedFile> makeUnnamedFile(const std::string &path)
{
    Result<FileDescriptor> directory = openDirectoryOf(path);
    if (!directory)
        return std::unexpected(std::move(directory).error());
    FileDescriptor file(::openat(directory->number(), ".", O_TMPFILE | O_WRONLY | O_CLOEXEC, fileMode));
    if (!file.isOpen())
        return std::unexpected(errorOf("openat", path));
    const Result<FileIdentity> identity = identityOf(file);
    if (!identity)
        return std::unexpected(identity.error());
    return UnnamedFile{std::move(file), *std::move(directory), std::string(lastName(path)), identity->inode};
}

Result<void> giveName(const UnnamedFile &file)
{
    return done(::linkat(file.file.number(), "", file.directory.number(), file.name.c_str(), AT_EMPTY_PATH), "linkat",
                file.name);
}

std::optional<std::uint64_t> emptyFileAt(const std::string &path)
{
    const Result<FileDescriptor> file = openPlainPath(path);
    return file ? inodeOf(*file) : std::nullopt;
}

Result<void> touchEmptyFile(const std::string &path)
{
    const Result<FileDescriptor> file = openPlainPath(path);
    if (!file)
        return std::unexpected(file.error());
    if (!inodeOf(*file))
        return std::unexpected(Error{"utimensat", EPERM, path});
    return done(::utimensat(file->number(), "", nullptr, AT_EMPTY_PATH), "utimensat", path);
}

void removeEmptyFile(const std::string &path, std::uint64_t inode)
{
    const Result<FileDescriptor> directory = openDirectoryOf(path);
    if (directory && emptyFileAt(path) == inode)
        std::ignore = removeFile(*directory, std::string(lastName(path)));
}

} // namespace lab
