// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/operation.h"

#include "core/model/operation/kinds.h"

#include <algorithm>
#include <set>

namespace lab
{

namespace
{

constexpr std::string_view ofAContainer[] = {"root-make",  "mount", "pivot-root", "unmount",
                                             "hostname",   "veth",  "link-move",  "address-add",
                                             "link-state", "ping",  "start",      "cgroup-mount"};

std::vector<const OperationInfo *> joinedTables()
{
    std::vector<const OperationInfo *> table;
    for (const std::span<const OperationInfo> part :
         {mountOperations(), utsOperations(), ipcOperations(), netOperations(), pidOperations(), userOperations(),
          cgroupOperations(), timeOperations(), containerOperations(), runOperations()}) {
        for (const OperationInfo &operation : part)
            table.push_back(&operation);
    }
    return table;
}

bool doesApply(const OperationInfo &operation, std::string_view parameter, const Words &words)
{
    return !operation.doesApply || operation.doesApply(parameter, words);
}

ParameterInfo asNeeded(const OperationInfo &operation, const ParameterInfo &parameter, const Words &words)
{
    return operation.asNeeded ? operation.asNeeded(parameter, words) : parameter;
}

std::vector<Complaint> misnamed(const OperationInfo &operation, const Words &words)
{
    std::vector<Complaint> complaints;
    std::set<std::string_view> seen;
    for (const auto &[name, value] : words.parameters) {
        if (std::ranges::find(operation.parameters, name, &ParameterInfo::name) == operation.parameters.end())
            complaints.push_back({name, Fault::unknown});
        else if (!seen.insert(name).second)
            complaints.push_back({name, Fault::twice});
    }
    return complaints;
}

Fault faultOf(const ParameterInfo &parameter, std::string_view value)
{
    if (!value.empty())
        return parameter.check(value);
    return parameter.need == ParameterInfo::Need::required ? Fault::missing : Fault::none;
}

/// Faults that no single parameter shows.
Complaint togetherFault(const OperationInfo &operation, const Words &words)
{
    for (const auto &[name, value] : words.parameters) {
        if (!value.empty() && !doesApply(operation, name, words))
            return {name, Fault::notAllowed};
    }
    return operation.checkTogether ? operation.checkTogether(words) : Complaint{};
}

} // namespace

const std::vector<const OperationInfo *> &operationTable()
{
    static const std::vector<const OperationInfo *> table = joinedTables();
    return table;
}

const OperationInfo *operationNamed(std::string_view name)
{
    const std::vector<const OperationInfo *> &table = operationTable();
    const auto found = std::ranges::find(table, name, &OperationInfo::name);
    return found == table.end() ? nullptr : *found;
}

std::vector<const OperationInfo *> operationsOf(Topic topic)
{
    std::vector<const OperationInfo *> table;
    if (!topic.kind()) {
        for (const std::string_view name : ofAContainer)
            table.push_back(operationNamed(name));
        return table;
    }
    table = operationTable();
    std::erase_if(table, [topic](const OperationInfo *operation) { return operation->kind != topic.kind(); });
    return table;
}

std::vector<ParameterInfo> parametersFor(const Words &words)
{
    std::vector<ParameterInfo> parameters;
    const OperationInfo *const operation = operationNamed(words.name);
    if (operation == nullptr)
        return parameters;
    for (const ParameterInfo &listed : operation->parameters) {
        if (doesApply(*operation, listed.name, words))
            parameters.push_back(asNeeded(*operation, listed, words));
    }
    return parameters;
}

std::vector<Complaint> complaintsAbout(const Words &words)
{
    const OperationInfo *const operation = operationNamed(words.name);
    if (operation == nullptr)
        return {{words.name, Fault::unknown}};

    std::vector<Complaint> complaints = misnamed(*operation, words);
    for (const ParameterInfo &listed : operation->parameters) {
        ParameterInfo parameter = asNeeded(*operation, listed, words);
        if (!doesApply(*operation, listed.name, words))
            parameter.need = ParameterInfo::Need::optional;
        const Fault fault = faultOf(parameter, valueOf(words, listed.name));
        if (fault != Fault::none)
            complaints.push_back({std::string(listed.name), fault});
    }
    if (complaints.empty()) {
        if (Complaint complaint = togetherFault(*operation, words); complaint.fault != Fault::none)
            complaints.push_back(std::move(complaint));
    }
    return complaints;
}

std::expected<Operation, Complaint> operationFromWords(const Words &words)
{
    if (std::vector<Complaint> complaints = complaintsAbout(words); !complaints.empty())
        return std::unexpected(std::move(complaints.front()));
    return operationNamed(words.name)->make(words);
}

Words wordsOf(const Operation &operation)
{
    return std::visit([](const auto &one) { return wordsOf(one); }, operation);
}

Doer doerOf(const Operation &operation)
{
    return operationNamed(wordsOf(operation).name)->doer;
}

std::optional<Operation> undoOf(const Operation &operation, const std::vector<Section> &found)
{
    Words words = wordsOf(operation);
    const auto undo = operationNamed(words.name)->undo;
    for (const Section &section : found) {
        for (const Row &row : section.hasFacts() ? section.rows : std::vector<Row>())
            words.parameters.emplace_back(row.key, row.cells.front());
    }
    return undo ? std::optional(undo(words)) : std::nullopt;
}

std::string commandOf(const Operation &operation)
{
    return std::visit([](const auto &one) { return commandOf(one); }, operation);
}

} // namespace lab
