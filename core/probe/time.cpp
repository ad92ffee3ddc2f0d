// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/sections.h"

#include "core/kernel/clock.h"
#include "core/kernel/file.h"
#include "core/model/whole_number.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <optional>
#include <string_view>

namespace lab
{

namespace
{

constexpr std::size_t statLimit = 64UZ * 1024 * 1024; // it has a number for each interrupt on each processor

/// The value of the line "btime 1767191626" of proc_stat(5).
std::optional<std::int64_t> startIn(std::string_view stat)
{
    constexpr std::string_view title = "\nbtime ";
    const std::size_t start = stat.find(title);
    if (start == std::string_view::npos)
        return std::nullopt;
    stat.remove_prefix(start + title.size());
    return wholeNumberIn(stat.substr(0, stat.find('\n')));
}

Result<Section> lookAtStart(const Place &place)
{
    const Result<std::string> stat = readFile(place.proc, "stat", statLimit);
    if (!stat)
        return std::unexpected(stat.error());
    const std::optional<std::int64_t> start = startIn(*stat);
    if (!start)
        return std::unexpected(Error{"read", EBADMSG, "stat"});
    return Section{.id = "uptime",
                   .form = Form::facts,
                   .columns = {"VALUE"},
                   .rows = {{"since", {localTimeText(*start)}}, {"btime", {std::to_string(*start)}}}};
}

/// "boottime        16500         0"
std::optional<Row> offsetIn(std::string_view line)
{
    std::array<std::string_view, 3> words;
    for (std::string_view &word : words) {
        line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
        word = line.substr(0, line.find(' '));
        line.remove_prefix(word.size());
    }
    if (words[0].empty() || !wholeNumberIn(words[1]) || !wholeNumberIn(words[2]) ||
        line.find_first_not_of(' ') != std::string_view::npos)
        return std::nullopt;
    const std::string clock = shown(std::string(words[0]));
    return Row{clock, {clock, std::string(words[1]), std::string(words[2])}};
}

Result<Section> lookAtOffsets(const Place &place)
{
    Section section{.id = "offsets", .form = Form::table, .columns = {"CLOCK", "SECONDS", "NANOSECONDS"}, .rows = {}};
    const std::string path = place.process + "/timens_offsets";
    const Result<std::string> text = readFile(place.proc, path);
    if (!text && text.error().number == ENOENT)
        return section; // a kernel without time namespaces
    if (!text)
        return std::unexpected(text.error());
    std::string_view rest = *text;
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        const std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
        std::optional<Row> row = offsetIn(line);
        if (!row || findRow(section, row->key) != nullptr)
            return std::unexpected(Error{"read", EBADMSG, path + ": " + shown(std::string(line))});
        section.rows.push_back(*std::move(row));
    }
    return section;
}

/// "16500.042"
std::string secondsText(std::chrono::milliseconds time)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%lld.%03lld", static_cast<long long>(time.count() / 1000),
                  static_cast<long long>(time.count() % 1000));
    return text.data();
}

Result<Section> lookAtClocks()
{
    Section section{.id = "clocks", .form = Form::readings, .columns = {"VALUE"}, .rows = {}};
    constexpr std::pair<const char *, clockid_t> clocks[] = {
        {"realtime", CLOCK_REALTIME}, {"monotonic", CLOCK_MONOTONIC}, {"boottime", CLOCK_BOOTTIME}};
    for (const auto &[name, clock] : clocks) {
        const Result<std::chrono::milliseconds> now = readClock(clock);
        if (!now)
            return std::unexpected(now.error());
        section.rows.push_back({name, {secondsText(*now)}});
    }
    return section;
}

} // namespace

Result<std::vector<Section>> lookAtTime(const Place &place)
{
    std::vector<Section> sections;
    for (Result<Section> section : {lookAtStart(place), lookAtOffsets(place), lookAtClocks()}) {
        if (!section)
            return std::unexpected(std::move(section).error());
        sections.push_back(*std::move(section));
    }
    return sections;
}

} // namespace lab
