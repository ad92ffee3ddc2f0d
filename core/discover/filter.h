// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discover/fields.h"

#include <cstdint>
#include <expected>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lab
{

struct FilterNode;

/// What is wrong in a filter expression, and where.
struct FilterFault
{
    enum class What : std::uint8_t {
        tooLong,       ///< over 1024 bytes
        tooMuch,       ///< over 256 columns, values and operators, or nested too deep
        needsOperand,  ///< a column or a value is missing here
        needsOperator, ///< "and", "or" or a comparison is missing here
        needsText,     ///< behind =~ and !~ stands a text in quotes
        unknownColumn,
        unknownSign,
        openText,         ///< no closing quote
        openParenthesis,  ///< no closing parenthesis
        closeParenthesis, ///< nothing was opened
        notANumber,       ///< letters behind it that are no K, M, G …, or too large
        badPattern,       ///< not a regular expression, or one that may take for ever
        chained,          ///< a == b == c
    };

    What what = What::needsOperand;
    int column = 1;   ///< in characters, from 1
    std::string word; ///< what stands there; may be empty

    bool operator==(const FilterFault &) const = default;
};

/// An expression that chooses namespaces, as `lsns --filter` takes it, scols-filter(5):
///
///     TYPE == "net" and NPROCS > 1      USER != "root" || !(COMMAND =~ "^bash")      NSFS
///
/// Columns are those of fieldTable(). ==, !=, <, <=, >, >= are also eq, ne, lt, le, gt, ge; && || ! are and, or, not;
/// a number may have K to E behind it (1024, 1024²…). With a number as one side both are compared as numbers, else as
/// texts. =~ and !~ search for an extended regular expression, regex(7). What has no value equals nothing. A column
/// alone is true where it has a value that is not 0.
class Filter
{
public:
    [[nodiscard]] static std::expected<Filter, FilterFault> parse(std::string_view expression);

    using Read = std::function<FieldValue(Field)>;
    [[nodiscard]] bool holds(const Read &read) const;

private:
    explicit Filter(std::shared_ptr<const FilterNode> root)
        : m_root(std::move(root))
    {}

    std::shared_ptr<const FilterNode> m_root;
};

} // namespace lab
