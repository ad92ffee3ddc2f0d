// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/markdown.h"

#include "tests/export/markdowndocument.h"

#include <gtest/gtest.h>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;
using namespace lab::test;

/// A text that is to be read as it is, or as what it is spelled out as.
struct Hostile
{
    QString text;
    QString shown;
};

QList<Hostile> hostileTexts()
{
    QList<Hostile> texts;
    for (const QString &same :
         {u"plain"_s, u"a|b"_s, u"\\|"_s, u"`"_s, u"``` x"_s, u"**bold** __b__ _e_ ~~s~~"_s, u"[l](http:) ![p](q)"_s,
          u"<b>&amp;&#65;<!-- -->"_s, u"$x$"_s, u"# head"_s, u"\\"_s, u"x\\"_s, u"日本語|名"_s, u"mnt:[4026531841]"_s,
          u"<script>alert(1)</script>"_s, u"https://example.org"_s, u"www.example.org"_s})
        texts.append({same, same});
    texts.append({u"a\n| b | c |\n"_s, u"a\\u000a| b | c |\\u000a"_s});
    texts.append({u"a\r\n\r\n# head"_s, u"a\\u000d\\u000a\\u000d\\u000a# head"_s});
    texts.append({u"\x1b[31mred\tx"_s, u"\\u001b[31mred\\u0009x"_s});
    texts.append({u"a\u202eb\u2028c\u0000d"_s, u"a\\u202eb\\u2028c\\u0000d"_s});
    return texts;
}

} // namespace

TEST(Markdown, showsHostileCellsAsTheyAre)
{
    QList<QStringList> rows;
    for (const Hostile &one : hostileTexts())
        rows.append({u"before"_s, one.text, u"behind"_s});
    const MarkdownDocument read =
        parseMarkdown((u"# T\n\n"_s + markdownTable({u"A|"_s, u"B"_s, QString()}, rows)).toUtf8());
    ASSERT_EQ(read.tables[u"T"_s].size(), rows.size() + 1);
    EXPECT_EQ(read.tables[u"T"_s][0], QStringList({u"A|"_s, u"B"_s, QString()}));
    for (qsizetype row = 0; row < rows.size(); ++row) {
        const QStringList expected{u"before"_s, hostileTexts()[row].shown, u"behind"_s};
        EXPECT_EQ(read.tables[u"T"_s][row + 1], expected) << hostileTexts()[row].shown.toStdString();
    }
}

TEST(Markdown, makesNothingButTextOfHostileText)
{
    for (const Hostile &one : hostileTexts()) {
        const MarkdownDocument read = parseMarkdown((u"- **ok:** "_s + markdownText(one.text) + u'\n').toUtf8());
        EXPECT_EQ(read.items, QStringList(u"ok: "_s + one.shown)) << one.shown.toStdString();
        if (!one.text.contains(u"example"))
            EXPECT_EQ(read.foreign, 0) << one.shown.toStdString();
    }
}

TEST(Markdown, fencesWhatHasFencesInIt)
{
    for (const QString &text : {u"ls -l"_s, u"a\n```\n# out"_s, u"````\n`````\n"_s, u"a\r```\r# out"_s, QString()}) {
        const MarkdownDocument read = parseMarkdown((markdownFence(u"sh"_s, text) + u"\n# behind\n"_s).toUtf8());
        EXPECT_EQ(read.headings, QStringList(u"behind"_s)) << text.toStdString();
        QString shown = text;
        shown.replace(u'\r', u"\\u000d"_s);
        EXPECT_EQ(read.fences, QStringList(shown.endsWith(u'\n') ? shown : shown + u'\n'));
    }
}

TEST(Markdown, fillsRowsThatAreTooShort)
{
    const MarkdownDocument read = parseMarkdown((u"# T\n\n"_s + markdownTable({u"A"_s, u"B"_s}, {{u"a"_s}})).toUtf8());
    EXPECT_EQ(read.tables[u"T"_s][1], QStringList({u"a"_s, QString()}));
}

} // namespace lab
