// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/error.h"
#include "core/wire/limits.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace lab
{

/// Appends numbers (least significant byte first) and texts (length in four bytes, then the bytes).
class Encoder
{
public:
    void byte(std::uint8_t value) { m_bytes.push_back(static_cast<char>(value)); }
    void number(std::uint32_t value) { append(value, 4); }
    void wide(std::uint64_t value) { append(value, 8); }
    void text(std::string_view value)
    {
        number(static_cast<std::uint32_t>(value.size()));
        m_bytes.append(value);
    }
    void reserve(std::size_t bytes) { m_bytes.reserve(bytes); }
    [[nodiscard]] std::string take() { return std::move(m_bytes); }

private:
    void append(std::uint64_t value, int bytes)
    {
        std::array<char, 8> image{};
        for (int at = 0; at < bytes; ++at)
            image[static_cast<std::size_t>(at)] = static_cast<char>((value >> (8 * at)) & 0xffU);
        m_bytes.append(image.data(), static_cast<std::size_t>(bytes));
    }

    std::string m_bytes;
};

/// Reads what Encoder wrote. After the first thing that is wrong every read answers zero or empty, and
/// failure() says what it was: a reader asks once, at its end.
class Decoder
{
public:
    explicit Decoder(std::string_view bytes)
        : m_bytes(bytes)
    {}

    [[nodiscard]] std::uint8_t byte() { return static_cast<std::uint8_t>(read(1)); }
    [[nodiscard]] std::uint32_t number() { return static_cast<std::uint32_t>(read(4)); }
    [[nodiscard]] std::uint64_t wide() { return read(8); }
    /// UTF-8, at most limits::textBytes.
    [[nodiscard]] std::string text();
    /// Any bytes, at most as many: what is shown of it is the reader's to see to.
    [[nodiscard]] std::string anyText() { return std::string(textBytes()); }
    /// A text that someone is shown: isShowable().
    [[nodiscard]] std::string shownText();
    /// A number of things to come, each of at least one byte.
    [[nodiscard]] std::size_t count(std::size_t limit);
    /// An enumerator: 0 to last.
    template <typename Enum>
    [[nodiscard]] Enum choice(Enum last)
    {
        const std::uint8_t value = byte();
        if (value > static_cast<std::uint8_t>(last)) {
            fail("choice out of range");
            return Enum{};
        }
        return static_cast<Enum>(value);
    }

    void fail(const char *reason);
    [[nodiscard]] bool hasFailed() const { return m_failure != nullptr; }
    /// Nothing wrong, and nothing left over. Error: "decode", EBADMSG, the reason.
    [[nodiscard]] Result<void> finish();

private:
    [[nodiscard]] std::uint64_t read(std::size_t bytes);
    /// The bytes of a text, of which nothing is known but their number.
    [[nodiscard]] std::string_view textBytes();

    std::string_view m_bytes;
    const char *m_failure = nullptr;
};

} // namespace lab
