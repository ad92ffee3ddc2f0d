// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/message.h"

#include "core/wire/limits.h"
#include "core/wire/parts.h"

namespace lab
{

namespace
{

std::int32_t decodePositive(Decoder &in)
{
    const std::uint32_t value = in.number();
    if (value > INT32_MAX)
        in.fail("number out of range");
    return static_cast<std::int32_t>(value);
}

enum class IsThere : std::uint8_t { no, yes };

void encodeForeign(Encoder &out, const ForeignNamespace &foreign)
{
    out.byte(static_cast<std::uint8_t>(foreign.kind));
    out.wide(foreign.inode);
    out.number(static_cast<std::uint32_t>(foreign.pid));
    out.wide(foreign.startTime);
}

void encodeForeign(Encoder &out, const std::optional<ForeignNamespace> &foreign)
{
    out.byte(static_cast<std::uint8_t>(foreign ? IsThere::yes : IsThere::no));
    if (foreign)
        encodeForeign(out, *foreign);
}

ForeignNamespace decodeForeign(Decoder &in)
{
    ForeignNamespace foreign;
    foreign.kind = in.choice(Kind::time);
    foreign.inode = in.wide();
    foreign.pid = decodePositive(in);
    foreign.startTime = in.wide();
    if (foreign.pid == 0 || foreign.inode == 0)
        in.fail("no process, or no namespace");
    return foreign;
}

std::optional<ForeignNamespace> decodeOptionalForeign(Decoder &in)
{
    return in.choice(IsThere::yes) == IsThere::yes ? std::optional(decodeForeign(in)) : std::nullopt;
}

} // namespace

std::string encode(const HostRequest &request)
{
    if (const auto *open = std::get_if<OpenRequest>(&request)) {
        Encoder out = begin(Tag::open);
        out.number(open->lab);
        encodeOptions(out, open->options);
        encodeTopics(out, open->watch);
        return out.take();
    }
    if (const auto *terminal = std::get_if<TerminalRequest>(&request)) {
        Encoder out = begin(Tag::terminal);
        out.number(terminal->request);
        out.number(terminal->lab);
        out.number(terminal->child);
        out.text(terminal->label);
        out.text(terminal->type);
        encodeTexts(out, terminal->command);
        out.byte(static_cast<std::uint8_t>(terminal->user));
        encodeForeign(out, terminal->foreign);
        return out.take();
    }
    const auto &perform = std::get<PerformRequest>(request);
    Encoder out = begin(Tag::perform);
    out.number(perform.request);
    out.number(perform.lab);
    out.number(perform.child);
    encodeOperation(out, perform.operation);
    return out.take();
}

Result<HostRequest> decodeHostRequest(std::string_view bytes)
{
    Decoder in(bytes);
    switch (in.choice(lastTag)) {
    case Tag::open: {
        OpenRequest request;
        request.lab = in.number();
        request.options = decodeOptions(in);
        request.watch = decodeTopics(in);
        return finished<HostRequest>(in, request);
    }
    case Tag::perform: {
        PerformRequest request;
        request.request = in.number();
        request.lab = in.number();
        request.child = in.number();
        request.operation = decodeOperation(in);
        return finished<HostRequest>(in, std::move(request));
    }
    case Tag::terminal: {
        TerminalRequest request;
        request.request = in.number();
        request.lab = in.number();
        request.child = in.number();
        request.label = in.shownText();
        request.type = in.shownText();
        request.command = decodeTexts(in, limits::arguments);
        request.user = in.choice(ShellUser::root);
        request.foreign = decodeOptionalForeign(in);
        return finished<HostRequest>(in, std::move(request));
    }
    default:
        in.fail("not a request");
        return finished<HostRequest>(in, {});
    }
}

std::string encode(const VisitRequest &request)
{
    Encoder out = begin(Tag::visit);
    encodeForeign(out, request.foreign);
    return out.take();
}

Result<VisitRequest> decodeVisitRequest(std::string_view bytes)
{
    Decoder in(bytes);
    if (in.choice(lastTag) != Tag::visit)
        in.fail("not a visit");
    return finished(in, VisitRequest{decodeForeign(in)});
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
    encodeSections(out, perform.found);
    return out.take();
}

Result<HostReply> decodeHostReply(std::string_view bytes)
{
    Decoder in(bytes);
    switch (in.choice(lastTag)) {
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
        reply.found = decodeSections(in);
        return finished<HostReply>(in, std::move(reply));
    }
    default:
        in.fail("not a reply");
        return finished<HostReply>(in, {});
    }
}

std::string encode(const PerformTask &task)
{
    Encoder out = begin(Tag::task);
    out.number(task.request);
    out.number(static_cast<std::uint32_t>(task.child));
    encodeOperation(out, task.operation);
    return out.take();
}

Result<PerformTask> decodePerformTask(std::string_view bytes)
{
    Decoder in(bytes);
    if (in.choice(lastTag) != Tag::task)
        in.fail("not a task");
    PerformTask task;
    task.request = in.number();
    task.child = decodePositive(in);
    task.operation = decodeOperation(in);
    return finished(in, std::move(task));
}

} // namespace lab
