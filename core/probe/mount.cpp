// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/sections.h"

#include "core/kernel/file.h"
#include "core/model/middle.h"
#include "core/model/unescaped.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <deque>
#include <functional>
#include <optional>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace lab
{

namespace
{

constexpr std::size_t columnCount = 6;
constexpr std::size_t mountinfoLimit = 64UZ * 1024 * 1024;

/// Takes the next word off a line; nothing: there is none.
std::optional<std::string_view> nextWord(std::string_view &line)
{
    if (line.empty())
        return std::nullopt;
    const std::size_t space = line.find(' ');
    const std::string_view word = line.substr(0, space);
    line.remove_prefix(space == std::string_view::npos ? line.size() : space + 1);
    return word;
}

/// Appends options but for ro and rw; answers whether ro was among them.
bool appendOptions(std::string &merged, std::string_view options)
{
    bool isReadOnly = false;
    while (!options.empty()) {
        const std::size_t comma = options.find(',');
        const std::string_view option = options.substr(0, comma);
        if (option == "ro")
            isReadOnly = true;
        else if (option != "rw" && !option.empty())
            merged.append(",").append(option);
        options.remove_prefix(comma == std::string_view::npos ? options.size() : comma + 1);
    }
    return isReadOnly;
}

/// One list from the options of the mount and those of its file system, read-only where either is.
std::string mergedOptions(std::string_view ofMount, std::string_view ofFileSystem)
{
    std::string merged;
    merged.reserve(3 + ofMount.size() + ofFileSystem.size());
    merged = "rw";
    const bool isMountReadOnly = appendOptions(merged, ofMount);
    const bool isFileSystemReadOnly = appendOptions(merged, ofFileSystem);
    if (isMountReadOnly || isFileSystemReadOnly)
        merged.replace(0, 2, "ro");
    return merged.contains('\\') ? unescaped(merged) : merged;
}

/// What a line says of propagation.
class PropagationFields
{
public:
    void read(std::string_view field)
    {
        if (!m_fields.empty())
            m_fields += ' ';
        m_fields += field;
        m_isShared = m_isShared || field.starts_with("shared:");
        m_isSlave = m_isSlave || field.starts_with("master:");
        m_isUnbindable = m_isUnbindable || field == "unbindable";
    }

    [[nodiscard]] std::string text() const
    {
        std::string result = m_isShared ? "shared" : "private";
        if (m_isSlave)
            result += ",slave";
        if (m_isUnbindable)
            result += ",unbindable";
        return result;
    }

    /// As the kernel writes them.
    [[nodiscard]] std::string takeFields() { return std::move(m_fields); }

private:
    bool m_isShared = false;
    bool m_isSlave = false;
    bool m_isUnbindable = false;
    std::string m_fields;
};

std::optional<Row> readLine(std::string_view line)
{
    std::array<std::string_view, 6> fields; // id, parent, device, root, target, options
    for (std::string_view &field : fields) {
        const std::optional<std::string_view> word = nextWord(line);
        if (!word || word->empty())
            return std::nullopt;
        field = *word;
    }
    PropagationFields propagation;
    while (true) {
        const std::optional<std::string_view> word = nextWord(line);
        if (!word)
            return std::nullopt;
        if (*word == "-")
            break;
        propagation.read(*word);
    }
    const std::optional<std::string_view> type = nextWord(line);
    const std::optional<std::string_view> source = nextWord(line);
    if (!type || type->empty() || !source || line.empty())
        return std::nullopt;

    std::string sourceText = unescaped(*source);
    if (fields[3] != "/")
        sourceText.append("[").append(unescaped(fields[3])).append("]");
    Row row;
    row.cells.reserve(columnCount);
    row.cells.push_back(shown(unescaped(fields[4])));
    row.cells.push_back(shown(std::move(sourceText)));
    row.cells.push_back(shown(unescaped(*type)));
    row.cells.push_back(shown(mergedOptions(fields[5], line)));
    row.cells.push_back(propagation.text());
    row.cells.push_back(shown(propagation.takeFields()));
    return row;
}

/// The target, with "#2", "#3" … for what is stacked on it, passing over what is a target itself: "/mnt#2" may be one.
class Keys
{
public:
    explicit Keys(std::size_t rows)
        : m_heights(rows)
    {}

    /// The target has to stay where it is.
    std::string next(std::string_view target)
    {
        int &height = m_heights[target];
        ++height;
        if (height == 1)
            return std::string(target);
        while (true) {
            std::string key = std::string(target) + "#" + std::to_string(height);
            if (!m_heights.contains(key)) {
                m_heights.emplace(m_stacked.emplace_back(key), 1);
                return key;
            }
            ++height;
        }
    }

private:
    std::unordered_map<std::string_view, int> m_heights;
    std::deque<std::string> m_stacked; ///< what views above look at
};

/// Without their ends. Error: the last one has none.
Result<std::vector<std::string_view>> linesOf(std::string_view text, const std::string &path)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        if (end == std::string_view::npos)
            return std::unexpected(Error{"read", EBADMSG, path + ": " + shown(std::string(text))});
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    return lines;
}

/// Whether the keys of the rows that stay are right, and those of the fresh ones are their targets: the usual case,
/// where a few rows come or go and nothing is stacked on their targets.
bool areTargetsAlone(const Rows &rows, std::size_t first, std::size_t removed, const std::vector<Row> &fresh)
{
    constexpr std::size_t few = 4;
    if (removed + fresh.size() > few)
        return false;
    std::vector<std::string_view> targets;
    for (const Row &row : fresh)
        targets.emplace_back(row.cells.front());
    for (const Row &row : rows.slice(first, removed))
        targets.emplace_back(row.cells.front());
    const auto isMarked = [](std::string_view target) { return target.contains('#'); };
    if (std::ranges::any_of(targets, isMarked))
        return false;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const bool stays = at < first || at >= first + removed;
        if (stays && std::ranges::contains(targets, rows[at].cells.front()))
            return false;
    }
    std::ranges::sort(targets);
    return std::ranges::adjacent_find(targets) == targets.end();
}

