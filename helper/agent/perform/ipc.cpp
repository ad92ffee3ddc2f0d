// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "helper/agent/perform/perform.h"

#include "core/kernel/file.h"
#include "core/kernel/ipc.h"
#include "core/kernel/mount.h"
#include "core/model/written_number.h"

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/mount.h>
#include <unistd.h>

namespace lab
{

namespace
{

constexpr int keysToTry = 8;

Result<int> makeObject(const IpcMakeOperation &operation, std::uint32_t key)
{
    const unsigned mode = operation.mode.empty() ? 0644 : writtenNumber<unsigned>(operation.mode, 8).value_or(0);
    switch (operation.type) {
    case IpcType::queue:
        return makeMessageQueue(key, mode);
    case IpcType::shmem:
        return makeSharedMemory(key, writtenNumber<std::size_t>(operation.size).value_or(0), mode);
    case IpcType::semaphore:
        break;
    }
    return makeSemaphores(key, writtenNumber<int>(operation.count).value_or(0), mode);
}

Findings found(int id, std::uint32_t key)
{
    return {{.id = "ipcmk",
             .form = Form::facts,
             .columns = {"VALUE"},
             .rows = {{"id", {std::to_string(id)}}, {"key", {keyText(key)}}}}};
}

/// A queue as a file: the directory that it is in, which has to be of an mqueue file system, and its name there.
struct QueueFile
{
    FileDescriptor directory;
    std::string name;
};

/// A copy of the computer's mount shows the computer's queues: they are on another device.
bool isOfOwnNamespace(const FileDescriptor &directory)
{
    const Result<FileDescriptor> own = makeFileSystem("mqueue", {}, MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV);
    const Result<FileIdentity> here = own ? identityOf(*own) : std::unexpected(own.error());
    const Result<FileIdentity> there = identityOf(directory);
    return here && there && here->device == there->device;
}

Result<QueueFile> queueFileAt(const std::string &path, const Surroundings &surroundings)
{
    const std::size_t slash = path.rfind('/');
    Result<FileDescriptor> directory = openFile(path.substr(0, slash + 1), O_PATH | O_DIRECTORY);
    if (!directory)
        return std::unexpected(std::move(directory).error());
    const Result<std::uint64_t> type = fileSystemOf(*directory);
    if (!type)
        return std::unexpected(type.error());
    if (*type != queuesMagic)
        return std::unexpected(Error{"mqueue", ENOTSUP, path});
    const bool isRootOnHost = surroundings.caller && ::geteuid() == 0;
    if (isRootOnHost && !isOfOwnNamespace(*directory))
        return std::unexpected(Error{"host", EPERM, path});
    return QueueFile{*std::move(directory), path.substr(slash + 1)};
}

Error withSubject(Error error, const std::string &subject)
{
    error.subject = subject;
    return error;
}

} // namespace

Result<Findings> perform(const IpcMakeOperation &operation)
{
    if (const std::optional<std::uint32_t> key = ipcKeyIn(operation.key)) {
        const Result<int> id = makeObject(operation, *key);
        return id ? Result<Findings>(found(*id, *key)) : std::unexpected(id.error());
    }
    // A random key may be in use, or be the private one.
    for (int attempt = 1;; ++attempt) {
        const Result<std::uint32_t> key = randomNumber();
        if (!key)
            return std::unexpected(key.error());
        if (*key == privateKey)
            continue;
        const Result<int> id = makeObject(operation, *key);
        if (id)
            return found(*id, *key);
        if (id.error().number != EEXIST || attempt == keysToTry)
            return std::unexpected(id.error());
    }
}

Result<void> perform(const IpcRemoveOperation &operation)
{
    const int id = writtenNumber<int>(operation.id).value_or(0);
    switch (operation.type) {
    case IpcType::queue:
        return removeMessageQueue(id);
    case IpcType::shmem:
        return removeSharedMemory(id);
    case IpcType::semaphore:
        break;
    }
    return removeSemaphores(id);
}

Result<void> perform(const QueuesMountOperation &operation, const Surroundings &surroundings)
{
    const std::uint64_t attributes = surroundings.caller ? MOUNT_ATTR_NOSUID | MOUNT_ATTR_NODEV : 0;
    const Result<FileDescriptor> mount = makeFileSystem("mqueue", {{"source", "mqueue"}}, attributes);
    if (!mount)
        return std::unexpected(mount.error());
    return attachMount(*mount, operation.target);
}

Result<void> perform(const QueueMakeOperation &operation, const Surroundings &surroundings)
{
    const Result<QueueFile> file = queueFileAt(operation.path, surroundings);
    if (!file)
        return std::unexpected(file.error());
    return makeFile(file->directory, file->name, 0666).transform_error([&](Error error) {
        return withSubject(std::move(error), operation.path);
    });
}

Result<void> perform(const QueueRemoveOperation &operation, const Surroundings &surroundings)
{
    const Result<QueueFile> file = queueFileAt(operation.path, surroundings);
    if (!file)
        return std::unexpected(file.error());
    return removeFile(file->directory, file->name).transform_error([&](Error error) {
        return withSubject(std::move(error), operation.path);
    });
}

} // namespace lab
