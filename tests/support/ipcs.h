// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/view.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace lab::test
{

using Cells = std::vector<std::vector<std::string>>;

/// The three tables that ipcs(1) prints in the C locale, by the section that is the same in a view. An empty last cell
/// is there as one.
inline std::map<std::string, Cells> tablesOfIpcs(const std::string &text)
{
    std::map<std::string, Cells> tables;
    Cells *table = nullptr;
    std::size_t columns = SIZE_MAX; // not known before the titles
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("------")) {
            columns = SIZE_MAX;
            const bool areQueues = line.contains("Message Queues");
            table = &tables[areQueues ? "queues" : line.contains("Shared Memory") ? "segments" : "semaphores"];
            continue;
        }
        std::vector<std::string> cells;
        std::istringstream words(line);
        for (std::string word; words >> word;) {
            if (!cells.empty() && cells.size() == columns)
                cells.back() += " " + word; // "dest locked"
            else
                cells.push_back(word);
        }
        if (cells.empty() || table == nullptr)
            continue;
        if (cells.front() == "key") {
            columns = cells.size();
            continue;
        }
        cells.resize(columns);
        table->push_back(cells);
    }
    return tables;
}

/// The same of a view; owners cut to the ten characters that ipcs(1) has for them.
inline std::map<std::string, Cells> tablesOfIpcs(const std::vector<Section> &sections)
{
    std::map<std::string, Cells> tables;
    for (const Section &section : sections) {
        if (section.columns.front() != "KEY")
            continue;
        Cells &table = tables[section.id];
        for (const Row &row : section.rows) {
            table.push_back(row.cells);
            table.back().at(2).resize(std::min<std::size_t>(row.cells.at(2).size(), 10));
        }
    }
    return tables;
}

} // namespace lab::test
