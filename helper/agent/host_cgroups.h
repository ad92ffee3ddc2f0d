// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"
#include "helper/agent/host_entry.h"

#include <cstdint>
#include <map>
#include <string>
#include <utility>

#include <sys/types.h>

namespace lab
{

/// The cgroups that a lab has on the computer itself, all in one directory, Cgroups::directory(). Each is known by its
/// number, which the kernel gives to no other one.
class HostCgroups
{
public:
    HostCgroups(HostEntry &entry, std::string directory)
        : m_entry(entry)
        , m_directory(std::move(directory))
    {}

    [[nodiscard]] const std::string &directory() const { return m_directory; }

    /// Makes one. With the first comes "parent", for the parent side's own process, which is moved there: like that of
    /// a sandbox it then has a place to come back to. EEXIST: the computer has one of that name.
    [[nodiscard]] Result<void> make(const std::string &path, pid_t parentSide);
    /// Error EPERM of the call "host".
    [[nodiscard]] Result<void> requireOwn(const std::string &path) const;

private:
    [[nodiscard]] Result<void> makeOne(const std::string &path);

    HostEntry &m_entry;
    std::string m_directory;
    std::map<std::string, std::uint64_t> m_own;
};

/// Kills what is left in it, which the lab has put there, and removes it, where it is still that one. Number 0: it was
/// not told, and is removed if nothing is in it.
void removeCgroup(const std::string &path, std::uint64_t number);

} // namespace lab
