// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace lab
{

/// IPC_PRIVATE: an object that no key leads to.
inline constexpr std::uint32_t privateKey = 0;

/// msgget(2), shmget(2) and semget(2) with IPC_CREAT and IPC_EXCL; the id of the new object. mode: its nine permission
/// bits. The subject of an error is the key, "0x5b0f0c7b".
[[nodiscard]] Result<int> makeMessageQueue(std::uint32_t key, unsigned mode);
[[nodiscard]] Result<int> makeSharedMemory(std::uint32_t key, std::size_t bytes, unsigned mode);
[[nodiscard]] Result<int> makeSemaphores(std::uint32_t key, int count, unsigned mode);

/// msgctl(2), shmctl(2) and semctl(2) with IPC_RMID. The subject of an error is the id.
[[nodiscard]] Result<void> removeMessageQueue(int id);
[[nodiscard]] Result<void> removeSharedMemory(int id);
[[nodiscard]] Result<void> removeSemaphores(int id);

/// "0x5b0f0c7b", as ipcs(1) shows a key.
[[nodiscard]] std::string keyText(std::uint32_t key);

/// From getrandom(2).
[[nodiscard]] Result<std::uint32_t> randomNumber();

/// The f_type of an mqueue file system, mq_overview(7), as fileSystemOf() has it.
inline constexpr std::uint64_t queuesMagic = 0x19800202; // in the kernel's ipc/mqueue.c alone

/// A POSIX message queue as mq_getattr(3) has it.
struct QueueState
{
    long messages = 0;
    long maximum = 0; ///< of messages
    long size = 0;    ///< of the largest message, in bytes
};

/// queue: a file of an mqueue file system, or what mq_open(3) opens.
[[nodiscard]] Result<QueueState> stateOfQueue(const FileDescriptor &queue);

/// mq_open(3) of a queue that is there, without blocking; name: as the file is called, without the slash.
[[nodiscard]] Result<FileDescriptor> openQueue(const std::string &name);

} // namespace lab
