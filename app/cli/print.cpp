// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/print.h"

#include "app/cli/celltext.h"
#include "core/lab/machine.h"

namespace lab
{

void print(const std::string &line, std::FILE *stream)
{
    std::fputs((line + '\n').c_str(), stream);
    std::fflush(stream);
}

void print(const QStringList &lines, std::FILE *stream)
{
    if (!lines.isEmpty())
        print(lines.join(u'\n').toStdString(), stream);
}

QStringList paragraph(const QString &text, int width, const QString &indent)
{
    QStringList lines = wrapped(text, width - cellsOf(indent));
    for (QString &line : lines)
        line.prepend(indent);
    return lines;
}

QStringList explanationText(const Explanation &explanation, int width, const Paint &paint)
{
    const QString indent = QStringLiteral("  ");
    QStringList lines{paint.bad(QStringLiteral("✗ ") + printable(explanation.what))};
    for (const QString &text : {explanation.why, explanation.remedy})
        lines += paragraph(printable(text), width, indent);
    lines += paint.faint(indent + printable(explanation.detail));
    return lines;
}

void printFailure(const Error &error, int width)
{
    print(explanationText(explain(error, readMachine()), width, Paint(Paint::Colours::off)), stderr);
}

} // namespace lab
