// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/view_edit.h"

#include "core/model/middle.h"

#include <algorithm>
#include <cerrno>
#include <string_view>
#include <unordered_set>

namespace lab
{

namespace
{

bool areAlike(const Section &a, const Section &b)
{
    return a.id == b.id && a.form == b.form && a.columns == b.columns;
}

/// Nothing: all rows are equal.
std::optional<RowsEdit> editOf(std::uint32_t section, const Rows &before, const Rows &after)
{
    const Middle middle = middleOf(before, after, areOneOrEqual);
    if (middle.first == middle.endBefore && middle.first == middle.endAfter)
        return std::nullopt;
    return RowsEdit{.section = section,
                    .first = static_cast<std::uint32_t>(middle.first),
                    .removed = static_cast<std::uint32_t>(middle.endBefore - middle.first),
                    .rows = after.slice(middle.first, middle.endAfter - middle.first)};
}

/// nullptr: it can be done.
const char *wrongWith(const RowsEdit &edit, const Section &section)
{
    const Rows &rows = section.rows;
    if (edit.first > rows.size() || edit.removed > rows.size() - edit.first)
        return "an edit of rows that are not there";
    std::unordered_set<std::string_view> keys;
    for (const Row &row : edit.rows) {
        if (row.cells.size() != section.columns.size())
            return "not the cells of the section";
        if (!keys.insert(row.key).second)
            return "two rows with one key";
    }
    const auto isTaken = [&](const Row &row) { return keys.contains(row.key); };
    const auto gap = rows.begin() + static_cast<std::ptrdiff_t>(edit.first);
    const bool isAnyTaken =
        !keys.empty() && (std::any_of(rows.begin(), gap, isTaken) ||
                          std::any_of(gap + static_cast<std::ptrdiff_t>(edit.removed), rows.end(), isTaken));
    return isAnyTaken ? "two rows with one key" : nullptr;
}

} // namespace

std::optional<ViewEdit> editBetween(const View &before, const View &after)
{
    if (before.topic != after.topic || before.side != after.side || before.namespaces != after.namespaces ||
        !std::ranges::equal(before.sections, after.sections, areAlike))
        return std::nullopt;
    ViewEdit edit{.topic = after.topic, .edits = {}};
    for (std::size_t at = 0; at < after.sections.size(); ++at) {
        if (std::optional<RowsEdit> rows =
                editOf(static_cast<std::uint32_t>(at), before.sections[at].rows, after.sections[at].rows))
            edit.edits.push_back(*std::move(rows));
    }
    return edit;
}

Result<void> apply(const ViewEdit &edit, View &view)
{
    std::size_t from = 0;
    for (const RowsEdit &one : edit.edits) {
        const bool isThere = one.section >= from && one.section < view.sections.size();
        const char *const wrong = isThere ? wrongWith(one, view.sections[one.section]) : "an edit of no section";
        if (wrong != nullptr)
            return std::unexpected(Error{"decode", EBADMSG, wrong});
        from = one.section + 1;
    }
    for (const RowsEdit &one : edit.edits)
        view.sections[one.section].rows.splice(one.first, one.removed, one.rows);
    return {};
}

} // namespace lab
