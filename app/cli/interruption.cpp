// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interruption.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace lab
{

namespace
{

constexpr std::array signalsHeeded{SIGINT, SIGTERM, SIGHUP};

// A handler reaches nothing but what is global: the two ends of a pipe.
std::array<int, 2> pipeEnds{-1, -1};

void tell(int number)
{
    const int before = errno;
    const auto byte = static_cast<unsigned char>(number);
    [[maybe_unused]] const ssize_t written = ::write(pipeEnds[1], &byte, 1);
    errno = before;
}

} // namespace

Interruption::Interruption()
{
    if (::pipe2(pipeEnds.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto *notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        unsigned char number = 0;
        if (::read(pipeEnds[0], &number, 1) == 1)
            Q_EMIT interrupted(128 + number);
    });
    struct sigaction action{};
    action.sa_handler = tell;
    // A second signal ends the program the hard way, which also ends the lab.
    action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
    for (const int number : signalsHeeded)
        ::sigaction(number, &action, nullptr);
}

Interruption::~Interruption()
{
    for (const int number : signalsHeeded)
        std::signal(number, SIG_DFL);
    for (int &end : pipeEnds) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

} // namespace lab
