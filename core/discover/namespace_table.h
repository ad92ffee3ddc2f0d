// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discover/mount_tables.h"
#include "core/discover/process_record.h"
#include "core/model/census.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace lab
{

/// The namespaces of a census while it is put together, with all that holds them.
class NamespaceTable
{
public:
    /// Whether what is added was there the whole time since the census before.
    enum class Stay : std::uint8_t { fresh, steady };

    void add(const ProcessRecord &record, Stay stay);
    void add(std::uint64_t mountNamespace, const MountTable &table);
    /// One that nothing is known to hold.
    void add(const NamedNamespace &what, Stay stay);

    [[nodiscard]] bool has(const NamedNamespace &what) const { return m_places.contains(what); }
    [[nodiscard]] Namespace *find(const NamedNamespace &what);
    /// One that was held the whole time is the same as before, not another one with the same inode.
    [[nodiscard]] bool isSteady(const Namespace &one) const;

    [[nodiscard]] std::vector<Namespace> &namespaces() { return m_namespaces; }

private:
    std::size_t at(const NamedNamespace &what);
    void hold(std::size_t place, Holding holding, std::uint32_t count);

    std::vector<Namespace> m_namespaces;
    std::vector<Stay> m_stays; ///< by the place in it
    std::unordered_map<NamedNamespace, std::size_t, HashOfNamespace> m_places;
    std::array<std::size_t, kindCount> m_last{}; ///< of each kind the place asked for last: neighbours are often alike
};

} // namespace lab
