// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/message.h"

#include "core/wire/codec.h"

#include <algorithm>
#include <unordered_set>

namespace lab
{

namespace
{

// The first byte of every message.
enum class Tag : std::uint8_t { open, perform, made, started, opened, performed, look, view, lookFailure };

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
    enum class Given : std::uint8_t { no, yes };
    if (in.choice(Given::yes) == Given::no)
        return std::nullopt;
    return decodeError(in);
}

void encodeOptions(Encoder &out, const ChildOptions &options)
{
    out.byte(options.kinds.bits());
    out.byte(static_cast<std::uint8_t>(options.fork));
    out.byte(static_cast<std::uint8_t>(options.mountProc));
    out.byte(static_cast<std::uint8_t>(options.propagation));
}

ChildOptions decodeOptions(Decoder &in)
{
    ChildOptions options;
    options.kinds = KindSet::fromBits(in.byte());
    options.fork = in.choice(Fork::yes);
    options.mountProc = in.choice(MountProc::yes);
    options.propagation = in.choice(Propagation::unchanged);
    return options;
}

void encodeOperation(Encoder &out, const Operation &operation)
{
    const Words words = wordsOf(operation);
    out.text(words.name);
    out.number(static_cast<std::uint32_t>(words.parameters.size()));
    for (const auto &[name, value] : words.parameters) {
        out.text(name);
        out.text(value);
    }
}

Operation decodeOperation(Decoder &in)
{
    Words words{.name = in.text(), .parameters = {}};
    const std::size_t count = in.count(limits::parameters);
    for (std::size_t at = 0; at < count && !in.hasFailed(); ++at) {
        std::string name = in.text();
        words.parameters.emplace_back(std::move(name), in.text());
    }
    if (in.hasFailed())
        return {};
    std::expected<Operation, Complaint> operation = operationFromWords(words);
    if (!operation || wordsOf(*operation) != words) {
        in.fail("not an operation");
        return {};
    }
    return *std::move(operation);
}

std::size_t sizeOf(const View &view)
{
    std::size_t bytes = 256;
    for (const Section &section : view.sections) {
        for (const Row &row : section.rows) {
            bytes += 8 + row.key.size();
            for (const std::string &cell : row.cells)
                bytes += 4 + cell.size();
        }
    }
    return bytes + 64 * view.namespaces.size();
}

void encodeSection(Encoder &out, const Section &section)
{
    out.text(section.id);
    out.byte(static_cast<std::uint8_t>(section.form));
    out.number(static_cast<std::uint32_t>(section.columns.size()));
    for (const std::string &column : section.columns)
        out.text(column);
    out.number(static_cast<std::uint32_t>(section.rows.size()));
    for (const Row &row : section.rows) {
        out.text(row.key);
        for (const std::string &cell : row.cells)
            out.text(cell);
    }
}

bool hasUniqueKeys(const Section &section)
{
    std::unordered_set<std::string_view> keys(section.rows.size());
    return std::ranges::all_of(section.rows, [&](const Row &row) { return keys.insert(row.key).second; });
}

Section decodeSection(Decoder &in)
{
    Section section;
    section.id = in.shownText();
    section.form = in.choice(Form::table);
    section.columns.resize(in.count(limits::columns));
    if (section.columns.empty() || (section.form == Form::facts && section.columns.size() != 1))
        in.fail("not the columns of a section");
    for (std::string &column : section.columns)
        column = in.shownText();
    const std::size_t rows = in.count(limits::rows);
    section.rows.reserve(rows);
    for (std::size_t at = 0; at < rows && !in.hasFailed(); ++at) {
        Row row{.key = in.shownText(), .cells = std::vector<std::string>(section.columns.size())};
        for (std::string &cell : row.cells)
            cell = in.shownText();
        section.rows.push_back(std::move(row));
    }
    if (!hasUniqueKeys(section))
        in.fail("two rows with one key");
    return section;
}

View decodeView(Decoder &in)
{
    View view;
    view.kind = in.choice(Kind::time);
    view.side = in.choice(Side::child);
    view.namespaces.resize(in.count(limits::namespaceLinks));
    for (NamespaceLink &link : view.namespaces) {
        link.name = in.shownText();
        link.inode = in.wide();
    }
    const std::size_t sections = in.count(limits::sections);
    for (std::size_t at = 0; at < sections && !in.hasFailed(); ++at)
        view.sections.push_back(decodeSection(in));
    return view;
}

std::string encodeView(const View &view)
{
    Encoder out = begin(Tag::view);
    out.reserve(sizeOf(view));
    out.byte(static_cast<std::uint8_t>(view.kind));
    out.byte(static_cast<std::uint8_t>(view.side));
    out.number(static_cast<std::uint32_t>(view.namespaces.size()));
    for (const NamespaceLink &link : view.namespaces) {
        out.text(link.name);
        out.wide(link.inode);
    }
    out.number(static_cast<std::uint32_t>(view.sections.size()));
    for (const Section &section : view.sections)
        encodeSection(out, section);
    return out.take();
}

template <typename Message>
Result<Message> finished(Decoder &in, Message message)
{
    if (const Result<void> end = in.finish(); !end)
        return std::unexpected(end.error());
    return message;
}

std::int32_t decodePositive(Decoder &in)
{
    const std::uint32_t value = in.number();
    if (value > INT32_MAX)
        in.fail("number out of range");
    return static_cast<std::int32_t>(value);
}

} // namespace

