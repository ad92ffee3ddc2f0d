// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/frame.h"

#include "core/wire/codec.h"

#include <cerrno>

namespace lab
{

namespace
{
constexpr std::size_t headerBytes = 4;
}

std::string frameOf(std::string payload)
{
    Encoder header;
    header.number(static_cast<std::uint32_t>(payload.size()));
    payload.insert(0, header.take());
    return payload;
}

void FrameReader::append(std::string_view bytes)
{
    m_bytes.erase(0, m_start);
    m_start = 0;
    m_bytes.append(bytes);
}

Result<std::optional<std::string_view>> FrameReader::next()
{
    if (m_start == m_bytes.size()) {
        // Give a large view's memory back rather than keep it for the next small one.
        m_bytes = {};
        m_start = 0;
    }
    const std::string_view rest = std::string_view(m_bytes).substr(m_start);
    if (rest.size() < headerBytes)
        return std::nullopt;
    const std::size_t size = Decoder(rest.substr(0, headerBytes)).number();
    if (size > m_limit)
        return std::unexpected(Error{"decode", EMSGSIZE, "frame over its limit"});
    if (rest.size() - headerBytes < size) {
        // Once, rather than twice as much each time that it is full.
        m_bytes.reserve(m_start + headerBytes + size);
        return std::nullopt;
    }
    m_start += headerBytes + size;
    return rest.substr(headerBytes, size);
}

} // namespace lab
