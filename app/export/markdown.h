// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace lab
{

/// Text as Markdown that shows exactly it, on one line: what has a meaning there is escaped, and control characters,
/// newlines among them, are spelled out as "\u000a".
[[nodiscard]] QString markdownText(const QString &text);

/// A fence around a text that cannot end it; language: "sh", "text".
[[nodiscard]] QString markdownFence(const QString &language, const QString &text);

/// A table of texts; the head has as many cells as there are columns, a row may have fewer.
[[nodiscard]] QString markdownTable(const QStringList &head, const QList<QStringList> &rows);

} // namespace lab
