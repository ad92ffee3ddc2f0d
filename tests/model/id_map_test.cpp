// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/id_map.h"

#include "tests/support/table.h"

#include <gmock/gmock.h>

#include <ostream>

namespace lab
{

void PrintTo(const IdRange &range, std::ostream *out)
{
    *out << lineOf(range);
}

namespace
{

using testing::ElementsAre;

struct MapCase : test::Named
{
    std::string text;
    IdMap map;
};

class GoodMap : public testing::TestWithParam<MapCase>
{
};

TEST_P(GoodMap, isRead)
{
    const std::expected<IdMap, Fault> map = idMapFromText(GetParam().text);
    ASSERT_TRUE(map) << nameOf(map.error());
    EXPECT_EQ(*map, GetParam().map);
    EXPECT_EQ(checkIdMap(GetParam().text), Fault::none);
}

INSTANTIATE_TEST_SUITE_P(Maps, GoodMap,
                         testing::Values(MapCase{"one", "1000:0:1", {{1000, 0, 1}}},
                                         MapCase{"two", "0:1000:1 1:100000:65536", {{0, 1000, 1}, {1, 100000, 65536}}},
                                         MapCase{"blanksAround", "  0:0:1\t1:1:2  ", {{0, 0, 1}, {1, 1, 2}}},
                                         MapCase{"touching", "0:10:5 5:15:5", {{0, 10, 5}, {5, 15, 5}}},
                                         MapCase{"crossed", "0:1:1 1:0:1", {{0, 1, 1}, {1, 0, 1}}},
                                         MapCase{"allIds", "0:0:4294967295", {{0, 0, 4294967295}}},
                                         MapCase{"lastId", "4294967294:0:1", {{4294967294, 0, 1}}}),
                         test::byName);

struct FaultCase : test::Named
{
    std::string text;
    Fault fault;
};

class BadMap : public testing::TestWithParam<FaultCase>
{
};

TEST_P(BadMap, isRefused)
{
    EXPECT_EQ(nameOf(checkIdMap(GetParam().text)), nameOf(GetParam().fault));
}

std::string mapOfLines(std::size_t lines)
{
    std::string text;
    for (std::size_t line = 0; line < lines; ++line)
        text += (line == 0 ? "" : " ") + std::to_string(line) + ":" + std::to_string(line) + ":1";
    return text;
}

INSTANTIATE_TEST_SUITE_P(
    Maps, BadMap,
    testing::Values(FaultCase{"nothing", "", Fault::empty}, FaultCase{"blanks", "  ", Fault::empty},
                    FaultCase{"twoFields", "0:0", Fault::notAMap}, FaultCase{"fourFields", "0:0:1:1", Fault::notAMap},
                    FaultCase{"emptyField", "0::1", Fault::notAMap}, FaultCase{"noFields", ":", Fault::notAMap},
                    FaultCase{"letters", "0:root:1", Fault::notAMap}, FaultCase{"negative", "0:-1:1", Fault::notAMap},
                    FaultCase{"plus", "0:+1:1", Fault::notAMap}, FaultCase{"leadingZero", "0:00:1", Fault::notAMap},
                    FaultCase{"hexadecimal", "0x0:0:1", Fault::notAMap}, FaultCase{"commas", "0,0,1", Fault::notAMap},
                    FaultCase{"ofNoIds", "0:0:0", Fault::notAMap}, FaultCase{"control", "0:0:1\n", Fault::notAMap},
                    FaultCase{"secondOne", "0:0:1 x", Fault::notAMap},
                    FaultCase{"idOfNobody", "4294967295:0:1", Fault::notAnId},
                    FaultCase{"beyondInside", "4294967294:0:2", Fault::notAnId},
                    FaultCase{"beyondOutside", "0:2:4294967295", Fault::notAnId},
                    FaultCase{"beyond32Bits", "0:4294967296:1", Fault::notAnId},
                    FaultCase{"beyond64Bits", "0:99999999999999999999:1", Fault::notAnId},
                    FaultCase{"overlapsInside", "0:0:2 1:5:1", Fault::mapOverlaps},
                    FaultCase{"overlapsOutside", "0:5:3 10:7:1", Fault::mapOverlaps},
                    FaultCase{"twice", "0:0:1 0:0:1", Fault::mapOverlaps},
                    FaultCase{"within", "5:100:1 0:0:10", Fault::mapOverlaps},
                    FaultCase{"line341", mapOfLines(341), Fault::mapTooLong}),
    test::byName);

TEST(IdMap, takesAsManyLinesAsTheKernel)
{
    EXPECT_EQ(checkIdMap(mapOfLines(340)), Fault::none);
}

TEST(IdMap, isWrittenAsTheKernelReadsIt)
{
    EXPECT_EQ(mapText({{0, 1000, 1}, {1, 100000, 65536}}), "0 1000 1\n1 100000 65536\n");
    EXPECT_EQ(mapText({}), "");
}

TEST(Id, isANumberThatSomeoneCanHave)
{
    EXPECT_EQ(checkId("0"), Fault::none);
    EXPECT_EQ(checkId("4294967294"), Fault::none);
    EXPECT_EQ(checkId(""), Fault::empty);
    for (const std::string_view text : {"4294967295", "4294967296", "-1", "01", "root", "1 "})
        EXPECT_EQ(nameOf(checkId(text)), "notAnId") << text;
}

TEST(WithId, putsTheIdInFront)
{
    EXPECT_THAT(withId({}, 0, 1000), ElementsAre(IdRange{0, 1000, 1}));
    EXPECT_THAT(withId({{1, 100000, 10}}, 0, 1000), ElementsAre(IdRange{0, 1000, 1}, IdRange{1, 100000, 10}));
}

TEST(WithId, takesItFromWhoHadItInside)
{
    EXPECT_THAT(withId({{0, 100, 10}}, 0, 7), ElementsAre(IdRange{0, 7, 1}, IdRange{1, 100, 9}));
    EXPECT_THAT(withId({{0, 100, 10}}, 4, 7), ElementsAre(IdRange{4, 7, 1}, IdRange{0, 100, 4}, IdRange{5, 104, 5}));
    EXPECT_THAT(withId({{0, 100, 10}}, 9, 7), ElementsAre(IdRange{9, 7, 1}, IdRange{0, 100, 9}));
}

TEST(WithId, takesItFromWhoHadItOutside)
{
    EXPECT_THAT(withId({{0, 100, 10}}, 50, 104),
                ElementsAre(IdRange{50, 104, 1}, IdRange{0, 100, 4}, IdRange{4, 105, 5}));
}

TEST(WithId, takesItFromWhoHadBothOrEach)
{
    EXPECT_THAT(withId({{0, 0, 10}}, 3, 3), ElementsAre(IdRange{3, 3, 1}, IdRange{0, 0, 3}, IdRange{4, 4, 6}));
    EXPECT_THAT(withId({{0, 100, 10}}, 2, 106),
                ElementsAre(IdRange{2, 106, 1}, IdRange{0, 100, 2}, IdRange{3, 102, 4}, IdRange{7, 107, 3}));
    EXPECT_THAT(withId({{0, 100, 1}}, 0, 100), ElementsAre(IdRange{0, 100, 1}));
}

TEST(WithId, neverGivesAnIdTwice)
{
    for (std::uint32_t inside = 0; inside < 12; ++inside) {
        for (std::uint32_t outside = 98; outside < 112; ++outside) {
            std::string text;
            for (const IdRange &range : withId({{0, 100, 6}, {6, 106, 4}}, inside, outside)) {
                text += std::to_string(range.inside) + ":" + std::to_string(range.outside) + ":" +
                        std::to_string(range.count) + " ";
            }
            EXPECT_EQ(nameOf(checkIdMap(text)), "none") << text;
        }
    }
}

} // namespace
} // namespace lab
