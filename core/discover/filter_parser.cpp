// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/filter.h"
#include "core/discover/filter_node.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

namespace lab
{

namespace
{

using Sort = FilterNode::Sort;
using What = FilterFault::What;
using Made = std::expected<std::unique_ptr<FilterNode>, FilterFault>;

constexpr std::size_t longest = 1024;
constexpr int mostNodes = 256;
constexpr int deepest = 32;

struct Token
{
    enum class Sort : std::uint8_t { end, word, number, text, sign };

    Sort sort = Sort::end;
    std::size_t start = 0;
    std::string_view characters; ///< a text without its quotes
};

struct Operator
{
    std::string_view sign;
    std::string_view word; ///< empty: there is none
    FilterNode::Sort sort;
};
constexpr auto comparisons = std::to_array<Operator>({
    {"==", "eq", Sort::equal},
    {"!=", "ne", Sort::different},
    {"<=", "le", Sort::lessOrEqual},
    {">=", "ge", Sort::moreOrEqual},
    {"=~", "", Sort::found},
    {"!~", "", Sort::notFound},
    {"<", "lt", Sort::less},
    {">", "gt", Sort::more},
});
constexpr Operator both{"&&", "and", Sort::all};
constexpr Operator either{"||", "or", Sort::any};
constexpr Operator negation{"!", "not", Sort::negation};

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isOfWord(char c)
{
    return isLetter(c) || isDigit(c) || std::string_view("_.%:/-").contains(c);
}

/// "and" or "AND".
bool isWord(std::string_view text, std::string_view word)
{
    const auto isSame = [&](auto change) { return !word.empty() && std::ranges::equal(text, word, {}, {}, change); };
    return isSame([](char c) { return c; }) || isSame([](char c) { return static_cast<char>(c - 'a' + 'A'); });
}

class Parser
{
public:
    explicit Parser(std::string_view expression)
        : m_expression(expression)
    {}

    Made parse()
    {
        if (m_expression.size() > longest)
            return std::unexpected(FilterFault{What::tooLong, 1, {}});
        if (const std::optional<FilterFault> fault = next())
            return std::unexpected(*fault);
        Made node = anyOf(0);
        if (node && m_token.sort != Token::Sort::end)
            return std::unexpected(faultHere(m_token.characters == ")" ? What::closeParenthesis : What::needsOperator));
        return node;
    }

private:
    [[nodiscard]] FilterFault faultAt(What what, std::size_t place, std::string_view word) const
    {
        const std::string_view before = m_expression.substr(0, place);
        // Bytes that go on a character of UTF-8 are not counted.
        const auto characters =
            std::ranges::count_if(before, [](char c) { return (static_cast<unsigned char>(c) & 0xc0U) != 0x80; });
        return {what, static_cast<int>(characters) + 1, std::string(word)};
    }
    [[nodiscard]] FilterFault faultHere(What what) const { return faultAt(what, m_token.start, m_token.characters); }

    /// Reads the next token; otherwise what is wrong there.
    std::optional<FilterFault> next()
    {
        m_place = std::min(m_expression.find_first_not_of(" \t\n", m_place), m_expression.size());
        m_token = {.sort = Token::Sort::end, .start = m_place, .characters = {}};
        if (m_place == m_expression.size())
            return std::nullopt;
        const char first = m_expression[m_place];
        if (first == '"' || first == '\'')
            return nextText(first);
        if (isLetter(first))
            return take(Token::Sort::word, wordLength(isOfWord));
        if (isDigit(first))
            return take(Token::Sort::number, wordLength([](char c) { return isLetter(c) || isDigit(c) || c == '.'; }));
        return nextSign();
    }

    template <typename Predicate>
    [[nodiscard]] std::size_t wordLength(Predicate isPart) const
    {
        const std::string_view rest = m_expression.substr(m_place);
        return static_cast<std::size_t>(std::ranges::find_if_not(rest, isPart) - rest.begin());
    }

