// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstddef>
#include <initializer_list>
#include <iterator>
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

/// Quick where both share it.
[[nodiscard]] inline bool areOneOrEqual(const Row &a, const Row &b)
{
    return &a == &b || a == b;
}

/// Rows that copies share, each of them also with the copies that have others beside it: ten thousand mounts are kept
/// once, whoever shows them, and one mount more takes one row more.
class Rows
{
    using Shared = std::shared_ptr<const Row>;

public:
    class const_iterator
    {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = Row;
        using difference_type = std::ptrdiff_t;
        using pointer = const Row *;
        using reference = const Row &;

        const_iterator() = default;
        explicit const_iterator(const Shared *at)
            : m_at(at)
        {}

        reference operator*() const { return **m_at; }
        pointer operator->() const { return m_at->get(); }
        reference operator[](difference_type by) const { return *m_at[by]; }
        const_iterator &operator+=(difference_type by)
        {
            m_at += by;
            return *this;
        }
        const_iterator &operator-=(difference_type by) { return *this += -by; }
        const_iterator &operator++() { return *this += 1; }
        const_iterator &operator--() { return *this += -1; }
        const_iterator operator++(int) { return const_iterator(m_at++); }
        const_iterator operator--(int) { return const_iterator(m_at--); }
        friend const_iterator operator+(const_iterator at, difference_type by) { return at += by; }
        friend const_iterator operator+(difference_type by, const_iterator at) { return at += by; }
        friend const_iterator operator-(const_iterator at, difference_type by) { return at -= by; }
        friend difference_type operator-(const_iterator a, const_iterator b) { return a.m_at - b.m_at; }
        auto operator<=>(const const_iterator &) const = default;

    private:
        const Shared *m_at = nullptr;
    };
    using iterator = const_iterator;
    using value_type = Row;
    using size_type = std::size_t;

    Rows() = default;
    Rows(std::vector<Row> rows);
    Rows(std::initializer_list<Row> rows)
        : Rows(std::vector<Row>(rows))
    {}

    [[nodiscard]] std::size_t size() const { return m_rows ? m_rows->size() : 0; }
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] const_iterator begin() const { return const_iterator(m_rows ? m_rows->data() : nullptr); }
    [[nodiscard]] const_iterator end() const { return begin() + static_cast<std::ptrdiff_t>(size()); }
    [[nodiscard]] const Row &operator[](std::size_t row) const { return *(*m_rows)[row]; }
    [[nodiscard]] const Row &front() const { return *m_rows->front(); }
    [[nodiscard]] const Row &back() const { return *m_rows->back(); }

    void push_back(Row row);
    /// Puts rows in the place of removed ones, which are there.
    void splice(std::size_t first, std::size_t removed, const Rows &rows);
    /// As many from there on, which are there.
    [[nodiscard]] Rows slice(std::size_t first, std::size_t count) const;

    bool operator==(const Rows &other) const;

private:
    [[nodiscard]] std::vector<Shared> &own();

    std::shared_ptr<std::vector<Shared>> m_rows;
};

} // namespace lab
