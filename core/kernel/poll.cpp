// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/poll.h"

#include "core/kernel/call.h"

#include <array>
#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace lab
{

Result<int> waitForAny(std::vector<pollfd> &files, int milliseconds)
{
    return checked(retried([&] { return ::poll(files.data(), files.size(), milliseconds); }), "poll");
}

Result<bool> waitUntilReadable(const FileDescriptor &file, int milliseconds)
{
    std::vector<pollfd> files{{file.number(), POLLIN, 0}};
    const Result<int> ready = waitForAny(files, milliseconds);
    if (!ready)
        return std::unexpected(ready.error());
    return *ready > 0;
}

Result<FileDescriptor> openSignals(std::initializer_list<int> signals)
{
    sigset_t set;
    ::sigemptyset(&set);
    for (const int signal : signals)
        ::sigaddset(&set, signal);
    if (::sigprocmask(SIG_BLOCK, &set, nullptr) == -1)
        return std::unexpected(errorOf("sigprocmask"));
    const Result<int> file = checked(::signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK), "signalfd");
    if (!file)
        return std::unexpected(file.error());
    return FileDescriptor(*file);
}

void takeSignals(const FileDescriptor &signals)
{
    std::array<signalfd_siginfo, 8> taken{};
    while (::read(signals.number(), taken.data(), sizeof taken) > 0) {
    }
}

void blockSignals()
{
    sigset_t all;
    ::sigfillset(&all);
    ::sigprocmask(SIG_SETMASK, &all, nullptr);
}

void restoreSignals()
{
    for (int signal = 1; signal < NSIG; ++signal)
        std::ignore = std::signal(signal, SIG_DFL);
    unblockSignals();
}

void unblockSignals()
{
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
}

} // namespace lab
