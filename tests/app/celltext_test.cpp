// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/celltext.h"

#include <gtest/gtest.h>

#include <clocale>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

/// Widths are those of a UTF-8 locale, which the program sees to itself.
class CellText : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!std::setlocale(LC_CTYPE, "C.UTF-8"))
            GTEST_SKIP() << "SKIPPED: this machine has no locale C.UTF-8";
    }
};

} // namespace

TEST_F(CellText, CountsWideCharactersTwice)
{
    EXPECT_EQ(cellsOf(u"abc"), 3);
    EXPECT_EQ(cellsOf(u"名前空間"), 8);
    EXPECT_EQ(cellsOf(u"e\u0301"), 1);
    EXPECT_EQ(cellsOf(u"𠮷"), 2);
}

TEST_F(CellText, FillsToTheWidth)
{
    EXPECT_EQ(fitted(u"ab"_s, 5), u"ab   "_s);
    EXPECT_EQ(fitted(u"名"_s, 5), u"名   "_s);
    EXPECT_EQ(fitted(u"abcde"_s, 5), u"abcde"_s);
}

TEST_F(CellText, CutsToTheWidth)
{
    EXPECT_EQ(fitted(u"abcdef"_s, 5), u"abcd…"_s);
    EXPECT_EQ(fitted(u"名前空間"_s, 6), u"名前… "_s);
    EXPECT_EQ(cellsOf(fitted(u"名前空間"_s, 6)), 6);
}

TEST_F(CellText, BreaksAtSpacesAndCommas)
{
    EXPECT_EQ(wrapped(u"one two three"_s, 8), (QStringList{u"one two"_s, u"three"_s}));
    EXPECT_EQ(wrapped(u"rw,relatime,size=1k"_s, 12), (QStringList{u"rw,relatime,"_s, u"size=1k"_s}));
    EXPECT_EQ(wrapped(u"名前空間を作る"_s, 8), (QStringList{u"名前空間"_s, u"を作る"_s}));
    EXPECT_EQ(wrapped(QString(), 8), QStringList{QString()});
}

TEST_F(CellText, BreaksJapaneseWhereItMay)
{
    EXPECT_EQ(wrapped(u"作成します。"_s, 10), (QStringList{u"作成しま"_s, u"す。"_s}));
    EXPECT_EQ(wrapped(u"種類 1 と種類 2 が"_s, 16), (QStringList{u"種類 1 と種類 2"_s, u"が"_s}));
}

TEST_F(CellText, KeepsOptionsWhole)
{
    EXPECT_EQ(wrapped(u"run it with --add-subuids"_s, 18), (QStringList{u"run it with"_s, u"--add-subuids"_s}));
}

TEST_F(CellText, BreaksWhatHasNoGap)
{
    EXPECT_EQ(wrapped(u"abcdefgh"_s, 3), (QStringList{u"abc"_s, u"def"_s, u"gh"_s}));
}

TEST_F(CellText, LetsNoTextCommandTheTerminal)
{
    EXPECT_EQ(printable(u"a\x1b[31mb\u202ec"_s), u"a\ufffd[31mb\ufffdc"_s);
    EXPECT_EQ(printable(u"名前 ~"_s), u"名前 ~"_s);
}

} // namespace lab
