// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>

#include <sys/types.h>

namespace lab::test
{

/// What a process in the making says of itself: a name and a number each.
using Numbers = std::map<std::string, std::uint64_t>;

/// A child process that has prepared something and stays as it is. It goes with the object, and those that it started
/// with it.
class Actor
{
public:
    /// prepare() runs in the child; what it throws is the reason for which the actor is not ready.
    explicit Actor(const std::function<Numbers()> &prepare);
    Actor(const Actor &) = delete;
    Actor &operator=(const Actor &) = delete;
    ~Actor();

    [[nodiscard]] pid_t pid() const { return m_pid; }
    /// Empty: it is ready.
    [[nodiscard]] const std::string &reason() const { return m_reason; }
    [[nodiscard]] std::uint64_t number(const std::string &name) const { return m_numbers.at(name); }

private:
    pid_t m_pid = 0;
    std::string m_reason;
    Numbers m_numbers;
};

// For prepare(). All of them throw.

/// unshare(2).
void part(int flags);
/// A new user namespace in which the user is root.
void partAsRoot(int flags = 0);
/// A child that does something and then waits until it is killed, or until its own parent ends.
[[nodiscard]] pid_t startOff(const std::function<void()> &act);
void end(pid_t pid);
/// Opens a file and leaves it open.
int keepOpen(const std::string &path);
/// The inode of a link: "/proc/self/ns/uts".
[[nodiscard]] std::uint64_t inodeOf(const std::string &link);
[[nodiscard]] std::string linkOf(pid_t pid, const std::string &name);
void check(bool isDone, const std::string &call);

} // namespace lab::test
