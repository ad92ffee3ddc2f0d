// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/parts.h"

#include "core/wire/limits.h"

#include <algorithm>
#include <unordered_set>

namespace lab
{

namespace
{

void encodeWords(Encoder &out, const Words &words)
{
    out.text(words.name);
    out.number(static_cast<std::uint32_t>(words.parameters.size()));
    for (const auto &[name, value] : words.parameters) {
        out.text(name);
        out.text(value);
    }
}

Words decodeWords(Decoder &in)
{
    Words words{.name = in.text(), .parameters = {}};
    const std::size_t count = in.count(limits::parameters);
    for (std::size_t at = 0; at < count && !in.hasFailed(); ++at) {
        std::string name = in.text();
        words.parameters.emplace_back(std::move(name), in.text());
    }
    return words;
}

enum class Given : std::uint8_t { no, yes };

void encodeSection(Encoder &out, const Section &section)
{
    out.text(section.id);
    out.byte(static_cast<std::uint8_t>(section.form));
    out.number(static_cast<std::uint32_t>(section.columns.size()));
    for (const std::string &column : section.columns)
        out.text(column);
    encodeRows(out, section.rows);
}

bool haveUniqueKeys(const std::vector<Row> &rows)
{
    std::unordered_set<std::string_view> keys(rows.size());
    return std::ranges::all_of(rows, [&](const Row &row) { return keys.insert(row.key).second; });
}

Section decodeSection(Decoder &in)
{
    Section section;
    section.id = in.shownText();
    section.form = in.choice(Form::readings);
    section.columns.resize(in.count(limits::columns));
    if (section.columns.empty() || (section.hasFacts() && section.columns.size() != 1))
        in.fail("not the columns of a section");
    for (std::string &column : section.columns)
        column = in.shownText();
    section.rows = decodeRows(in, section.columns.size());
    return section;
}

} // namespace

void encodeTexts(Encoder &out, const std::vector<std::string> &texts)
{
    out.number(static_cast<std::uint32_t>(texts.size()));
    for (const std::string &text : texts)
        out.text(text);
}

std::vector<std::string> decodeTexts(Decoder &in, std::size_t limit)
{
    std::vector<std::string> texts(in.count(limit));
    for (std::string &text : texts) {
        text = in.text();
        if (text.contains('\0'))
            in.fail("a text with a NUL in it");
    }
    return texts;
}

Encoder begin(Tag tag)
{
    Encoder encoder;
    encoder.byte(static_cast<std::uint8_t>(tag));
    return encoder;
}

void encodeError(Encoder &out, const Error &error)
{
    out.text(error.call);
    out.number(static_cast<std::uint32_t>(error.number));
    out.text(error.subject);
}

Error decodeError(Decoder &in)
{
    Error error;
    error.call = in.shownText();
    const std::uint32_t number = in.number();
    if (number > 4095) // MAX_ERRNO
        in.fail("errno out of range");
    error.number = static_cast<int>(number);
    error.subject = in.shownText();
    return error;
}

void encodeOptional(Encoder &out, const std::optional<Error> &error)
{
    out.byte(error ? 1 : 0);
    if (error)
        encodeError(out, *error);
}

std::optional<Error> decodeOptional(Decoder &in)
{
    if (in.choice(Given::yes) == Given::no)
        return std::nullopt;
    return decodeError(in);
}

void encodeOptions(Encoder &out, const ChildOptions &options)
{
    const bool isChild = !options.kinds.isEmpty();
    out.byte(isChild ? 1 : 0);
    if (isChild)
        encodeWords(out, wordsOf(options));
}

ChildOptions decodeOptions(Decoder &in)
{
    if (in.choice(Given::yes) == Given::no)
        return {};
    const Words words = decodeWords(in);
    if (in.hasFailed())
        return {};
    std::expected<ChildOptions, Complaint> options = optionsFromWords(words);
    if (!options || wordsOf(*options) != words) {
        in.fail("not the options of a child");
        return {};
    }
    return *std::move(options);
}

void encodeOperation(Encoder &out, const Operation &operation)
{
    encodeWords(out, wordsOf(operation));
}

Operation decodeOperation(Decoder &in)
{
    const Words words = decodeWords(in);
    if (in.hasFailed())
        return {};
    std::expected<Operation, Complaint> operation = operationFromWords(words);
    if (!operation || wordsOf(*operation) != words) {
        in.fail("not an operation");
        return {};
    }
    return *std::move(operation);
}

void encodeTopic(Encoder &out, Topic topic)
{
    out.byte(static_cast<std::uint8_t>(topic.index()));
}

Topic decodeTopic(Decoder &in)
{
    const std::size_t index = in.byte();
    if (index < topicCount)
        return allTopics()[index];
    in.fail("choice out of range");
    return Kind::mount;
}

void encodeTopics(Encoder &out, TopicSet topics)
{
    out.number(topics.bits());
}

TopicSet decodeTopics(Decoder &in)
{
    const std::uint32_t bits = in.number();
    if (bits > TopicSet::all().bits()) {
        in.fail("topics out of range");
        return {};
    }
    return TopicSet::fromBits(static_cast<std::uint16_t>(bits));
}

void encodeRows(Encoder &out, const Rows &rows)
{
    out.number(static_cast<std::uint32_t>(rows.size()));
    for (const Row &row : rows) {
        out.text(row.key);
        for (const std::string &cell : row.cells)
            out.text(cell);
    }
}

Rows decodeRows(Decoder &in, std::size_t columns)
{
    const std::size_t count = in.count(limits::rows);
    std::vector<Row> rows;
    rows.reserve(count);
    for (std::size_t at = 0; at < count && !in.hasFailed(); ++at) {
        Row row{.key = in.shownText(), .cells = std::vector<std::string>(columns)};
        for (std::string &cell : row.cells)
            cell = in.shownText();
        rows.push_back(std::move(row));
    }
    if (!haveUniqueKeys(rows))
        in.fail("two rows with one key");
    return rows;
}

void encodeSections(Encoder &out, const std::vector<Section> &sections)
{
    out.number(static_cast<std::uint32_t>(sections.size()));
    for (const Section &section : sections)
        encodeSection(out, section);
}

std::vector<Section> decodeSections(Decoder &in)
{
    std::vector<Section> sections;
    const std::size_t count = in.count(limits::sections);
    for (std::size_t at = 0; at < count && !in.hasFailed(); ++at)
        sections.push_back(decodeSection(in));
    return sections;
}

} // namespace lab
