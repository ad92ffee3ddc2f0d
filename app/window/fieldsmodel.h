// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/operation.h"

#include <QAbstractListModel>
#include <QStringList>
#include <QtQmlIntegration>

#include <set>
#include <string>
#include <vector>

namespace lab
{

/// The parameters of one operation while someone fills them in. A fault is told of a field that has been touched.
class FieldsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the window")

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        LabelRole,
        ValueRole,
        ExampleRole,
        ChoicesRole,
        ChoiceTitlesRole, ///< what is shown for each of the choices
        ComplaintRole,
        IsManyRole, ///< whether several of the choices may be chosen
    };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// The fields of the operation with that name, or of "unshare".
    void setOperation(const std::string &operation);
    void setValue(int row, const QString &value);
    /// What $SCOPE in an example stands for.
    void setScope(const std::string &scope);
    [[nodiscard]] Words words() const;
    void retranslate();

Q_SIGNALS:
    void edited();

private:
    struct Field
    {
        std::string name;
        QString value;
        bool isTouched = false;
    };

    [[nodiscard]] Words wordsOf(const std::vector<std::size_t> &fields) const;
    [[nodiscard]] ParameterInfo parameterOf(const Field &field) const;
    [[nodiscard]] std::vector<std::size_t> applicable() const;
    void showApplicable();
    [[nodiscard]] QString complaintAbout(const Field &field) const;

    std::string m_operation;
    std::string m_scope;
    std::vector<Field> m_fields;      ///< all of the operation
    std::vector<std::size_t> m_shown; ///< those that go with the chosen type
};

} // namespace lab
