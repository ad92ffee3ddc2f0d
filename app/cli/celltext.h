// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace lab
{

/// Text as a terminal shows it: a cell is the place of one narrow character, East Asian wide ones take two
/// (wcwidth(3)).

/// Cells that a text takes. What is not printable counts as one.
[[nodiscard]] int cellsOf(QStringView text);

/// The text in exactly that many cells, at least one: filled with spaces, or cut with "…" where it is longer.
[[nodiscard]] QString fitted(const QString &text, int cells);

/// The text in lines of at most that many cells, at least two, broken at spaces and commas where there are some. Never
/// empty.
[[nodiscard]] QStringList wrapped(const QString &text, int cells);

/// What a terminal would take as a command of its own is replaced by "�".
[[nodiscard]] QString printable(const QString &text);

} // namespace lab
