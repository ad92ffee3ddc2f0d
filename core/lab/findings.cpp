// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/findings.h"

#include <QStringList>

#include <algorithm>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

QString factLine(const Section &section)
{
    QStringList facts;
    for (const Row &row : section.rows)
        facts += QString::fromStdString(row.key) + u' ' + QString::fromStdString(row.cells.front());
    return facts.join(u", "_s);
}

QStringList tableLines(const Section &section)
{
    std::vector<std::vector<std::string>> lines{section.columns};
    for (const Row &row : section.rows)
        lines.push_back(row.cells);
    std::vector<qsizetype> widths(section.columns.size());
    for (const std::vector<std::string> &line : lines) {
        for (std::size_t column = 0; column < widths.size(); ++column)
            widths[column] = std::max(widths[column], QString::fromStdString(line[column]).size());
    }
    QStringList texts;
    for (const std::vector<std::string> &line : lines) {
        QStringList cells;
        for (std::size_t column = 0; column < widths.size(); ++column)
            cells += QString::fromStdString(line[column]).leftJustified(widths[column]);
        texts += cells.join(u"  "_s).trimmed();
    }
    return texts;
}

} // namespace

QString textOfFindings(const std::vector<Section> &found)
{
    QStringList lines;
    for (const Section &section : found) {
        if (section.rows.empty())
            continue;
        if (section.form == Form::facts)
            lines += factLine(section);
        else
            lines += tableLines(section);
    }
    return lines.join(u'\n');
}

} // namespace lab
