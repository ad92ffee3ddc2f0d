// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lab
{

/// Keeps from libvterm what it is not safe against (0.3.3), whoever prints it:
/// - more parameters of a control sequence than it has room for, and numbers larger than anybody means
/// - REP, which never ends after a character without width: done here, as programs use it
/// - control characters of ISO 6429 in UTF-8, to which it gives a negative width
/// - marks on kana, which it takes for characters of their own where they come with what they are on
/// - a character that comes in two parts: of the second it may know nothing of the first.
class OutputFilter
{
public:
    class Sink
    {
    public:
        Sink() = default;
        Sink(const Sink &) = delete;
        Sink &operator=(const Sink &) = delete;
        virtual void write(std::string_view bytes) = 0;
        /// The last character once more, count times.
        virtual void repeat(int count) = 0;

    protected:
        ~Sink() = default;
    };

    explicit OutputFilter(Sink &sink)
        : m_sink(sink)
    {}

    /// Passes on what is safe; a sequence may come in several parts.
    void pass(std::string_view bytes);

private:
    void passWhole(std::string_view bytes);
    enum class State : std::uint8_t { text, escape, sequence, dropped };
    enum class Verdict : std::uint8_t { keep, drop, cancel, repeat };

    [[nodiscard]] Verdict judge(unsigned char byte);
    [[nodiscard]] Verdict judgeInSequence(unsigned char byte);
    void startSequence();

    Sink &m_sink;
    State m_state = State::text;
    std::string m_begun;   ///< of a character whose rest is to come
    bool m_isPlain = true; ///< the sequence has numbers only
    int m_separators = 0;
    int m_digits = 0;
    int m_count = 0; ///< its first number
};

} // namespace lab
