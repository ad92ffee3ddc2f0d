// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/overview/overviewrow.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QtQmlIntegration>

#include <optional>
#include <vector>

namespace lab
{

/// The rows of the overview. What is new is marked for a moment, and what is gone stays for one.
class OverviewModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        KindRole = Qt::UserRole, ///< "net"; of a process "process"
        TitleRole,               ///< "Network"
        LinkRole,                ///< "net:[4026531840]"; of a process "1234"
        DepthRole,
        CommandRole,
        WhoRole,    ///< user, or who made it
        CountRole,  ///< "12 processes"; of a process empty
        OwnerRole,  ///< "4026531837"; empty: none that can be seen
        HeldByRole, ///< "processes, mounts"; of a process its unit
        OfLabRole,  ///< one of this program's labs has made it
        FreshRole,  ///< it has just appeared
        GoneRole,   ///< it has just vanished
        SpokenRole, ///< all of it, for who does not see it
    };

    explicit OverviewModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const { return static_cast<int>(m_shown.size()); }
    /// -1: there is none.
    [[nodiscard]] int rowOf(RowKey key) const;
    [[nodiscard]] const OverviewRow &row(int row) const { return m_shown[static_cast<std::size_t>(row)].row; }

    enum class Change : quint8 {
        otherList, ///< another arrangement or search: nothing appears or vanishes
        otherTime, ///< the same list, later
    };
    void show(const std::vector<OverviewRow> &rows, Change change);
    void retranslate();

Q_SIGNALS:
    void countChanged();
    /// Rows have come, gone or moved.
    void changed();

private:
    enum class State : quint8 { steady, fresh, gone };
    struct Shown
    {
        OverviewRow row;
        State state = State::steady;

        bool operator==(const Shown &) const = default;
    };

    [[nodiscard]] std::vector<Shown> later(const std::vector<OverviewRow> &rows) const;
    void become(std::vector<Shown> rows);
    void settle();

    std::vector<Shown> m_shown;
    QTimer m_settling;
};

} // namespace lab
