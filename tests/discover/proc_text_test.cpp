// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/proc_text.h"

#include "tests/support/table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lab
{

namespace
{

using testing::ElementsAre;
using testing::IsEmpty;

TEST(NumberInLink, isThatOfItsType)
{
    EXPECT_EQ(numberInLink("mnt:[4026531841]", "mnt"), 4026531841U);
    EXPECT_EQ(numberInLink("socket:[31337]", "socket"), 31337U);
    EXPECT_EQ(numberInLink("net:[18446744073709551615]", "net"), 18446744073709551615U);
}

struct LinkCase : test::Named
{
    std::string target;
};

class WrongLink : public testing::TestWithParam<LinkCase>
{
};

TEST_P(WrongLink, isNone)
{
    EXPECT_EQ(numberInLink(GetParam().target, "net"), 0U);
    EXPECT_EQ(namespaceInLink(GetParam().target), std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(
    Links, WrongLink,
    testing::Values(LinkCase{"empty", ""}, LinkCase{"path", "/net:[1]"}, LinkCase{"noNumber", "net:[]"},
                    LinkCase{"short", "net:"}, LinkCase{"open", "net:[17"}, LinkCase{"more", "net:[17]x"},
                    LinkCase{"zero", "net:[0]"}, LinkCase{"octal", "net:[017]"}, LinkCase{"negative", "net:[-17]"},
                    LinkCase{"plus", "net:[+17]"}, LinkCase{"blank", "net:[ 17]"},
                    LinkCase{"tooLarge", "net:[18446744073709551616]"}, LinkCase{"ofTheLink", "pid_for_children:[17]"},
                    LinkCase{"otherThing", "socket:[17"}, LinkCase{"onlyBrackets", ":[17]"}),
    test::byName);

TEST(NamespaceInLink, isOfTheKindThatTheLinkNames)
{
    for (const KindInfo &info : kindTable()) {
        const std::string target = std::string(info.link) + ":[4711]";
        EXPECT_EQ(namespaceInLink(target), (NamedNamespace{info.kind, 4711})) << target;
    }
    EXPECT_EQ(namespaceInLink("socket:[4711]"), std::nullopt);
}

std::string statText(const std::string &name)
{
    return "17 (" + name + ") S 4 17 17 0 -1 4194560 0 0 0 0 5 3 0 0 20 0 12 0 8100 1000 100 18446744073709551615 0\n";
}

TEST(Stat, tellsNameStateParentThreadsAndStart)
{
    const std::string text = statText("bash");
    const std::optional<StatText> stat = statIn(text);
    ASSERT_TRUE(stat);
    EXPECT_EQ(stat->name, "bash");
    EXPECT_EQ(stat->state, 'S');
    EXPECT_EQ(stat->parent, 4);
    EXPECT_EQ(stat->threads, 12U);
    EXPECT_EQ(stat->startTime, 8100U);
}

TEST(Stat, takesTheNameToTheLastParenthesis)
{
    for (const std::string name : {"", " ", "(", ")", ") R 1 1", "a\nb", "((sd-pam))", "\033[2J"}) {
        const std::string text = statText(name);
        const std::optional<StatText> stat = statIn(text);
        ASSERT_TRUE(stat) << name;
        EXPECT_EQ(stat->name, name);
        EXPECT_EQ(stat->parent, 4);
    }
}

TEST(Stat, thatIsNotAsTheKernelWritesItIsRefused)
{
    for (const char *text : {"", "17", "17 (bash", "17 bash) S 4", "17 (bash)", "17 (bash) ", "17 (bash) S",
                             "17 (bash) S 4 17", "17 (bash)S 4 17 17 0 -1 0 0 0 0 0 5 3 0 0 20 0 1 0 8 0", ")(",
                             "17 (x) S -4 17 17 0 -1 0 0 0 0 0 5 3 0 0 20 0 1 0 8 0",
                             "17 (x) S 99999999999 17 17 0 -1 0 0 0 0 0 5 3 0 0 20 0 1 0 8 0",
                             "17 (x) S 4 17 17 0 -1 0 0 0 0 0 5 3 0 0 20 0 -1 0 8 0",
                             "17 (x) S 4 17 17 0 -1 0 0 0 0 0 5 3 0 0 20 0 1 0 eight 0"})
        EXPECT_FALSE(statIn(text)) << text;
}

TEST(RunText, isThreeNumbersOfWhichOneIsNotZero)
{
    EXPECT_EQ(runIn("5000 0 77\n"), (lab::Run{5000, 0, 77}));
    for (const char *text : {"", "\n", "0 0 0\n", "1 2\n", "1 2 3 4\n", "1 2 x\n", "-1 2 3\n", "1  2 3\n"})
        EXPECT_EQ(runIn(text), std::nullopt) << text;
}

TEST(NamespaceMounts, areThoseOfNsfsAlone)
{
    const std::vector<NamespaceMount> mounts =
        namespaceMountsIn("21 1 8:1 / / rw - ext4 /dev/sda1 rw\n"
                          "31 21 0:4 net:[4026532501] /run/netns/blue rw shared:6 - nsfs nsfs rw\n"
                          "32 21 0:4 mnt:[4026532502] /run/m rw - nsfs nsfs rw\n"
                          "33 21 0:9 / /net:[1] rw - tmpfs nsfs rw\n");
    EXPECT_THAT(mounts, ElementsAre(NamespaceMount{{Kind::net, 4026532501}, "/run/netns/blue"},
                                    NamespaceMount{{Kind::mount, 4026532502}, "/run/m"}));
}

TEST(NamespaceMounts, haveTheirTargetAsItIs)
{
    const std::vector<NamespaceMount> mounts =
        namespaceMountsIn("31 21 0:4 uts:[17] /a\\040b\\011c\\012d\\134e\\0\\9\\\\400 rw - nsfs nsfs rw\n");
    ASSERT_EQ(mounts.size(), 1U);
    EXPECT_EQ(mounts.front().target, "/a b\tc\nd\\e\\0\\9\\\\400");
}

TEST(NamespaceMounts, areNotWhatOnlyLooksLikeOne)
{
    for (const char *text : {"", " - nsfs ", " - nsfs nsfs rw\n", "\n - nsfs \n", "31 21 0:4 net:[17] - nsfs nsfs rw\n",
                             "31 21 0:4 net:[0] /a rw - nsfs nsfs rw\n", "31 21 0:4 / /a rw - nsfs nsfs rw\n",
                             "31 21 0:4 tcp:[17] /a rw - nsfs nsfs rw\n", "31 21 0:4 net:[17] /a rw - nsfs"})
        EXPECT_THAT(namespaceMountsIn(text), IsEmpty()) << text;
}

} // namespace

} // namespace lab
