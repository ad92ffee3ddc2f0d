// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstring>
#include <linux/netlink.h>
#include <span>
#include <string_view>
#include <vector>

namespace lab::test
{

/// A message of netlink(7), byte by byte, in a buffer that is aligned for one. What is wrong in it is put there by
/// hand.
class RawMessage
{
public:
    template <typename Header>
    RawMessage(std::uint16_t type, const Header &header)
    {
        append(nlmsghdr{.nlmsg_len = 0, .nlmsg_type = type, .nlmsg_flags = 0, .nlmsg_seq = 0, .nlmsg_pid = 0});
        append(header);
    }

    template <typename Value>
        requires std::is_arithmetic_v<Value>
    RawMessage &add(std::uint16_t type, Value value)
    {
        return add(type, std::string_view(reinterpret_cast<const char *>(&value), sizeof value));
    }
    RawMessage &add(std::uint16_t type, std::string_view bytes)
    {
        return add(type, bytes, static_cast<std::uint16_t>(sizeof(nlattr) + bytes.size()));
    }
    /// With a length that may be wrong.
    RawMessage &add(std::uint16_t type, std::string_view bytes, std::uint16_t length)
    {
        append(nlattr{.nla_len = length, .nla_type = type});
        m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
        pad();
        return *this;
    }
    RawMessage &addAddress(std::uint16_t type, std::initializer_list<std::uint8_t> bytes)
    {
        const std::vector<std::uint8_t> all(bytes);
        return add(type, std::string_view(reinterpret_cast<const char *>(all.data()), all.size()));
    }
    /// The bytes so far, as the content of a nest: without the header of the message.
    template <typename Header>
    [[nodiscard]] std::string_view attributes() const
    {
        const std::size_t start = NLMSG_HDRLEN + NLMSG_ALIGN(sizeof(Header));
        return {m_bytes.data() + start, m_bytes.size() - start};
    }

    [[nodiscard]] std::vector<char> &bytes() { return m_bytes; }
    /// With its length in the header.
    const nlmsghdr &message() { return message(static_cast<std::uint32_t>(m_bytes.size())); }
    const nlmsghdr &message(std::uint32_t length)
    {
        m_aligned.assign(m_bytes.size() / sizeof(std::uint64_t) + 2, 0);
        std::memcpy(m_aligned.data(), m_bytes.data(), m_bytes.size());
        auto *header = reinterpret_cast<nlmsghdr *>(m_aligned.data());
        header->nlmsg_len = length;
        return *header;
    }

private:
    template <typename Value>
    void append(const Value &value)
    {
        const auto *bytes = reinterpret_cast<const char *>(&value);
        m_bytes.insert(m_bytes.end(), bytes, bytes + sizeof value);
        pad();
    }
    void pad() { m_bytes.resize(NLMSG_ALIGN(m_bytes.size())); }

    std::vector<char> m_bytes;
    std::vector<std::uint64_t> m_aligned;
};

} // namespace lab::test
