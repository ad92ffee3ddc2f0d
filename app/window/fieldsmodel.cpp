// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/fieldsmodel.h"

#include "app/window/formwords.h"
#include "app/window/titles.h"
#include "core/lab/explain.h"
#include "core/lab/variables.h"

#include <algorithm>
#include <numeric>

namespace lab
{

namespace
{

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text);
}

QStringList choicesOf(const ParameterInfo &parameter, QString (*shown)(std::string_view))
{
    QStringList choices;
    for (const std::string_view choice : parameter.choices)
        choices.append(shown(choice));
    return choices;
}

/// The first choice where one has to be made.
QString usualValueOf(const ParameterInfo &parameter)
{
    const bool isChosen = parameter.need == ParameterInfo::Need::required && !parameter.choices.empty() &&
                          parameter.pick == ParameterInfo::Pick::one;
    return isChosen ? textOf(parameter.choices.front()) : QString();
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
    const ParameterInfo parameter = parameterOf(field);
    switch (role) {
    case NameRole:
        return QString::fromStdString(field.name);
    case LabelRole:
        return titleOfParameter(field.name);
    case ValueRole:
        return field.value;
    case ExampleRole:
        return shownCommand(textOf(parameter.example), {.child = 0, .scope = m_scope});
    case ChoicesRole:
        return choicesOf(parameter, textOf);
    case ChoiceTitlesRole:
        return choicesOf(parameter, titleOfChoice);
    case IsManyRole:
        return parameter.pick == ParameterInfo::Pick::many;
    case ComplaintRole:
        return field.isTouched ? complaintAbout(field) : QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> FieldsModel::roleNames() const
{
    return {
        {NameRole, "name"},           {LabelRole, "label"},     {ValueRole, "value"},
        {ExampleRole, "example"},     {ChoicesRole, "choices"}, {ChoiceTitlesRole, "choiceTitles"},
        {ComplaintRole, "complaint"}, {IsManyRole, "isMany"},
    };
}

void FieldsModel::setOperation(const std::string &operation)
{
    beginResetModel();
    m_operation = operation;
    m_fields.clear();
    m_shown.clear();
    for (const ParameterInfo &parameter : formParameters(operation))
        m_fields.push_back({std::string(parameter.name), usualValueOf(parameter), false});
    m_shown = applicable();
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
    showApplicable();
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ValueRole, ComplaintRole});
    Q_EMIT edited();
}

void FieldsModel::setScope(const std::string &scope)
{
    if (m_scope == scope)
        return;
    m_scope = scope;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ExampleRole});
}

Words FieldsModel::words() const
{
    return wordsOf(m_shown);
}

void FieldsModel::retranslate()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

Words FieldsModel::wordsOf(const std::vector<std::size_t> &fields) const
{
    Words words{.name = m_operation, .parameters = {}};
    for (const std::size_t each : fields) {
        if (!m_fields[each].value.isEmpty())
            words.parameters.emplace_back(m_fields[each].name, m_fields[each].value.toStdString());
    }
    return words;
}

ParameterInfo FieldsModel::parameterOf(const Field &field) const
{
    const std::vector<ParameterInfo> parameters = formParametersFor(words());
    const auto found = std::ranges::find(parameters, field.name, &ParameterInfo::name);
    return found == parameters.end() ? ParameterInfo{.name = field.name, .check = nullptr} : *found;
}

/// The fields that go with all that is filled in, hidden ones too: what decides is among them.
std::vector<std::size_t> FieldsModel::applicable() const
{
    std::vector<std::size_t> all(m_fields.size());
    std::iota(all.begin(), all.end(), 0UZ);
    const std::vector<ParameterInfo> parameters = formParametersFor(wordsOf(all));
    std::erase_if(all, [&](std::size_t each) {
        return std::ranges::find(parameters, m_fields[each].name, &ParameterInfo::name) == parameters.end();
    });
    return all;
}

void FieldsModel::showApplicable()
{
    const std::vector<std::size_t> wanted = applicable();
    for (std::size_t each = 0; each < m_fields.size(); ++each) {
        const bool applies = std::ranges::binary_search(wanted, each);
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
    const std::vector<Complaint> complaints = formComplaints(words());
    const auto found = std::ranges::find(complaints, field.name, &Complaint::parameter);
    return found == complaints.end() ? QString() : explain(found->fault);
}

} // namespace lab
