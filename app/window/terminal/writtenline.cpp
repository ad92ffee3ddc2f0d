// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/terminal/writtenline.h"

#include <QRegularExpression>

#include <algorithm>

namespace lab
{

namespace
{

/// A program can print one line without end.
constexpr std::uint64_t mostLines = 200;

void append(const Screen &screen, std::uint64_t number, WrittenLine &line)
{
    const std::vector<Cell> &cells = screen.line(number).cells;
    for (std::size_t column = 0; column < cells.size(); ++column) {
        if (cells[column].width == 0)
            continue;
        const std::u32string characters =
            cells[column].text == 0 ? std::u32string(U" ") : screen.charactersOf(cells[column]);
        const QString text = QString::fromUcs4(characters.data(), static_cast<qsizetype>(characters.size()));
        line.text += text;
        line.places.insert(line.places.end(), static_cast<std::size_t>(text.size()),
                           {number, static_cast<int>(column)});
    }
}

Found stretch(const WrittenLine &line, qsizetype start, qsizetype length)
{
    return {line.text.sliced(start, length), line.places[static_cast<std::size_t>(start)],
            line.places[static_cast<std::size_t>(start + length)]};
}

std::optional<Found> findIn(const WrittenLine &line, const QString &text, std::optional<ScreenPlace> from,
                            Direction direction)
{
    std::optional<Found> best;
    for (qsizetype at = line.text.indexOf(text, 0, Qt::CaseInsensitive); at >= 0;
         at = line.text.indexOf(text, at + 1, Qt::CaseInsensitive)) {
        const Found found = stretch(line, at, text.size());
        if (direction == Direction::on && (!from || found.start > *from))
            return found;
        if (direction == Direction::back && (!from || found.start < *from))
            best = found;
    }
    return best;
}

} // namespace

WrittenLine writtenLineAt(const Screen &screen, std::uint64_t line)
{
    WrittenLine written;
    written.first = written.last = std::clamp(line, screen.firstLine(), screen.endLine() - 1);
    while (written.first > screen.firstLine() && screen.line(written.first).isContinuation &&
           written.last - written.first < mostLines)
        --written.first;
    while (written.last + 1 < screen.endLine() && screen.line(written.last + 1).isContinuation &&
           written.last - written.first < mostLines)
        ++written.last;
    for (std::uint64_t number = written.first; number <= written.last; ++number)
        append(screen, number, written);
    written.places.push_back({written.last, static_cast<int>(screen.line(written.last).cells.size())});
    return written;
}

std::optional<Found> addressAt(const Screen &screen, ScreenPlace at)
{
    static const QRegularExpression address(QStringLiteral("https?://[^\\s<>\"'`\\\\^{}|]+"));
    const WrittenLine line = writtenLineAt(screen, at.line);
    for (QRegularExpressionMatchIterator matches = address.globalMatch(line.text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        // What ends a sentence or closes a bracket is not part of it.
        qsizetype length = match.capturedLength();
        while (QStringLiteral(".,;:!?)]").contains(line.text[match.capturedStart() + length - 1]))
            --length;
        const Found found = stretch(line, match.capturedStart(), length);
        if (found.start <= at && at < found.end)
            return found;
    }
    return std::nullopt;
}

std::optional<Found> findText(const Screen &screen, const QString &text, ScreenPlace from, Direction direction)
{
    if (text.isEmpty())
        return std::nullopt;
    from.line = std::clamp(from.line, screen.firstLine(), screen.endLine() - 1);
    const WrittenLine here = writtenLineAt(screen, from.line);
    if (const std::optional<Found> found = findIn(here, text, from, direction))
        return found;
    const bool isOn = direction == Direction::on;
    const std::uint64_t count = screen.endLine() - screen.firstLine();
    std::uint64_t next = isOn ? here.last + 1 : here.first;
    for (std::uint64_t seen = 0; seen <= count;) {
        if (isOn && next >= screen.endLine())
            next = screen.firstLine();
        if (!isOn)
            next = next <= screen.firstLine() ? screen.endLine() - 1 : next - 1;
        const WrittenLine line = writtenLineAt(screen, next);
        if (const std::optional<Found> found = findIn(line, text, std::nullopt, direction))
            return found;
        seen += line.last - line.first + 1;
        next = isOn ? line.last + 1 : line.first;
    }
    return std::nullopt;
}

} // namespace lab
