// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/codec.h"

#include "core/model/validate.h"

#include <cerrno>

namespace lab
{

void Decoder::fail(const char *reason)
{
    if (!m_failure)
        m_failure = reason;
    m_bytes = {};
}

std::uint64_t Decoder::read(std::size_t bytes)
{
    if (m_bytes.size() < bytes) {
        fail("cut short");
        return 0;
    }
    std::uint64_t value = 0;
    for (std::size_t at = 0; at < bytes; ++at)
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(m_bytes[at])) << (8 * at);
    m_bytes.remove_prefix(bytes);
    return value;
}

std::string_view Decoder::textBytes()
{
    const std::size_t size = number();
    if (size > limits::textBytes)
        fail("text too long");
    else if (size > m_bytes.size())
        fail("cut short");
    if (m_failure)
        return {};
    const std::string_view value = m_bytes.substr(0, size);
    m_bytes.remove_prefix(size);
    return value;
}

std::string Decoder::text()
{
    const std::string_view value = textBytes();
    if (!isUtf8(value)) {
        fail("text is not UTF-8");
        return {};
    }
    return std::string(value);
}

std::string Decoder::shownText()
{
    const std::string_view value = textBytes();
    if (!isShowable(value)) {
        fail(isUtf8(value) ? "text with a control character" : "text is not UTF-8");
        return {};
    }
    return std::string(value);
}

std::size_t Decoder::count(std::size_t limit)
{
    const std::size_t value = number();
    if (value > limit)
        fail("count over its limit");
    else if (value > m_bytes.size())
        fail("cut short");
    return m_failure ? 0 : value;
}

Result<void> Decoder::finish()
{
    if (!m_bytes.empty())
        fail("bytes left over");
    if (m_failure)
        return std::unexpected(Error{"decode", EBADMSG, m_failure});
    return {};
}

} // namespace lab
