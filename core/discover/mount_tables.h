// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discover/proc_text.h"
#include "core/discover/proc_tree.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace lab
{

/// A mount namespace in which there are processes that can be looked at.
struct InhabitedMountNamespace
{
    std::uint64_t inode = 0;
    std::vector<int> pids{};     ///< some that are in it, the lowest first
    bool mayHaveChanged = false; ///< one that is in it has run since the last time, or has come
};

/// The mounts of namespaces in a mount namespace.
struct MountTable
{
    std::vector<NamespaceMount> mounts{};
    int pid = 0; ///< who sees them; 0: they could not be read
};

/// The mounts of namespaces in all mount namespaces. They change when a process there runs, or when a mount elsewhere
/// propagates there; what can be changed without either, by a process that was there only for a moment, is noticed in
/// one of the next rounds.
class MountTables
{
public:
    static constexpr unsigned rounds = 16;

    /// True: something differs from the time before.
    bool read(const ProcTree &tree, const std::vector<InhabitedMountNamespace> &namespaces, unsigned round);

    /// By the inode of the mount namespace.
    [[nodiscard]] const std::map<std::uint64_t, MountTable> &tables() const { return m_tables; }

private:
    std::map<std::uint64_t, MountTable> m_tables;
};

/// The same of a mount namespace without a process that could be read from, by its id: listmount(2). Nothing: that
/// can't be had here.
[[nodiscard]] std::optional<std::vector<NamespaceMount>> namespaceMountsOf(std::uint64_t mountNamespaceId);

} // namespace lab
