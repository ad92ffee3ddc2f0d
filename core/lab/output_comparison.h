// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace lab
{

/// A line of what a command printed, beside the one that the author of a document saw.
struct OutputLine
{
    enum class Mark : quint8 {
        same,      ///< to the letter, but for blanks
        variable,  ///< but for numbers, times and names, which are others on every machine
        different, ///< one of them is in another place, or says something else
        authorOnly,
        hereOnly,
    };

    QString author;
    QString here;
    Mark mark = Mark::same;

    bool operator==(const OutputLine &) const = default;
};

/// Sets both outputs side by side: what is the same but for what varies stands in one line.
[[nodiscard]] std::vector<OutputLine> compareOutput(const QString &author, const QString &here);

/// The lines in one column, each behind its sign: ~ variable, ≠ here and - of the author where they differ, + here
/// alone.
[[nodiscard]] QStringList markedLines(const std::vector<OutputLine> &lines);

/// Whether nothing but what varies is different.
[[nodiscard]] bool isAlike(const std::vector<OutputLine> &lines);

} // namespace lab
