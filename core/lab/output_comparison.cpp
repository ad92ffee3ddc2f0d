// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/output_comparison.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace lab
{

namespace
{

using Mark = OutputLine::Mark;
using namespace Qt::StringLiterals;

struct Replacement
{
    QRegularExpression pattern;
    QString by;
};

/// What is another on every machine, each under a sign of its own. Any other number has to be the same.
const std::array<Replacement, 12> &replacements()
{
    static const std::array<Replacement, 12> table{{
        // What only a system with SELinux shows.
        {QRegularExpression(u"^([-dlbcps][rwxsStT-]{9})\\."_s), u"\\1"_s},
        // Until duplicate address detection has ended.
        {QRegularExpression(u"\\s+tentative\\b"_s), QString()},
        {QRegularExpression(u",seclabel\\b|\\s+context=\\S+"_s), QString()},
        // The owner and the group of `ls -l`, and what stands in brackets behind an id.
        {QRegularExpression(u"^([-dlbcps][rwxsStT-]{9})\\s+\\d+\\s+\\S+\\s+\\S+"_s), u"\\1 # @ @"_s},
        {QRegularExpression(u"=(\\d+)\\([^)]*\\)"_s), u"=\\1(@)"_s},
        {QRegularExpression(u"\\b(?:[0-9a-f]{2}:){5}[0-9a-f]{2}\\b"_s), u"‹mac›"_s},
        {QRegularExpression(u"\\bfe80::[0-9a-f:]+"_s), u"‹link-local›"_s},
        {QRegularExpression(u"\\b0x[0-9a-f]+\\b"_s), u"‹key›"_s},
        {QRegularExpression(u"(?:\\d+月|\\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))\\s+\\d+日?|"
                            u"\\b\\d{1,2}:\\d\\d(?::\\d\\d)?\\b|\\b\\d{4}-\\d\\d-\\d\\d\\b"_s),
         u"‹time›"_s},
        {QRegularExpression(u"\\d+年|[月火水木金土日]曜日|\\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\b|\\b[A-Z]{3,4}$"_s),
         u"‹time›"_s},
        // Inodes of namespaces, PIDs, the numbers of interfaces and of System V objects, how long an echo took.
        {QRegularExpression(u"(\\[|/proc/|^|@if|\\bid: |‹key›\\s+|(?:time|時間)=)\\d+(?:\\.\\d+)?(?=\\]|/|:|\\b)"_s),
         u"\\1#"_s},
        // Whose the object is that `ipcs` shows.
        {QRegularExpression(u"(‹key›\\s+#)\\s+\\S+"_s), u"\\1 @"_s},
    }};
    return table;
}

QString skeletonOf(QString line)
{
    for (const Replacement &replacement : replacements())
        line.replace(replacement.pattern, replacement.by);
    // A time may have more or fewer parts.
    static const QRegularExpression times(u"‹time›(?:\\s+‹time›)*"_s);
    line.replace(times, u"‹time›"_s);
    return line.simplified();
}

QStringList linesOf(const QString &output)
{
    QStringList lines = output.split(u'\n');
    const auto isEmpty = [](const QString &line) { return line.trimmed().isEmpty(); };
    while (!lines.isEmpty() && isEmpty(lines.constLast()))
        lines.removeLast();
    while (!lines.isEmpty() && isEmpty(lines.constFirst()))
        lines.removeFirst();
    return lines;
}

QStringList skeletonsOf(const QStringList &lines)
{
    QStringList skeletons;
    std::ranges::transform(lines, std::back_inserter(skeletons), skeletonOf);
    return skeletons;
}

/// Lengths of the longest common subsequences of what is behind each pair of lines.
class CommonLines
{
public:
    CommonLines(const QStringList &author, const QStringList &here)
        : m_width(here.size() + 1)
        , m_lengths(static_cast<std::size_t>((author.size() + 1) * m_width))
    {
        for (qsizetype row = author.size() - 1; row >= 0; --row) {
            for (qsizetype column = here.size() - 1; column >= 0; --column)
                at(row, column) = author[row] == here[column] ? 1 + at(row + 1, column + 1)
                                                              : std::max(at(row + 1, column), at(row, column + 1));
        }
    }
    [[nodiscard]] int &at(qsizetype row, qsizetype column)
    {
        return m_lengths[static_cast<std::size_t>(row * m_width + column)];
    }

private:
    qsizetype m_width;
    std::vector<int> m_lengths;
};

/// A line that only the author has, and one that only this machine has, in the same place: they are one that differs.
void joinDifferent(std::vector<OutputLine> &lines)
{
    for (std::size_t at = 0; at + 1 < lines.size(); ++at) {
        OutputLine &first = lines[at];
        const OutputLine &second = lines[at + 1];
        if (first.mark != Mark::authorOnly || second.mark != Mark::hereOnly)
            continue;
        first.here = second.here;
        first.mark = Mark::different;
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    }
}

} // namespace

std::vector<OutputLine> compareOutput(const QString &author, const QString &here)
{
    constexpr qsizetype most = 500; // lines of each: the table of common lines is their product
    const QStringList authorLines = linesOf(author).first(std::min(most, linesOf(author).size()));
    const QStringList hereLines = linesOf(here).first(std::min(most, linesOf(here).size()));
    const QStringList authorSkeletons = skeletonsOf(authorLines);
    const QStringList hereSkeletons = skeletonsOf(hereLines);
    CommonLines common(authorSkeletons, hereSkeletons);

    std::vector<OutputLine> lines;
    qsizetype row = 0;
    qsizetype column = 0;
    while (row < authorLines.size() || column < hereLines.size()) {
        const bool areBoth = row < authorLines.size() && column < hereLines.size();
        if (areBoth && authorSkeletons[row] == hereSkeletons[column]) {
            const bool isSame = authorLines[row].simplified() == hereLines[column].simplified();
            lines.push_back({authorLines[row++], hereLines[column++], isSame ? Mark::same : Mark::variable});
        } else if (column == hereLines.size() ||
                   (areBoth && common.at(row + 1, column) >= common.at(row, column + 1))) {
            lines.push_back({authorLines[row++], QString(), Mark::authorOnly});
        } else {
            lines.push_back({QString(), hereLines[column++], Mark::hereOnly});
        }
    }
    joinDifferent(lines);
    return lines;
}

QStringList markedLines(const std::vector<OutputLine> &lines)
{
    QStringList marked;
    const auto add = [&marked](const QString &sign, const QString &text) { marked.append(sign + u"   "_s + text); };
    for (const OutputLine &line : lines) {
        if (line.mark == Mark::same)
            add(u" "_s, line.here);
        else if (line.mark == Mark::variable)
            add(u"~"_s, line.here);
        else if (line.mark != Mark::authorOnly)
            add(line.mark == Mark::different ? u"≠"_s : u"+"_s, line.here);
        if (line.mark == Mark::different || line.mark == Mark::authorOnly)
            add(u"-"_s, line.author);
    }
    return marked;
}

bool isAlike(const std::vector<OutputLine> &lines)
{
    return std::ranges::all_of(
        lines, [](const OutputLine &line) { return line.mark == Mark::same || line.mark == Mark::variable; });
}

} // namespace lab
