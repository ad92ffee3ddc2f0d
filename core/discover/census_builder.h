// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discover/namespace_table.h"
#include "core/discover/proc_tree.h"
#include "core/discover/relations.h"
#include "core/model/census.h"

#include <cstdint>
#include <functional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace lab
{

/// Completes a table of namespaces to a census: asks for their owners and parents, finds those that only these lead to
/// or that only the kernel lists, and counts what could not be seen. Keeps what it was told for the next time.
class CensusBuilder
{
public:
    /// Whether to walk through the kernel's list of mount namespaces, where there is no better list.
    enum class Walk : std::uint8_t { no, yes };

    explicit CensusBuilder(const ProcTree &tree)
        : m_isOfKernel(tree.origin == ProcTree::Origin::kernel)
    {}

    /// Everything of the census but its processes and what of the coverage is about those.
    [[nodiscard]] Census build(const ProcTree &tree, NamespaceTable table, Walk walk);

private:
    struct Task
    {
        int leader = 0; ///< a process that is in all of them; 0: a single one in which there is none
        std::vector<NamedNamespace> what;
    };

    void keepSteady(NamespaceTable &table);
    void addUnheld(NamespaceTable &table, Walk walk);
    void ask(const ProcTree &tree, NamespaceTable &table);
    void ask(const ProcTree &tree, NamespaceTable &table, const std::vector<NamedNamespace> &those,
             const RelationsReader::IsKnown &isKnown);
    void take(NamespaceTable &table, const std::vector<RelatedNamespace> &found);
    [[nodiscard]] bool addUninhabitedMounts(NamespaceTable &table);
    [[nodiscard]] Census finish(NamespaceTable &table) const;

    bool m_isOfKernel;
    bool m_hasList = false;
    bool m_mayWalk = true;
    std::unordered_map<NamedNamespace, Relations, HashOfNamespace> m_relations;
    std::vector<NamedNamespace> m_unheld;             ///< found by a list alone
    std::unordered_set<std::uint64_t> m_listedMounts; ///< uninhabited mount namespaces, in this build
    std::uint32_t m_hiddenMounts = 0;
};

} // namespace lab
