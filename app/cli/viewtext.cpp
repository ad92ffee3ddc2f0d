// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/viewtext.h"

#include "app/cli/celltext.h"
#include "app/cli/columns.h"
#include "core/model/difference.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace lab
{

namespace
{

using namespace Qt::StringLiterals;

constexpr int signCells = 2;        ///< before a row
constexpr qsizetype longTable = 8;  ///< rows from which equal ones are left out
constexpr qsizetype equalShown = 3; ///< of a long table

/// A row as it is set: nullptr where that side has none.
struct PairedRow
{
    const Row *parent = nullptr;
    const Row *child = nullptr;
    Presence presence = Presence::same;
};

std::vector<PairedRow> pairRows(const Section *parent, const Section *child)
{
    std::vector<PairedRow> rows;
    if (parent && child) {
        const auto rowIn = [](const Section &section, int row) {
            return row < 0 ? nullptr : &section.rows[static_cast<std::size_t>(row)];
        };
        for (const RowDifference &row : difference(*parent, *child))
            rows.push_back({rowIn(*parent, row.parentRow), rowIn(*child, row.childRow), row.presence});
        return rows;
    }
    for (const Row &row : (parent ? parent : child)->rows)
        rows.push_back({parent ? &row : nullptr, child ? &row : nullptr, Presence::same});
    return rows;
}

QString trimmed(QString line)
{
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

QString signOf(Presence presence)
{
    switch (presence) {
    case Presence::same:
        return u"  "_s;
    case Presence::different:
        return u"≠ "_s;
    case Presence::parentOnly:
    case Presence::childOnly:
        return u"+ "_s;
    }
    return {};
}

class SideBySide
{
    Q_DECLARE_TR_FUNCTIONS(SideBySide)

public:
    SideBySide(int width, const Paint &paint)
        : m_paint(paint)
        , m_pane((width - 3) / 2)
    {}

    [[nodiscard]] QString heading(const View *parent, const View *child) const
    {
        const QString left = parent ? tr("parent") : tr("parent: not looked at");
        const QString right = child ? tr("child") : tr("child: not there");
        return beside(m_paint.side(Side::parent, fitted(u"  "_s + left, m_pane)),
                      m_paint.side(Side::child, u"  "_s + right));
    }

    [[nodiscard]] QStringList section(const Section *parent, const Section *child) const
    {
        const std::vector<PairedRow> all = pairRows(parent, child);
        const std::vector<PairedRow> shown = choose(all);
        std::vector<const Row *> rows;
        for (const PairedRow &row : shown) {
            for (const Row *side : {row.parent, row.child}) {
                if (side)
                    rows.push_back(side);
            }
        }
        const Columns columns(parent ? *parent : *child, rows, m_pane - signCells);

        QStringList lines;
        if (const QString head = columns.head(); !head.isEmpty())
            lines += beside(m_paint.faint(fitted(parent ? u"  "_s + head : QString(), m_pane)),
                            m_paint.faint(child ? trimmed(u"  "_s + head) : QString()));
        for (const PairedRow &row : shown)
            lines += pair(row, columns);
        if (const auto left = std::ssize(all) - std::ssize(shown); left > 0)
            lines +=
                m_paint.faint(u"  "_s + (parent && child ? tr("… %1 equal rows") : tr("… %1 more rows")).arg(left));
        return lines;
    }

private:
    /// Of many rows, those that differ and the first few of the others. A single row is not left out.
    [[nodiscard]] static std::vector<PairedRow> choose(const std::vector<PairedRow> &rows)
    {
        const auto equal = std::ranges::count(rows, Presence::same, &PairedRow::presence);
        if (std::ssize(rows) <= longTable || equal <= equalShown + 1)
            return rows;
        std::vector<PairedRow> chosen;
        qsizetype spare = equalShown;
        for (const PairedRow &row : rows) {
            if (row.presence != Presence::same || spare-- > 0)
                chosen.push_back(row);
        }
        return chosen;
    }

    [[nodiscard]] QString beside(const QString &left, const QString &right) const
    {
        return left + m_paint.faint(right.isEmpty() ? u" │"_s : u" │ "_s) + right;
    }

    [[nodiscard]] QStringList pair(const PairedRow &row, const Columns &columns) const
    {
        const QStringList left = linesOf(row.parent, row.presence, columns);
        const QStringList right = linesOf(row.child, row.presence, columns);
        QStringList lines;
        for (qsizetype at = 0; at < std::max(left.size(), right.size()); ++at)
            lines += beside(marked(Side::parent, row.presence, fitted(left.value(at), m_pane)),
                            marked(Side::child, row.presence, trimmed(right.value(at))));
        return lines;
    }

    [[nodiscard]] static QStringList linesOf(const Row *row, Presence presence, const Columns &columns)
    {
        if (!row)
            return {};
        QStringList lines = presence == Presence::same ? QStringList(columns.line(*row)) : columns.lines(*row);
        for (QString &line : lines)
            line.prepend(&line == &lines.first() ? signOf(presence) : u"  "_s);
        return lines;
    }

    [[nodiscard]] QString marked(Side side, Presence presence, const QString &text) const
    {
        return presence == Presence::same ? text : m_paint.side(side, text);
    }

    const Paint &m_paint;
    int m_pane;
};

const Section *findSection(const std::vector<Section> &sections, const std::string &id)
{
    const auto found = std::ranges::find(sections, id, &Section::id);
    return found == sections.end() ? nullptr : &*found;
}

QStringList sectionText(const Section &section, int width, const Paint &paint)
{
    std::vector<const Row *> rows;
    for (const Row &row : section.rows)
        rows.push_back(&row);
    const Columns columns(section, rows, width);
    QStringList lines{paint.strong(QString::fromStdString(section.id))};
    if (const QString head = columns.head(); !head.isEmpty())
        lines += paint.faint(trimmed(head));
    for (const Row *row : rows) {
        for (const QString &line : columns.lines(*row))
            lines += trimmed(line);
    }
    return lines;
}

} // namespace

QStringList viewText(const View &view, int width, const Paint &paint)
{
    QStringList lines;
    for (const Section &section : allSections(view))
        lines += (lines.isEmpty() ? QStringList() : QStringList(QString())) + sectionText(section, width, paint);
    return lines;
}

QStringList sideBySide(const View *parent, const View *child, int width, const Paint &paint)
{
    const std::vector<Section> left = parent ? allSections(*parent) : std::vector<Section>();
    const std::vector<Section> right = child ? allSections(*child) : std::vector<Section>();
    std::vector<std::string> ids;
    for (const std::vector<Section> *sections : {&left, &right}) {
        for (const Section &section : *sections) {
            if (!std::ranges::contains(ids, section.id))
                ids.push_back(section.id);
        }
    }

    const SideBySide text(width, paint);
    QStringList lines{text.heading(parent, child)};
    for (const std::string &id : ids) {
        lines += {QString(), paint.strong(QString::fromStdString(id))};
        lines += text.section(findSection(left, id), findSection(right, id));
    }
    return lines;
}

} // namespace lab
