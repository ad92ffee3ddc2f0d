// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lab
{

/// Whose a process is, as the path of its cgroup tells; cgroups(7), systemd.unit(5).
struct Unit
{
    enum class Sort : std::uint8_t { none, docker, podman, containerd, crio, lxc, machine, flatpak, snap, systemd };

    Sort sort = Sort::none;
    std::string name; ///< start of a container's number, name of a machine, application or unit; any bytes

    bool operator==(const Unit &) const = default;
};

/// The identifier of a sort, for output: "docker". Empty for none.
[[nodiscard]] std::string_view nameOf(Unit::Sort sort);

/// "docker:0123456789ab", "systemd:cron.service"; empty for none.
[[nodiscard]] std::string textOf(const Unit &unit);

/// Reads the text of /proc/PID/cgroup: of its hierarchies the unified one counts, else systemd's, else the first.
[[nodiscard]] Unit unitIn(std::string_view cgroups);

} // namespace lab
