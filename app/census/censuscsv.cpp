// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/census/censuscsv.h"

#include "core/discover/fields.h"
#include "core/model/shown.h"

namespace lab
{

namespace
{

QString quoted(const QString &text)
{
    if (!text.contains(u',') && !text.contains(u'"'))
        return text;
    return u'"' + QString(text).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

} // namespace

QStringList censusCsv(const std::vector<TreeRow> &rows, std::optional<Arrangement> arrangement, const Census &census,
                      Facts &facts)
{
    QStringList head;
    if (arrangement)
        head += QStringLiteral("DEPTH");
    for (const FieldInfo &info : fieldTable())
        head += QString::fromUtf8(info.name);
    QStringList lines{head.join(u',')};
    for (const TreeRow &row : rows) {
        if (!row.one)
            continue;
        QStringList cells;
        if (arrangement)
            cells += QString::number(row.depth);
        for (const FieldInfo &info : fieldTable())
            cells += quoted(QString::fromStdString(shown(textOf(valueOf(info.field, *row.one, census, facts)))));
        lines += cells.join(u',');
    }
    return lines;
}

} // namespace lab
