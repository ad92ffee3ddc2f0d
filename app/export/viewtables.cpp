// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/viewtables.h"

#include "app/export/markdown.h"
#include "app/window/titles.h"
#include "core/model/difference.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

/// A section of both sides; empty where a side has none.
struct SectionPair
{
    Section parent;
    Section child;
};

const Row *rowIn(const Section &section, int row)
{
    return row < 0 ? nullptr : &section.rows[static_cast<std::size_t>(row)];
}

QString cellOf(const Row *row, std::size_t column)
{
    return row != nullptr && column < row->cells.size() ? QString::fromStdString(row->cells[column]) : QString();
}

class ViewTables
{
    Q_DECLARE_TR_FUNCTIONS(ViewTables)

public:
    [[nodiscard]] static QString text(const SectionPair &pair)
    {
        const bool hasKeys = pair.parent.hasFacts() || pair.parent.columns.size() == 1;
        return u"### "_s + markdownText(titleOfSection(pair.parent.id)) + u"\n\n"_s +
               (hasKeys ? besideEachOther(pair) : belowEachOther(pair)) + u'\n';
    }

private:
    [[nodiscard]] static QString besideEachOther(const SectionPair &pair)
    {
        QList<QStringList> rows;
        for (const RowDifference &row : difference(pair.parent, pair.child)) {
            const QString name = pair.parent.hasFacts() ? titleOfFact(row.key) : QString::fromUtf8(row.key);
            rows.append({name, cellOf(rowIn(pair.parent, row.parentRow), 0), cellOf(rowIn(pair.child, row.childRow), 0),
                         row.presence == Presence::same ? QString() : u"≠"_s});
        }
        return markdownTable({QString(), titleOf(Side::parent), titleOf(Side::child), QString()}, rows);
    }

    [[nodiscard]] static QString belowEachOther(const SectionPair &pair)
    {
        QStringList head{tr("Side")};
        for (const std::string &column : pair.parent.columns)
            head += QString::fromStdString(column);
        QList<QStringList> rows;
        const auto add = [&](const QString &side, const Row *row) {
            QStringList cells{side};
            for (std::size_t column = 0; column < pair.parent.columns.size(); ++column)
                cells += cellOf(row, column);
            rows.append(cells);
        };
        for (const RowDifference &row : difference(pair.parent, pair.child)) {
            if (row.presence == Presence::same) {
                add(tr("both"), rowIn(pair.parent, row.parentRow));
                continue;
            }
            if (const Row *parent = rowIn(pair.parent, row.parentRow))
                add(titleOf(Side::parent), parent);
            if (const Row *child = rowIn(pair.child, row.childRow))
                add(titleOf(Side::child), child);
        }
        return markdownTable(head, rows);
    }
};

std::vector<SectionPair> pairsOf(const View *parent, const View *child)
{
    const auto without = [](Section section) {
        section.rows = {};
        return section;
    };
    std::vector<SectionPair> pairs;
    for (const Section &section : parent ? allSections(*parent) : std::vector<Section>())
        pairs.push_back({section, without(section)});
    for (const Section &section : child ? allSections(*child) : std::vector<Section>()) {
        const auto known = std::ranges::find(pairs, section.id, [](const SectionPair &pair) { return pair.parent.id; });
        if (known == pairs.end())
            pairs.push_back({without(section), section});
        else
            known->child = section;
    }
    return pairs;
}

} // namespace

QString viewTables(const View *parent, const View *child)
{
    QString text;
    for (const SectionPair &pair : pairsOf(parent, child))
        text += ViewTables::text(pair);
    return text;
}

} // namespace lab
