// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/comparison.h"

#include "app/window/titles.h"

#include <algorithm>

namespace lab
{

namespace
{

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text);
}

/// Characters in a fixed font: those of East Asia are twice as wide.
int columnsOf(const QString &text)
{
    return static_cast<int>(text.size() + std::ranges::count_if(text, [](QChar c) { return c.unicode() >= 0x1100; }));
}

void measure(ComparedTable &table)
{
    const qsizetype offset = table.hasKeyColumn ? 1 : 0;
    const QStringList titles = table.titles();
    for (const QString &title : titles)
        table.lengths.append(columnsOf(title));
    const auto widen = [&](qsizetype column, int length) {
        if (column < table.lengths.size())
            table.lengths[column] = std::max(table.lengths[column], length);
    };
    for (const Section *section : {&table.parent, &table.child}) {
        for (const Row &row : section->rows) {
            if (table.hasKeyColumn)
                widen(0, table.shape().hasFacts() ? columnsOf(titleOfFact(row.key)) : static_cast<int>(row.key.size()));
            for (std::size_t cell = 0; cell < row.cells.size(); ++cell)
                widen(static_cast<qsizetype>(cell) + offset, static_cast<int>(row.cells[cell].size()));
        }
    }
}

std::vector<RowDifference> rowsOf(const ComparedTable &table, bool bothThere)
{
    std::vector<RowDifference> rows = difference(table.parent, table.child);
    if (!bothThere)
        std::ranges::for_each(rows, [](RowDifference &row) { row.presence = Presence::same; });
    return rows;
}

std::vector<Section> sectionsOf(const View *view)
{
    if (view == nullptr)
        return {};
    std::vector<Section> sections = allSections(*view);
    std::ranges::rotate(sections, std::next(sections.begin()));
    return sections;
}

const Section *sectionOf(const std::vector<Section> &sections, const std::string &id)
{
    const auto found = std::ranges::find(sections, id, &Section::id);
    return found == sections.end() ? nullptr : &*found;
}

void append(std::vector<ComparedRow> &rows, const Section *parent, const Section *child, bool bothThere)
{
    auto table = std::make_shared<ComparedTable>();
    if (parent != nullptr)
        table->parent = *parent;
    if (child != nullptr)
        table->child = *child;
    const Section &shape = table->shape();
    table->hasKeyColumn = shape.hasFacts() || shape.columns.size() == 1;
    measure(*table);
    for (const RowDifference &row : rowsOf(*table, bothThere))
        rows.push_back({table, row});
}

} // namespace

QStringList ComparedTable::titles() const
{
    QStringList titles;
    if (hasKeyColumn)
        titles.append(QStringLiteral("NAME"));
    for (const std::string &column : shape().columns)
        titles.append(textOf(column));
    return titles;
}

QStringList ComparedRow::cells(Side side) const
{
    const Section &section = side == Side::parent ? table->parent : table->child;
    const int row = side == Side::parent ? difference.parentRow : difference.childRow;
    QStringList cells;
    if (row < 0)
        return cells;
    if (table->hasKeyColumn)
        cells.append(section.hasFacts() ? titleOfFact(difference.key) : textOf(difference.key));
    for (const std::string &cell : section.rows[static_cast<std::size_t>(row)].cells)
        cells.append(textOf(cell));
    return cells;
}

QList<int> ComparedRow::changedCells() const
{
    QList<int> cells;
    for (int column = 0; column < 32; ++column) {
        if ((difference.changedColumns >> static_cast<unsigned>(column) & 1U) != 0)
            cells.append(table->hasKeyColumn ? column + 1 : column);
    }
    return cells;
}

bool ComparedRow::matches(const QString &filter) const
{
    const auto contains = [&](const QString &cell) { return cell.contains(filter, Qt::CaseInsensitive); };
    return std::ranges::any_of(cells(Side::parent), contains) || std::ranges::any_of(cells(Side::child), contains);
}

bool ComparedRow::looksLike(const ComparedRow &other) const
{
    if (difference.presence != other.difference.presence ||
        difference.changedColumns != other.difference.changedColumns)
        return false;
    const auto same = [](const Section &a, int rowA, const Section &b, int rowB) {
        if (rowA < 0 || rowB < 0)
            return rowA < 0 && rowB < 0;
        const Row &one = a.rows[static_cast<std::size_t>(rowA)];
        const Row &two = b.rows[static_cast<std::size_t>(rowB)];
        return &one == &two || one.cells == two.cells;
    };
    return same(table->parent, difference.parentRow, other.table->parent, other.difference.parentRow) &&
           same(table->child, difference.childRow, other.table->child, other.difference.childRow);
}

std::vector<ComparedRow> compare(const View *parent, const View *child)
{
    const bool bothThere = parent != nullptr && child != nullptr;
    const std::vector<Section> here = sectionsOf(parent);
    const std::vector<Section> there = sectionsOf(child);
    std::vector<ComparedRow> rows;
    for (const Section &section : here)
        append(rows, &section, sectionOf(there, section.id), bothThere);
    for (const Section &section : there) {
        if (sectionOf(here, section.id) == nullptr)
            append(rows, nullptr, &section, bothThere);
    }
    return rows;
}

} // namespace lab
