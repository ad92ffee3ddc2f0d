// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discover/fields.h"

#include <cstdint>
#include <memory>
#include <regex.h>
#include <string>
#include <variant>
#include <vector>

namespace lab
{

/// A compiled extended regular expression, regex(7).
class Pattern
{
public:
    /// nullptr: it is none, or one that could take memory or time without bound.
    [[nodiscard]] static std::unique_ptr<Pattern> compile(const std::string &text);
    ~Pattern();
    Pattern(const Pattern &) = delete;
    Pattern &operator=(const Pattern &) = delete;

    [[nodiscard]] bool isIn(const std::string &text) const;

private:
    Pattern() = default;

    regex_t m_expression{};
    bool m_isCompiled = false;
};

/// What stands in a filter, or comes out of a part of it.
using FilterValue = std::variant<std::monostate, bool, std::uint64_t, double, std::string>;

/// A part of a filter, with the parts that it is made of.
struct FilterNode
{
    enum class Sort : std::uint8_t {
        value,
        column,
        negation,
        all,
        any,
        equal,
        different,
        less,
        lessOrEqual,
        more,
        moreOrEqual,
        found,
        notFound
    };

    Sort sort = Sort::value;
    FilterValue value{};     ///< of a value
    Field field = Field::ns; ///< of a column
    std::unique_ptr<Pattern> pattern{};
    std::vector<std::unique_ptr<FilterNode>> parts{};
};

} // namespace lab
