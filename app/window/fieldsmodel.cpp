// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/fieldsmodel.h"

#include "app/window/titles.h"
#include "core/lab/explain.h"

#include <algorithm>

namespace lab
{

namespace
{

constexpr std::string_view typeField = "fstype";

QString exampleOf(std::string_view operation, std::string_view name)
{
    if (name == "target")
        return QStringLiteral("/mnt");
    if (name == "source")
        return QStringLiteral("tmpfs");
    if (name == "size")
        return QStringLiteral("64m");
    if (name == "mode")
        return QStringLiteral("1777");
    if (name == "name")
        return operation == "hostname" ? QStringLiteral("child.home.local") : QStringLiteral("home.local");
    return {};
}

} // namespace

int FieldsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant FieldsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Field &field = m_fields[m_shown[static_cast<std::size_t>(index.row())]];
    switch (role) {
    case NameRole:
        return QString::fromStdString(field.name);
    case LabelRole:
        return titleOfParameter(field.name);
    case ValueRole:
        return field.value;
    case ExampleRole:
        return exampleOf(m_operation, field.name);
    case ChoicesRole:
        return field.name == typeField
                   ? QStringList{QStringLiteral("tmpfs"), QStringLiteral("proc"), QStringLiteral("bind")}
                   : QStringList{};
    case ComplaintRole:
        return field.isTouched ? complaintAbout(field) : QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> FieldsModel::roleNames() const
{
    return {
        {NameRole, "name"},       {LabelRole, "label"},     {ValueRole, "value"},
        {ExampleRole, "example"}, {ChoicesRole, "choices"}, {ComplaintRole, "complaint"},
    };
}

void FieldsModel::setOperation(const std::string &operation)
{
    beginResetModel();
    m_operation = operation;
    m_fields.clear();
    m_shown.clear();
    for (const ParameterInfo &parameter : parametersOf(operation)) {
        const bool isType = parameter.name == typeField;
        m_shown.push_back(m_fields.size());
        m_fields.push_back({std::string(parameter.name), isType ? QStringLiteral("tmpfs") : QString(), false});
    }
    endResetModel();
    Q_EMIT edited();
}

void FieldsModel::setValue(int row, const QString &value)
{
    if (row < 0 || row >= rowCount())
        return;
    Field &field = m_fields[m_shown[static_cast<std::size_t>(row)]];
    if (field.value == value)
        return;
    field.value = value;
    field.isTouched = true;
    if (field.name == typeField)
        showApplicable();
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ValueRole, ComplaintRole});
    Q_EMIT edited();
}

Words FieldsModel::words() const
{
    Words words{.name = m_operation, .parameters = {}};
    for (const std::size_t shown : m_shown) {
        if (!m_fields[shown].value.isEmpty())
            words.parameters.emplace_back(m_fields[shown].name, m_fields[shown].value.toStdString());
    }
    return words;
}

void FieldsModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void FieldsModel::showApplicable()
{
    const bool isTmpfs = std::ranges::any_of(
        m_fields, [](const Field &field) { return field.name == typeField && field.value == u"tmpfs"; });
    for (std::size_t each = 0; each < m_fields.size(); ++each) {
        const bool applies = isTmpfs || (m_fields[each].name != "size" && m_fields[each].name != "mode");
        const auto place = std::ranges::lower_bound(m_shown, each);
        const bool isShown = place != m_shown.end() && *place == each;
        const int row = static_cast<int>(place - m_shown.begin());
        if (applies && !isShown) {
            beginInsertRows({}, row, row);
            m_shown.insert(place, each);
            endInsertRows();
        } else if (!applies && isShown) {
            beginRemoveRows({}, row, row);
            m_shown.erase(place);
            endRemoveRows();
        }
    }
}

QString FieldsModel::complaintAbout(const Field &field) const
{
    const std::vector<Complaint> complaints = complaintsAbout(words());
    const auto found = std::ranges::find(complaints, field.name, &Complaint::parameter);
    return found == complaints.end() ? QString() : explain(found->fault);
}

} // namespace lab
