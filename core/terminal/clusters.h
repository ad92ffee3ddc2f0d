// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lab
{

/// Characters with combining ones on them, each once, by the number that a cell has of it. Bounded: what a program
/// prints does not make it grow without end.
class Clusters
{
public:
    static constexpr std::size_t limit = 16384;

    /// The text of a cell. Where there is no room left, the first character alone.
    [[nodiscard]] char32_t textOf(std::u32string_view characters);
    /// All characters of a cell's text.
    [[nodiscard]] std::u32string charactersOf(char32_t text) const;
    /// Whether it is time to tell which are in use: it is full, and not for the first time since it was asked.
    [[nodiscard]] bool isFull() const { return m_refused > m_patience; }
    /// Makes room of all that are not among these.
    void keep(const std::vector<bool> &used);

private:
    std::map<std::u32string, std::size_t, std::less<>> m_numbers;
    std::vector<std::u32string> m_clusters;
    std::vector<std::size_t> m_free;
    std::size_t m_refused = 0;
    std::size_t m_patience = 0; ///< how many are refused before it is worth looking for room again
};

} // namespace lab
