// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview/search.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

class MeantAsWords : public testing::TestWithParam<const char *>
{
};

class MeantAsExpressions : public testing::TestWithParam<const char *>
{
};

} // namespace

TEST_P(MeantAsWords, areLookedFor)
{
    const auto search = searchFor(QString::fromUtf8(GetParam()));
    ASSERT_TRUE(search);
    EXPECT_FALSE(search->filter);
}

INSTANTIATE_TEST_SUITE_P(Texts, MeantAsWords,
                         testing::Values("", "  ", "bash", "user", "net:[4026531840]", "4026531840", "/usr/bin/x --a=b",
                                         "pid 12", "kworker/0:1", "user root", "and"));

TEST_P(MeantAsExpressions, areRead)
{
    const auto search = searchFor(QString::fromUtf8(GetParam()));
    ASSERT_TRUE(search);
    EXPECT_TRUE(search->filter);
}

INSTANTIATE_TEST_SUITE_P(Texts, MeantAsExpressions,
                         testing::Values("TYPE == \"net\"", "type=='net'", "NPROCS > 1", "nprocs gt 1", "NSFS", "!NSFS",
                                         "not NSFS", "(PID)", "COMMAND =~ \"^b\"", "user eq \"root\""));

TEST(Search, saysWhatIsWrongInAnExpression)
{
    EXPECT_EQ(searchFor(u"TYPE = \"net\""_s).error().what, FilterFault::What::unknownSign);
    EXPECT_EQ(searchFor(u"type = net"_s).error().what, FilterFault::What::unknownSign);
    EXPECT_EQ(searchFor(u"COLOUR == 1"_s).error().what, FilterFault::What::unknownColumn);
    EXPECT_EQ(searchFor(u"TYPE == \"net"_s).error().what, FilterFault::What::openText);
}

TEST(Search, takesWordsInEitherCase)
{
    EXPECT_EQ(searchFor(u" Bash  ROOT "_s)->words, (QStringList{u"bash"_s, u"root"_s}));
}

} // namespace lab
