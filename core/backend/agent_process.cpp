// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backend/agent_process.h"

#include <QByteArrayList>
#include <QFile>

#include <csignal>
#include <fcntl.h>
#include <memory>
#include <spawn.h>
#include <unistd.h>
#include <vector>

namespace lab
{

namespace
{

constexpr int handedOver = 3;

struct Attributes
{
    Attributes()
    {
        posix_spawnattr_init(&value);
        sigset_t none;
        sigset_t all;
        ::sigemptyset(&none);
        ::sigfillset(&all);
        posix_spawnattr_setsigmask(&value, &none);
        posix_spawnattr_setsigdefault(&value, &all);
        posix_spawnattr_setflags(&value, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    }
    ~Attributes() { posix_spawnattr_destroy(&value); }
    Q_DISABLE_COPY_MOVE(Attributes)

    posix_spawnattr_t value{};
};

struct FileActions
{
    explicit FileActions(int descriptor)
    {
        posix_spawn_file_actions_init(&value);
        posix_spawn_file_actions_addopen(&value, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&value, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        // Also right where both numbers are the same: posix_spawn(3) then clears close-on-exec.
        posix_spawn_file_actions_adddup2(&value, descriptor, handedOver);
        posix_spawn_file_actions_addclosefrom_np(&value, handedOver + 1);
    }
    ~FileActions() { posix_spawn_file_actions_destroy(&value); }
    Q_DISABLE_COPY_MOVE(FileActions)

    posix_spawn_file_actions_t value{};
};

} // namespace

Result<pid_t> startAgent(const QString &path, const QStringList &arguments, const FileDescriptor &descriptor)
{
    QByteArrayList words{QFile::encodeName(path)};
    for (const QString &argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);

    const Attributes attributes;
    const FileActions actions(descriptor.number());
    pid_t pid = 0;
    const int number =
        ::posix_spawn(&pid, pointers.front(), &actions.value, &attributes.value, pointers.data(), environ);
    if (number != 0)
        return std::unexpected(Error{"posix_spawn", number, path.toStdString()});
    return pid;
}

} // namespace lab
