// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/kernel/fd.h"
#include "core/kernel/owner.h"
#include "core/model/error.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace lab
{

/// A cgroup for a sandbox, made outside of it. It does not go by itself: who made it outlives the sandbox and removes
/// it. Should that one be killed as well, the next that is made there removes what it left.
class Delegation
{
public:
    /// Whether other processes are in the calling process's own cgroup.
    enum class Own : std::uint8_t { shared, alone };

    /// Below the calling process's own cgroup in the hierarchy of version 2, for that owner. Where that is the
    /// process's alone it moves to another one below, "keeper": controllers can only be handed on by a cgroup that is
    /// empty. An error: there is none, or it may not be changed.
    [[nodiscard]] static Result<Delegation> make(const Owner &owner, Own own);

    [[nodiscard]] const FileDescriptor &cgroup() const { return m_cgroup; }
    [[nodiscard]] std::vector<int> descriptors() const { return {m_parent.number(), m_cgroup.number()}; }
    /// The sandbox is in it: from here on nobody takes it for one that was left.
    void release() const;
    /// Waits until nobody is in it, then removes it with all below.
    void remove() const;

private:
    Delegation(FileDescriptor parent, std::string name, FileDescriptor cgroup)
        : m_parent(std::move(parent))
        , m_name(std::move(name))
        , m_cgroup(std::move(cgroup))
    {}

    FileDescriptor m_parent;
    std::string m_name;
    FileDescriptor m_cgroup;
};

} // namespace lab
