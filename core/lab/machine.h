// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/kind.h"

#include <cstdint>
#include <optional>
#include <string>

namespace lab
{

enum class CgroupLayout : std::uint8_t { none, v1, hybrid, v2 };
enum class Container : std::uint8_t { none, flatpak, container };

/// What this computer says about namespaces, read from /proc, /sys and /etc once. Absent sysctls are empty. In Flatpak
/// these are its sandbox's: of the computer itself there is less to be seen, seesComputer().
struct Machine
{
    std::string kernelRelease;
    std::optional<long> maxUserNamespaces;          ///< user.max_user_namespaces
    std::optional<long> unprivilegedUserNamespaces; ///< kernel.unprivileged_userns_clone (Debian)
    std::optional<long> apparmorRestriction;        ///< kernel.apparmor_restrict_unprivileged_userns (Ubuntu)
    std::string securityModules;                    ///< /sys/kernel/security/lsm: "lockdown,capability,yama"
    bool isChroot = false;                          ///< the root of this process is not the root of its mount namespace
    Container container = Container::none;
    bool isProcMasked = false;   ///< something is mounted over parts of /proc
    bool hasNewuidmap = false;   ///< newuidmap and newgidmap can be run
    std::string subordinateUids; ///< this user's line of /etc/subuid: "100000:65536"; empty: none
    std::string subordinateGids;
    CgroupLayout cgroups = CgroupLayout::none;
    bool isHelperInstalled = false;
    KindSet kinds;       ///< the kinds that this kernel has (/proc/self/ns)
    bool isRoot = false; ///< effective uid 0

    bool operator==(const Machine &) const = default;
};

/// Whether the mounts, the ids and the limits of it are the computer's, which a lab has to do with.
[[nodiscard]] constexpr bool seesComputer(const Machine &machine)
{
    return machine.container != Container::flatpak;
}

/// Reads below root: "/" for this computer, a recorded tree in a test.
[[nodiscard]] Machine readMachine(const std::string &root = "/");

} // namespace lab
