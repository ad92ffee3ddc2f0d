// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/causes.h"

#include <QCoreApplication>

#include <cerrno>

namespace lab
{

namespace
{

bool isQueueFile(const Error &error, const Machine &)
{
    return error.call == "mknodat";
}

bool isSharedMemory(const Error &error, const Machine &)
{
    return error.call == "shmget";
}

bool isFile(const Error &error, const Machine &)
{
    return error.call == "unlinkat";
}

bool isMqueue(const Error &error, const Machine &)
{
    return error.subject.contains("mqueue");
}

constexpr const char *goneWhy =
    QT_TRANSLATE_NOOP("Explanation", "There is no object of that type with that id in the IPC namespace of this side.");
constexpr const char *goneRemedy =
    QT_TRANSLATE_NOOP("Explanation", "Choose an id of the table; what the other side has can't be reached from here.");

constexpr Cause table[] = {
    {Deed::makeIpc, EEXIST, isQueueFile, QT_TRANSLATE_NOOP("Explanation", "A queue of that name is there already."),
     QT_TRANSLATE_NOOP("Explanation", "Choose another name, or remove that queue first.")},
    {Deed::makeIpc, EEXIST, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "In this IPC namespace an object of that type has the key already."),
     QT_TRANSLATE_NOOP("Explanation", "Choose another key, or leave it empty for a random one.")},
    {Deed::makeIpc, ENOTSUP, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "No mqueue file system is mounted there, and only in one is a file a queue."),
     QT_TRANSLATE_NOOP("Explanation", "Mount the POSIX message queues first, and choose a path in that mount.")},
    {Deed::makeIpc, EINVAL, isSharedMemory,
     QT_TRANSLATE_NOOP("Explanation", "The size is larger than a segment may be (kernel.shmmax)."),
     QT_TRANSLATE_NOOP("Explanation", "Choose a smaller size.")},
    {Deed::makeIpc, EINVAL, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "These are more semaphores than an array may have (kernel.sem)."),
     QT_TRANSLATE_NOOP("Explanation", "Choose a smaller number.")},
    {Deed::makeIpc, ENOSPC, isQueueFile,
     QT_TRANSLATE_NOOP("Explanation", "The IPC namespace has as many POSIX queues as it may (fs.mqueue.queues_max)."),
     QT_TRANSLATE_NOOP("Explanation", "Remove some first.")},
    {Deed::makeIpc, ENOSPC, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The IPC namespace has as many of these objects as it may (kernel.msgmni, "
                                      "kernel.shmmni, kernel.shmall, kernel.sem)."),
     QT_TRANSLATE_NOOP("Explanation", "Remove some first.")},
    {Deed::makeIpc, EMFILE, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "The POSIX queues of this user hold as many bytes as they may (ulimit -q)."),
     QT_TRANSLATE_NOOP("Explanation", "Remove some first.")},
    {Deed::removeIpc, ENOENT, isFile, QT_TRANSLATE_NOOP("Explanation", "No queue of that name is there."),
     QT_TRANSLATE_NOOP("Explanation", "Choose a name of the table of POSIX queues.")},
    {Deed::removeIpc, EINVAL, nullptr, goneWhy, goneRemedy},
    {Deed::removeIpc, EIDRM, nullptr, goneWhy, goneRemedy},
    {Deed::removeIpc, EPERM, nullptr,
     QT_TRANSLATE_NOOP("Explanation", "An object is removed by its owner, by who made it, or by who has CAP_SYS_ADMIN "
                                      "in the user namespace that owns the IPC namespace."),
     QT_TRANSLATE_NOOP("Explanation", "Choose an object of your own.")},
    {Deed::mountFileSystem, EPERM, isMqueue,
     QT_TRANSLATE_NOOP("Explanation",
                       "An mqueue file system shows an IPC namespace, and only who owns that namespace may mount one."),
     QT_TRANSLATE_NOOP("Explanation", "Make the child with an IPC namespace of its own.")},
};

} // namespace

std::span<const Cause> ipcCauses()
{
    return table;
}

} // namespace lab
