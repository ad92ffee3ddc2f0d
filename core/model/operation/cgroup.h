// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/words.h"

#include <cstdint>
#include <string>

namespace lab
{

// cgroups(7), version 2. A cgroup is named by its directory, where a cgroup2 file system is mounted on the side:
// "/sys/fs/cgroup/lab". $SCOPE in it is the path of the scope that the lab's cgroups are in; see core/lab/variables.h.

/// mkdir(2).
struct CgroupMakeOperation
{
    std::string path;

    bool operator==(const CgroupMakeOperation &) const = default;
};

/// Whether what is in a cgroup is killed first.
enum class KillFirst : std::uint8_t { no, yes };

/// rmdir(2). EBUSY: there are processes or other cgroups in it.
struct CgroupRemoveOperation
{
    std::string path;
    KillFirst kill = KillFirst::no; ///< and waits until all are gone

    bool operator==(const CgroupRemoveOperation &) const = default;
};

/// Who is moved to a cgroup: the side's own process, or the lab's child from the parent side.
enum class Moved : std::uint8_t { self, child };

/// Writes cgroup.procs. It finds out facts "move": from, the directory of the cgroup that the process was in; empty
/// where this side can't see that.
struct CgroupMoveOperation
{
    std::string path;
    Moved moved = Moved::self;

    bool operator==(const CgroupMoveOperation &) const = default;
};

/// Starts a process in the cgroup that stays until it gets a signal, or its lab ends.
struct CgroupStartOperation
{
    std::string path;

    bool operator==(const CgroupStartOperation &) const = default;
};

enum class Freeze : std::uint8_t { thawed, frozen };

/// Writes cgroup.freeze, and waits until cgroup.events says that it is so.
struct CgroupFreezeOperation
{
    std::string path;
    Freeze state = Freeze::frozen;

    bool operator==(const CgroupFreezeOperation &) const = default;
};

/// Writes cgroup.kill: SIGKILL to all in it and below.
struct CgroupKillOperation
{
    std::string path;

    bool operator==(const CgroupKillOperation &) const = default;
};

/// Writes a limit of a controller.
struct CgroupLimitOperation
{
    std::string path;
    std::string limit; ///< "pids.max"
    std::string value; ///< "20", "max", "64M"; of cpu.max: "50000 100000"

    bool operator==(const CgroupLimitOperation &) const = default;
};

/// mount(2) of a new cgroup2 file system: its root is that of the side's cgroup namespace.
struct CgroupMountOperation
{
    std::string target;

    bool operator==(const CgroupMountOperation &) const = default;
};

[[nodiscard]] Words wordsOf(const CgroupMakeOperation &make);
[[nodiscard]] Words wordsOf(const CgroupRemoveOperation &removal);
[[nodiscard]] Words wordsOf(const CgroupMoveOperation &move);
[[nodiscard]] Words wordsOf(const CgroupStartOperation &start);
[[nodiscard]] Words wordsOf(const CgroupFreezeOperation &freeze);
[[nodiscard]] Words wordsOf(const CgroupKillOperation &kill);
[[nodiscard]] Words wordsOf(const CgroupLimitOperation &limit);
[[nodiscard]] Words wordsOf(const CgroupMountOperation &mount);

[[nodiscard]] std::string commandOf(const CgroupMakeOperation &make);
[[nodiscard]] std::string commandOf(const CgroupRemoveOperation &removal);
[[nodiscard]] std::string commandOf(const CgroupMoveOperation &move);
[[nodiscard]] std::string commandOf(const CgroupStartOperation &start);
[[nodiscard]] std::string commandOf(const CgroupFreezeOperation &freeze);
[[nodiscard]] std::string commandOf(const CgroupKillOperation &kill);
[[nodiscard]] std::string commandOf(const CgroupLimitOperation &limit);
[[nodiscard]] std::string commandOf(const CgroupMountOperation &mount);

} // namespace lab
