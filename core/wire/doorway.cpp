// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/doorway.h"

#include "core/wire/limits.h"
#include "core/wire/parts.h"

namespace lab
{

namespace
{

enum class What : std::uint8_t { list, join };

std::int32_t decodeProcess(Decoder &in)
{
    const std::uint32_t number = in.number();
    if (number > INT32_MAX)
        in.fail("number out of range");
    return static_cast<std::int32_t>(number);
}

} // namespace

std::string encode(const DoorwayRequest &request)
{
    Encoder out;
    const auto *join = std::get_if<JoinRequest>(&request);
    out.byte(static_cast<std::uint8_t>(join ? What::join : What::list));
    if (!join)
        return out.take();
    encodeTopic(out, join->topic);
    out.byte(static_cast<std::uint8_t>(join->side));
    out.text(join->type);
    encodeTexts(out, join->command);
    out.byte(static_cast<std::uint8_t>(join->user));
    return out.take();
}

Result<DoorwayRequest> decodeDoorwayRequest(std::string_view bytes)
{
    Decoder in(bytes);
    if (in.choice(What::join) == What::list)
        return finished<DoorwayRequest>(in, ListRequest{});
    JoinRequest join;
    join.topic = decodeTopic(in);
    join.side = in.choice(Side::child);
    join.type = in.text();
    join.command = decodeTexts(in, limits::arguments);
    join.user = in.choice(ShellUser::root);
    return finished<DoorwayRequest>(in, std::move(join));
}

std::string encode(const ListReply &reply)
{
    Encoder out;
    out.number(static_cast<std::uint32_t>(reply.labs.size()));
    for (const ListedLab &lab : reply.labs) {
        encodeTopic(out, lab.topic);
        out.number(static_cast<std::uint32_t>(lab.child));
    }
    return out.take();
}

Result<ListReply> decodeListReply(std::string_view bytes)
{
    Decoder in(bytes);
    ListReply reply;
    for (std::size_t left = in.count(limits::labs); left > 0 && !in.hasFailed(); --left) {
        const Topic topic = decodeTopic(in);
        reply.labs.push_back({topic, decodeProcess(in)});
    }
    return finished(in, std::move(reply));
}

std::string encode(const JoinReply &reply)
{
    Encoder out;
    out.number(static_cast<std::uint32_t>(reply.status));
    encodeOptional(out, reply.error);
    return out.take();
}

Result<JoinReply> decodeJoinReply(std::string_view bytes)
{
    Decoder in(bytes);
    JoinReply reply;
    reply.status = decodeProcess(in);
    reply.error = decodeOptional(in);
    return finished(in, std::move(reply));
}

} // namespace lab
