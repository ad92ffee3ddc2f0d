// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace lab
{

/// A frame on a byte stream: its length in four bytes, least significant first, then as many bytes.
[[nodiscard]] std::string frameOf(std::string payload);

/// Cuts a byte stream into frames. Never holds more than one frame's limit and what came with it.
class FrameReader
{
public:
    explicit FrameReader(std::size_t limit)
        : m_limit(limit)
    {}

    void append(std::string_view bytes);

    /// The next whole frame's payload, there until the reader is used again; nothing: more bytes are needed. Error
    /// EMSGSIZE: the stream announces a frame over the limit and cannot be read any further.
    [[nodiscard]] Result<std::optional<std::string_view>> next();

    /// The memory that it takes for what has come and is not a whole frame yet.
    [[nodiscard]] std::size_t heldBytes() const { return m_bytes.capacity(); }

private:
    std::string m_bytes;
    std::size_t m_start = 0;
    std::size_t m_limit;
};

} // namespace lab
