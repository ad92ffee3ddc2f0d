// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/words.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lab
{

/// The three types of System V objects, sysvipc(7), as ipcmk(1) names them.
enum class IpcType : std::uint8_t { queue, shmem, semaphore };

/// msgget(2), shmget(2) or semget(2): a new object, never one that is there already.
struct IpcMakeOperation
{
    IpcType type = IpcType::queue;
    std::string size;  ///< of shared memory, in bytes
    std::string count; ///< of the semaphores in the array
    std::string key;   ///< "0x5b0f0c7b", or "private" for IPC_PRIVATE; empty: a random one, as ipcmk(1) takes
    std::string mode;  ///< octal, "600"; empty: 644

    bool operator==(const IpcMakeOperation &) const = default;
};

/// msgctl(2), shmctl(2) or semctl(2) with IPC_RMID.
struct IpcRemoveOperation
{
    IpcType type = IpcType::queue;
    std::string id;

    bool operator==(const IpcRemoveOperation &) const = default;
};

/// A fresh mqueue file system, mq_overview(7): it shows the POSIX message queues of the namespace it was mounted from.
struct QueuesMountOperation
{
    std::string target;

    bool operator==(const QueuesMountOperation &) const = default;
};

/// Makes a POSIX message queue, or removes one, as a file of a mounted mqueue file system.
struct QueueMakeOperation
{
    std::string path;

    bool operator==(const QueueMakeOperation &) const = default;
};

struct QueueRemoveOperation
{
    std::string path;

    bool operator==(const QueueRemoveOperation &) const = default;
};

/// The number that a key stands for, 0 for "private"; nothing: it is no key.
[[nodiscard]] std::optional<std::uint32_t> ipcKeyIn(std::string_view key);

[[nodiscard]] Words wordsOf(const IpcMakeOperation &make);
[[nodiscard]] Words wordsOf(const IpcRemoveOperation &remove);
[[nodiscard]] Words wordsOf(const QueuesMountOperation &mount);
[[nodiscard]] Words wordsOf(const QueueMakeOperation &make);
[[nodiscard]] Words wordsOf(const QueueRemoveOperation &remove);

/// ipcmk(1), which takes no key; with one, the same call by perl(1).
[[nodiscard]] std::string commandOf(const IpcMakeOperation &make);
[[nodiscard]] std::string commandOf(const IpcRemoveOperation &remove);
[[nodiscard]] std::string commandOf(const QueuesMountOperation &mount);
[[nodiscard]] std::string commandOf(const QueueMakeOperation &make);
[[nodiscard]] std::string commandOf(const QueueRemoveOperation &remove);

} // namespace lab
