// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/overview/rowedits.h"
#include "app/window/overview/search.h"
#include "core/discover/facts.h"
#include "core/discover/proc_text.h"
#include "core/discover/tree.h"
#include "core/model/census.h"

#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace lab
{

/// A namespace, or a process that leads some, as a row of the overview: all that is shown of it but translated words.
struct OverviewRow
{
    RowKey key = 0;
    int depth = 0;
    bool isProcess = false;
    Kind kind = Kind::mount;                    ///< of a namespace
    std::uint64_t inode = 0;                    ///< of a namespace
    int pid = 0;                                ///< the process, or the leader of the namespace; 0: none
    std::uint32_t processes = 0;                ///< that are in the namespace
    std::uint64_t owner = 0;                    ///< as Namespace
    std::uint64_t parent = 0;                   ///< as Namespace
    std::array<std::uint32_t, tieCount> ties{}; ///< as Namespace
    bool isOfLab = false;                       ///< one of this program's labs has made it
    bool isHere = false;                        ///< this program is in it
    QString command{};
    QString user{};
    QString unit{};

    bool operator==(const OverviewRow &) const = default;
};

[[nodiscard]] RowKey keyOf(const Namespace &one);
[[nodiscard]] RowKey keyOfProcess(int pid);
/// The process that a key is of; nothing: it is a namespace's.
[[nodiscard]] std::optional<int> pidIn(RowKey key);
/// The namespace that a key is of.
[[nodiscard]] NamedNamespace namespaceIn(RowKey key);

/// This program among all that is there.
struct Self
{
    Process process{};                   ///< without namespaces where it can't be seen
    std::unordered_set<RowKey> ofLabs{}; ///< namespaces that processes below it are in, and it is not
};
[[nodiscard]] Self selfIn(const Census &census, int ownPid);

[[nodiscard]] OverviewRow rowOf(const Namespace &one, int depth, const Census &census, Facts &facts, const Self &self);
[[nodiscard]] OverviewRow rowOf(const Process &process, int depth, Facts &facts);

/// Text from the system in which nothing hides, for the window.
[[nodiscard]] QString plainText(const std::string &text);

/// The rows of those that are looked for.
[[nodiscard]] std::vector<OverviewRow> overviewRows(const Census &census, Facts &facts, Arrangement arrangement,
                                                    const Search &search, const Self &self);

/// The rows of the census that are looked for, as the command line arranges them.
[[nodiscard]] std::vector<TreeRow> foundRows(const Census &census, Facts &facts, Arrangement arrangement,
                                             const Search &search);

} // namespace lab
