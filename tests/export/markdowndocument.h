// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QStringList>

namespace lab::test
{

/// What a reader of GitHub's Markdown makes of a document.
struct MarkdownDocument
{
    QStringList headings;
    QMap<QString, QList<QStringList>> tables; ///< the rows, the head first, by the heading above
    QStringList fences;
    QStringList items; ///< of lists
    int foreign = 0;   ///< links, pictures, HTML, quotes and emphasis other than strong
};

[[nodiscard]] MarkdownDocument parseMarkdown(const QByteArray &text);

} // namespace lab::test
