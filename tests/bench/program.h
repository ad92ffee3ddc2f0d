// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include <sys/types.h>

namespace lab::bench
{

/// Runs a program to its end; false: it did not end with 0.
[[nodiscard]] bool runProgram(const std::vector<std::string> &words);

/// A program that goes on; its standard error comes through a pipe.
class Program
{
public:
    explicit Program(const std::vector<std::string> &words);
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;
    ~Program();

    [[nodiscard]] pid_t pid() const { return m_pid; }
    /// Waits for a text on standard error; false: it ended or ten seconds passed before.
    [[nodiscard]] bool waitFor(const std::string &text);

private:
    pid_t m_pid = 0;
    int m_output = -1;
};

/// A field of /proc/PID/smaps_rollup in bytes: "Rss", "Pss"; several names are added up.
[[nodiscard]] long memoryOf(pid_t pid, const std::vector<std::string> &fields);

/// All processes that descend from pid, itself first.
[[nodiscard]] std::vector<pid_t> familyOf(pid_t pid);

/// How often the kernel switched to a thread of the process, until now; but for one of them.
[[nodiscard]] long switchesOf(pid_t pid, pid_t without = 0);

/// /proc/PID/comm
[[nodiscard]] std::string nameOf(pid_t pid);

} // namespace lab::bench
