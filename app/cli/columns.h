// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/view.h"

#include <QStringList>

#include <span>
#include <vector>

namespace lab
{

/// The columns of a section in a terminal: as wide as its title and the texts of some of its rows while there is room,
/// then the widest are cut first. Facts and tables of one column start with the key of the row.
class Columns
{
public:
    Columns(const Section &section, std::span<const Row *const> rows, int width);

    /// The titles of the columns; empty for facts.
    [[nodiscard]] QString head() const;
    /// A row in one line; a cell that is too long ends in "…".
    [[nodiscard]] QString line(const Row &row) const;
    /// A row in as many lines as its cells need, up to a few.
    [[nodiscard]] QStringList lines(const Row &row) const;

private:
    [[nodiscard]] QStringList cellsIn(const Row &row) const;
    [[nodiscard]] QString joined(const QStringList &cells) const;
    void widen(const QStringList &cells);
    void shrinkTo(int room);

    Form m_form;
    bool m_hasKeys;
    QStringList m_head;
    std::vector<int> m_widths;
};

} // namespace lab
