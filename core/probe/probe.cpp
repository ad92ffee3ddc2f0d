// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/probe.h"

#include "core/probe/sections.h"

namespace lab
{

namespace
{

Result<std::vector<Section>> sectionsOf(Kind kind, const Place &place)
{
    switch (kind) {
    case Kind::mount:
        return lookAtMounts(place);
    case Kind::uts:
        return lookAtUts(place);
    case Kind::ipc:
    case Kind::net:
    case Kind::pid:
    case Kind::user:
    case Kind::cgroup:
    case Kind::time:
        break;
    }
    return std::vector<Section>{};
}

} // namespace

Result<View> look(Kind kind, Side side, const Place &place)
{
    Result<std::vector<NamespaceLink>> namespaces = lookAtNamespaces(place);
    if (!namespaces)
        return std::unexpected(std::move(namespaces).error());
    return look(kind, side, place, *std::move(namespaces));
}

Result<View> look(Kind kind, Side side, const Place &place, std::vector<NamespaceLink> namespaces)
{
    Result<std::vector<Section>> sections = sectionsOf(kind, place);
    if (!sections)
        return std::unexpected(std::move(sections).error());
    return View{kind, side, std::move(namespaces), *std::move(sections)};
}

std::vector<std::string> filesThatTell(Kind kind, const Place &place)
{
    if (kind == Kind::mount)
        return {place.process + "/mountinfo"};
    if (kind == Kind::uts)
        return {"sys/kernel/hostname", "sys/kernel/domainname"};
    return {};
}

} // namespace lab
