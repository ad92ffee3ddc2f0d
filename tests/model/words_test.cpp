// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/words.h"

#include <gtest/gtest.h>

namespace lab
{
namespace
{

TEST(Words, giveTheValueOfAParameter)
{
    const Words words{"mount", {{"target", "/mnt"}, {"size", ""}, {"target", "/late"}}};
    EXPECT_EQ(valueOf(words, "target"), "/mnt");
    EXPECT_EQ(valueOf(words, "size"), "");
    for (const std::string_view absent : {"", "mount", "Target", "targe", "targets"})
        EXPECT_EQ(valueOf(words, absent), "") << absent;
}

TEST(Words, areEqualInTheSameOrderAlone)
{
    const Words words{"mount", {{"target", "/mnt"}, {"size", "1m"}}};
    EXPECT_EQ(words, (Words{"mount", {{"target", "/mnt"}, {"size", "1m"}}}));
    EXPECT_NE(words, (Words{"mount", {{"size", "1m"}, {"target", "/mnt"}}}));
    EXPECT_NE(words, (Words{"unmount", {{"target", "/mnt"}, {"size", "1m"}}}));
}

} // namespace
} // namespace lab
