// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/terminal/clusters.h"

#include "core/terminal/cell.h"

namespace lab
{

namespace
{

/// What an accent on an accent adds is not seen any more, and one cell should not hold a novel.
constexpr std::size_t most = 16;

} // namespace

char32_t Clusters::textOf(std::u32string_view characters)
{
    if (characters.empty())
        return 0;
    if (characters.size() == 1)
        return characters.front();
    const std::u32string_view kept = characters.substr(0, most);
    if (const auto known = m_numbers.find(kept); known != m_numbers.end())
        return clusterBit | static_cast<char32_t>(known->second);
    std::size_t number = m_clusters.size();
    if (!m_free.empty()) {
        number = m_free.back();
        m_free.pop_back();
        m_clusters[number] = kept;
    } else if (number < limit) {
        m_clusters.emplace_back(kept);
    } else {
        ++m_refused;
        return characters.front();
    }
    m_numbers.emplace(kept, number);
    return clusterBit | static_cast<char32_t>(number);
}

std::u32string Clusters::charactersOf(char32_t text) const
{
    if ((text & clusterBit) == 0)
        return text == 0 ? std::u32string() : std::u32string(1, text);
    const std::size_t number = text & ~clusterBit;
    return number < m_clusters.size() ? m_clusters[number] : std::u32string();
}

void Clusters::keep(const std::vector<bool> &used)
{
    for (std::size_t number = 0; number < m_clusters.size(); ++number) {
        const bool isUsed = number < used.size() && used[number];
        if (isUsed || m_clusters[number].empty())
            continue;
        m_numbers.erase(m_clusters[number]);
        m_clusters[number].clear();
        m_free.push_back(number);
    }
    m_refused = 0;
    m_patience = limit;
}

} // namespace lab
