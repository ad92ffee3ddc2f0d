// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/comparison.h"
#include "app/window/tablelayout.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QtQmlIntegration>

#include <array>
#include <map>
#include <optional>
#include <set>

namespace lab
{

/// The rows of both sides, all sections in one list: what a filter leaves of them. A new look changes, inserts and
/// removes rows; it never resets the list.
class DifferenceModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool differencesOnly READ differencesOnly WRITE setDifferencesOnly NOTIFY filterChanged FINAL)
    Q_PROPERTY(bool hasParent READ hasParent NOTIFY sidesChanged FINAL)
    Q_PROPERTY(bool hasChild READ hasChild NOTIFY sidesChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(int differenceCount READ differenceCount NOTIFY countChanged FINAL)
    Q_PROPERTY(int selectedCount READ selectedCount NOTIFY selectionChanged FINAL)
    Q_PROPERTY(int layoutRevision READ layoutRevision NOTIFY layoutRevisionChanged FINAL)

public:
    enum Role {
        SectionRole = Qt::UserRole + 1,
        ParentCellsRole,
        ChildCellsRole,
        ParentSignRole,
        ChildSignRole,
        InParentRole,
        InChildRole,
        ChangedRole,
        FreshRole,
        SelectedRole,
        SpokenRole,
    };

    /// What a click does to the selection: this row alone, from the last one to this, or this one in or out.
    enum class Choice : quint8 { only, extend, toggle };
    Q_ENUM(Choice)

    explicit DifferenceModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// nullptr: that side is not there. Answers whether a row is new, gone or different.
    bool setViews(const View *parent, const View *child);
    /// The language has changed.
    void retranslate();

    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    [[nodiscard]] bool differencesOnly() const { return m_differencesOnly; }
    void setDifferencesOnly(bool only);
    [[nodiscard]] bool hasParent() const { return m_seen[0].has_value(); }
    [[nodiscard]] bool hasChild() const { return m_seen[1].has_value(); }
    [[nodiscard]] int count() const { return static_cast<int>(m_shown.size()); }
    [[nodiscard]] int differenceCount() const { return m_differenceCount; }
    [[nodiscard]] int selectedCount() const { return static_cast<int>(m_selected.size()); }
    [[nodiscard]] int layoutRevision() const { return m_layoutRevision; }

    Q_INVOKABLE [[nodiscard]] lab::TableLayout layoutOf(const QString &section, int characters) const;
    Q_INVOKABLE [[nodiscard]] QString titleOf(const QString &section) const;

    /// The row of that section and key, as an expectation names it; -1: it is not shown.
    Q_INVOKABLE [[nodiscard]] int rowOf(const QString &section, const QString &key) const;
    /// Marks a row for a moment, as one that has just changed.
    void pointAt(const std::string &section, const std::string &key);

    Q_INVOKABLE void select(int row, lab::DifferenceModel::Choice choice);
    Q_INVOKABLE void selectAll();
    Q_INVOKABLE void clearSelection();
    /// The selected rows, a line for each side they are on, cells parted by tabs.
    Q_INVOKABLE [[nodiscard]] QString selectedText() const;
    Q_INVOKABLE void copySelection() const;

Q_SIGNALS:
    void filterChanged();
    void sidesChanged();
    void countChanged();
    void selectionChanged();
    void layoutRevisionChanged();
    /// Something asks for this row to be seen.
    void pointedAt(int row);

private:
    using Seen = std::array<std::optional<View>, 2>; ///< of the parent and the child
    using Ids = std::set<RowId, RowIdLess>;
    using Tables = std::map<std::string, std::shared_ptr<const ComparedTable>, std::less<>>;

    [[nodiscard]] static Tables tablesOf(const std::vector<ComparedRow> &rows);

    [[nodiscard]] int rowOf(RowIdView id) const;
    [[nodiscard]] std::vector<ComparedRow> shownRows() const;
    void showRows(std::vector<ComparedRow> rows);
    void removeAllBut(const std::vector<ComparedRow> &rows);
    void insertMissing(const std::vector<ComparedRow> &rows);
    void replaceChanged(std::vector<ComparedRow> rows);
    bool markFresh(const std::vector<ComparedRow> &rows);
    void setSelection(Ids selected);
    void dropSelectionOfHidden();
    [[nodiscard]] QString spoken(const ComparedRow &row) const;

    Seen m_seen; ///< what was compared last
    std::vector<ComparedRow> m_all;
    std::vector<ComparedRow> m_shown;
    Tables m_tables;
    Ids m_fresh;
    Ids m_selected;
    RowId m_anchor;
    QTimer m_fading;
    QString m_filter;
    int m_differenceCount = 0;
    int m_layoutRevision = 0;
    bool m_differencesOnly = false;
};

} // namespace lab
