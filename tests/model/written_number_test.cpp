// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/written_number.h"

#include <cstdint>
#include <gtest/gtest.h>

namespace lab
{

TEST(WrittenNumber, isTheWholeText)
{
    EXPECT_EQ(writtenNumber<int>("42"), 42);
    EXPECT_EQ(writtenNumber<int>("-7"), -7);
    EXPECT_EQ(writtenNumber<int>("007"), 7);
    EXPECT_EQ(writtenNumber<std::uint64_t>("1ffffffffff", 16), 0x1ffffffffffU);
    EXPECT_EQ(writtenNumber<unsigned>("644", 8), 0644U);
}

TEST(WrittenNumber, isNothingElse)
{
    for (const char *text : {"", " ", "1 ", " 1", "+1", "1x", "0x1", "-"})
        EXPECT_EQ(writtenNumber<int>(text), std::nullopt) << text;
    EXPECT_EQ(writtenNumber<std::uint32_t>("4294967296"), std::nullopt);
    EXPECT_EQ(writtenNumber<unsigned>("-1"), std::nullopt);
}

} // namespace lab
