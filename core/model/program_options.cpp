// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/program_options.h"

#include "core/model/parameter.h"
#include "core/model/shell_text.h"
#include "core/model/validate.h"

#include <algorithm>
#include <ranges>

namespace lab
{

namespace
{

bool isVariableName(std::string_view name)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    const auto isGood = [&](char c) { return isLetter(c) || (c >= '0' && c <= '9'); };
    return !name.empty() && isLetter(name.front()) && std::ranges::all_of(name, isGood);
}

Fault readPath(std::string_view value, std::string &path)
{
    path = value;
    return checkPath(value);
}

std::string valueOption(std::string_view option, const std::string &value)
{
    return value.empty() ? std::string() : " " + std::string(option) + " " + quoted(value);
}

} // namespace

std::optional<Fault> readProgramOption(std::string_view name, std::string_view value, ProgramOptions &options)
{
    if (name == "root")
        return readPath(value, options.root);
    if (name == "wd")
        return readPath(value, options.directory);
    if (name == "clear-env") {
        options.clearEnvironment = ClearEnvironment::yes;
        return value == "yes" ? Fault::none : Fault::unknown;
    }
    if (name == "whitelist-env") {
        options.whitelist = value;
        return checkVariableNames(value);
    }
    return std::nullopt;
}

Fault checkVariableNames(std::string_view names)
{
    if (names.empty())
        return Fault::empty;
    if (names.size() > 1024)
        return Fault::tooLong;
    const auto isName = [](auto part) { return isVariableName(std::string_view(part)); };
    return std::ranges::all_of(names | std::views::split(','), isName) ? Fault::none : Fault::unknown;
}

bool passesOn(const ProgramOptions &options, std::string_view variable)
{
    if (options.whitelist.empty())
        return options.clearEnvironment == ClearEnvironment::no;
    const std::string_view name = variable.substr(0, variable.find('='));
    return std::ranges::any_of(options.whitelist | std::views::split(','),
                               [name](auto part) { return std::string_view(part) == name; });
}

void addWords(Words &words, const ProgramOptions &options)
{
    addIfGiven(words, "root", options.root);
    addIfGiven(words, "wd", options.directory);
    addIfGiven(words, "clear-env", options.clearEnvironment == ClearEnvironment::yes ? "yes" : "");
    addIfGiven(words, "whitelist-env", options.whitelist);
}

std::string commandPartOf(const ProgramOptions &options)
{
    std::string command = valueOption("--root", options.root) + valueOption("--wd", options.directory);
    if (options.clearEnvironment == ClearEnvironment::yes)
        command += " --clear-env";
    return command + valueOption("--whitelist-env", options.whitelist);
}

} // namespace lab
