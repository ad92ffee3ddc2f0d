// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/expectation.h"

#include "core/lab/number.h"
#include "core/lab/source_text.h"
#include "core/lab/wording.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace lab
{

namespace
{

using Test = Expectation::Test;
using Parsed = std::expected<Expectation, LineFault>;

constexpr std::string_view blanks = " \t";

constexpr std::array<std::pair<std::string_view, Test>, 10> tests{{
    {"=", Test::equal},
    {"!=", Test::unequal},
    {"<", Test::less},
    {">", Test::greater},
    {"matches", Test::matches},
    {"absent", Test::absent},
    {"present", Test::present},
    {"same", Test::same},
    {"differs", Test::differs},
    {"offset", Test::offset},
}};

std::optional<Test> testNamed(std::string_view word)
{
    const auto found = std::ranges::find(tests, word, [](const auto &pair) { return pair.first; });
    return found == tests.end() ? std::nullopt : std::optional(found->second);
}

bool isIdentifier(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               std::string_view("_-%:+").contains(c);
    });
}

constexpr std::string_view refusedWord = "refused ";
constexpr std::string_view endedWords = "child ended";

bool isErrnoName(std::string_view name)
{
    constexpr int last = 133; // errno.h ends there
    for (int number = 1; number <= last; ++number) {
        if (errnoName(number) == name)
            return true;
    }
    return false;
}

std::string_view withoutBlanksAtEnd(std::string_view text)
{
    return text.substr(0, text.find_last_not_of(blanks) + 1);
}

/// Reads one line from left to right; m_at is the byte that it has come to.
class Parser
{
public:
    explicit Parser(std::string_view text)
        : m_text(withoutBlanksAtEnd(text))
    {}

    Parsed parse()
    {
        skipBlanks();
        m_expectation.text = m_text.substr(m_at);
        if (m_at == m_text.size())
            return fault(m_at, QCoreApplication::translate("lab", "An expectation is missing here."));
        if (m_expectation.text.starts_with(refusedWord))
            return readRefusal();
        if (m_expectation.text == endedWords) {
            m_expectation.test = Test::ended;
            return m_expectation;
        }
        if (auto result = readPath(); !result)
            return result;
        return readTest();
    }

private:
    /// Whether a cell, a row or a fact is named: what decides which tests fit.
    enum class Subject { row, cell, fact };

    [[nodiscard]] Parsed fault(std::size_t at, const QString &message) const
    {
        return std::unexpected(LineFault{charactersIn(m_text.substr(0, at)) + 1, message});
    }

    Parsed readRefusal()
    {
        std::ignore = readWord();
        skipBlanks();
        const std::size_t start = m_at;
        const std::string_view name = readWord();
        if (!isErrnoName(name))
            return fault(start, name.empty()
                                    ? QCoreApplication::translate("lab", "The name of an errno is missing here: EPERM.")
                                    : QCoreApplication::translate("lab", "There is no errno “%1”.").arg(shown(name)));
        m_expectation.test = Test::refused;
        m_expectation.value = name;
        skipBlanks();
        return readEnd();
    }

    void skipBlanks() { m_at = std::min(m_text.find_first_not_of(blanks, m_at), m_text.size()); }

    std::string_view readWord()
    {
        skipBlanks();
        const std::size_t start = m_at;
        m_at = std::min(m_text.find_first_of(blanks, m_at), m_text.size());
        return m_text.substr(start, m_at - start);
    }

    /// Where the ] is that closes the row opened at that byte: the first with a test behind it, else the
    /// first with a column, a blank or nothing behind it.
    [[nodiscard]] std::size_t endOfRow(std::size_t open) const
    {
        std::size_t second = std::string_view::npos;
        for (std::size_t at = m_text.find(']', open); at != std::string_view::npos; at = m_text.find(']', at + 1)) {
            std::string_view tail = m_text.substr(at + 1);
            if (tail.starts_with('.'))
                tail.remove_prefix(std::min(tail.find_first_of(" \t]"), tail.size()));
            if (!tail.empty() && !blanks.contains(tail.front()))
                continue;
            tail.remove_prefix(std::min(tail.find_first_not_of(blanks), tail.size()));
            if (testNamed(tail.substr(0, tail.find_first_of(blanks))))
                return at;
            second = std::min(second, at);
        }
        return second;
    }

