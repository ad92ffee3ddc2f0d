// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/spawn.h"

#include "core/kernel/call.h"
#include "core/kernel/fd.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <spawn.h>
#include <unistd.h>

namespace lab
{

namespace
{

constexpr int firstHanded = 3;
constexpr int outOfTheWay = 64;

class SpawnAttributes
{
public:
    explicit SpawnAttributes(ProgramStart::Session session)
    {
        posix_spawnattr_init(&m_value);
        sigset_t none;
        sigset_t all;
        ::sigemptyset(&none);
        ::sigfillset(&all);
        posix_spawnattr_setsigmask(&m_value, &none);
        posix_spawnattr_setsigdefault(&m_value, &all);
        const int more = session == ProgramStart::Session::own ? POSIX_SPAWN_SETSID : 0;
        posix_spawnattr_setflags(&m_value, static_cast<short>(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | more));
    }
    SpawnAttributes(const SpawnAttributes &) = delete;
    SpawnAttributes &operator=(const SpawnAttributes &) = delete;
    ~SpawnAttributes() { posix_spawnattr_destroy(&m_value); }

    [[nodiscard]] const posix_spawnattr_t *value() const { return &m_value; }

private:
    posix_spawnattr_t m_value{};
};

class SpawnActions
{
public:
    SpawnActions(const std::vector<FileDescriptor> &handed, ProgramStart::StandardError standardError)
    {
        posix_spawn_file_actions_init(&m_value);
        posix_spawn_file_actions_addopen(&m_value, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&m_value, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
        if (standardError == ProgramStart::StandardError::none)
            posix_spawn_file_actions_addopen(&m_value, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
        int number = firstHanded;
        for (const FileDescriptor &descriptor : handed)
            posix_spawn_file_actions_adddup2(&m_value, descriptor.number(), number++);
        posix_spawn_file_actions_addclosefrom_np(&m_value, number);
    }
    SpawnActions(const SpawnActions &) = delete;
    SpawnActions &operator=(const SpawnActions &) = delete;
    ~SpawnActions() { posix_spawn_file_actions_destroy(&m_value); }

    [[nodiscard]] const posix_spawn_file_actions_t *value() const { return &m_value; }

private:
    posix_spawn_file_actions_t m_value{};
};

} // namespace

Result<pid_t> startProgram(const ProgramStart &start)
{
    std::vector<FileDescriptor> handed;
    for (const int descriptor : start.descriptors) {
        // None may have a number that another one is to get.
        handed.emplace_back(::fcntl(descriptor, F_DUPFD_CLOEXEC, outOfTheWay));
        if (!handed.back().isOpen())
            return std::unexpected(errorOf("fcntl", "F_DUPFD_CLOEXEC"));
    }
    std::vector<std::string> words = start.words;
    std::vector<char *> pointers;
    for (std::string &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    std::array<char *, 1> noEnvironment{nullptr};
    char **const environment = start.environment == ProgramStart::Environment::none ? noEnvironment.data() : environ;
    const SpawnAttributes attributes(start.session);
    const SpawnActions actions(handed, start.standardError);
    pid_t pid = 0;
    const int number =
        ::posix_spawn(&pid, pointers.front(), actions.value(), attributes.value(), pointers.data(), environment);
    if (number != 0)
        return std::unexpected(Error{"posix_spawn", number, start.words.front()});
    return pid;
}

} // namespace lab
