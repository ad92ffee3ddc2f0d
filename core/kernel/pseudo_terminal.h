// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"

namespace lab
{

/// pty(7): what is written to the master is what was typed, what is read from it is what was printed.
struct PseudoTerminal
{
    FileDescriptor master; ///< non-blocking
    FileDescriptor slave;
};

struct WindowSize
{
    int rows = 0;
    int columns = 0;

    bool operator==(const WindowSize &) const = default;
};

/// posix_openpt(3); the slave by TIOCGPTPEER of ioctl_tty(2), whatever is mounted on /dev/pts.
[[nodiscard]] Result<PseudoTerminal> openPseudoTerminal(WindowSize size);
/// TIOCSWINSZ: who runs in its foreground gets SIGWINCH.
[[nodiscard]] Result<void> setWindowSize(const FileDescriptor &terminal, WindowSize size);
/// TIOCGWINSZ.
[[nodiscard]] Result<WindowSize> windowSize(const FileDescriptor &terminal);
/// The calling process leads a new session on that terminal, setsid(2) and TIOCSCTTY. EPERM: it leads a group already,
/// or the terminal is another session's.
[[nodiscard]] Result<void> takeControllingTerminal(const FileDescriptor &terminal);
[[nodiscard]] bool isTerminal(const FileDescriptor &file);

} // namespace lab
