// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace lab
{

struct Row
{
    std::string key;                ///< unique in its section and stable from look to look
    std::vector<std::string> cells; ///< as many as the section has columns

    bool operator==(const Row &) const = default;
};

/// Rows that copies share until one of them is changed: ten thousand mounts are kept once, whoever shows them.
class Rows
{
public:
    using value_type = Row;
    using const_iterator = const Row *;

    Rows() = default;
    Rows(std::vector<Row> rows)
        : m_rows(std::make_shared<std::vector<Row>>(std::move(rows)))
    {}
    Rows(std::initializer_list<Row> rows)
        : Rows(std::vector<Row>(rows))
    {}

    [[nodiscard]] const Row *data() const { return m_rows ? m_rows->data() : nullptr; }
    [[nodiscard]] std::size_t size() const { return m_rows ? m_rows->size() : 0; }
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] const Row *begin() const { return data(); }
    [[nodiscard]] const Row *end() const { return data() + size(); }
    [[nodiscard]] const Row &operator[](std::size_t row) const { return (*m_rows)[row]; }
    [[nodiscard]] const Row &front() const { return m_rows->front(); }
    [[nodiscard]] const Row &back() const { return m_rows->back(); }

    /// To be changed: from here on they are this object's own, until it is copied.
    [[nodiscard]] std::vector<Row> &own()
    {
        if (!m_rows)
            m_rows = std::make_shared<std::vector<Row>>();
        else if (m_rows.use_count() > 1)
            m_rows = std::make_shared<std::vector<Row>>(*m_rows);
        return *m_rows;
    }
    void push_back(Row row) { own().push_back(std::move(row)); }

    bool operator==(const Rows &other) const
    {
        return m_rows == other.m_rows || (m_rows && other.m_rows ? *m_rows == *other.m_rows : size() == other.size());
    }

private:
    std::shared_ptr<std::vector<Row>> m_rows;
};

} // namespace lab
