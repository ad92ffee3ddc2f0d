// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/place.h"

#include "core/probe/sections.h"
#include "tests/probe/recorded.h"

#include <gtest/gtest.h>

#include <cerrno>

namespace lab
{
namespace
{

TEST(Place, isThatOfTheProcessItself)
{
    const Result<Place> place = openPlace("/");
    ASSERT_TRUE(place);
    EXPECT_EQ(place->root, "/");
    EXPECT_EQ(place->process, "self");
    EXPECT_TRUE(place->proc.isOpen());
}

TEST(Place, isBelowItsRoot)
{
    const Result<Place> place = openPlace(test::rootOf("debian"), "4711");
    ASSERT_TRUE(place);
    EXPECT_EQ(place->root, test::rootOf("debian"));
    EXPECT_EQ(place->process, "4711");
}

TEST(Place, withoutAProcIsNone)
{
    const std::string root = test::rootOf("debian/etc");
    const Result<Place> place = openPlace(root);
    ASSERT_FALSE(place);
    EXPECT_EQ(place.error(), (Error{"open", ENOENT, root + "/proc"}));
}

TEST(LastingPlace, showsTheSameAsAnyOther)
{
    const Result<Place> lasting = openLastingPlace();
    const Result<Place> place = openPlace("/");
    ASSERT_TRUE(lasting) << describe(lasting.error());
    ASSERT_TRUE(place);
    EXPECT_EQ(lasting->root, "/");
    EXPECT_EQ(lasting->process, "self");
    EXPECT_EQ(lookAtNamespaces(*lasting), lookAtNamespaces(*place));
    EXPECT_EQ(lookAtUts(*lasting), lookAtUts(*place));
}

} // namespace
} // namespace lab
