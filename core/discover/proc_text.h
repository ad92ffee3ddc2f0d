// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/kind.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lab
{

// What the files of /proc/PID say, as pure functions of their text. All of it may be anything.

/// The text that a link to a namespace or a socket has: "mnt:[4026531841]", "socket:[31337]". 0: something else.
[[nodiscard]] std::uint64_t numberInLink(std::string_view target, std::string_view type);

/// A namespace in a link of whatever kind.
struct NamedNamespace
{
    Kind kind = Kind::mount;
    std::uint64_t inode = 0;

    bool operator==(const NamedNamespace &) const = default;
};
[[nodiscard]] std::optional<NamedNamespace> namespaceInLink(std::string_view target);

/// For maps by namespace.
struct HashOfNamespace
{
    std::size_t operator()(const NamedNamespace &what) const
    {
        return std::hash<std::uint64_t>()(what.inode * kindCount + static_cast<std::uint64_t>(what.kind));
    }
};

/// /proc/PID/stat, proc_pid_stat(5).
struct StatText
{
    std::string_view name; ///< any bytes, ")" and newlines among them
    char state = '?';
    int parent = 0;
    std::uint32_t threads = 1;
    std::uint64_t startTime = 0;
};
[[nodiscard]] std::optional<StatText> statIn(std::string_view text);

/// /proc/PID/schedstat, three numbers that change whenever the thread runs: nanoseconds that it ran, and waited to run,
/// and how many times it was let run.
struct Run
{
    std::uint64_t ran = 0;
    std::uint64_t waited = 0;
    std::uint64_t turns = 0;

    bool operator==(const Run &) const = default;
};
/// Nothing as well where the kernel does not count: then all are 0.
[[nodiscard]] std::optional<Run> runIn(std::string_view text);

/// A mount of a namespace, from a line of /proc/PID/mountinfo, proc_pid_mountinfo(5).
struct NamespaceMount
{
    NamedNamespace what;
    std::string target; ///< any bytes

    bool operator==(const NamespaceMount &) const = default;
};
[[nodiscard]] std::vector<NamespaceMount> namespaceMountsIn(std::string_view mountinfo);

} // namespace lab
