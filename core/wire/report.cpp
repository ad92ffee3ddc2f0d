// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/limits.h"
#include "core/wire/message.h"
#include "core/wire/parts.h"

#include <cerrno>

namespace lab
{

namespace
{

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

View viewIn(Decoder &in)
{
    View view;
    view.topic = decodeTopic(in);
    view.side = in.choice(Side::child);
    view.namespaces.resize(in.count(limits::namespaceLinks));
    for (NamespaceLink &link : view.namespaces) {
        link.name = in.shownText();
        link.inode = in.wide();
    }
    view.sections = decodeSections(in);
    return view;
}

std::string encodeEdit(const ViewEdit &edit)
{
    Encoder out = begin(Tag::edit);
    encodeTopic(out, edit.topic);
    out.number(static_cast<std::uint32_t>(edit.edits.size()));
    for (const RowsEdit &one : edit.edits) {
        out.number(one.section);
        out.number(one.first);
        out.number(one.removed);
        out.number(one.rows.empty() ? 0 : static_cast<std::uint32_t>(one.rows.front().cells.size()));
        encodeRows(out, one.rows);
    }
    return out.take();
}

ViewEdit editIn(Decoder &in)
{
    ViewEdit edit{.topic = decodeTopic(in), .edits = {}};
    edit.edits.resize(in.count(limits::sections));
    for (RowsEdit &one : edit.edits) {
        one.section = in.number();
        one.first = in.number();
        one.removed = in.number();
        const std::size_t columns = in.number();
        if (columns > limits::columns)
            in.fail("count over its limit");
        one.rows = decodeRows(in, in.hasFailed() ? 0 : columns);
        if (one.rows.empty() != (columns == 0))
            in.fail("not the columns of a section");
    }
    return edit;
}

std::string encodeView(const View &view)
{
    Encoder out = begin(Tag::view);
    out.reserve(sizeOf(view));
    encodeTopic(out, view.topic);
    out.byte(static_cast<std::uint8_t>(view.side));
    out.number(static_cast<std::uint32_t>(view.namespaces.size()));
    for (const NamespaceLink &link : view.namespaces) {
        out.text(link.name);
        out.wide(link.inode);
    }
    encodeSections(out, view.sections);
    return out.take();
}

} // namespace

std::string encode(const LookRequest &request)
{
    Encoder out = begin(Tag::look);
    encodeTopics(out, request.topics);
    return out.take();
}

Result<LookRequest> decodeLookRequest(std::string_view bytes)
{
    Decoder in(bytes);
    if (in.choice(lastTag) != Tag::look)
        in.fail("not a look request");
    return finished(in, LookRequest{decodeTopics(in)});
}

std::string encode(const Report &report)
{
    if (const auto *view = std::get_if<View>(&report))
        return encodeView(*view);
    if (const auto *edit = std::get_if<ViewEdit>(&report))
        return encodeEdit(*edit);
    const auto &failure = std::get<LookFailure>(report);
    Encoder out = begin(Tag::lookFailure);
    encodeTopic(out, failure.topic);
    encodeError(out, failure.error);
    return out.take();
}

Result<Report> decodeReport(std::string_view bytes)
{
    Decoder in(bytes);
    switch (in.choice(lastTag)) {
    case Tag::view:
        return finished<Report>(in, viewIn(in));
    case Tag::lookFailure: {
        const Topic topic = decodeTopic(in);
        return finished<Report>(in, LookFailure{topic, decodeError(in)});
    }
    case Tag::edit:
        return finished<Report>(in, editIn(in));
    default:
        in.fail("not a report");
        return finished<Report>(in, {});
    }
}

Result<View> decodeView(std::string_view bytes)
{
    Result<Report> report = decodeReport(bytes);
    if (!report)
        return std::unexpected(std::move(report).error());
    if (const auto *failure = std::get_if<LookFailure>(&*report))
        return std::unexpected(failure->error);
    if (auto *view = std::get_if<View>(&*report))
        return std::move(*view);
    return std::unexpected(Error{"decode", EBADMSG, "not a view"});
}

} // namespace lab
