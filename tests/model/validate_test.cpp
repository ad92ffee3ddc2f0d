// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/validate.h"

#include "tests/support/table.h"

#include <gmock/gmock.h>

#include <string>

namespace lab
{
namespace
{

using namespace std::string_literals;

struct ValueCase : test::Named
{
    std::string value;
    Fault fault;
};

std::string times(std::size_t count, const std::string &text)
{
    std::string result;
    for (std::size_t at = 0; at < count; ++at)
        result += text;
    return result;
}

class Path : public testing::TestWithParam<ValueCase>
{
};

TEST_P(Path, isJudged)
{
    EXPECT_EQ(nameOf(checkPath(GetParam().value)), nameOf(GetParam().fault)) << GetParam().value;
}

INSTANTIATE_TEST_SUITE_P(
    Good, Path,
    testing::Values(ValueCase{"root", "/", Fault::none}, ValueCase{"plain", "/mnt", Fault::none},
                    ValueCase{"deep", "/mnt/a/b", Fault::none}, ValueCase{"threeDots", "/mnt/...", Fault::none},
                    ValueCase{"hidden", "/mnt/.x", Fault::none}, ValueCase{"dotsInside", "/mnt/a..b", Fault::none},
                    ValueCase{"space", "/mnt/a b", Fault::none}, ValueCase{"letters", "/mnt/名前", Fault::none},
                    ValueCase{"longestPart", "/" + times(255, "a"), Fault::none},
                    ValueCase{"longest", times(273, "/aaaaaaaaaaaaaa"), Fault::none}),
    test::byName);

INSTANTIATE_TEST_SUITE_P(
    Bad, Path,
    testing::Values(
        ValueCase{"none", "", Fault::empty}, ValueCase{"relative", "mnt", Fault::notAbsolute},
        ValueCase{"here", "./mnt", Fault::notAbsolute}, ValueCase{"home", "~/mnt", Fault::notAbsolute},
        ValueCase{"leadingSpace", " /mnt", Fault::notAbsolute}, ValueCase{"closingSlash", "/mnt/", Fault::notNormal},
        ValueCase{"twoSlashes", "//", Fault::notNormal}, ValueCase{"emptyPart", "/mnt//a", Fault::notNormal},
        ValueCase{"dot", "/mnt/.", Fault::notNormal}, ValueCase{"dotInside", "/./mnt", Fault::notNormal},
        ValueCase{"dotDot", "/..", Fault::notNormal}, ValueCase{"dotDotInside", "/mnt/../etc", Fault::notNormal},
        ValueCase{"longPart", "/" + times(256, "a"), Fault::tooLong},
        ValueCase{"long", times(273, "/aaaaaaaaaaaaaa") + "a", Fault::tooLong},
        ValueCase{"newline", "/mnt\n", Fault::controlCharacter}, ValueCase{"nul", "/mnt\0/a"s, Fault::controlCharacter},
        ValueCase{"escape", "/mnt\033[2J", Fault::controlCharacter},
        ValueCase{"del", "/mnt\177", Fault::controlCharacter},
        ValueCase{"c1", "/mnt\xc2\x9b\x32J", Fault::controlCharacter},
        ValueCase{"latin1", "/mnt/\xe4", Fault::controlCharacter}),
    test::byName);

class HostName : public testing::TestWithParam<ValueCase>
{
};

TEST_P(HostName, isJudged)
{
    EXPECT_EQ(nameOf(checkHostName(GetParam().value)), nameOf(GetParam().fault)) << GetParam().value;
}

INSTANTIATE_TEST_SUITE_P(
    Good, HostName,
    testing::Values(ValueCase{"plain", "box", Fault::none}, ValueCase{"dotted", "child.home.local", Fault::none},
                    ValueCase{"digits", "42", Fault::none}, ValueCase{"capitals", "Box-A", Fault::none},
                    ValueCase{"letter", "a", Fault::none}, ValueCase{"twoDashes", "a--b", Fault::none},
                    ValueCase{"longest", times(64, "a"), Fault::none}),
    test::byName);

INSTANTIATE_TEST_SUITE_P(
    Bad, HostName,
    testing::Values(
        ValueCase{"none", "", Fault::empty}, ValueCase{"long", times(65, "a"), Fault::tooLong},
        ValueCase{"leadingDash", "-box", Fault::notAHostName}, ValueCase{"closingDash", "box-", Fault::notAHostName},
        ValueCase{"dash", "-", Fault::notAHostName}, ValueCase{"dashAtADot", "a-.b", Fault::notAHostName},
        ValueCase{"dashBehindADot", "a.-b", Fault::notAHostName}, ValueCase{"leadingDot", ".a", Fault::notAHostName},
        ValueCase{"closingDot", "a.", Fault::notAHostName}, ValueCase{"twoDots", "a..b", Fault::notAHostName},
        ValueCase{"dot", ".", Fault::notAHostName}, ValueCase{"underscore", "a_b", Fault::notAHostName},
        ValueCase{"space", "a b", Fault::notAHostName}, ValueCase{"noneSet", "(none)", Fault::notAHostName},
        ValueCase{"letters", "büro", Fault::notAHostName}, ValueCase{"newline", "box\n", Fault::controlCharacter},
        ValueCase{"nul", "box\0"s, Fault::controlCharacter}, ValueCase{"latin1", "b\xfcro", Fault::controlCharacter}),
    test::byName);

class Size : public testing::TestWithParam<ValueCase>
{
};

TEST_P(Size, isJudged)
{
    EXPECT_EQ(nameOf(checkSize(GetParam().value)), nameOf(GetParam().fault)) << GetParam().value;
}

INSTANTIATE_TEST_SUITE_P(Good, Size,
                         testing::Values(ValueCase{"none", "", Fault::none}, ValueCase{"bytes", "4096", Fault::none},
                                         ValueCase{"kilo", "64k", Fault::none}, ValueCase{"mega", "64m", Fault::none},
                                         ValueCase{"giga", "1g", Fault::none}, ValueCase{"percent", "50%", Fault::none},
                                         ValueCase{"whole", "100%", Fault::none},
                                         ValueCase{"largestG", "1073741824g", Fault::none},
                                         ValueCase{"largest", "1152921504606846976", Fault::none}),
                         test::byName);

INSTANTIATE_TEST_SUITE_P(
    Bad, Size,
    testing::Values(ValueCase{"zero", "0", Fault::notASize}, ValueCase{"octal", "010m", Fault::notASize},
                    ValueCase{"hexadecimal", "0x10", Fault::notASize}, ValueCase{"unitAlone", "m", Fault::notASize},
                    ValueCase{"percentAlone", "%", Fault::notASize}, ValueCase{"capital", "64M", Fault::notASize},
                    ValueCase{"twoUnits", "64mb", Fault::notASize}, ValueCase{"otherUnit", "64t", Fault::notASize},
                    ValueCase{"percentOver", "101%", Fault::notASize}, ValueCase{"negative", "-1m", Fault::notASize},
                    ValueCase{"plus", "+1m", Fault::notASize}, ValueCase{"fraction", "1.5g", Fault::notASize},
                    ValueCase{"spaceBefore", " 1m", Fault::notASize}, ValueCase{"spaceBehind", "1m ", Fault::notASize},
                    ValueCase{"option", "1m,mode=4777", Fault::notASize}, ValueCase{"nul", "1m\0"s, Fault::notASize},
                    ValueCase{"overG", "1073741825g", Fault::notASize},
                    ValueCase{"wrapsToZero", "1099511627776g", Fault::notASize},
                    ValueCase{"overBytes", "1152921504606846977", Fault::notASize},
                    ValueCase{"overNumbers", "18446744073709551616", Fault::notASize}),
    test::byName);

class Mode : public testing::TestWithParam<ValueCase>
{
};

TEST_P(Mode, isJudged)
{
    EXPECT_EQ(nameOf(checkMode(GetParam().value)), nameOf(GetParam().fault)) << GetParam().value;
}

INSTANTIATE_TEST_SUITE_P(
    Values, Mode,
    testing::Values(ValueCase{"none", "", Fault::none}, ValueCase{"sticky", "1777", Fault::none},
                    ValueCase{"leadingZero", "0750", Fault::none}, ValueCase{"three", "700", Fault::none},
                    ValueCase{"zero", "0", Fault::none}, ValueCase{"setGroup", "2000", Fault::notAMode},
                    ValueCase{"setUser", "4755", Fault::notAMode}, ValueCase{"notOctal", "778", Fault::notAMode},
                    ValueCase{"eight", "8", Fault::notAMode}, ValueCase{"five", "00750", Fault::notAMode},
                    ValueCase{"negative", "-1", Fault::notAMode}, ValueCase{"plus", "+700", Fault::notAMode},
                    ValueCase{"letters", "rwx", Fault::notAMode}, ValueCase{"prefix", "0o70", Fault::notAMode},
                    ValueCase{"space", "700 ", Fault::notAMode}, ValueCase{"option", "7,a", Fault::notAMode}),
    test::byName);

class Label : public testing::TestWithParam<ValueCase>
{
};

TEST_P(Label, isJudged)
{
    EXPECT_EQ(nameOf(checkLabel(GetParam().value)), nameOf(GetParam().fault)) << GetParam().value;
}

INSTANTIATE_TEST_SUITE_P(
    Values, Label,
    testing::Values(ValueCase{"plain", "tmpfs", Fault::none}, ValueCase{"words", "my lesson", Fault::none},
                    ValueCase{"letters", "練習", Fault::none}, ValueCase{"longest", times(255, "a"), Fault::none},
                    ValueCase{"none", "", Fault::empty}, ValueCase{"long", times(256, "a"), Fault::tooLong},
                    ValueCase{"longInBytes", times(86, "名"), Fault::tooLong},
                    ValueCase{"tab", "a\tb", Fault::controlCharacter},
                    ValueCase{"c1", "a\u0085", Fault::controlCharacter},
                    ValueCase{"noBreakSpace", "a\u00a0b", Fault::none},
                    ValueCase{"cutShort", "a\xc3", Fault::controlCharacter}),
    test::byName);

class Command : public testing::TestWithParam<ValueCase>
{
};

TEST_P(Command, isJudged)
{
    EXPECT_EQ(nameOf(checkCommand(GetParam().value)), nameOf(GetParam().fault));
}

INSTANTIATE_TEST_SUITE_P(
    Values, Command,
    testing::Values(ValueCase{"plain", "ls -l", Fault::none}, ValueCase{"lines", "a\n\tb\n", Fault::none},
                    ValueCase{"letters", "echo 名", Fault::none}, ValueCase{"longest", times(16384, "a"), Fault::none},
                    ValueCase{"none", "", Fault::empty}, ValueCase{"long", times(16385, "a"), Fault::tooLong},
                    ValueCase{"carriageReturn", "a\rb", Fault::controlCharacter},
                    ValueCase{"escape", "echo \033c", Fault::controlCharacter},
                    ValueCase{"c1", "echo \u009b2J", Fault::controlCharacter},
                    ValueCase{"nul", "a\0b"s, Fault::controlCharacter},
                    ValueCase{"latin1", "echo \xe9", Fault::controlCharacter}),
    test::byName);

struct TextCase : test::Named
{
    std::string text;
};

class Utf8 : public testing::TestWithParam<TextCase>
{
};

TEST_P(Utf8, isTaken)
{
    EXPECT_TRUE(isUtf8(GetParam().text));
    EXPECT_TRUE(isUtf8("a" + GetParam().text + "z"));
    EXPECT_TRUE(isUtf8(GetParam().text + GetParam().text));
}

INSTANTIATE_TEST_SUITE_P(
    Texts, Utf8,
    testing::Values(TextCase{"nothing", ""}, TextCase{"ascii", "abc"}, TextCase{"nul", "\0"s},
                    TextCase{"smallestOfTwo", "\xc2\x80"}, TextCase{"largestOfTwo", "\xdf\xbf"},
                    TextCase{"smallestOfThree", "\xe0\xa0\x80"}, TextCase{"belowTheSurrogates", "\xed\x9f\xbf"},
                    TextCase{"aboveTheSurrogates", "\xee\x80\x80"}, TextCase{"largestOfThree", "\xef\xbf\xbf"},
                    TextCase{"smallestOfFour", "\xf0\x90\x80\x80"}, TextCase{"largestOfFour", "\xf4\x8f\xbf\xbf"}),
    test::byName);

class NotUtf8 : public testing::TestWithParam<TextCase>
{
};

TEST_P(NotUtf8, isRefused)
{
    EXPECT_FALSE(isUtf8(GetParam().text));
    EXPECT_FALSE(isUtf8("a" + GetParam().text));
    EXPECT_FALSE(isUtf8(GetParam().text + "z"));
    EXPECT_FALSE(isUtf8(GetParam().text + "\xc2\x80"));
    EXPECT_FALSE(isShowable(GetParam().text));
}

INSTANTIATE_TEST_SUITE_P(
    Texts, NotUtf8,
    testing::Values(TextCase{"continuationAlone", "\x80"}, TextCase{"overlongNul", "\xc0\x80"},
                    TextCase{"overlongSlash", "\xc0\xaf"}, TextCase{"overlongOfTwo", "\xc1\xbf"},
                    TextCase{"overlongOfThree", "\xe0\x9f\xbf"}, TextCase{"overlongOfFour", "\xf0\x8f\xbf\xbf"},
                    TextCase{"firstSurrogate", "\xed\xa0\x80"}, TextCase{"lastSurrogate", "\xed\xbf\xbf"},
                    TextCase{"overTheLast", "\xf4\x90\x80\x80"}, TextCase{"leadOfNoOne", "\xf5\x80\x80\x80"},
                    TextCase{"fiveBytes", "\xf8\x88\x80\x80\x80"}, TextCase{"fe", "\xfe"}, TextCase{"ff", "\xff"},
                    TextCase{"twoCutShort", "\xc3"}, TextCase{"threeCutShort", "\xe5\x90"},
                    TextCase{"fourCutShort", "\xf0\x9f\x98"}, TextCase{"leadAfterLead", "\xc3\xc3"},
                    TextCase{"asciiInside", "\xe5\x41\x8d"}),
    test::byName);

TEST(Showable, isTextThatMovesNoCursor)
{
    for (const std::string &text : {""s, "plain"s, "名前 空間"s, "\u00a0"s, "a\xc3\xbf"s})
        EXPECT_TRUE(isShowable(text)) << text;
    for (unsigned control = 0; control < 0x20; ++control)
        EXPECT_FALSE(isShowable("a" + std::string(1, static_cast<char>(control)))) << control;
    EXPECT_FALSE(isShowable("\177"));
    for (unsigned control = 0x80; control < 0xa0; ++control)
        EXPECT_FALSE(isShowable("\xc2" + std::string(1, static_cast<char>(control)) + "a")) << control;
}

} // namespace
} // namespace lab
