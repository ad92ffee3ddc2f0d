// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>

namespace lab::test
{

/// The targets of all links in /proc/PID/ns of all processes that may be read: every namespace that a process is in.
[[nodiscard]] std::set<std::string> namespacesOfAllProcesses();

/// The number of processes that were started with NAME=VALUE in their environment.
[[nodiscard]] int processesWithVariable(const std::string &assignment);

/// The lines of /proc/self/mountinfo.
[[nodiscard]] std::set<std::string> mounts();

/// The names of the network interfaces.
[[nodiscard]] std::set<std::string> interfaces();

/// The System V objects, by the lines of /proc/sysvipc, and the POSIX message queues in /dev/mqueue.
[[nodiscard]] std::set<std::string> ipcObjects();

/// The directories of the cgroups that this user's labs have made, or for root all labs, with all below, wherever
/// cgroup2 is mounted usually.
[[nodiscard]] std::set<std::string> labCgroups();

} // namespace lab::test
