// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QStringList>
#include <QtQmlIntegration>

namespace lab
{

/// How the columns of a table fit into a width of characters: what fits stands in columns on the first line, the
/// rest flows in a second line below.
struct TableLayout
{
    Q_GADGET
    QML_VALUE_TYPE(tableLayout)
    Q_PROPERTY(QList<int> cells MEMBER cells FINAL)
    Q_PROPERTY(QList<int> starts MEMBER starts FINAL)
    Q_PROPERTY(QList<int> widths MEMBER widths FINAL)
    Q_PROPERTY(QStringList titles MEMBER titles FINAL)
    Q_PROPERTY(QList<int> rest MEMBER rest FINAL)
    Q_PROPERTY(QString restTitle MEMBER restTitle FINAL)

public:
    QList<int> cells;   ///< index of the cell in each column of the first line
    QList<int> starts;  ///< of each column, in characters
    QList<int> widths;  ///< of each column, in characters; the last one reaches to the end of the line
    QStringList titles; ///< of each column
    QList<int> rest;    ///< indexes of the cells in the second line
    QString restTitle;  ///< their titles, joined as the cells are

    bool operator==(const TableLayout &) const = default;
};

/// Between the cells of the second line.
inline constexpr QStringView restSeparator = u" · ";

/// titles and lengths (in characters, of the longest cell or title) of all columns; available: characters in a line.
[[nodiscard]] TableLayout layOut(const QStringList &titles, const QList<int> &lengths, int available);

} // namespace lab
