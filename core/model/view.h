// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/rows.h"
#include "core/model/topic.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lab
{

/// A link of /proc/PID/ns, see namespaces(7). Two processes that exist now share a namespace while the inodes are
/// equal.
struct NamespaceLink
{
    std::string name;        ///< one of namespaceLinks
    std::uint64_t inode = 0; ///< of nsfs; 0: this kernel has no such namespace

    bool operator==(const NamespaceLink &) const = default;
};

/// "mnt:[4026531841]", as ls -l shows the link; empty for an absent one.
[[nodiscard]] std::string targetOf(const NamespaceLink &link);

/// Facts are rows with one column, VALUE; their keys are untranslated identifiers. Readings are facts that run on by
/// themselves, as they were at the look: that two looks differ in them says nothing.
enum class Form : std::uint8_t { facts, table, readings };

struct Section
{
    std::string id; ///< untranslated identifier: "mounts"
    Form form = Form::table;
    std::vector<std::string> columns; ///< untranslated identifiers: "FSTYPE"
    Rows rows;

    [[nodiscard]] bool hasFacts() const { return form != Form::table; }
    bool operator==(const Section &) const = default;
};

/// What one side sees of one topic at one moment.
struct View
{
    Topic topic = Kind::mount;
    Side side = Side::parent;
    std::vector<NamespaceLink> namespaces; ///< ten, in the order of namespaceLinks
    std::vector<Section> sections;

    bool operator==(const View &) const = default;
};

/// The namespace links as a table like any other: section "namespaces", column ID, one row a link.
[[nodiscard]] Section namespacesSection(const View &view);

/// All sections of a view, the namespace links first.
[[nodiscard]] std::vector<Section> allSections(const View &view);

/// Its rows; none where there is no section.
[[nodiscard]] Rows rowsOf(const Section *section);

/// Whether the side is in that namespace.
[[nodiscard]] bool isIn(const View &view, Kind kind, std::uint64_t inode);

/// The row with that key; nullptr where there is none.
[[nodiscard]] const Row *findRow(const Section &section, std::string_view key);

} // namespace lab
