// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kernel/pseudo_terminal.h"

#include "core/kernel/call.h"

#include <algorithm>
#include <cstdlib>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace lab
{

Result<PseudoTerminal> openPseudoTerminal(WindowSize size)
{
    FileDescriptor master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK));
    if (!master.isOpen())
        return std::unexpected(errorOf("posix_openpt", "/dev/ptmx"));
    if (::unlockpt(master.number()) == -1)
        return std::unexpected(errorOf("unlockpt", "/dev/ptmx"));
    FileDescriptor slave(::ioctl(master.number(), TIOCGPTPEER, O_RDWR | O_NOCTTY | O_CLOEXEC));
    if (!slave.isOpen())
        return std::unexpected(errorOf("ioctl", "TIOCGPTPEER"));
    if (Result<void> set = setWindowSize(master, size); !set)
        return std::unexpected(set.error());
    // Erasing takes back a whole character of UTF-8.
    termios settings{};
    if (::tcgetattr(slave.number(), &settings) == -1)
        return std::unexpected(errorOf("tcgetattr"));
    settings.c_iflag |= IUTF8;
    if (::tcsetattr(slave.number(), TCSANOW, &settings) == -1)
        return std::unexpected(errorOf("tcsetattr"));
    return PseudoTerminal{std::move(master), std::move(slave)};
}

Result<void> setWindowSize(const FileDescriptor &terminal, WindowSize size)
{
    const auto bounded = [](int number) { return static_cast<unsigned short>(std::clamp(number, 1, 0x7fff)); };
    const winsize window{bounded(size.rows), bounded(size.columns), 0, 0};
    return done(::ioctl(terminal.number(), TIOCSWINSZ, &window), "ioctl", "TIOCSWINSZ");
}

Result<WindowSize> windowSize(const FileDescriptor &terminal)
{
    winsize window{};
    if (::ioctl(terminal.number(), TIOCGWINSZ, &window) == -1)
        return std::unexpected(errorOf("ioctl", "TIOCGWINSZ"));
    return WindowSize{window.ws_row, window.ws_col};
}

Result<void> takeControllingTerminal(const FileDescriptor &terminal)
{
    if (::setsid() == -1)
        return std::unexpected(errorOf("setsid"));
    return done(::ioctl(terminal.number(), TIOCSCTTY, 0), "ioctl", "TIOCSCTTY");
}

bool isTerminal(const FileDescriptor &file)
{
    return ::isatty(file.number()) == 1;
}

} // namespace lab
