// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/formwords.h"

#include "core/model/option_form.h"

namespace lab
{

namespace
{

bool isChild(std::string_view name)
{
    return name == "unshare";
}

} // namespace

std::span<const ParameterInfo> formParameters(std::string_view name)
{
    if (isChild(name))
        return optionParameters();
    const OperationInfo *const operation = operationNamed(name);
    return operation ? operation->parameters : std::span<const ParameterInfo>();
}

std::vector<ParameterInfo> formParametersFor(const Words &words)
{
    if (!isChild(words.name))
        return parametersFor(words);
    return {optionParameters().begin(), optionParameters().end()};
}

std::vector<Complaint> formComplaints(const Words &words)
{
    return isChild(words.name) ? complaintsAboutOptions(words) : complaintsAbout(words);
}

std::expected<Action, Complaint> formAction(Side side, const Words &words)
{
    if (isChild(words.name))
        return optionsFromWords(withoutDefaults(words)).transform([](const ChildOptions &options) {
            return Action{Side::parent, options};
        });
    return operationFromWords(words).transform([side](const Operation &operation) { return Action{side, operation}; });
}

std::string commandOf(const Action &action)
{
    if (const auto *options = std::get_if<ChildOptions>(&action.what))
        return commandOf(*options) + " /bin/bash";
    return commandOf(std::get<Operation>(action.what));
}

} // namespace lab
