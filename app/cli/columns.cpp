// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/columns.h"

#include "app/cli/celltext.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace lab
{

namespace
{

constexpr int gap = 2;         ///< between two columns
constexpr int narrowest = 2;   ///< column
constexpr int firstMargin = 6; ///< cells that the first column may be wider than the others
constexpr int highest = 4;     ///< row

QString text(const std::string &utf8)
{
    return printable(QString::fromStdString(utf8));
}

} // namespace

Columns::Columns(const Section &section, std::span<const Row *const> rows, int width)
    : m_form(section.form)
    , m_hasKeys(section.hasFacts() || section.columns.size() == 1)
{
    if (m_hasKeys)
        m_head += QString();
    for (const std::string &column : section.columns)
        m_head += text(column);
    m_widths.resize(static_cast<std::size_t>(m_head.size()), 1);
    for (const Row *row : rows)
        widen(cellsIn(*row));
    if (m_form == Form::table)
        widen(m_head);
    shrinkTo(width - gap * static_cast<int>(m_widths.size() - 1));
}

QString Columns::head() const
{
    return m_form != Form::table ? QString() : joined(m_head);
}

QString Columns::line(const Row &row) const
{
    return joined(cellsIn(row));
}

QStringList Columns::lines(const Row &row) const
{
    std::vector<QStringList> columns;
    qsizetype height = 1;
    for (const QString &cell : cellsIn(row)) {
        QStringList lines = wrapped(cell, m_widths[columns.size()]);
        if (lines.size() > highest)
            lines = lines.first(highest - 1) + QStringList(QStringLiteral("…"));
        height = std::max(height, lines.size());
        columns.push_back(std::move(lines));
    }
    QStringList result;
    for (qsizetype at = 0; at < height; ++at) {
        QStringList slice;
        for (const QStringList &lines : columns)
            slice += lines.value(at);
        result += joined(slice);
    }
    return result;
}

QStringList Columns::cellsIn(const Row &row) const
{
    QStringList cells;
    if (m_hasKeys)
        cells += text(row.key);
    for (const std::string &cell : row.cells)
        cells += text(cell);
    cells.resize(m_head.size());
    return cells;
}

QString Columns::joined(const QStringList &cells) const
{
    QStringList parts;
    for (std::size_t column = 0; column < m_widths.size(); ++column)
        parts += fitted(cells[static_cast<qsizetype>(column)], m_widths[column]);
    return parts.join(QString(gap, u' '));
}

void Columns::widen(const QStringList &cells)
{
    for (std::size_t column = 0; column < m_widths.size(); ++column)
        m_widths[column] = std::max(m_widths[column], cellsOf(cells[static_cast<qsizetype>(column)]));
}

void Columns::shrinkTo(int room)
{
    // The first column names the row: it stays longer.
    const auto claim = [this](const int &width) { return width - (&width == &m_widths.front() ? firstMargin : 0); };
    for (int excess = std::accumulate(m_widths.begin(), m_widths.end(), -room); excess > 0; --excess) {
        const auto widest = std::ranges::max_element(m_widths, {}, claim);
        if (*widest <= narrowest)
            return;
        --*widest;
    }
}

} // namespace lab
