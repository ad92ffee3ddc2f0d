// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/frame.h"

#include "tests/wire/decoding.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cerrno>

namespace lab
{
namespace
{

using namespace std::string_literals;
using test::Frames;
using test::framesOf;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(FrameOf, putsTheLengthBeforeThePayload)
{
    EXPECT_EQ(frameOf("abc"), "\3\0\0\0abc"s);
    EXPECT_EQ(frameOf(""), "\0\0\0\0"s);
    EXPECT_EQ(frameOf(std::string(0x0102, 'a')).substr(0, 5), "\2\1\0\0a"s);
    EXPECT_EQ(frameOf("\0\xff"s), "\2\0\0\0\0\xff"s);
}

TEST(FrameReader, answersNothingWhileBytesAreMissing)
{
    FrameReader reader(10);
    EXPECT_EQ(reader.next(), std::nullopt);
    const std::string frame = frameOf("abc");
    for (const char byte : frame) {
        const Result<std::optional<std::string_view>> next = reader.next();
        ASSERT_TRUE(next);
        EXPECT_EQ(*next, std::nullopt);
        reader.append({&byte, 1});
    }
    EXPECT_EQ(reader.next(), "abc");
    EXPECT_EQ(reader.next(), std::nullopt);
}

TEST(FrameReader, cutsManyFramesThatCameAtOnce)
{
    FrameReader reader(10);
    reader.append(frameOf("a") + frameOf("") + frameOf("0123456789") + frameOf("b").substr(0, 4));
    EXPECT_EQ(reader.next(), "a");
    EXPECT_EQ(reader.next(), "");
    EXPECT_EQ(reader.next(), "0123456789");
    EXPECT_EQ(reader.next(), std::nullopt);
    reader.append("b");
    EXPECT_EQ(reader.next(), "b");
    EXPECT_EQ(reader.next(), std::nullopt);
}

class Pieces : public testing::TestWithParam<std::size_t>
{
};

TEST_P(Pieces, makeNoDifference)
{
    const std::string stream = frameOf("first") + frameOf("") + frameOf(std::string(1000, 'x')) + frameOf("\0\n"s);
    EXPECT_EQ(framesOf(stream, GetParam(), 1000),
              (Frames{.payloads = {"first", "", std::string(1000, 'x'), "\0\n"s}, .hasFailed = false}));
    EXPECT_EQ(framesOf(stream, GetParam(), 999), (Frames{.payloads = {"first", ""}, .hasFailed = true}));
    EXPECT_EQ(framesOf(stream.substr(0, stream.size() - 1), GetParam(), 1000).payloads.size(), 3U);
}

INSTANTIATE_TEST_SUITE_P(Sizes, Pieces, testing::Values(1, 2, 3, 4, 5, 7, 64, 1003, 1 << 20));

TEST(FrameReader, refusesAFrameOverItsLimitAsSoonAsItIsAnnounced)
{
    for (const std::string &header : {"\4\0\0\0"s, "\0\0\0\x80"s, "\xff\xff\xff\xff"s}) {
        FrameReader reader(3);
        reader.append(frameOf("abc") + header);
        EXPECT_EQ(reader.next(), "abc");
        for (int again = 0; again < 2; ++again) {
            const Result<std::optional<std::string_view>> next = reader.next();
            ASSERT_FALSE(next);
            EXPECT_EQ(next.error(), (Error{"decode", EMSGSIZE, "frame over its limit"}));
        }
    }
}

TEST(FrameReader, takesAFrameOfItsLimit)
{
    EXPECT_THAT(framesOf(frameOf("abc"), 100, 3).payloads, ElementsAre("abc"));
    EXPECT_THAT(framesOf(frameOf(""), 100, 0).payloads, ElementsAre(""));
    EXPECT_TRUE(framesOf(frameOf("a"), 100, 0).hasFailed);
    EXPECT_THAT(framesOf("", 1, 0).payloads, IsEmpty());
}

TEST(FrameReader, holdsNoMoreThanAFrameOfAStreamThatNeverPauses)
{
    constexpr std::size_t limit = 1000;
    constexpr std::size_t piece = 4099;
    std::string stream;
    while (stream.size() < 8UZ * 1024 * 1024)
        stream += frameOf(std::string(limit - 1, 'x'));
    // No piece but the last ends where a frame does.
    FrameReader reader(limit);
    std::size_t frames = 0;
    std::size_t most = 0;
    for (std::string_view rest = stream; !rest.empty(); rest.remove_prefix(std::min(piece, rest.size()))) {
        reader.append(rest.substr(0, piece));
        while (reader.next().value())
            ++frames;
        most = std::max(most, reader.heldBytes());
    }
    EXPECT_EQ(frames, stream.size() / (limit + 3));
    EXPECT_LT(most, 4 * (limit + piece));
}

} // namespace
} // namespace lab
