// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/options.h"

#include "core/model/whole_number.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string_view>

namespace lab
{

namespace
{

constexpr std::array<std::pair<Propagation, std::string_view>, 4> propagations{{
    {Propagation::private_, "private"},
    {Propagation::slave, "slave"},
    {Propagation::shared, "shared"},
    {Propagation::unchanged, "unchanged"},
}};

std::string_view nameOf(Propagation propagation)
{
    return std::ranges::find(propagations, propagation, [](const auto &pair) { return pair.first; })->second;
}

std::string kindList(KindSet kinds)
{
    std::string list;
    for (const KindInfo &info : kindTable()) {
        if (kinds.has(info.kind))
            list += (list.empty() ? "" : ",") + std::string(info.name);
    }
    return list;
}

Fault readKinds(std::string_view list, KindSet &kinds)
{
    while (true) {
        const std::size_t comma = list.find(',');
        const std::optional<Kind> kind = kindNamed(list.substr(0, comma));
        if (!kind)
            return Fault::unknown;
        if (kinds.has(*kind))
            return Fault::twice;
        kinds |= *kind;
        if (comma == std::string_view::npos)
            return Fault::none;
        list = list.substr(comma + 1);
    }
}

template <typename Choice>
Fault readChoice(std::string_view word, Choice &choice)
{
    if (word != "yes" && word != "no")
        return Fault::unknown;
    choice = word == "yes" ? Choice::yes : Choice::no;
    return Fault::none;
}

Fault readPropagation(std::string_view word, Propagation &propagation)
{
    const auto found = std::ranges::find(propagations, word, [](const auto &pair) { return pair.second; });
    if (found == propagations.end())
        return Fault::unknown;
    propagation = found->first;
    return Fault::none;
}

Fault readOffset(std::string_view word, std::optional<std::int64_t> &offset)
{
    offset = wholeNumberIn(word);
    return offset ? Fault::none : Fault::notANumber;
}

Fault readParameter(std::string_view name, std::string_view value, ChildOptions &options)
{
    if (name == "kinds")
        return readKinds(value, options.kinds);
    if (name == "fork")
        return readChoice(value, options.fork);
    if (name == "mount-proc")
        return readChoice(value, options.mountProc);
    if (name == "propagation")
        return readPropagation(value, options.propagation);
    if (name == "monotonic")
        return readOffset(value, options.monotonic);
    if (name == "boottime")
        return readOffset(value, options.boottime);
    if (const std::optional<Fault> fault = readProgramOption(name, value, options.program))
        return *fault;
    return readIdOption(name, value, options.ids).value_or(Fault::unknown);
}

/// The first fault that no single parameter shows.
Complaint checkTogether(const ChildOptions &options)
{
    if ((options.monotonic || options.boottime) && !options.kinds.has(Kind::time))
        return {options.monotonic ? "monotonic" : "boottime", Fault::notAllowed};
    if (options.ids.setgroups && !options.kinds.has(Kind::user))
        return {"setgroups", Fault::notAllowed};
    return checkIdOptions(options.ids);
}

} // namespace

std::expected<ChildOptions, Complaint> optionsFromWords(const Words &words)
{
    if (words.name != "unshare")
        return std::unexpected(Complaint{words.name, Fault::unknown});
    ChildOptions options;
    std::set<std::string_view> seen;
    for (const auto &[name, value] : words.parameters) {
        if (!seen.insert(name).second)
            return std::unexpected(Complaint{name, Fault::twice});
        const Fault fault = readParameter(name, value, options);
        if (fault != Fault::none)
            return std::unexpected(Complaint{name, fault});
    }
    if (options.mountProc == MountProc::yes)
        options.kinds |= Kind::mount;
    if (mapsIds(options.ids))
        options.kinds |= Kind::user;
    if (options.kinds.isEmpty())
        return std::unexpected(Complaint{"kinds", Fault::missing});
    if (Complaint complaint = checkTogether(options); complaint.fault != Fault::none)
        return std::unexpected(std::move(complaint));
    return options;
}

Words wordsOf(const ChildOptions &options)
{
    Words words{"unshare",
                {{"kinds", kindList(options.kinds)},
                 {"fork", options.fork == Fork::yes ? "yes" : "no"},
                 {"mount-proc", options.mountProc == MountProc::yes ? "yes" : "no"},
                 {"propagation", std::string(nameOf(options.propagation))}}};
    if (options.monotonic)
        words.parameters.emplace_back("monotonic", std::to_string(*options.monotonic));
    if (options.boottime)
        words.parameters.emplace_back("boottime", std::to_string(*options.boottime));
    addWords(words, options.ids);
    addWords(words, options.program);
    return words;
}

std::string commandOf(const ChildOptions &options)
{
    std::string command = "unshare";
    for (const KindInfo &info : kindTable()) {
        if (options.kinds.has(info.kind))
            command += " " + std::string(info.option);
    }
    if (options.fork == Fork::yes && (options.kinds.has(Kind::pid) || options.kinds.has(Kind::time)))
        command += " --fork";
    if (options.mountProc == MountProc::yes)
        command += " --mount-proc";
    if (options.kinds.has(Kind::mount) && options.propagation != Propagation::private_)
        command += " --propagation " + std::string(nameOf(options.propagation));
    if (options.monotonic)
        command += " --monotonic " + std::to_string(*options.monotonic);
    if (options.boottime)
        command += " --boottime " + std::to_string(*options.boottime);
    return command + commandPartOf(options.ids) + commandPartOf(options.program);
}

} // namespace lab
