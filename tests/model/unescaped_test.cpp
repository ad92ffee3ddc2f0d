// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/unescaped.h"

#include <gtest/gtest.h>

namespace lab
{

TEST(Unescaped, readsWhatTheKernelEscapes)
{
    EXPECT_EQ(unescaped("/plain"), "/plain");
    EXPECT_EQ(unescaped("/a\\040b\\011c\\012d\\134e"), "/a b\tc\nd\\e");
    EXPECT_EQ(unescaped("\\377"), "\xff");
}

TEST(Unescaped, leavesWhatIsNoEscape)
{
    for (const char *text : {"", "\\", "\\04", "\\048", "\\400", "a\\", "\\x40"})
        EXPECT_EQ(unescaped(text), text);
}

} // namespace lab