    Parsed readPath()
    {
        const std::size_t start = m_at;
        const std::size_t end = std::min(m_text.find_first_of(" \t[", start), m_text.size());
        const bool hasRow = end < m_text.size() && m_text[end] == '[';
        std::string_view names = m_text.substr(start, end - start);

        // Without a row the last name is the fact; what is before the section is the side.
        const std::size_t sides = static_cast<std::size_t>(std::ranges::count(names, '.')) + (hasRow ? 1U : 0U);
        const std::size_t dot = names.find('.');
        const std::string_view first = names.substr(0, dot);
        m_expectation.side = sideNamed(first);
        if (m_expectation.side)
            names.remove_prefix(dot == std::string_view::npos ? names.size() : dot + 1);
        else if (sides >= 2)
            return fault(start, noSuchSide(first));
        m_at = end - names.size();
        return hasRow ? readRow(names, end) : readFact(names);
    }

    Parsed readSection(std::string_view section)
    {
        if (section.empty())
            return fault(m_at, QCoreApplication::translate("lab", "A section of the view is missing here."));
        if (!isIdentifier(section))
            return fault(
                m_at, QCoreApplication::translate("lab", "“%1” cannot be the name of a section.").arg(shown(section)));
        m_expectation.section = section;
        return m_expectation;
    }

    Parsed readFact(std::string_view names)
    {
        const std::size_t dot = names.find('.');
        if (auto result = readSection(names.substr(0, dot)); !result)
            return result;
        m_at += dot == std::string_view::npos ? names.size() : dot + 1;
        if (dot == std::string_view::npos || dot + 1 == names.size())
            return fault(
                m_at, QCoreApplication::translate("lab", "A row in brackets or a fact behind a dot is missing here."));
        const std::string_view fact = names.substr(dot + 1);
        if (!isIdentifier(fact))
            return fault(m_at,
                         QCoreApplication::translate("lab", "“%1” cannot be the name of a fact.").arg(shown(fact)));
        m_expectation.row = fact;
        m_subject = Subject::fact;
        m_at += fact.size();
        return m_expectation;
    }

    Parsed readRow(std::string_view section, std::size_t open)
    {
        if (auto result = readSection(section); !result)
            return result;
        const std::size_t close = endOfRow(open);
        if (close == std::string_view::npos)
            return fault(open, QCoreApplication::translate("lab", "The row that starts here is not closed with ]."));
        m_expectation.row = m_text.substr(open + 1, close - open - 1);
        if (m_expectation.row.empty())
            return fault(open, QCoreApplication::translate("lab", "The row in these brackets is empty."));
        m_at = close + 1;
        if (!m_text.substr(m_at).starts_with('.'))
            return m_expectation;
        ++m_at;
        const std::size_t end = std::min(m_text.find_first_of(blanks, m_at), m_text.size());
        const std::string_view column = m_text.substr(m_at, end - m_at);
        if (!isIdentifier(column))
            return fault(m_at, QCoreApplication::translate("lab", "A column is missing behind the dot."));
        m_expectation.column = column;
        m_subject = Subject::cell;
        m_at = end;
        return m_expectation;
    }

    Parsed readTest()
    {
        skipBlanks();
        const std::size_t start = m_at;
        const std::string_view word = readWord();
        if (word.empty())
            return fault(start, QCoreApplication::translate(
                                    "lab", "What has to be true is missing here, such as = or differs."));
        const std::optional<Test> test = testNamed(word);
        if (!test)
            return fault(start, QCoreApplication::translate("lab", "There is no test “%1”: write one of %2.")
                                    .arg(shown(word), shown("= != < > matches absent present same differs offset")));
        m_expectation.test = *test;
        if (auto result = checkSubject(start); !result)
            return result;
        return readValue();
    }

