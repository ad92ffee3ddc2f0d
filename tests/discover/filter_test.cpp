// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/filter.h"

#include "tests/support/table.h"

#include <gtest/gtest.h>

#include <ostream>

namespace lab
{

void PrintTo(const FilterFault &fault, std::ostream *out)
{
    *out << static_cast<int>(fault.what) << " at " << fault.column << ": " << fault.word;
}

namespace
{

using What = FilterFault::What;

/// What a namespace says in these tests.
FieldValue read(Field field)
{
    switch (field) {
    case Field::ns:
        return std::uint64_t{4026532001};
    case Field::type:
        return std::string("net");
    case Field::nprocs:
        return std::uint64_t{3};
    case Field::ppid:
        return std::uint64_t{0};
    case Field::command:
        return std::string("/usr/bin/nginx -g daemon off");
    case Field::user:
        return std::string("root");
    case Field::netnsid:
        return std::string("unassigned");
    case Field::id:
        return std::uint64_t{18446744073709551615U};
    case Field::unit:
        return std::string("10");
    default:
        return {};
    }
}

struct Expression
{
    std::string text;
    bool holds;

    friend void PrintTo(const Expression &expression, std::ostream *out) { *out << expression.text; }
};

class FilterExpression : public testing::TestWithParam<Expression>
{
};

TEST_P(FilterExpression, isTrueOrFalse)
{
    const auto filter = Filter::parse(GetParam().text);
    ASSERT_TRUE(filter) << testing::PrintToString(filter.error());
    EXPECT_EQ(filter->holds(read), GetParam().holds);
}

INSTANTIATE_TEST_SUITE_P(
    Comparisons, FilterExpression,
    testing::Values(Expression{"TYPE == \"net\"", true}, Expression{"TYPE == 'net'", true},
                    Expression{"type eq \"net\"", true}, Expression{"TYPE EQ \"mnt\"", false},
                    Expression{"TYPE != \"mnt\"", true}, Expression{"TYPE ne \"net\"", false},
                    Expression{"NPROCS == 3", true}, Expression{"NPROCS > 2", true}, Expression{"NPROCS gt 3", false},
                    Expression{"NPROCS >= 3", true}, Expression{"NPROCS ge 4", false}, Expression{"NPROCS < 4", true},
                    Expression{"NPROCS LT 3", false}, Expression{"NPROCS<=3", true}, Expression{"NPROCS le 2", false},
                    Expression{"3 == NPROCS", true}, Expression{"NPROCS == \"3\"", true},
                    Expression{"NPROCS == 3.0", true}, Expression{"NPROCS > 2.5", true},
                    Expression{"NPROCS < 1K", true}, Expression{"NS > 3GiB", true}, Expression{"NS < 4G", true},
                    Expression{"ID == 18446744073709551615", true}, Expression{"ID == 18446744073709551614", false},
                    Expression{"NETNSID == \"unassigned\"", true}, Expression{"NETNSID == 0", false},
                    Expression{"NETNSID != 0", true}, Expression{"NETNSID < 5", false}, Expression{"UNIT > 9", true},
                    Expression{"UNIT > \"9\"", false}, Expression{"TYPE == USER", false}));

INSTANTIATE_TEST_SUITE_P(Patterns, FilterExpression,
                         testing::Values(Expression{"COMMAND =~ \"nginx\"", true},
                                         Expression{"COMMAND =~ '^/usr/(s?bin)/[a-z]+ '", true},
                                         Expression{"COMMAND =~ \"^nginx\"", false},
                                         Expression{"COMMAND !~ \"apache\"", true},
                                         Expression{"COMMAND !~ 'off$'", false}, Expression{"NS =~ \"^4026\"", true},
                                         Expression{"COMMAND =~ \"\"", true}, Expression{"PATH =~ \"x\"", false},
                                         Expression{"PATH !~ \"x\"", true}, Expression{"COMMAND =~ 'n{1,3}x'", true}));

INSTANTIATE_TEST_SUITE_P(
    Logic, FilterExpression,
    testing::Values(Expression{"TYPE", true}, Expression{"PATH", false}, Expression{"PPID", false},
                    Expression{"!PATH", true}, Expression{"not TYPE", false}, Expression{"!!TYPE", true},
                    Expression{"NOT NOT TYPE", true}, Expression{"TYPE == true", true},
                    Expression{"PATH == FALSE", true}, Expression{"true", true}, Expression{"false", false},
                    Expression{"\"\"", false}, Expression{"0", false}, Expression{"0.5", true},
                    Expression{"PATH == \"\"", false}, Expression{"PATH != \"\"", true},
                    Expression{"PATH == PATH", false}, Expression{"PATH < 1", false},
                    Expression{"true and false", false}, Expression{"true && true", true},
                    Expression{"false or true", true}, Expression{"false || false", false},
                    // "and" binds closer than "or".
                    Expression{"true or false and false", true}, Expression{"(true or false) and false", false},
                    Expression{"false and false or true", true}, Expression{"false and (false or true)", false},
                    // "not" binds closer than a comparison.
                    Expression{"not PATH == true", true}, Expression{"!(NPROCS == 3)", false},
                    Expression{"USER != \"root\" and NPROCS > 1", false}, Expression{"((((TYPE))))", true},
                    Expression{"TYPE==\"net\"&&NPROCS>1", true}, Expression{"  TYPE\t==\n'net'  ", true}));

struct WrongExpression
{
    std::string text;
    FilterFault fault;

