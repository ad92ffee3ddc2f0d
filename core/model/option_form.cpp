// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/option_form.h"

#include "core/model/id_map.h"
#include "core/model/validate.h"
#include "core/model/whole_number.h"

#include <algorithm>
#include <array>

namespace lab
{

namespace
{

using enum ParameterInfo::Need;

constexpr std::array<std::string_view, 2> yesOrNo{"yes", "no"};
constexpr std::array<std::string_view, 4> propagations{"private", "slave", "shared", "unchanged"};
constexpr std::array<std::string_view, 3> allowances{"no", "allow", "deny"};
constexpr std::array<std::string_view, 8> kindNames{"mount", "uts", "ipc", "net", "pid", "user", "cgroup", "time"};

Fault checkSeconds(std::string_view word)
{
    return wholeNumberIn(word) ? Fault::none : Fault::notANumber;
}

Fault checkMap(std::string_view map)
{
    return std::ranges::contains(idMapWords, map) ? Fault::none : checkIdMap(map);
}

Fault checkKinds(std::string_view list)
{
    const auto options = optionsFromWords({"unshare", {{"kinds", std::string(list)}}});
    return options ? Fault::none : options.error().fault;
}

constexpr ParameterInfo parameters[] = {
    {"kinds", checkKinds, required, "mount,uts", kindNames, ParameterInfo::Pick::many},
    {"fork", checkOneOf<noOrYes>, required, "yes", yesOrNo},
    {"mount-proc", checkOneOf<noOrYes>, required, "no", noOrYes},
    {"propagation", checkOneOf<propagations>, required, "private", propagations},
    {"map-root-user", checkOneOf<noOrYes>, required, "no", noOrYes},
    {"map-current-user", checkOneOf<noOrYes>, required, "no", noOrYes},
    {"map-user", checkId, optional, "1000"},
    {"map-group", checkId, optional, "1000"},
    {"map-users", checkMap, optional, "0:1000:1"},
    {"map-groups", checkMap, optional, "0:1000:1"},
    {"map-auto", checkOneOf<noOrYes>, required, "no", noOrYes},
    {"map-subids", checkOneOf<noOrYes>, required, "no", noOrYes},
    {"setgroups", checkOneOf<allowances>, required, "deny", allowances},
    {"keep-caps", checkOneOf<noOrYes>, required, "no", noOrYes},
    {"setuid", checkId, optional, "1000"},
    {"setgid", checkId, optional, "1000"},
    {"monotonic", checkSeconds, optional, "86400"},
    {"boottime", checkSeconds, optional, "86400"},
    {"root", checkPath, optional, "/mnt"},
    {"wd", checkPath, optional, "/tmp"},
    {"clear-env", checkOneOf<noOrYes>, required, "no", noOrYes},
    {"whitelist-env", checkVariableNames, optional, "LANG,TERM"},
};

/// An option that is given or not: unshare(1) has no word for that it is not.
bool isUsuallyNo(std::string_view name)
{
    const auto *const parameter = std::ranges::find(parameters, name, &ParameterInfo::name);
    return parameter != std::end(parameters) && !parameter->choices.empty() && parameter->choices.front() == "no";
}

} // namespace

std::span<const ParameterInfo> optionParameters()
{
    return parameters;
}

Words withoutDefaults(const Words &words)
{
    Words given = words;
    std::erase_if(given.parameters, [](const auto &parameter) {
        return parameter.second.empty() || (parameter.second == "no" && isUsuallyNo(parameter.first));
    });
    return given;
}

std::vector<Complaint> complaintsAboutOptions(const Words &words)
{
    std::vector<Complaint> complaints;
    for (const ParameterInfo &parameter : parameters) {
        const std::string_view value = valueOf(words, parameter.name);
        Fault fault = value.empty() ? Fault::none : parameter.check(value);
        if (value.empty() && parameter.need == required)
            fault = Fault::missing;
        if (fault != Fault::none)
            complaints.push_back({std::string(parameter.name), fault});
    }
    if (complaints.empty()) {
        if (const auto options = optionsFromWords(withoutDefaults(words)); !options)
            complaints.push_back(options.error());
    }
    return complaints;
}

} // namespace lab
