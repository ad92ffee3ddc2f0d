// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/overview/search.h"

#include <QRegularExpression>

namespace lab
{

namespace
{

bool isColumn(const QString &word)
{
    return fieldNamed(word.toStdString()).has_value();
}

bool isMeantAsExpression(const QString &text)
{
    static const QRegularExpression sign(QStringLiteral("==|!=|=~|!~|[<>\"']|&&|\\|\\||^[!(]"));
    if (text.contains(sign))
        return true;
    static const QRegularExpression start(
        QStringLiteral("^(?:not\\s+)?(\\w+)\\s*(?:$|=|\\b(?:and|or|eq|ne|lt|le|gt|ge)\\b)"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = start.match(text);
    if (!match.hasMatch() || !isColumn(match.captured(1)))
        return false;
    // One word alone: small letters are more likely looked for than meant as a column.
    const bool isAlone = match.capturedLength() == text.size() && match.captured(1) == text;
    return !isAlone || text == text.toUpper();
}

} // namespace

std::expected<Search, FilterFault> searchFor(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (!isMeantAsExpression(trimmed))
        return Search{.words = trimmed.toLower().split(u' ', Qt::SkipEmptyParts)};
    std::expected<Filter, FilterFault> filter = Filter::parse(trimmed.toStdString());
    if (!filter)
        return std::unexpected(std::move(filter).error());
    return Search{.filter = *std::move(filter)};
}

} // namespace lab
