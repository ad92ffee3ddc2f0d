// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/probe/recorded.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <stdexcept>

namespace lab::test
{

std::string rootOf(const std::string &tree)
{
    return std::string(LAB_SOURCE_DIR) + "/tests/data/proc/" + tree;
}

Place recorded(const std::string &tree, const std::string &process)
{
    Result<Place> place = openPlace(rootOf(tree), process);
    if (!place)
        throw std::runtime_error(describe(place.error()));
    return *std::move(place);
}

Place placeBelow(const std::string &root)
{
    Result<Place> place = openPlace(root);
    if (!place)
        throw std::runtime_error(describe(place.error()));
    return *std::move(place);
}

std::vector<Row> rowsOf(const Result<std::vector<Section>> &sections, std::string_view id)
{
    if (!sections) {
        ADD_FAILURE() << describe(sections.error());
        return {};
    }
    const auto section = std::ranges::find(*sections, id, &Section::id);
    if (section == sections->end()) {
        ADD_FAILURE() << "no section " << id;
        return {};
    }
    return {section->rows.begin(), section->rows.end()};
}

} // namespace lab::test
