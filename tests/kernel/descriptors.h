// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace lab::test
{

inline bool isOpen(int descriptor)
{
    return ::fcntl(descriptor, F_GETFD) != -1;
}

inline bool closesOnExec(int descriptor)
{
    return (::fcntl(descriptor, F_GETFD) & FD_CLOEXEC) != 0;
}

/// How many descriptors this process has open.
inline long openDescriptors()
{
    // One of them lists the others.
    return std::distance(std::filesystem::directory_iterator("/proc/self/fd"), {}) - 1;
}

} // namespace lab::test
