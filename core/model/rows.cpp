// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/rows.h"

#include <algorithm>

namespace lab
{

Rows::Rows(std::vector<Row> rows)
{
    std::vector<Shared> &mine = own();
    mine.reserve(rows.size());
    for (Row &row : rows)
        mine.push_back(std::make_shared<const Row>(std::move(row)));
}

void Rows::push_back(Row row)
{
    own().push_back(std::make_shared<const Row>(std::move(row)));
}

void Rows::splice(std::size_t first, std::size_t removed, const Rows &rows)
{
    std::vector<Shared> &mine = own();
    const auto start = mine.begin() + static_cast<std::ptrdiff_t>(first);
    const auto gap = mine.erase(start, start + static_cast<std::ptrdiff_t>(removed));
    if (rows.m_rows)
        mine.insert(gap, rows.m_rows->begin(), rows.m_rows->end());
}

Rows Rows::slice(std::size_t first, std::size_t count) const
{
    Rows slice;
    if (count > 0) {
        const auto start = m_rows->begin() + static_cast<std::ptrdiff_t>(first);
        slice.own().assign(start, start + static_cast<std::ptrdiff_t>(count));
    }
    return slice;
}

bool Rows::operator==(const Rows &other) const
{
    return m_rows == other.m_rows || std::ranges::equal(*this, other, areOneOrEqual);
}

std::vector<Rows::Shared> &Rows::own()
{
    if (!m_rows)
        m_rows = std::make_shared<std::vector<Shared>>();
    else if (m_rows.use_count() > 1)
        m_rows = std::make_shared<std::vector<Shared>>(*m_rows);
    return *m_rows;
}

} // namespace lab