    friend void PrintTo(const WrongExpression &wrong, std::ostream *out) { *out << wrong.text.substr(0, 80); }
};

class FilterMistake : public testing::TestWithParam<WrongExpression>
{
};

TEST_P(FilterMistake, isNamedWithItsColumn)
{
    const auto filter = Filter::parse(GetParam().text);
    ASSERT_FALSE(filter);
    EXPECT_EQ(filter.error(), GetParam().fault);
}

std::string repeated(const std::string &text, int times)
{
    std::string result;
    for (int at = 0; at < times; ++at)
        result += text;
    return result;
}

INSTANTIATE_TEST_SUITE_P(
    Mistakes, FilterMistake,
    testing::Values(
        WrongExpression{"", {What::needsOperand, 1, ""}}, WrongExpression{"   ", {What::needsOperand, 4, ""}},
        WrongExpression{"TYPE ==", {What::needsOperand, 8, ""}}, WrongExpression{"== 3", {What::needsOperand, 1, "=="}},
        WrongExpression{"TYPE and", {What::needsOperand, 9, ""}},
        WrongExpression{"and TYPE", {What::needsOperand, 1, "and"}}, WrongExpression{"!", {What::needsOperand, 2, ""}},
        WrongExpression{"()", {What::needsOperand, 2, ")"}}, WrongExpression{"NPROCS 3", {What::needsOperator, 8, "3"}},
        WrongExpression{"TYPE \"net\"", {What::needsOperator, 6, "net"}},
        WrongExpression{"TYPE (NS)", {What::needsOperator, 6, "("}},
        WrongExpression{"NPROCS = 3", {What::unknownSign, 8, "="}},
        WrongExpression{"NPROCS & 3", {What::unknownSign, 8, "&"}},
        WrongExpression{"-1 < NPROCS", {What::unknownSign, 1, "-1"}},
        WrongExpression{"NPROCS > ä", {What::unknownSign, 10, "ä"}},
        WrongExpression{"\"ää\" == NOWHERE", {What::unknownColumn, 9, "NOWHERE"}},
        WrongExpression{"NPROC > 1", {What::unknownColumn, 1, "NPROC"}},
        WrongExpression{"TYPE == net", {What::unknownColumn, 9, "net"}},
        WrongExpression{"TYPE == \"net", {What::openText, 9, ""}},
        WrongExpression{"TYPE == 'n\net'", {What::openText, 9, ""}},
        WrongExpression{"TYPE == \"net'", {What::openText, 9, ""}},
        WrongExpression{"(TYPE", {What::openParenthesis, 1, "("}},
        WrongExpression{"NS and (TYPE or (NS)", {What::openParenthesis, 8, "("}},
        WrongExpression{"TYPE)", {What::closeParenthesis, 5, ")"}},
        WrongExpression{"NPROCS > 3Z", {What::notANumber, 10, "3Z"}},
        WrongExpression{"3KB", {What::notANumber, 1, "3KB"}},
        WrongExpression{"NPROCS == 0x3", {What::notANumber, 11, "0x3"}},
        WrongExpression{"NS > 16E", {What::notANumber, 6, "16E"}},
        WrongExpression{"NS > 18446744073709551616", {What::notANumber, 6, "18446744073709551616"}},
        WrongExpression{"1.", {What::notANumber, 1, "1."}}, WrongExpression{"1.2.3", {What::notANumber, 1, "1.2.3"}},
        WrongExpression{"COMMAND =~ nginx", {What::needsText, 12, "nginx"}},
        WrongExpression{"COMMAND =~", {What::needsText, 11, ""}},
        WrongExpression{"COMMAND =~ '('", {What::badPattern, 12, "("}},
        WrongExpression{"COMMAND =~ '(a)\\1'", {What::badPattern, 12, "(a)\\1"}},
        WrongExpression{"COMMAND =~ 'a{2000}'", {What::badPattern, 12, "a{2000}"}},
        WrongExpression{"COMMAND =~ '((a{90}){90})'", {What::badPattern, 12, "((a{90}){90})"}},
        WrongExpression{"COMMAND =~ '" + std::string(257, 'a') + "'", {What::badPattern, 12, std::string(257, 'a')}},
        WrongExpression{"1 == 1 == 1", {What::chained, 8, "=="}},
        WrongExpression{"COMMAND =~ 'a' == true", {What::chained, 16, "=="}},
        WrongExpression{std::string(1025, ' '), {What::tooLong, 1, ""}},
        WrongExpression{repeated("(", 40) + "1" + repeated(")", 40), {What::tooMuch, 34, "("}},
        WrongExpression{repeated("!", 40) + "1", {What::tooMuch, 34, "!"}},
        WrongExpression{repeated("1&&", 300) + "1", {What::tooMuch, 766, "1"}}));

TEST(Filter, takesWhatIsJustAllowed)
{
    EXPECT_TRUE(Filter::parse(repeated("(", 32) + "1" + repeated(")", 32)));
    EXPECT_TRUE(Filter::parse("COMMAND =~ '" + std::string(256, 'a') + "'"));
    EXPECT_TRUE(Filter::parse("1" + std::string(1023, ' ')));
    EXPECT_TRUE(Filter::parse("NS < 15E"));
}

} // namespace

} // namespace lab
