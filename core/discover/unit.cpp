// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/discover/unit.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace lab
{

namespace
{

constexpr std::size_t containerDigits = 64;
constexpr std::size_t shownDigits = 12;

bool isHexadecimal(std::string_view text)
{
    return text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

/// What stands between a beginning and an end.
std::optional<std::string_view> between(std::string_view text, std::string_view start, std::string_view end)
{
    if (text.size() <= start.size() + end.size() || !text.starts_with(start) || !text.ends_with(end))
        return std::nullopt;
    return text.substr(start.size(), text.size() - start.size() - end.size());
}

/// systemd writes what may not be in a unit's name as \xHH.
std::string unescaped(std::string_view text)
{
    std::string result;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string_view escape = text.substr(at, 4);
        if (escape.size() == 4 && escape.starts_with("\\x") && isHexadecimal(escape.substr(2))) {
            const auto digit = [&](std::size_t place) {
                const char c = escape[place];
                return c <= '9' ? c - '0' : c - 'a' + 10;
            };
            result += static_cast<char>(digit(2) * 16 + digit(3));
            at += 3;
        } else {
            result += text[at];
        }
    }
    return result;
}

struct ContainerForm
{
    Unit::Sort sort;
    std::string_view start;
    std::string_view end;
};
/// A part of the path that ends in the number of a container, by what stands before and behind it.
constexpr auto containerForms = std::to_array<ContainerForm>({
    {Unit::Sort::docker, "docker-", ".scope"},
    {Unit::Sort::podman, "libpod-", ".scope"},
    {Unit::Sort::podman, "libpod-", ""},
    {Unit::Sort::containerd, "cri-containerd-", ".scope"},
    {Unit::Sort::crio, "crio-", ".scope"},
    {Unit::Sort::crio, "crio-", ""},
});

/// Without systemd it stands alone, below a directory of its manager.
constexpr auto containerDirectories = std::to_array<ContainerForm>({
    {Unit::Sort::docker, "docker", ""},
    {Unit::Sort::podman, "libpod_parent", ""},
    {Unit::Sort::containerd, "kubepods", ""},
});

struct NameForm
{
    Unit::Sort sort;
    std::string_view start;
    std::string_view end;
    std::string_view last; ///< what separates the name from a number behind it; empty: there is none
};
constexpr auto nameForms = std::to_array<NameForm>({
    {Unit::Sort::lxc, "lxc.payload.", "", ""},
    {Unit::Sort::machine, "systemd-nspawn@", ".service", ""},
    {Unit::Sort::machine, "machine-", ".scope", ""},
    {Unit::Sort::flatpak, "app-flatpak-", ".scope", "-"},
    {Unit::Sort::snap, "snap.", ".scope", "-"},
    {Unit::Sort::snap, "snap.", ".service", ""},
});

std::optional<Unit> containerIn(std::string_view part, std::string_view above)
{
    const auto isNumber = [](std::string_view text) { return text.size() == containerDigits && isHexadecimal(text); };
    for (const ContainerForm &form : containerForms) {
        const auto number = between(part, form.start, form.end);
        if (number && isNumber(*number))
            return Unit{form.sort, std::string(number->substr(0, shownDigits))};
    }
    for (const ContainerForm &form : containerDirectories) {
        if (isNumber(part) && above.starts_with(form.start))
            return Unit{form.sort, std::string(part.substr(0, shownDigits))};
    }
    return std::nullopt;
}

std::optional<Unit> namedIn(std::string_view part)
{
    for (const NameForm &form : nameForms) {
        std::optional<std::string_view> name = between(part, form.start, form.end);
        if (!name)
            continue;
        if (!form.last.empty() && name->contains(form.last))
            name = name->substr(0, form.sort == Unit::Sort::snap ? name->find(form.last) : name->rfind(form.last));
        if (!name->empty())
            return Unit{form.sort, unescaped(*name)};
    }
    for (const std::string_view end : {".service", ".scope"}) {
        if (part.size() > end.size() && part.ends_with(end))
            return Unit{Unit::Sort::systemd, unescaped(part)};
    }
    return std::nullopt;
}

std::string_view pathIn(std::string_view cgroups)
{
    std::string_view systemd;
    std::string_view first;
    while (!cgroups.empty()) {
        const std::size_t end = std::min(cgroups.find('\n'), cgroups.size());
        const std::string_view line = cgroups.substr(0, end);
        cgroups.remove_prefix(std::min(end + 1, cgroups.size()));
        const std::size_t name = line.find(':');
        const std::size_t path = name == std::string_view::npos ? name : line.find(':', name + 1);
        if (path == std::string_view::npos)
            continue;
        if (line.starts_with("0::") && line.size() > path + 2)
            return line.substr(path + 1);
        if (line.substr(name + 1, path - name - 1) == "name=systemd")
            systemd = line.substr(path + 1);
        if (first.empty())
            first = line.substr(path + 1);
    }
    return systemd.empty() ? first : systemd;
}

} // namespace

std::string_view nameOf(Unit::Sort sort)
{
    switch (sort) {
    case Unit::Sort::none:
        break;
    case Unit::Sort::docker:
        return "docker";
    case Unit::Sort::podman:
        return "podman";
    case Unit::Sort::containerd:
        return "containerd";
    case Unit::Sort::crio:
        return "cri-o";
    case Unit::Sort::lxc:
        return "lxc";
    case Unit::Sort::machine:
        return "machine";
    case Unit::Sort::flatpak:
        return "flatpak";
    case Unit::Sort::snap:
        return "snap";
    case Unit::Sort::systemd:
        return "systemd";
    }
    return {};
}

std::string textOf(const Unit &unit)
{
    return unit.sort == Unit::Sort::none ? std::string() : std::string(nameOf(unit.sort)) + ":" + unit.name;
}

Unit unitIn(std::string_view cgroups)
{
    std::string_view rest = pathIn(cgroups);
    std::vector<std::string_view> parts;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('/'), rest.size());
        if (end > 0)
            parts.push_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    // The outermost container says most, inside of which there may be services of its own; else the innermost unit.
    const auto above = [&](std::size_t at) {
        const auto manager = std::ranges::find_if(
            parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(at), [](std::string_view part) {
                return std::ranges::any_of(containerDirectories,
                                           [&](auto &form) { return part.starts_with(form.start); });
            });
        return manager == parts.begin() + static_cast<std::ptrdiff_t>(at) ? std::string_view() : *manager;
    };
    for (std::size_t at = 0; at < parts.size(); ++at) {
        if (const std::optional<Unit> unit = containerIn(parts[at], above(at)))
            return *unit;
    }
    for (std::size_t at = parts.size(); at > 0; --at) {
        if (const std::optional<Unit> unit = namedIn(parts[at - 1]))
            return *unit;
    }
    return {};
}

} // namespace lab
