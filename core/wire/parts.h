// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"
#include "core/model/operation.h"
#include "core/model/options.h"
#include "core/model/view.h"
#include "core/wire/codec.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lab
{

/// The first byte of every message.
enum class Tag : std::uint8_t {
    open,
    perform,
    made,
    started,
    opened,
    performed,
    look,
    view,
    lookFailure,
    task,
    terminal,
    lease,
    visit,
    edit
};
inline constexpr Tag lastTag = Tag::edit;

// What several messages are made of. Decoders say what is wrong through Decoder::fail().
[[nodiscard]] Encoder begin(Tag tag);

void encodeError(Encoder &out, const Error &error);
[[nodiscard]] Error decodeError(Decoder &in);
void encodeOptional(Encoder &out, const std::optional<Error> &error);
[[nodiscard]] std::optional<Error> decodeOptional(Decoder &in);

void encodeOptions(Encoder &out, const ChildOptions &options);
[[nodiscard]] ChildOptions decodeOptions(Decoder &in);
void encodeOperation(Encoder &out, const Operation &operation);
[[nodiscard]] Operation decodeOperation(Decoder &in);

void encodeTopic(Encoder &out, Topic topic);
[[nodiscard]] Topic decodeTopic(Decoder &in);
void encodeTopics(Encoder &out, TopicSet topics);
[[nodiscard]] TopicSet decodeTopics(Decoder &in);

/// Texts that no program is given otherwise: without a NUL in them.
void encodeTexts(Encoder &out, const std::vector<std::string> &texts);
[[nodiscard]] std::vector<std::string> decodeTexts(Decoder &in, std::size_t limit);

/// Of a section, each with as many cells as it has columns.
void encodeRows(Encoder &out, const Rows &rows);
[[nodiscard]] Rows decodeRows(Decoder &in, std::size_t columns);
void encodeSections(Encoder &out, const std::vector<Section> &sections);
[[nodiscard]] std::vector<Section> decodeSections(Decoder &in);

/// The message, or what was wrong with it.
template <typename Message>
[[nodiscard]] Result<Message> finished(Decoder &in, Message message)
{
    if (const Result<void> end = in.finish(); !end)
        return std::unexpected(end.error());
    return message;
}

} // namespace lab
