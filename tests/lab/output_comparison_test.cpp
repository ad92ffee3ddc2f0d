// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/output_comparison.h"

#include "tests/support/table.h"

#include <gtest/gtest.h>

namespace lab
{

namespace
{

using Mark = OutputLine::Mark;

struct LineCase : test::Named
{
    const char *author;
    const char *here;
    Mark mark;
};

class OutputOfOneLine : public testing::TestWithParam<LineCase>
{
};

TEST_P(OutputOfOneLine, isMarked)
{
    const QString author = QString::fromUtf8(GetParam().author);
    const QString here = QString::fromUtf8(GetParam().here);
    EXPECT_EQ(compareOutput(author, here), (std::vector{OutputLine{author, here, GetParam().mark}}));
}

INSTANTIATE_TEST_SUITE_P(
    Lines, OutputOfOneLine,
    testing::Values(
        LineCase{"same", "child.home.local", "child.home.local", Mark::same},
        LineCase{"blanks", "/mnt   tmpfs", "/mnt tmpfs", Mark::same},
        LineCase{"name", "child.home.local", "box", Mark::different},
        LineCase{"link", "lrwxrwxrwx. 1 centos10 centos10 0 12月 13 22:36 mnt -> 'mnt:[4026531841]'",
                 "lrwxrwxrwx 1 root root 0 Nov 24 14:15 mnt -> 'mnt:[4026532182]'", Mark::variable},
        LineCase{"otherLink", "lrwxrwxrwx 1 a a 0 Nov 24 14:15 mnt -> 'mnt:[1]'",
                 "lrwxrwxrwx 1 a a 0 Nov 24 14:15 net -> 'net:[1]'", Mark::different},
        LineCase{"selinux", "uid=1000(centos10) gid=1000(centos10) context=unconfined_u:unconfined_r",
                 "uid=1000(user) gid=1000(user)", Mark::variable},
        LineCase{"offset", "boottime 16500 0", "boottime 0 0", Mark::different},
        LineCase{"id", "uid=1000(a)", "uid=65534(nobody)", Mark::different},
        LineCase{"echo", "64 bytes from 10.0.0.1: icmp_seq=1 ttl=64 time=0.048 ms",
                 "64 bytes from 10.0.0.1: icmp_seq=1 ttl=64 time=1.3 ms", Mark::variable},
        LineCase{"hops", "ttl=64 time=0.048 ms", "ttl=63 time=0.048 ms", Mark::different},
        LineCase{"mac", "link/ether ce:66:a7:6c:c9:83 brd ff:ff:ff:ff:ff:ff",
                 "link/ether 46:b3:f5:10:db:1a brd ff:ff:ff:ff:ff:ff", Mark::variable},
        LineCase{"state", "5: veth0-c: <BROADCAST> state DOWN", "3: veth0-c: <BROADCAST> state UP", Mark::different},
        LineCase{"key", "0x5b0f0c7b 0          centos10   644", "0x1111aaaa 3          root       644", Mark::variable},
        LineCase{"date", "2026年  1月  1日 木曜日 00:00:33 JST", "2026年 11月 24日 火曜日 14:20:01 UTC",
                 Mark::variable},
        LineCase{"started", "2025-12-31 14:53:46", "2026-11-24 09:03:10", Mark::variable}),
    test::byName);

TEST(OutputComparison, keepsTheLinesThatBothHave)
{
    const std::vector<OutputLine> lines =
        compareOutput(QStringLiteral("\na\n/proc/1/b\nc\n\n"), QStringLiteral("a\nx\n/proc/2/b\n"));
    EXPECT_EQ(lines, (std::vector{
                         OutputLine{QStringLiteral("a"), QStringLiteral("a"), Mark::same},
                         OutputLine{QString(), QStringLiteral("x"), Mark::hereOnly},
                         OutputLine{QStringLiteral("/proc/1/b"), QStringLiteral("/proc/2/b"), Mark::variable},
                         OutputLine{QStringLiteral("c"), QString(), Mark::authorOnly},
                     }));
    EXPECT_FALSE(isAlike(lines));
    EXPECT_TRUE(isAlike(compareOutput(QStringLiteral("\n"), QString())));
}

} // namespace

} // namespace lab
