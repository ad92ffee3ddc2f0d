// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/terminal/output_filter.h"

#include "core/terminal/utf8.h"

#include <algorithm>
#include <utility>

namespace lab
{

namespace
{

constexpr unsigned char lead = 0xc2; ///< of the control characters of ISO 6429, and of others
constexpr unsigned char kana = 0xe3; ///< of kana, and the marks on them
constexpr unsigned char escape = 0x1b;
constexpr int mostSeparators = 15;
constexpr int mostDigits = 6;

constexpr std::string_view replacement = "\xef\xbf\xbd";

/// The second byte of a control character of ISO 6429.
bool isControl(unsigned char byte)
{
    return byte >= 0x80 && byte < 0xa0;
}

/// U+302A to U+302D, U+3099 and U+309A: marks that libvterm takes for two columns more, unless they come alone.
bool isWideMark(std::string_view bytes)
{
    return bytes == "\xe3\x82\x99" || bytes == "\xe3\x82\x9a" ||
           (bytes.size() == 3 && bytes.starts_with("\xe3\x80") && bytes[2] >= '\xaa' && bytes[2] <= '\xad');
}

bool cancels(unsigned char byte)
{
    return byte == 0x18 || byte == 0x1a;
}

} // namespace

void OutputFilter::startSequence()
{
    m_state = State::sequence;
    m_isPlain = true;
    m_separators = 0;
    m_digits = 0;
    m_count = 0;
}

OutputFilter::Verdict OutputFilter::judgeInSequence(unsigned char byte)
{
    if (byte >= '0' && byte <= '9') {
        if (++m_digits > mostDigits)
            return Verdict::drop;
        if (m_separators == 0)
            m_count = m_count * 10 + (byte - '0');
    } else if (byte == ';' || byte == ':') {
        m_digits = 0;
        if (++m_separators > mostSeparators) {
            m_state = State::dropped;
            return Verdict::cancel;
        }
    } else if (byte >= 0x40 && byte <= 0x7e) {
        m_state = State::text;
        return byte == 'b' && m_isPlain ? Verdict::repeat : Verdict::keep;
    } else if (byte < 0x7f) {
        m_isPlain = false;
    }
    return Verdict::keep;
}

OutputFilter::Verdict OutputFilter::judge(unsigned char byte)
{
    if (byte == escape) {
        m_state = State::escape;
        return Verdict::keep;
    }
    if (cancels(byte)) {
        m_state = State::text;
        return Verdict::keep;
    }
    if (byte < 0x20)
        return Verdict::keep;
    switch (m_state) {
    case State::sequence:
        return judgeInSequence(byte);
    case State::dropped:
        if (byte >= 0x40 && byte <= 0x7e)
            m_state = State::text;
        return Verdict::drop;
    case State::escape:
        if (byte == '[')
            startSequence();
        else if (byte >= 0x30)
            m_state = State::text;
        return Verdict::keep;
    case State::text:
        break;
    }
    return Verdict::keep;
}

void OutputFilter::pass(std::string_view bytes)
{
    std::string joined;
    if (!m_begun.empty()) {
        joined = std::exchange(m_begun, {}).append(bytes);
        bytes = joined;
    }
    const std::size_t whole = bytes.size() - unfinishedUtf8(bytes);
    m_begun = bytes.substr(whole);
    passWhole(bytes.substr(0, whole));
}

void OutputFilter::passWhole(std::string_view bytes)
{
    std::size_t kept = 0;
    const auto flush = [&](std::size_t end) {
        if (end > kept)
            m_sink.write(bytes.substr(kept, end - kept));
        kept = end + 1;
    };
    std::size_t at = 0;
    while (at < bytes.size()) {
        if (m_state == State::text) {
            const auto found =
                std::find_if(bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.end(), [](char byte) {
                    return byte == static_cast<char>(escape) || byte == static_cast<char>(lead) ||
                           byte == static_cast<char>(kana);
                });
            at = static_cast<std::size_t>(found - bytes.begin());
            if (at == bytes.size())
                break;
        }
        const auto byte = static_cast<unsigned char>(bytes[at]);
        if (byte == kana && isWideMark(bytes.substr(at, 3))) {
            flush(at);
            kept = at;
        }
        if (byte == lead) {
            // It goes on only with what belongs to it: libvterm would also take that from behind a control sequence.
            const auto next = static_cast<unsigned char>(bytes[at + 1]);
            if (next < 0xa0 || next >= 0xc0) {
                flush(at);
                if (isControl(next))
                    kept = ++at + 1;
                else
                    m_sink.write(replacement);
                ++at;
                continue;
            }
        }
        switch (judge(byte)) {
        case Verdict::keep:
            break;
        case Verdict::drop:
            flush(at);
            break;
        case Verdict::cancel:
            flush(at);
            m_sink.write("\x18");
            break;
        case Verdict::repeat:
            flush(at);
            m_sink.write("\x18");
            m_sink.repeat(std::max(m_count, 1));
            break;
        }
        ++at;
    }
    flush(bytes.size());
}

} // namespace lab
