// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/model/error.h"

#include <string>

#include <sys/types.h>

namespace lab
{

/// The cgroups of a sandbox, as its lab host sees them: "/lab-host", which it is in itself, "/parent", where the parent
/// side starts, and whatever is made later; or those of the computer. None, where no cgroup was delegated to the
/// sandbox: then nobody is moved.
class Cgroups
{
public:
    Cgroups() = default;

    /// In a sandbox whose cgroup namespace has the delegated cgroup as its root: mounts it on /sys/fs/cgroup, makes the
    /// two, moves the calling process into its own, and hands on what controllers there are. None where that fails.
    [[nodiscard]] static Cgroups make();
    /// In host mode: whoever is started stays where the lab host is, unless the side has been moved. None without a
    /// cgroup2 file system on /sys/fs/cgroup.
    [[nodiscard]] static Cgroups ofComputer();
    /// The same where the calling process is in a scope that was made for it: moves it to "lab-host" below, so that the
    /// scope can hand on what controllers there are. As ofComputer() where that fails.
    [[nodiscard]] static Cgroups ofScope();
    /// Where nothing was delegated, the same place shows the own cgroup, read-only.
    static void show();

    [[nodiscard]] bool areThere() const { return m_root.isOpen(); }
    /// Where others are made, a cgroup too: "/sys/fs/cgroup", in a scope on the computer the directory of that.
    [[nodiscard]] const std::string &directory() const { return m_directory; }
    /// The path of the lab host's own.
    [[nodiscard]] const std::string &home() const { return m_home; }
    /// Moves a process that the lab host has started (0: the calling one) to the cgroup of that path.
    [[nodiscard]] Result<void> put(pid_t process, const std::string &path) const;
    /// The path of the cgroup that a process is in; where the parent side starts, where that can't be
    /// told.
    [[nodiscard]] std::string pathOf(pid_t process) const;

private:
    FileDescriptor m_root;
    std::string m_directory = "/sys/fs/cgroup";
    std::string m_home = "/lab-host";
    std::string m_start = "/parent";
};

/// Where a process that is started is put.
struct Placement
{
    const Cgroups &cgroups;
    std::string path;
};

} // namespace lab
