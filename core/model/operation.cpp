// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/operation.h"

#include "core/model/validate.h"

#include <algorithm>
#include <array>
#include <set>

namespace lab
{

namespace
{

using enum ParameterInfo::Need;

constexpr std::array<std::pair<FileSystem, std::string_view>, 3> fileSystems{
    {{FileSystem::tmpfs, "tmpfs"}, {FileSystem::proc, "proc"}, {FileSystem::bind, "bind"}}};

Fault checkFileSystem(std::string_view name)
{
    if (name.empty())
        return Fault::empty;
    const bool known = std::ranges::any_of(fileSystems, [&](const auto &pair) { return pair.second == name; });
    return known ? Fault::none : Fault::unknown;
}

FileSystem fileSystemNamed(std::string_view name)
{
    return std::ranges::find(fileSystems, name, [](const auto &pair) { return pair.second; })->first;
}

std::string_view nameOf(FileSystem fileSystem)
{
    return std::ranges::find(fileSystems, fileSystem, [](const auto &pair) { return pair.first; })->second;
}

constexpr ParameterInfo mountParameters[] = {
    {"fstype", checkFileSystem, required}, {"source", checkLabel, optional}, {"target", checkPath, required},
    {"size", checkSize, optional},         {"mode", checkMode, optional},
};
constexpr ParameterInfo unmountParameters[] = {{"target", checkPath, required}};
constexpr ParameterInfo nameParameters[] = {{"name", checkHostName, required}};
constexpr ParameterInfo runParameters[] = {{"command", checkCommand, required}};

bool isBindMount(const Words &words)
{
    return words.name == "mount" && valueOf(words, "fstype") == "bind";
}

/// The parameter as these words need it: the source of a bind mount is a path, that of others a label.
ParameterInfo asNeeded(const ParameterInfo &parameter, const Words &words)
{
    if (isBindMount(words) && parameter.name == "source")
        return {parameter.name, checkPath, required};
    return parameter;
}

/// Faults that no single parameter shows.
Complaint checkTogether(const Words &words)
{
    if (words.name != "mount")
        return {};
    const std::string_view fileSystem = valueOf(words, "fstype");
    for (const std::string_view parameter : {"size", "mode"}) {
        if (fileSystem != "tmpfs" && !valueOf(words, parameter).empty())
            return {std::string(parameter), Fault::notAllowed};
    }
    return {};
}

void addIfGiven(Words &words, std::string_view parameter, const std::string &value)
{
    if (!value.empty())
        words.parameters.emplace_back(parameter, value);
}

/// Quoted for sh(1) where it has to be.
std::string quoted(const std::string &text)
{
    const bool plain = !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               std::string_view("/._-+:,=@%").contains(c);
    });
    if (plain)
        return text;
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
}

std::string mountCommand(const MountOperation &mount)
{
    if (mount.fileSystem == FileSystem::bind)
        return "mount --bind " + quoted(mount.source) + " " + quoted(mount.target);
    std::string options;
    if (!mount.size.empty())
        options = "size=" + mount.size;
    if (!mount.mode.empty())
        options += (options.empty() ? "mode=" : ",mode=") + mount.mode;
    const std::string type(nameOf(mount.fileSystem));
    return "mount -t " + type + (options.empty() ? "" : " -o " + options) + " " +
           quoted(mount.source.empty() ? type : mount.source) + " " + quoted(mount.target);
}

template <typename... Visitors>
struct Overloaded : Visitors...
{
    using Visitors::operator()...;
};

} // namespace

std::span<const ParameterInfo> parametersOf(std::string_view operation)
{
    if (operation == "mount")
        return mountParameters;
    if (operation == "unmount")
        return unmountParameters;
    if (operation == "hostname" || operation == "domainname")
        return nameParameters;
    if (operation == "run")
        return runParameters;
    return {};
}

std::vector<Complaint> complaintsAbout(const Words &words)
{
    const std::span<const ParameterInfo> known = parametersOf(words.name);
    if (known.empty())
        return {{words.name, Fault::unknown}};

    std::vector<Complaint> complaints;
    std::set<std::string_view> seen;
    for (const auto &[name, value] : words.parameters) {
        if (std::ranges::find(known, name, &ParameterInfo::name) == known.end())
            complaints.push_back({name, Fault::unknown});
        else if (!seen.insert(name).second)
            complaints.push_back({name, Fault::twice});
    }
    for (const ParameterInfo &listed : known) {
        const ParameterInfo parameter = asNeeded(listed, words);
        const std::string_view value = valueOf(words, parameter.name);
        Fault fault = Fault::none;
        if (value.empty())
            fault = parameter.need == required ? Fault::missing : Fault::none;
        else
            fault = parameter.check(value);
        if (fault != Fault::none)
            complaints.push_back({std::string(parameter.name), fault});
    }
    if (complaints.empty()) {
        if (Complaint complaint = checkTogether(words); complaint.fault != Fault::none)
            complaints.push_back(std::move(complaint));
    }
    return complaints;
}

std::expected<Operation, Complaint> operationFromWords(const Words &words)
{
    if (std::vector<Complaint> complaints = complaintsAbout(words); !complaints.empty())
        return std::unexpected(std::move(complaints.front()));
    const auto value = [&](std::string_view parameter) { return std::string(valueOf(words, parameter)); };
    if (words.name == "mount")
        return MountOperation{fileSystemNamed(value("fstype")), value("source"), value("target"), value("size"),
                              value("mode")};
    if (words.name == "unmount")
        return UnmountOperation{value("target")};
    if (words.name == "hostname")
        return HostNameOperation{value("name")};
    if (words.name == "domainname")
        return DomainNameOperation{value("name")};
    return RunOperation{value("command")};
}

Words wordsOf(const Operation &operation)
{
    return std::visit(
        Overloaded{
            [](const MountOperation &mount) {
                Words words{"mount", {{"fstype", std::string(nameOf(mount.fileSystem))}}};
                addIfGiven(words, "source", mount.source);
                addIfGiven(words, "target", mount.target);
                addIfGiven(words, "size", mount.size);
                addIfGiven(words, "mode", mount.mode);
                return words;
            },
            [](const UnmountOperation &unmount) { return Words{"unmount", {{"target", unmount.target}}}; },
            [](const HostNameOperation &host) { return Words{"hostname", {{"name", host.name}}}; },
            [](const DomainNameOperation &domain) { return Words{"domainname", {{"name", domain.name}}}; },
            [](const RunOperation &run) { return Words{"run", {{"command", run.command}}}; },
        },
        operation);
}

std::string commandOf(const Operation &operation)
{
    return std::visit(Overloaded{
                          [](const MountOperation &mount) { return mountCommand(mount); },
                          [](const UnmountOperation &unmount) { return "umount " + quoted(unmount.target); },
                          [](const HostNameOperation &host) { return "hostname " + quoted(host.name); },
                          [](const DomainNameOperation &domain) { return "domainname " + quoted(domain.name); },
                          [](const RunOperation &run) { return run.command; },
                      },
                      operation);
}

} // namespace lab
