// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/filter_node.h"

#include <charconv>

namespace lab
{

namespace
{

constexpr std::size_t longest = 256;
constexpr unsigned mostRepetitions = 1000;

/// The C library unrolls {n,m}, one in the other, and finds back-references by trying all there is.
bool isBounded(const std::string &text)
{
    if (text.size() > longest || text.contains('\0'))
        return false;
    unsigned repetitions = 1;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\\') {
            ++at;
            if (at < text.size() && text[at] >= '1' && text[at] <= '9')
                return false;
        } else if (text[at] == '{') {
            const std::size_t end = text.find('}', at);
            const std::size_t comma = text.rfind(',', end);
            const std::size_t start = comma != std::string::npos && comma > at ? comma + 1 : at + 1;
            unsigned count = mostRepetitions;
            if (end != std::string::npos && start < end)
                std::from_chars(text.data() + start, text.data() + end, count);
            if (count > mostRepetitions)
                return false;
            repetitions *= count > 0 ? count : 1;
            if (repetitions > mostRepetitions)
                return false;
        }
    }
    return true;
}

} // namespace

std::unique_ptr<Pattern> Pattern::compile(const std::string &text)
{
    if (!isBounded(text))
        return nullptr;
    std::unique_ptr<Pattern> pattern(new Pattern);
    pattern->m_isCompiled = ::regcomp(&pattern->m_expression, text.c_str(), REG_EXTENDED | REG_NOSUB) == 0;
    return pattern->m_isCompiled ? std::move(pattern) : nullptr;
}

Pattern::~Pattern()
{
    if (m_isCompiled)
        ::regfree(&m_expression);
}

bool Pattern::isIn(const std::string &text) const
{
    return ::regexec(&m_expression, text.c_str(), 0, nullptr, 0) == 0;
}

} // namespace lab
