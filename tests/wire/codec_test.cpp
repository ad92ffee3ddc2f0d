// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/codec.h"

#include "tests/support/table.h"

#include <gmock/gmock.h>

#include <cerrno>
#include <cstdint>
#include <tuple>

namespace lab
{
namespace
{

using namespace std::string_literals;

Error failureOf(Decoder &decoder)
{
    const Result<void> end = decoder.finish();
    return end ? Error{} : end.error();
}

Error refusal(const std::string &reason)
{
    return {"decode", EBADMSG, reason};
}

TEST(Encoder, writesTheLeastSignificantByteFirst)
{
    Encoder encoder;
    encoder.byte(0xfe);
    encoder.number(0x01020304);
    encoder.wide(0x0102030405060708);
    encoder.text("ab");
    EXPECT_EQ(encoder.take(), "\xfe\4\3\2\1\10\7\6\5\4\3\2\1\2\0\0\0ab"s);
}

TEST(Decoder, readsWhatTheEncoderWrote)
{
    Encoder encoder;
    encoder.byte(255);
    encoder.number(UINT32_MAX);
    encoder.wide(UINT64_MAX);
    encoder.text("");
    encoder.text("名前");
    encoder.text("a\nb");
    const std::string bytes = encoder.take();
    Decoder decoder(bytes);
    EXPECT_EQ(decoder.byte(), 255);
    EXPECT_EQ(decoder.number(), UINT32_MAX);
    EXPECT_EQ(decoder.wide(), UINT64_MAX);
    EXPECT_EQ(decoder.text(), "");
    EXPECT_EQ(decoder.shownText(), "名前");
    EXPECT_EQ(decoder.text(), "a\nb");
    EXPECT_FALSE(decoder.hasFailed());
    EXPECT_TRUE(decoder.finish());
}

TEST(Decoder, refusesBytesThatAreLeftOver)
{
    Decoder decoder("\1\2");
    EXPECT_EQ(decoder.byte(), 1);
    EXPECT_EQ(failureOf(decoder), refusal("bytes left over"));
}

TEST(Decoder, answersNothingAfterTheFirstFailure)
{
    Decoder decoder("\1\2\3");
    EXPECT_EQ(decoder.number(), 0U);
    EXPECT_TRUE(decoder.hasFailed());
    EXPECT_EQ(decoder.byte(), 0);
    EXPECT_EQ(decoder.wide(), 0U);
    EXPECT_EQ(decoder.text(), "");
    EXPECT_EQ(decoder.count(10), 0U);
    decoder.fail("later");
    EXPECT_EQ(failureOf(decoder), refusal("cut short"));
}

struct TextCase : test::Named
{
    std::string bytes;
    std::string reason;
};

class RefusedText : public testing::TestWithParam<TextCase>
{
};

TEST_P(RefusedText, isSaidToBeSo)
{
    Decoder decoder(GetParam().bytes);
    std::ignore = decoder.shownText();
    EXPECT_EQ(failureOf(decoder), refusal(GetParam().reason));
}

std::string textOf(std::uint32_t size, const std::string &bytes)
{
    Encoder encoder;
    encoder.number(size);
    return encoder.take() + bytes;
}

INSTANTIATE_TEST_SUITE_P(
    Texts, RefusedText,
    testing::Values(TextCase{"noLength", "", "cut short"}, TextCase{"halfALength", "\1\0\0"s, "cut short"},
                    TextCase{"cutShort", textOf(3, "ab"), "cut short"},
                    TextCase{"nothingBehind", textOf(1, ""), "cut short"},
                    TextCase{"tooLong", textOf(limits::textBytes + 1, std::string(limits::textBytes + 1, 'a')),
                             "text too long"},
                    TextCase{"longest", textOf(UINT32_MAX, "a"), "text too long"},
                    TextCase{"latin1", textOf(1, "\xe4"), "text is not UTF-8"},
                    TextCase{"surrogate", textOf(3, "\xed\xa0\x80"), "text is not UTF-8"},
                    TextCase{"characterCutShort", textOf(1, "\xc3\xa4"), "text is not UTF-8"},
                    TextCase{"escape", textOf(2, "\033c"), "text with a control character"},
                    TextCase{"nul", textOf(1, "\0"s), "text with a control character"},
                    TextCase{"c1", textOf(2, "\xc2\x9b"), "text with a control character"},
                    TextCase{"leftOver", textOf(1, "ab"), "bytes left over"}),
    test::byName);

TEST(Decoder, readsTheLongestText)
{
    const std::string longest(limits::textBytes, 'a');
    const std::string bytes = textOf(limits::textBytes, longest);
    Decoder decoder(bytes);
    EXPECT_EQ(decoder.shownText(), longest);
    EXPECT_TRUE(decoder.finish());
}

TEST(Decoder, countsUpToTheLimitAndToWhatIsThere)
{
    const std::string bytes = textOf(3, "abc");
    EXPECT_EQ(Decoder(bytes).count(3), 3U);

    Decoder over(bytes);
    EXPECT_EQ(over.count(2), 0U);
    EXPECT_EQ(failureOf(over), refusal("count over its limit"));

    const std::string shortBytes = textOf(3, "ab");
    Decoder cut(shortBytes);
    EXPECT_EQ(cut.count(3), 0U);
    EXPECT_EQ(failureOf(cut), refusal("cut short"));
}

TEST(Decoder, takesEnumeratorsUpToTheLast)
{
    enum class Three : std::uint8_t { a, b, c };
    EXPECT_EQ(Decoder("\2").choice(Three::c), Three::c);
    for (const std::string_view bytes : {"\3", "\377"}) {
        Decoder decoder(bytes);
        EXPECT_EQ(decoder.choice(Three::c), Three::a);
        EXPECT_EQ(failureOf(decoder), refusal("choice out of range"));
    }
    Decoder empty("");
    EXPECT_EQ(empty.choice(Three::c), Three::a);
    EXPECT_EQ(failureOf(empty), refusal("cut short"));
}

} // namespace
} // namespace lab
