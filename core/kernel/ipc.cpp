// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/ipc.h"

#include "core/kernel/call.h"

#include <array>
#include <cstdio>
#include <fcntl.h>
#include <mqueue.h>
#include <sys/ipc.h>
#include <sys/msg.h>
#include <sys/random.h>
#include <sys/sem.h>
#include <sys/shm.h>

namespace lab
{

namespace
{

int flagsFor(unsigned mode)
{
    return IPC_CREAT | IPC_EXCL | static_cast<int>(mode & 0777U);
}

} // namespace

Result<int> makeMessageQueue(std::uint32_t key, unsigned mode)
{
    return checked(::msgget(static_cast<key_t>(key), flagsFor(mode)), "msgget", keyText(key));
}

Result<int> makeSharedMemory(std::uint32_t key, std::size_t bytes, unsigned mode)
{
    return checked(::shmget(static_cast<key_t>(key), bytes, flagsFor(mode)), "shmget", keyText(key));
}

Result<int> makeSemaphores(std::uint32_t key, int count, unsigned mode)
{
    return checked(::semget(static_cast<key_t>(key), count, flagsFor(mode)), "semget", keyText(key));
}

Result<void> removeMessageQueue(int id)
{
    return done(::msgctl(id, IPC_RMID, nullptr), "msgctl", std::to_string(id));
}

Result<void> removeSharedMemory(int id)
{
    return done(::shmctl(id, IPC_RMID, nullptr), "shmctl", std::to_string(id));
}

Result<void> removeSemaphores(int id)
{
    return done(::semctl(id, 0, IPC_RMID), "semctl", std::to_string(id));
}

std::string keyText(std::uint32_t key)
{
    std::array<char, 11> text{};
    std::snprintf(text.data(), text.size(), "0x%08x", key);
    return text.data();
}

Result<std::uint32_t> randomNumber()
{
    std::uint32_t number = 0;
    if (retried([&] { return ::getrandom(&number, sizeof number, 0); }) == -1)
        return std::unexpected(errorOf("getrandom"));
    return number;
}

Result<QueueState> stateOfQueue(const FileDescriptor &queue)
{
    mq_attr attributes{};
    if (::mq_getattr(queue.number(), &attributes) == -1)
        return std::unexpected(errorOf("mq_getattr"));
    return QueueState{attributes.mq_curmsgs, attributes.mq_maxmsg, attributes.mq_msgsize};
}

Result<FileDescriptor> openQueue(const std::string &name)
{
    const mqd_t queue = ::mq_open(("/" + name).c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (queue == -1)
        return std::unexpected(errorOf("mq_open", name));
    return FileDescriptor(queue);
}

} // namespace lab
