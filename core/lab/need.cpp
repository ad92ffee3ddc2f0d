// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lab/need.h"

#include "core/lab/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace lab
{

namespace
{

struct Need
{
    std::string_view name;
    std::string_view controller; ///< empty: it is about none
};

constexpr Need needs[] = {
    {"cgroup2", ""},           {"cgroup-delegation", ""}, {"pids-controller", "pids"}, {"memory-controller", "memory"},
    {"cpu-controller", "cpu"}, {"host-mode", ""},
};

const Need *needNamed(std::string_view name)
{
    const auto *const found = std::ranges::find(needs, name, &Need::name);
    return found == std::end(needs) ? nullptr : found;
}

/// The cell of a row in the view; nothing: no such section or row.
std::optional<std::string> cellOf(const View *view, std::string_view section, std::string_view row, std::size_t column)
{
    if (view == nullptr)
        return std::nullopt;
    const auto found = std::ranges::find(view->sections, section, &Section::id);
    const Row *const cells = found == view->sections.end() ? nullptr : findRow(*found, row);
    return cells && column < cells->cells.size() ? std::optional(cells->cells[column]) : std::nullopt;
}

std::optional<std::string> lackOfVersion2(const View *parent)
{
    return cellOf(parent, "hierarchies", "0", 0) ? std::nullopt : std::optional<std::string>("version2");
}

std::optional<std::string> lackOfDelegation(const View *parent, Mode mode)
{
    if (std::optional<std::string> lack = lackOfVersion2(parent))
        return lack;
    if (mode == Mode::host) {
        const bool isThere = cellOf(parent, "cgroup", "mount", 0) == "/sys/fs/cgroup";
        return isThere ? std::nullopt : std::optional<std::string>("mount");
    }
    const std::optional<std::string> writable = cellOf(parent, "cgroup", "writable", 0);
    return writable == "yes" ? std::nullopt : std::optional<std::string>("delegation");
}

/// The state of a controller that is not on.
std::optional<std::string> lackOfController(std::string_view controller, const View *parent, Mode mode)
{
    if (std::optional<std::string> lack = lackOfDelegation(parent, mode))
        return lack;
    constexpr std::size_t stateColumn = 1;
    const std::optional<std::string> state = cellOf(parent, "limits", controller, stateColumn);
    return state == "on" ? std::nullopt : std::optional(state.value_or("unseen"));
}

} // namespace

bool isNeed(std::string_view name)
{
    return needNamed(name) != nullptr;
}

QStringList needNames()
{
    QStringList names;
    for (const Need &need : needs)
        names.append(shown(need.name));
    return names;
}

std::optional<std::string> lackOf(std::string_view name, const View *parent, Mode mode)
{
    const Need *const need = needNamed(name);
    if (need == nullptr)
        return "unknown";
    if (name == "host-mode")
        return mode == Mode::host ? std::nullopt : std::optional<std::string>("mode");
    if (!need->controller.empty())
        return lackOfController(need->controller, parent, mode);
    return name == "cgroup2" ? lackOfVersion2(parent) : lackOfDelegation(parent, mode);
}

QString explainLack(std::string_view name, std::string_view lack)
{
    const Need *const need = needNamed(name);
    const QString controller = need ? shown(need->controller) : QString();
    if (lack == "mode")
        return QCoreApplication::translate("Need", "it would change this computer, which host mode alone does.");
    if (lack == "version2")
        return QCoreApplication::translate("Need", "this computer has no cgroup hierarchy of version 2.");
    if (lack == "delegation")
        return QCoreApplication::translate(
            "Need", "no part of the cgroup tree is delegated to this user. Start Unshare Lab in one that is: "
                    "“systemd-run --user --scope -p Delegate=yes unshare-lab”.");
    if (lack == "mount")
        return QCoreApplication::translate(
            "Need", "this computer has its cgroup hierarchy of version 2 elsewhere than on /sys/fs/cgroup.");
    if (lack == "v1")
        return QCoreApplication::translate(
                   "Need",
                   "a cgroup hierarchy of version 1 has the controller %1, and version 2 can't have it as well.")
            .arg(controller);
    if (lack == "off")
        return QCoreApplication::translate(
                   "Need", "the controller %1 is not handed on to this cgroup: those above it leave it out of their "
                           "cgroup.subtree_control, or the kernel has none.")
            .arg(controller);
    return QCoreApplication::translate("Need", "the lab can't see whether it is possible.");
}

} // namespace lab
