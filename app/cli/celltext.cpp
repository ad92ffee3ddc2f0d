// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/celltext.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <cwchar>

namespace lab
{

namespace
{

/// The length in UTF-16 units of the character at the start, and its cells.
struct Character
{
    qsizetype length = 1;
    int cells = 1;
};

Character firstOf(QStringView text)
{
    const bool isPair = text.size() > 1 && text[0].isHighSurrogate() && text[1].isLowSurrogate();
    const char32_t code = isPair ? QChar::surrogateToUcs4(text[0], text[1]) : text[0].unicode();
    const int cells = ::wcwidth(static_cast<wchar_t>(code));
    return {isPair ? 2 : 1, cells < 0 ? 1 : cells};
}

/// The longest start of a text that fits, in UTF-16 units.
qsizetype fittingLength(QStringView text, int cells)
{
    qsizetype length = 0;
    while (length < text.size()) {
        const Character character = firstOf(text.sliced(length));
        cells -= character.cells;
        if (cells < 0)
            break;
        length += character.length;
    }
    return length;
}

/// Where to break a line that is too long: at the last place where a line may end (UAX #14) or behind a comma, but not
/// in an option; else where it has to be.
qsizetype breakIn(QStringView text, qsizetype longest)
{
    QTextBoundaryFinder lineEnds(QTextBoundaryFinder::Line, text.data(), text.size());
    for (qsizetype length = longest; length > 0; --length) {
        const QChar before = text[length - 1];
        lineEnds.setPosition(length);
        if (before == u',' || (before != u'-' && lineEnds.isAtBoundary()))
            return length;
    }
    return longest;
}

} // namespace

int cellsOf(QStringView text)
{
    int cells = 0;
    while (!text.isEmpty()) {
        const Character character = firstOf(text);
        cells += character.cells;
        text = text.sliced(character.length);
    }
    return cells;
}

QString fitted(const QString &text, int cells)
{
    QString result = text;
    if (cellsOf(text) > cells)
        result = text.first(fittingLength(text, cells - 1)) + u'…';
    return result + QString(std::max(0, cells - cellsOf(result)), u' ');
}

QStringList wrapped(const QString &text, int cells)
{
    QStringList lines;
    QStringView rest(text);
    do {
        qsizetype length = fittingLength(rest, cells);
        if (length < rest.size() && rest[length] != u' ')
            length = breakIn(rest, length);
        QStringView line = rest.first(length);
        while (line.endsWith(u' '))
            line.chop(1);
        lines += line.toString();
        rest = rest.sliced(length);
        while (rest.startsWith(u' '))
            rest = rest.sliced(1);
    } while (!rest.isEmpty());
    return lines;
}

QString printable(const QString &text)
{
    QString result = text;
    for (QChar &character : result) {
        if (character.category() == QChar::Other_Control || character.category() == QChar::Other_Format)
            character = QChar::ReplacementCharacter;
    }
    return result;
}

} // namespace lab
