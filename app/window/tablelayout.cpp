// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/tablelayout.h"

#include <algorithm>
#include <numeric>

namespace lab
{

namespace
{

constexpr int gap = 2;
constexpr int longestColumn = 44;
constexpr int shortestFirstColumn = 18;

int widthOf(const QList<int> &columns, const QList<int> &lengths)
{
    const int cells =
        std::accumulate(columns.begin(), columns.end(), 0, [&](int sum, int column) { return sum + lengths[column]; });
    return cells + gap * static_cast<int>(columns.size() - 1);
}

} // namespace

TableLayout layOut(const QStringList &titles, const QList<int> &lengths, int available)
{
    TableLayout layout;
    if (titles.isEmpty())
        return layout;

    QList<int> bounded(lengths);
    for (int &length : bounded)
        length = std::min(length, longestColumn);
    QList<int> narrow(bounded);
    narrow[0] = std::min(bounded[0], shortestFirstColumn);

    QList<int> line(titles.size());
    std::iota(line.begin(), line.end(), 0);
    while (line.size() > 1 && widthOf(line, narrow) > available) {
        const auto widest =
            std::max_element(line.begin() + 1, line.end(), [&](int a, int b) { return bounded[a] < bounded[b]; });
        layout.rest.append(*widest);
        line.erase(widest);
    }
    std::ranges::sort(layout.rest);

    const int excess = std::max(0, widthOf(line, bounded) - available);
    int start = 0;
    for (const int column : line) {
        const int shrink = column == 0 ? excess : 0;
        const int width = column == line.last() ? available - start : bounded[column] - shrink;
        layout.cells.append(column);
        layout.starts.append(start);
        layout.widths.append(std::max(1, width));
        layout.titles.append(titles[column]);
        start += width + gap;
    }

    QStringList restTitles;
    for (const int column : std::as_const(layout.rest))
        restTitles.append(titles[column]);
    layout.restTitle = restTitles.join(restSeparator);
    return layout;
}

} // namespace lab