/// Puts new rows in the place of old ones. What is stacked on a target that is new or gone has another key then.
void replace(Rows &rows, std::size_t first, std::size_t removed, std::vector<Row> fresh)
{
    if (areTargetsAlone(rows, first, removed, fresh)) {
        for (Row &row : fresh)
            row.key = row.cells.front();
        return rows.splice(first, removed, std::move(fresh));
    }
    const Rows before = rows; // what the keys are of stays where it is
    Keys keys(rows.size() - removed + fresh.size());
    for (std::size_t at = 0; at < first; ++at)
        std::ignore = keys.next(rows[at].cells.front());
    for (Row &row : fresh)
        row.key = keys.next(row.cells.front());
    for (std::size_t at = first + removed; at < rows.size(); ++at) {
        std::string key = keys.next(rows[at].cells.front());
        if (key != rows[at].key)
            rows.splice(at, 1, {Row{std::move(key), rows[at].cells}});
    }
    rows.splice(first, removed, std::move(fresh));
}

} // namespace

Result<std::vector<Section>> lookAtMounts(const Place &place)
{
    MountRecall none;
    return lookAtMounts(place, none);
}

Result<std::vector<Section>> lookAtMounts(const Place &place, MountRecall &recall)
{
    const std::string path = place.process + "/mountinfo";
    Result<std::string> text = readFile(place.proc, path, mountinfoLimit);
    if (!text)
        return std::unexpected(std::move(text).error());
    const Result<std::vector<std::string_view>> before = linesOf(recall.text, path);
    const Result<std::vector<std::string_view>> after = linesOf(*text, path);
    if (!before || !after)
        return std::unexpected(after.error());
    const Middle middle = middleOf(*before, *after, std::equal_to<>());
    std::vector<Row> fresh;
    fresh.reserve(middle.endAfter - middle.first);
    for (std::size_t at = middle.first; at < middle.endAfter; ++at) {
        std::optional<Row> row = readLine((*after)[at]);
        if (!row)
            return std::unexpected(Error{"read", EBADMSG, path + ": " + shown(std::string((*after)[at]))});
        fresh.push_back(*std::move(row));
    }
    if (middle.first < middle.endBefore || !fresh.empty())
        replace(recall.rows, middle.first, middle.endBefore - middle.first, std::move(fresh));
    recall.text = *std::move(text);
    return sectionList(Section{.id = "mounts",
                               .form = Form::table,
                               .columns = {"TARGET", "SOURCE", "FSTYPE", "OPTIONS", "PROPAGATION", "OPT-FIELDS"},
                               .rows = recall.rows});
}

} // namespace lab
