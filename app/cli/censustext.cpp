// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/censustext.h"

#include "app/census/coveragetext.h"
#include "app/cli/columns.h"
#include "app/cli/print.h"
#include "core/discover/fields.h"
#include "core/model/shown.h"

#include <array>

namespace lab
{

namespace
{

/// The strokes before each row: whether a row is the last one at its depth below the one above it is known from the
/// rows that follow.
std::vector<std::string> strokesOf(const std::vector<TreeRow> &rows)
{
    std::vector<std::string> strokes(rows.size());
    std::vector<bool> goesOn; // by depth, whether another row of it follows before a shallower one
    for (std::size_t at = rows.size(); at > 0; --at) {
        const auto depth = static_cast<std::size_t>(rows[at - 1].depth);
        const bool isLast = depth >= goesOn.size() || !goesOn[depth];
        goesOn.resize(depth + 1);
        std::string &text = strokes[at - 1];
        for (std::size_t level = 1; level < depth; ++level)
            text += goesOn[level] ? "│ " : "  ";
        if (depth > 0)
            text += isLast ? "└─" : "├─";
        goesOn[depth] = true;
    }
    return strokes;
}

Row rowOf(const Process &process, const std::string &strokes, Facts &facts)
{
    return {std::to_string(process.pid),
            {strokes + "process " + std::to_string(process.pid), "", std::to_string(process.pid),
             shown(facts.userName(process.user)), shown(facts.command(process)), "", shown(textOf(facts.unit(process))),
             ""}};
}

Row rowOf(const Namespace &one, const std::string &strokes, const Census &census, Facts &facts)
{
    const std::string link(infoOf(one.kind).link);
    Row row{link + std::to_string(one.inode), {strokes + targetOf(NamespaceLink{link, one.inode})}};
    const auto textOf = [&](Field field) { return shown(lab::textOf(valueOf(field, one, census, facts))); };
    for (const Field field : {Field::nprocs, Field::pid, Field::user, Field::command, Field::heldby, Field::unit})
        row.cells.push_back(textOf(field));
    // One of them at the most is there.
    row.cells.push_back(one.unread ? "(" + textOf(Field::unread) + ")"
                                   : textOf(Field::hostname) + textOf(Field::addresses) + textOf(Field::offsets));
    return row;
}

} // namespace

QStringList censusText(const std::vector<TreeRow> &rows, const Census &census, Facts &facts, int width,
                       const Paint &paint)
{
    Section section{.id = "namespaces",
                    .form = Form::table,
                    .columns = {"NAMESPACE", "NPROCS", "PID", "USER", "COMMAND", "HELDBY", "UNIT", "INSIDE"},
                    .rows = {}};
    const std::vector<std::string> strokes = strokesOf(rows);
    for (std::size_t at = 0; at < rows.size(); ++at)
        section.rows.push_back(rows[at].one ? rowOf(*rows[at].one, strokes[at], census, facts)
                                            : rowOf(*rows[at].process, strokes[at], facts));
    std::vector<const Row *> pointers;
    for (const Row &row : section.rows)
        pointers.push_back(&row);
    const Columns columns(section, pointers, width);
    const auto trimmed = [](QString line) {
        while (line.endsWith(u' '))
            line.chop(1);
        return line;
    };
    QStringList lines{paint.strong(trimmed(columns.head()))};
    for (const Row *row : pointers)
        lines += trimmed(columns.line(*row));
    for (const QString &sentence : coverageText(census.coverage)) {
        for (const QString &line : paragraph(sentence, width, {}))
            lines += paint.faint(line);
    }
    return lines;
}

} // namespace lab
