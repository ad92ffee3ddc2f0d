// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/id_map.h"
#include "core/model/view.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

#include <optional>
#include <string>
#include <vector>

namespace lab
{

/// The ranges of an id map while someone fills them in, checked before they are written: each range by itself, against
/// the ranges above it and against the ids that the parent side has, and the map as a whole.
class IdMapModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(QString complaint READ complaint NOTIFY changed FINAL)
    Q_PROPERTY(QString ownIds READ ownIds NOTIFY changed FINAL)
    Q_PROPERTY(bool canAdd READ canAdd NOTIFY changed FINAL)
    Q_PROPERTY(bool hasSubordinateIds READ hasSubordinateIds NOTIFY changed FINAL)

public:
    enum Role { InsideRole = Qt::UserRole + 1, OutsideRole, CountRole, ComplaintRole };
    enum class Column : quint8 { inside, outside, count };
    Q_ENUM(Column)

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// "0:1000:1 1:100000:9", as idMapFromText() reads it; parts that are not filled in are left empty.
    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    /// file: "uid_map" or "gid_map". nullptr: that side is not there or not looked at.
    void setSides(const View *parent, const View *child, const std::string &file);
    void retranslate();

    [[nodiscard]] QString complaint() const; ///< about the map as a whole; empty: none
    [[nodiscard]] QString ownIds() const;    ///< of the parent side: "0, 1–65536"; empty: not known
    [[nodiscard]] bool canAdd() const { return m_rows.size() < idMapLines; }
    /// Whether the parent side has more ids than that of its user.
    [[nodiscard]] bool hasSubordinateIds() const { return !subordinateIds().empty(); }
    /// Neither the map nor one of its ranges has a fault.
    [[nodiscard]] bool isGood() const;

    Q_INVOKABLE void add();
    Q_INVOKABLE void remove(int row);
    Q_INVOKABLE void edit(int row, lab::IdMapModel::Column column, const QString &value);
    /// The parent side's user as 0, all of its ids as they are, or those beside its user's from 0 on.
    Q_INVOKABLE void mapRoot();
    Q_INVOKABLE void mapAll();
    Q_INVOKABLE void mapSubordinate();

Q_SIGNALS:
    void changed();
    /// By whoever edits the rows, not by setText().
    void edited(const QString &text);

private:
    struct Ranges
    {
        QString inside;
        QString outside;
        QString count;

        [[nodiscard]] QString text() const;
        bool operator==(const Ranges &) const = default;
    };

    [[nodiscard]] QString complaintAbout(std::size_t row) const;
    [[nodiscard]] bool hasOwn(const IdRange &range) const;
    [[nodiscard]] IdMap subordinateIds() const;
    void setMap(const IdMap &map);
    void tell();

    std::vector<Ranges> m_rows;
    IdMap m_own; ///< ids that the parent side has: those INSIDE in its own map
    std::optional<std::uint32_t> m_ownId;
    bool m_isWritten = false; ///< the child has a map already
};

} // namespace lab
