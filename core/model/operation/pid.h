// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/complaint.h"
#include "core/model/words.h"

#include <string>
#include <string_view>

namespace lab
{

/// getpid(2) of the side's own process. Finds facts "shell": getpid.
struct OwnPidOperation
{
    bool operator==(const OwnPidOperation &) const = default;
};

/// The side's own process makes a child that ends at once, fork(2). Finds facts "fork": getpid, what the child is
/// called in its own PID namespace, and returned, what its parent calls it. ENOMEM: process 1 of the namespace that it
/// would be born into has ended.
struct ForkOperation
{
    bool operator==(const ForkOperation &) const = default;
};

/// The same with a child that stays until it gets a signal, or its lab ends. Finds facts "start", as "fork".
struct StartOperation
{
    bool operator==(const StartOperation &) const = default;
};

/// A grandchild that stays, whose parent ends at once. Finds facts "orphan": getpid, parent-before and parent-after,
/// getppid(2) of the grandchild; an empty parent-after where it did not outlive its parent.
struct OrphanOperation
{
    bool operator==(const OrphanOperation &) const = default;
};

/// kill(2). A signal that has been sent need not have done anything: pid_namespaces(7) on process 1.
struct SignalOperation
{
    std::string process; ///< as the side numbers it; "child": the lab's child, on the parent side
    std::string signal;  ///< "TERM"

    bool operator==(const SignalOperation &) const = default;
};

[[nodiscard]] Words wordsOf(const OwnPidOperation &own);
[[nodiscard]] Words wordsOf(const ForkOperation &fork);
[[nodiscard]] Words wordsOf(const StartOperation &start);
[[nodiscard]] Words wordsOf(const OrphanOperation &orphan);
[[nodiscard]] Words wordsOf(const SignalOperation &signal);

[[nodiscard]] std::string commandOf(const OwnPidOperation &own);
[[nodiscard]] std::string commandOf(const ForkOperation &fork);
[[nodiscard]] std::string commandOf(const StartOperation &start);
[[nodiscard]] std::string commandOf(const OrphanOperation &orphan);
[[nodiscard]] std::string commandOf(const SignalOperation &signal);

/// A number from 1 to 4194304, the largest that the kernel gives (proc_sys_kernel(5), pid_max), or "child".
[[nodiscard]] Fault checkProcess(std::string_view process);

/// The number of the signal, signal(7); 0: not one of those that can be chosen.
[[nodiscard]] int signalNamed(std::string_view name);

} // namespace lab
