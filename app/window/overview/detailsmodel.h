// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/overview/details.h"
#include "app/window/visit.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <vector>

namespace lab
{

/// The details of one namespace or process, as lines to be read.
class DetailsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(bool isShown READ isShown NOTIFY changed FINAL)
    Q_PROPERTY(bool isGone READ isGone NOTIFY changed FINAL)
    Q_PROPERTY(QString kind READ kind NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString link READ link NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note NOTIFY changed FINAL)
    Q_PROPERTY(QString enterCommand READ enterCommand NOTIFY changed FINAL)
    Q_PROPERTY(bool canBeVisited READ canBeVisited NOTIFY changed FINAL)
    Q_PROPERTY(bool hasProcess READ hasProcess NOTIFY changed FINAL)
    Q_PROPERTY(bool isForRoot READ isForRoot NOTIFY changed FINAL)

public:
    enum class Sort : quint8 {
        heading, ///< label
        fact,    ///< label and value
        process, ///< label: its number; value: its command; depth
        note,    ///< value
    };
    Q_ENUM(Sort)
    enum Role { SortRole = Qt::UserRole, LabelRole, ValueRole, DepthRole };

    struct Line
    {
        RowKey key = 0; ///< lines of the same key take one another's place
        Sort sort = Sort::fact;
        QString label{};
        QString value{};
        int depth = 0;

        bool operator==(const Line &) const = default;
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] bool isShown() const { return m_details.key != 0; }
    [[nodiscard]] bool isGone() const { return isShown() && !m_isThere; } ///< what is shown is what it was
    [[nodiscard]] QString kind() const;                                   ///< "net"; of a process "process"
    [[nodiscard]] QString title() const;                                  ///< "Network namespace"
    [[nodiscard]] QString link() const; ///< "net:[4026531840]"; of a process its number
    [[nodiscard]] QString note() const; ///< what is special about it, a sentence or none
    /// For a shell in it; empty: there is none.
    [[nodiscard]] QString enterCommand() const { return m_isThere ? m_details.enterCommand : QString(); }

    /// Whether it is a namespace that this program is not in, and something leads into it.
    [[nodiscard]] bool canBeVisited() const;
    /// The same, and it is a process that does.
    [[nodiscard]] bool hasProcess() const { return canBeVisited() && m_details.entrance.pid != 0; }
    /// The same, and root has to look where this user may not.
    [[nodiscard]] bool isForRoot() const { return hasProcess() && m_details.isForRootAlone; }
    [[nodiscard]] Destination destination() const;

    void show(const Details &details);
    void clear();
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void become(std::vector<Line> lines);

    Details m_details; ///< the last that were there
    bool m_isThere = false;
    std::vector<Line> m_lines;
};

} // namespace lab