std::string encode(const HostRequest &request)
{
    if (const auto *open = std::get_if<OpenRequest>(&request)) {
        Encoder out = begin(Tag::open);
        out.number(open->lab);
        encodeOptions(out, open->options);
        out.byte(open->watch.bits());
        return out.take();
    }
    const auto &perform = std::get<PerformRequest>(request);
    Encoder out = begin(Tag::perform);
    out.number(perform.request);
    out.number(perform.lab);
    encodeOperation(out, perform.operation);
    return out.take();
}

Result<HostRequest> decodeHostRequest(std::string_view bytes)
{
    Decoder in(bytes);
    switch (in.choice(Tag::lookFailure)) {
    case Tag::open: {
        OpenRequest request;
        request.lab = in.number();
        request.options = decodeOptions(in);
        request.watch = KindSet::fromBits(in.byte());
        return finished<HostRequest>(in, request);
    }
    case Tag::perform: {
        PerformRequest request;
        request.request = in.number();
        request.lab = in.number();
        request.operation = decodeOperation(in);
        return finished<HostRequest>(in, std::move(request));
    }
    default:
        in.fail("not a request");
        return finished<HostRequest>(in, {});
    }
}

std::string encode(const HostReply &reply)
{
    if (const auto *start = std::get_if<StartReply>(&reply)) {
        Encoder out = begin(Tag::started);
        encodeOptional(out, start->error);
        return out.take();
    }
    if (const auto *made = std::get_if<MadeReply>(&reply)) {
        Encoder out = begin(Tag::made);
        out.number(static_cast<std::uint32_t>(made->pid));
        return out.take();
    }
    if (const auto *open = std::get_if<OpenReply>(&reply)) {
        Encoder out = begin(Tag::opened);
        out.number(open->lab);
        encodeOptional(out, open->error);
        out.number(static_cast<std::uint32_t>(open->pid));
        return out.take();
    }
    const auto &perform = std::get<PerformReply>(reply);
    Encoder out = begin(Tag::performed);
    out.number(perform.request);
    encodeOptional(out, perform.error);
    out.number(static_cast<std::uint32_t>(perform.status));
    return out.take();
}

Result<HostReply> decodeHostReply(std::string_view bytes)
{
    Decoder in(bytes);
    switch (in.choice(Tag::lookFailure)) {
    case Tag::made:
        return finished<HostReply>(in, MadeReply{decodePositive(in)});
    case Tag::started:
        return finished<HostReply>(in, StartReply{decodeOptional(in)});
    case Tag::opened: {
        OpenReply reply;
        reply.lab = in.number();
        reply.error = decodeOptional(in);
        reply.pid = decodePositive(in);
        return finished<HostReply>(in, std::move(reply));
    }
    case Tag::performed: {
        PerformReply reply;
        reply.request = in.number();
        reply.error = decodeOptional(in);
        reply.status = decodePositive(in);
        return finished<HostReply>(in, std::move(reply));
    }
    default:
        in.fail("not a reply");
        return finished<HostReply>(in, {});
    }
}

std::string encode(const LookRequest &request)
{
    Encoder out = begin(Tag::look);
    out.byte(request.kinds.bits());
    return out.take();
}

Result<LookRequest> decodeLookRequest(std::string_view bytes)
{
    Decoder in(bytes);
    if (in.choice(Tag::lookFailure) != Tag::look)
        in.fail("not a look request");
    return finished(in, LookRequest{KindSet::fromBits(in.byte())});
}

std::string encode(const Report &report)
{
    if (const auto *view = std::get_if<View>(&report))
        return encodeView(*view);
    const auto &failure = std::get<LookFailure>(report);
    Encoder out = begin(Tag::lookFailure);
    out.byte(static_cast<std::uint8_t>(failure.kind));
    encodeError(out, failure.error);
    return out.take();
}

Result<Report> decodeReport(std::string_view bytes)
{
    Decoder in(bytes);
    switch (in.choice(Tag::lookFailure)) {
    case Tag::view:
        return finished<Report>(in, decodeView(in));
    case Tag::lookFailure: {
        const Kind kind = in.choice(Kind::time);
        return finished<Report>(in, LookFailure{kind, decodeError(in)});
    }
    default:
        in.fail("not a report");
        return finished<Report>(in, {});
    }
}

} // namespace lab
