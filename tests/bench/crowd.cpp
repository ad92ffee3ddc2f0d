// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/crowd.h"

#include <algorithm>
#include <array>
#include <csignal>
#include <fcntl.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <tuple>
#include <unistd.h>

#include <linux/sched.h>

namespace lab::bench
{

namespace
{

constexpr int mostNamespaces = 5000;
constexpr std::array<int, 8> kinds{CLONE_NEWUTS,  CLONE_NEWIPC, CLONE_NEWCGROUP, CLONE_NEWNS,
                                   CLONE_NEWUSER, CLONE_NEWUTS, CLONE_NEWCGROUP, CLONE_NEWNET};

/// Each process of the crowd, with /dev/null for its three descriptors.
[[noreturn]] void sleepFor(int number, int namespaces, int processes, int output)
{
    const int stride = processes / namespaces;
    bool isMade = true;
    if (number % stride == 0 && number / stride < namespaces)
        isMade = ::unshare(kinds[static_cast<std::size_t>(number / stride) % kinds.size()]) == 0;
    const char word = isMade ? '+' : '-';
    std::ignore = ::write(output, &word, 1);
    ::close_range(3, ~0U, 0);
    while (true)
        ::pause();
}

[[noreturn]] void makeAll(int processes, int namespaces, int output)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    const int null = ::open("/dev/null", O_RDWR | O_CLOEXEC);
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        ::dup2(null, descriptor);
    for (int number = 0; number < processes; ++number) {
        const pid_t pid = ::fork();
        if (pid == 0)
            sleepFor(number, namespaces, processes, output);
        if (pid == -1)
            std::ignore = ::write(output, "-", 1);
    }
    ::close(output);
    while (true)
        ::pause();
}

} // namespace

Crowd::Crowd(int processes)
    : m_processes(processes)
{
    std::array<int, 2> pipe{};
    if (::pipe2(pipe.data(), O_CLOEXEC) == -1)
        return;
    clone_args arguments{};
    arguments.flags = CLONE_NEWPID | (::geteuid() == 0 ? 0U : CLONE_NEWUSER);
    arguments.exit_signal = SIGCHLD;
    m_first = static_cast<pid_t>(::syscall(SYS_clone3, &arguments, sizeof arguments));
    if (m_first == 0) {
        ::close(pipe[0]);
        makeAll(processes, namespaces(), pipe[1]);
    }
    ::close(pipe[1]);
    int made = 0;
    std::array<char, 4096> words{};
    for (ssize_t count = 0; (count = ::read(pipe[0], words.data(), words.size())) > 0;)
        made += static_cast<int>(std::count(words.begin(), words.begin() + count, '+'));
    ::close(pipe[0]);
    m_isThere = m_first > 0 && made == processes;
}

Crowd::~Crowd()
{
    if (m_first <= 0)
        return;
    ::kill(m_first, SIGKILL);
    ::waitpid(m_first, nullptr, 0);
}

int Crowd::namespaces() const
{
    return std::clamp(m_processes / 2, 1, mostNamespaces);
}

} // namespace lab::bench
