// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/filter.h"

#include "core/discover/filter_node.h"
#include "core/model/written_number.h"

#include <algorithm>
#include <charconv>
#include <compare>
#include <optional>

namespace lab
{

namespace
{

using Sort = FilterNode::Sort;

bool isTrue(const FilterValue &value)
{
    struct Truth
    {
        bool operator()(std::monostate) const { return false; }
        bool operator()(bool known) const { return known; }
        bool operator()(std::uint64_t number) const { return number != 0; }
        bool operator()(double number) const { return number != 0; }
        bool operator()(const std::string &text) const { return !text.empty(); }
    };
    return std::visit(Truth(), value);
}

bool isNumber(const FilterValue &value)
{
    return std::holds_alternative<std::uint64_t>(value) || std::holds_alternative<double>(value);
}

/// Numbers keep all their digits where none of both has a point.
std::optional<std::uint64_t> wholeNumberIn(const FilterValue &value)
{
    if (const auto *number = std::get_if<std::uint64_t>(&value))
        return *number;
    const auto *text = std::get_if<std::string>(&value);
    return text ? writtenNumber<std::uint64_t>(*text) : std::nullopt;
}

std::optional<double> anyNumberIn(const FilterValue &value)
{
    if (const auto *fraction = std::get_if<double>(&value))
        return *fraction;
    if (const auto *whole = std::get_if<std::uint64_t>(&value))
        return static_cast<double>(*whole);
    const auto *text = std::get_if<std::string>(&value);
    double number = 0;
    if (!text)
        return std::nullopt;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
    const bool isNumber = error == std::errc() && end == text->data() + text->size();
    return isNumber ? std::optional(number) : std::nullopt;
}

std::partial_ordering compared(const FilterValue &a, const FilterValue &b)
{
    if (std::holds_alternative<bool>(a) || std::holds_alternative<bool>(b))
        return isTrue(a) == isTrue(b) ? std::partial_ordering::equivalent : std::partial_ordering::unordered;
    if (std::holds_alternative<std::monostate>(a) || std::holds_alternative<std::monostate>(b))
        return std::partial_ordering::unordered;
    if (!isNumber(a) && !isNumber(b))
        return std::get<std::string>(a) <=> std::get<std::string>(b);
    const std::optional<std::uint64_t> wholeA = wholeNumberIn(a);
    const std::optional<std::uint64_t> wholeB = wholeNumberIn(b);
    if (wholeA && wholeB)
        return *wholeA <=> *wholeB;
    const std::optional<double> numberA = anyNumberIn(a);
    const std::optional<double> numberB = anyNumberIn(b);
    return numberA && numberB ? *numberA <=> *numberB : std::partial_ordering::unordered;
}

std::string asText(const FilterValue &value)
{
    if (const auto *number = std::get_if<std::uint64_t>(&value))
        return std::to_string(*number);
    const auto *text = std::get_if<std::string>(&value);
    return text ? *text : std::string();
}

class Evaluation
{
public:
    explicit Evaluation(const Filter::Read &read)
        : m_read(read)
    {}

    [[nodiscard]] FilterValue of(const FilterNode &node) const
    {
        const auto part = [&](std::size_t at) { return of(*node.parts[at]); };
        const auto isPartTrue = [&](const std::unique_ptr<FilterNode> &one) { return isTrue(of(*one)); };
        switch (node.sort) {
        case Sort::value:
            return node.value;
        case Sort::column:
            return std::visit([](auto value) { return FilterValue(std::move(value)); }, m_read(node.field));
        case Sort::negation:
            return !isTrue(part(0));
        case Sort::all:
            return std::ranges::all_of(node.parts, isPartTrue);
        case Sort::any:
            return std::ranges::any_of(node.parts, isPartTrue);
        case Sort::equal:
            return compared(part(0), part(1)) == std::partial_ordering::equivalent;
        case Sort::different:
            return compared(part(0), part(1)) != std::partial_ordering::equivalent;
        case Sort::less:
            return compared(part(0), part(1)) < 0;
        case Sort::lessOrEqual:
            return compared(part(0), part(1)) <= 0;
        case Sort::more:
            return compared(part(0), part(1)) > 0;
        case Sort::moreOrEqual:
            return compared(part(0), part(1)) >= 0;
        case Sort::found:
            return node.pattern->isIn(asText(part(0)));
        case Sort::notFound:
            return !node.pattern->isIn(asText(part(0)));
        }
        return {};
    }

private:
    const Filter::Read &m_read;
};

} // namespace

bool Filter::holds(const Read &read) const
{
    return isTrue(Evaluation(read).of(*m_root));
}

} // namespace lab
