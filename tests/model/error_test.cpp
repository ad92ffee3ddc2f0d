// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/error.h"

#include "tests/support/table.h"

#include <gmock/gmock.h>

#include <cerrno>

namespace lab
{
namespace
{

struct DescribeCase : test::Named
{
    Error error;
    std::string text;
};

class Describe : public testing::TestWithParam<DescribeCase>
{
};

TEST_P(Describe, writesOneLine)
{
    EXPECT_EQ(describe(GetParam().error), GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    Errors, Describe,
    testing::Values(
        DescribeCase{"everything", {"mount", EPERM, "/mnt"}, "mount: /mnt: Operation not permitted (EPERM)"},
        DescribeCase{"noSubject", {"unshare", EINVAL, ""}, "unshare: Invalid argument (EINVAL)"},
        DescribeCase{"noNumber", {"check", 0, "host.name"}, "check: host.name"},
        DescribeCase{"callAlone", {"check", 0, ""}, "check"},
        DescribeCase{"badMessage", {"decode", EBADMSG, "cut short"}, "decode: cut short: Bad message (EBADMSG)"}),
    test::byName);

TEST(ErrnoName, isTheSymbolOrTheDigits)
{
    EXPECT_EQ(errnoName(EPERM), "EPERM");
    EXPECT_EQ(errnoName(ENOENT), "ENOENT");
    EXPECT_EQ(errnoName(EMSGSIZE), "EMSGSIZE");
    EXPECT_EQ(errnoName(4000), "4000");
    EXPECT_EQ(errnoName(-1), "-1");
}

TEST(Describe, survivesAnErrnoThatNobodyKnows)
{
    EXPECT_EQ(describe({"mount", 4000, "/mnt"}), "mount: /mnt: error 4000");
}

} // namespace
} // namespace lab
