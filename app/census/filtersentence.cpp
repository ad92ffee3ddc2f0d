// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/census/filtersentence.h"

#include "core/model/shown.h"

#include <QCoreApplication>
#include <QStringList>

namespace lab
{

namespace
{

QString translated(const char *sentence)
{
    return QCoreApplication::translate("Filter", sentence);
}

QString fieldNames()
{
    QStringList names;
    for (const FieldInfo &info : fieldTable())
        names += QString::fromUtf8(info.name);
    return names.join(QStringLiteral(", "));
}

} // namespace

QString sentenceOf(const FilterFault &fault)
{
    using What = FilterFault::What;
    const QString word = QString::fromStdString(shown(fault.word));
    switch (fault.what) {
    case What::tooLong:
        return translated(QT_TRANSLATE_NOOP("Filter", "The expression is longer than 1024 bytes."));
    case What::tooMuch:
        return translated(QT_TRANSLATE_NOOP("Filter", "The expression has too many parts."));
    case What::needsOperand:
        return translated(QT_TRANSLATE_NOOP("Filter", "A column or a value is missing here."));
    case What::needsOperator:
        return translated(QT_TRANSLATE_NOOP("Filter", "An operator is missing before “%1”.")).arg(word);
    case What::needsText:
        return translated(QT_TRANSLATE_NOOP("Filter", "A text in quotes has to stand behind =~ and !~."));
    case What::unknownColumn:
        return translated(QT_TRANSLATE_NOOP("Filter", "There is no column “%1”; they are %2. A text stands in quotes."))
            .arg(word, fieldNames());
    case What::unknownSign:
        return translated(QT_TRANSLATE_NOOP("Filter", "“%1” is no operator.")).arg(word);
    case What::openText:
        return translated(QT_TRANSLATE_NOOP("Filter", "The quote that opens here is not closed."));
    case What::openParenthesis:
        return translated(QT_TRANSLATE_NOOP("Filter", "The parenthesis that opens here is not closed."));
    case What::closeParenthesis:
        return translated(QT_TRANSLATE_NOOP("Filter", "The parenthesis that closes here was not opened."));
    case What::notANumber:
        return translated(QT_TRANSLATE_NOOP("Filter",
                                            "“%1” is no number; one may end in K, M, G, T, P or E, or have a point."))
            .arg(word);
    case What::badPattern:
        return translated(QT_TRANSLATE_NOOP("Filter", "“%1” is no regular expression that can be used here."))
            .arg(word);
    case What::chained:
        return translated(QT_TRANSLATE_NOOP("Filter", "Comparisons do not follow one another; join them with “and”."));
    }
    return {};
}

} // namespace lab