    std::optional<FilterFault> take(Token::Sort sort, std::size_t length)
    {
        m_token = {sort, m_place, m_expression.substr(m_place, length)};
        m_place += length;
        return std::nullopt;
    }

    std::optional<FilterFault> nextText(char quote)
    {
        const std::size_t end = m_expression.find_first_of(std::array{quote, '\n'}.data(), m_place + 1, 2);
        if (end == std::string_view::npos || m_expression[end] != quote)
            return faultAt(What::openText, m_place, {});
        m_token = {Token::Sort::text, m_place, m_expression.substr(m_place + 1, end - m_place - 1)};
        m_place = end + 1;
        return std::nullopt;
    }

    std::optional<FilterFault> nextSign()
    {
        const std::string_view rest = m_expression.substr(m_place);
        for (const Operator &one : {both, either}) {
            if (rest.starts_with(one.sign))
                return take(Token::Sort::sign, one.sign.size());
        }
        for (const Operator &one : comparisons) {
            if (rest.starts_with(one.sign))
                return take(Token::Sort::sign, one.sign.size());
        }
        if (std::string_view("!()").contains(rest.front()))
            return take(Token::Sort::sign, 1);
        const std::size_t length = std::min(rest.find_first_of(" \t\n"), rest.size());
        return faultAt(What::unknownSign, m_place, rest.substr(0, length));
    }

    [[nodiscard]] bool isAt(const Operator &one) const
    {
        return (m_token.sort == Token::Sort::sign && m_token.characters == one.sign) ||
               (m_token.sort == Token::Sort::word && isWord(m_token.characters, one.word));
    }
    [[nodiscard]] bool isAt(std::string_view sign) const
    {
        return m_token.sort == Token::Sort::sign && m_token.characters == sign;
    }

    [[nodiscard]] Made make(FilterNode node)
    {
        if (++m_nodes > mostNodes)
            return std::unexpected(faultHere(What::tooMuch));
        return std::make_unique<FilterNode>(std::move(node));
    }

    /// a OPERATOR b OPERATOR c …
    template <typename Part>
    Made chain(const Operator &one, Part part)
    {
        Made first = part();
        if (!first || !isAt(one))
            return first;
        Made node = make({.sort = one.sort});
        if (!node)
            return node;
        (*node)->parts.push_back(*std::move(first));
        while (isAt(one)) {
            if (const std::optional<FilterFault> fault = next())
                return std::unexpected(*fault);
            Made further = part();
            if (!further)
                return further;
            (*node)->parts.push_back(*std::move(further));
        }
        return node;
    }

    Made anyOf(int depth)
    {
        if (depth > deepest)
            return std::unexpected(faultHere(What::tooMuch));
        return chain(either, [&] { return chain(both, [&] { return comparison(depth); }); });
    }

    [[nodiscard]] std::optional<Sort> comparisonHere() const
    {
        const auto found = std::ranges::find_if(comparisons, [&](const Operator &one) { return isAt(one); });
        return found == comparisons.end() ? std::nullopt : std::optional(found->sort);
    }

    Made comparison(int depth)
    {
        Made left = operand(depth);
        const std::optional<Sort> sort = comparisonHere();
        if (!left || !sort)
            return left;
        if (const std::optional<FilterFault> fault = next())
            return std::unexpected(*fault);
        Made node = make({.sort = *sort});
        if (!node)
            return node;
        (*node)->parts.push_back(*std::move(left));
        if (*sort == Sort::found || *sort == Sort::notFound) {
            if (const std::optional<FilterFault> fault = takePattern(**node))
                return std::unexpected(*fault);
        } else {
            Made right = operand(depth);
            if (!right)
                return right;
            (*node)->parts.push_back(*std::move(right));
        }
        if (comparisonHere())
            return std::unexpected(faultHere(What::chained));
        return node;
    }

    std::optional<FilterFault> takePattern(FilterNode &node)
    {
        if (m_token.sort != Token::Sort::text)
            return faultHere(What::needsText);
        node.pattern = Pattern::compile(std::string(m_token.characters));
        if (!node.pattern)
            return faultHere(What::badPattern);
        return next();
    }

