// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/markdown.h"

#include "app/window/visibletext.h"

#include <QRegularExpression>
#include <QStringView>

#include <algorithm>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

constexpr QStringView escaped = u"\\`*_[]<>|~&$#";

/// What some reader would end a line at.
bool endsLine(QChar character)
{
    return character == u'\n' || character == u'\t' || character.category() == QChar::Separator_Line ||
           character.category() == QChar::Separator_Paragraph;
}

QString spelled(QChar character)
{
    return u"\\u%1"_s.arg(character.unicode(), 4, 16, QLatin1Char('0'));
}

QString lineOf(const QStringList &cells, qsizetype columns)
{
    QString line = u"|"_s;
    for (qsizetype column = 0; column < columns; ++column)
        line += u' ' + markdownText(cells.value(column)) + u" |"_s;
    return line + u'\n';
}

} // namespace

QString markdownText(const QString &text)
{
    QString shown;
    for (const QChar character : text)
        shown += endsLine(character) ? spelled(character) : QString(character);
    QString result;
    for (const QChar character : visibleText(shown)) {
        if (escaped.contains(character))
            result += u'\\';
        result += character;
    }
    return result;
}

QString markdownFence(const QString &language, const QString &text)
{
    static const QRegularExpression backticks(u"`+"_s);
    qsizetype longest = 2;
    for (const QRegularExpressionMatch &match : backticks.globalMatch(text))
        longest = std::max(longest, match.capturedLength());
    const QString fence(longest + 1, u'`');
    QString body = visibleText(text);
    if (!body.endsWith(u'\n'))
        body += u'\n';
    return fence + language + u'\n' + body + fence + u'\n';
}

QString markdownTable(const QStringList &head, const QList<QStringList> &rows)
{
    QString table = lineOf(head, head.size()) + u"|"_s + u" --- |"_s.repeated(head.size()) + u'\n';
    for (const QStringList &row : rows)
        table += lineOf(row, head.size());
    return table;
}

} // namespace lab
