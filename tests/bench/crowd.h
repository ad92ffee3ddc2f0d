// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/types.h>

namespace lab::bench
{

/// Many sleeping processes, half of which, though 5000 at the most, have a namespace of their own: of every kind but
/// PID and time in turn. All of them are in a PID namespace of their own, with which they end.
class Crowd
{
public:
    explicit Crowd(int processes);
    Crowd(const Crowd &) = delete;
    Crowd &operator=(const Crowd &) = delete;
    ~Crowd();

    /// False: so many could not be made here.
    [[nodiscard]] bool isThere() const { return m_isThere; }
    [[nodiscard]] int processes() const { return m_processes; }
    [[nodiscard]] int namespaces() const;

private:
    int m_processes;
    pid_t m_first = 0; ///< process 1 of the PID namespace
    bool m_isThere = false;
};

} // namespace lab::bench
