// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/engine.h"

#include <QtEnvironmentVariables>

#include <gtest/gtest.h>

namespace lab
{
namespace
{

constexpr const char *slice = "QV4_GC_TIMELIMIT";

TEST(Engine, leavesItsVariableToNobody)
{
    ASSERT_FALSE(qEnvironmentVariableIsSet(slice)) << "these tests are about what happens without it";
    EXPECT_NE(makeEngine(), nullptr);
    EXPECT_FALSE(qEnvironmentVariableIsSet(slice));
}

TEST(Engine, leavesWhatIsChosen)
{
    qputenv(slice, "7");
    EXPECT_NE(makeEngine(), nullptr);
    EXPECT_EQ(qgetenv(slice), "7");
    qunsetenv(slice);
}

} // namespace
} // namespace lab