    [[nodiscard]] Parsed checkSubject(std::size_t start) const
    {
        const Test test = m_expectation.test;
        const bool isOfBothSides = test == Test::same || test == Test::differs || test == Test::offset;
        if (isOfBothSides && m_expectation.side)
            return fault(pathStart(),
                         QCoreApplication::translate("lab", "“%1” compares both sides: leave the side out.")
                             .arg(shown(nameOf(test))));
        if (!isOfBothSides && !m_expectation.side)
            return fault(pathStart(),
                         QCoreApplication::translate("lab", "“%1” is about one side: start with parent. or child.")
                             .arg(shown(nameOf(test))));
        const bool isOfRow = test == Test::absent || test == Test::present;
        if (isOfRow && m_subject == Subject::cell)
            return fault(start, QCoreApplication::translate("lab", "“%1” is about a whole row: leave the column out.")
                                    .arg(shown(nameOf(test))));
        const bool isOfValue = !isOfRow && test != Test::same && test != Test::differs;
        if (isOfValue && m_subject == Subject::row)
            return fault(start, QCoreApplication::translate("lab", "“%1” is about one value: name the column.")
                                    .arg(shown(nameOf(test))));
        return m_expectation;
    }

    Parsed readValue()
    {
        skipBlanks();
        switch (m_expectation.test) {
        case Test::absent:
        case Test::present:
        case Test::same:
        case Test::differs:
            return readEnd();
        case Test::offset:
            return readOffset();
        case Test::equal:
        case Test::unequal:
        case Test::less:
        case Test::greater:
        case Test::matches:
        case Test::refused:
        case Test::ended:
            break;
        }
        const std::string_view value = m_text.substr(m_at);
        if (value.empty())
            return fault(m_at, QCoreApplication::translate("lab", "A value is missing here."));
        m_expectation.value = value;
        return checkValue();
    }

    [[nodiscard]] Parsed checkValue() const
    {
        const Test test = m_expectation.test;
        if ((test == Test::less || test == Test::greater) && !numberIn(m_expectation.value))
            return fault(m_at, QCoreApplication::translate("lab", "“%1” is not a number.")
                                   .arg(QString::fromStdString(m_expectation.value)));
        if (test == Test::matches) {
            const QRegularExpression expression(QString::fromStdString(m_expectation.value));
            if (!expression.isValid())
                return fault(
                    m_at,
                    QCoreApplication::translate("lab", "Not a regular expression: %1.").arg(expression.errorString()));
        }
        return m_expectation;
    }

    Parsed readOffset()
    {
        const auto readNumber = [this](double &number) -> Parsed {
            skipBlanks();
            const std::size_t start = m_at;
            const std::string_view word = readWord();
            const std::optional<double> read = numberIn(word);
            if (!read)
                return fault(start, word.empty()
                                        ? QCoreApplication::translate("lab", "A number is missing here.")
                                        : QCoreApplication::translate("lab", "“%1” is not a number.").arg(shown(word)));
            number = *read;
            return m_expectation;
        };
        if (auto result = readNumber(m_expectation.offset); !result)
            return result;
        skipBlanks();
        const std::size_t within = m_at;
        if (readWord() != "within")
            return fault(within, QCoreApplication::translate("lab", "“within” and a number are missing here."));
        skipBlanks();
        const std::size_t tolerance = m_at;
        if (auto result = readNumber(m_expectation.within); !result)
            return result;
        if (m_expectation.within < 0)
            return fault(tolerance, QCoreApplication::translate("lab", "The number behind “within” is below 0."));
        skipBlanks();
        return readEnd();
    }

    [[nodiscard]] Parsed readEnd() const
    {
        if (m_at < m_text.size())
            return fault(m_at, QCoreApplication::translate("lab", "Nothing may follow here."));
        return m_expectation;
    }

    static std::string_view nameOf(Test test)
    {
        return std::ranges::find(tests, test, [](const auto &pair) { return pair.second; })->first;
    }

    [[nodiscard]] std::size_t pathStart() const { return m_text.size() - m_expectation.text.size(); }

    std::string_view m_text;
    std::size_t m_at = 0;
    Subject m_subject = Subject::row;
    Expectation m_expectation;
};

} // namespace

std::expected<Expectation, LineFault> parseExpectation(std::string_view text)
{
    return Parser(text).parse();
}

} // namespace lab
