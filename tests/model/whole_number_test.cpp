// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/whole_number.h"

#include <cstdint>
#include <gtest/gtest.h>
#include <limits>

namespace lab
{
namespace
{

TEST(WholeNumber, isReadAsItIsWrittenTheShortestWay)
{
    EXPECT_EQ(wholeNumberIn("0"), 0);
    EXPECT_EQ(wholeNumberIn("-16500"), -16500);
    EXPECT_EQ(wholeNumberIn("9223372036854775807"), std::numeric_limits<std::int64_t>::max());
    EXPECT_EQ(wholeNumberIn("-9223372036854775808"), std::numeric_limits<std::int64_t>::min());
    for (const std::string_view text :
         {"", "-", "-0", "+1", "01", "00", " 1", "1 ", "1.0", "1e3", "0x1", "9223372036854775808", "一"})
        EXPECT_EQ(wholeNumberIn(text), std::nullopt) << text;
}

TEST(WholeNumber, isWithinItsRange)
{
    EXPECT_EQ(checkWholeNumber("1", 1, 2), Fault::none);
    EXPECT_EQ(checkWholeNumber("2", 1, 2), Fault::none);
    EXPECT_EQ(checkWholeNumber("0", 1, 2), Fault::notANumber);
    EXPECT_EQ(checkWholeNumber("3", 1, 2), Fault::notANumber);
    EXPECT_EQ(checkWholeNumber("one", 1, 2), Fault::notANumber);
    EXPECT_EQ(checkWholeNumber("", 1, 2), Fault::empty);
}

} // namespace
} // namespace lab
