// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/difference.h"
#include "core/model/view.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <compare>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lab
{

/// One section of both sides, as a table is shown.
struct ComparedTable
{
    Section parent;
    Section child;
    bool hasKeyColumn = false; ///< the key is shown in a column of its own, before the cells
    QList<int> lengths;        ///< characters of the longest cell of each column shown

    [[nodiscard]] const std::string &id() const { return parent.id.empty() ? child.id : parent.id; }
    [[nodiscard]] const Section &shape() const { return parent.id.empty() ? child : parent; }
    [[nodiscard]] QStringList titles() const;
};

/// Which row it is, unique among all tables.
struct RowIdView
{
    std::string_view key;
    std::string_view section;

    auto operator<=>(const RowIdView &) const = default;
};

/// The same, kept for when the row is gone.
struct RowId
{
    std::string key;
    std::string section;

    RowId() = default;
    RowId(RowIdView id)
        : key(id.key)
        , section(id.section)
    {}
    operator RowIdView() const { return {key, section}; }
    bool operator==(const RowId &) const = default;
};

struct RowIdLess
{
    using is_transparent = void;

    bool operator()(RowIdView a, RowIdView b) const { return a < b; }
};

/// A row of a table, shared by every list that shows it.
struct ComparedRow
{
    std::shared_ptr<const ComparedTable> table;
    RowDifference difference;

    [[nodiscard]] RowIdView id() const { return {difference.key, table->id()}; }
    /// The cells shown for a side, the key among them where it has a column; empty where the side has no such row.
    [[nodiscard]] QStringList cells(Side side) const;
    /// Whether a column shown differs between the sides.
    [[nodiscard]] QList<int> changedCells() const;
    [[nodiscard]] bool isInBoth() const { return difference.parentRow >= 0 && difference.childRow >= 0; }
    [[nodiscard]] bool matches(const QString &filter) const;
    [[nodiscard]] bool looksLike(const ComparedRow &other) const;
};

/// All rows of both views in one order, section by section: what is of the kind itself first, the namespaces last. A
/// side that is not there (nullptr) makes no difference: the rows of the other are then all alike.
[[nodiscard]] std::vector<ComparedRow> compare(const View *parent, const View *child);

} // namespace lab