    Made operand(int depth)
    {
        if (isAt(negation)) {
            if (depth > deepest)
                return std::unexpected(faultHere(What::tooMuch));
            if (const std::optional<FilterFault> fault = next())
                return std::unexpected(*fault);
            Made node = make({.sort = Sort::negation});
            Made part = operand(depth + 1);
            if (!node || !part)
                return node ? std::move(part) : std::move(node);
            (*node)->parts.push_back(*std::move(part));
            return node;
        }
        if (isAt("("))
            return inParentheses(depth);
        Made node = value();
        if (!node)
            return node;
        if (const std::optional<FilterFault> fault = next())
            return std::unexpected(*fault);
        return node;
    }

    Made inParentheses(int depth)
    {
        const FilterFault open = faultHere(What::openParenthesis);
        if (const std::optional<FilterFault> fault = next())
            return std::unexpected(*fault);
        Made node = anyOf(depth + 1);
        if (!node)
            return node;
        if (m_token.sort == Token::Sort::end)
            return std::unexpected(open);
        if (!isAt(")"))
            return std::unexpected(faultHere(What::needsOperator));
        if (const std::optional<FilterFault> fault = next())
            return std::unexpected(*fault);
        return node;
    }

    Made value()
    {
        const std::string_view text = m_token.characters;
        switch (m_token.sort) {
        case Token::Sort::text:
            return make({.sort = Sort::value, .value = std::string(text)});
        case Token::Sort::number:
            return number();
        case Token::Sort::word:
            break;
        case Token::Sort::end:
        case Token::Sort::sign:
            return std::unexpected(faultHere(What::needsOperand));
        }
        if (isWord(text, "true") || isWord(text, "false"))
            return make({.sort = Sort::value, .value = isWord(text, "true")});
        const std::array<Operator, 2> words{both, either};
        if (comparisonHere() || std::ranges::any_of(words, [&](const Operator &one) { return isAt(one); }))
            return std::unexpected(faultHere(What::needsOperand));
        const std::optional<Field> field = fieldNamed(text);
        if (!field)
            return std::unexpected(faultHere(What::unknownColumn));
        return make({.sort = Sort::column, .field = *field});
    }

    Made number()
    {
        const std::string_view text = m_token.characters;
        const char *end = text.data() + text.size();
        if (text.contains('.')) {
            double fraction = 0;
            const auto read = std::from_chars(text.data(), end, fraction, std::chars_format::fixed);
            if (read.ec != std::errc() || read.ptr != end || text.ends_with('.'))
                return std::unexpected(faultHere(What::notANumber));
            return make({.sort = Sort::value, .value = fraction});
        }
        std::uint64_t whole = 0;
        const auto read = std::from_chars(text.data(), end, whole);
        const std::string_view unit(read.ptr, static_cast<std::size_t>(end - read.ptr));
        constexpr std::string_view units = "KMGTPE";
        const std::size_t power = unit.empty() ? 0 : units.find(unit.front()) + 1;
        const bool isUnit = unit.size() <= 1 || unit.substr(1) == "iB";
        if (read.ec != std::errc() || power > units.size() || (power == 0 && !unit.empty()) || !isUnit)
            return std::unexpected(faultHere(What::notANumber));
        for (std::size_t step = 0; step < power; ++step) {
            if (whole > (~std::uint64_t{0} >> 10U))
                return std::unexpected(faultHere(What::notANumber));
            whole <<= 10U;
        }
        return make({.sort = Sort::value, .value = whole});
    }

    std::string_view m_expression;
    std::size_t m_place = 0; ///< behind the token
    Token m_token;
    int m_nodes = 0;
};

} // namespace

std::expected<Filter, FilterFault> Filter::parse(std::string_view expression)
{
    Made root = Parser(expression).parse();
    if (!root)
        return std::unexpected(root.error());
    return Filter(*std::move(root));
}

} // namespace lab
