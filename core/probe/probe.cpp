// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/probe/probe.h"

#include "core/kernel/file.h"
#include "core/kernel/netlink.h"
#include "core/probe/sections.h"

#include <fcntl.h>
#include <initializer_list>
#include <poll.h>

namespace lab
{

namespace
{

Result<std::vector<Section>> sectionsOf(Topic topic, const Place &place, Recall &recall)
{
    if (!topic.kind())
        return lookAtContainer(place);
    switch (*topic.kind()) {
    case Kind::mount:
        return lookAtMounts(place, recall.mounts);
    case Kind::uts:
        return lookAtUts(place);
    case Kind::pid:
        return lookAtPid(place);
    case Kind::ipc:
        return lookAtIpc(place);
    case Kind::net:
        return lookAtNet();
    case Kind::user:
        return lookAtUser(place);
    case Kind::cgroup:
        return lookAtCgroup(place);
    case Kind::time:
        return lookAtTime(place);
    }
    return std::vector<Section>{};
}

/// Those of the files of the place's proc that can be opened.
std::vector<Bell> filesThatRing(std::initializer_list<std::string> paths, const Place &place)
{
    std::vector<Bell> bells;
    for (const std::string &path : paths) {
        if (Result<FileDescriptor> file = openAt(place.proc, path, O_RDONLY))
            bells.push_back({.file = *std::move(file), .events = POLLPRI});
    }
    return bells;
}

std::vector<Bell> networkBells()
{
    std::vector<Bell> bells;
    if (Result<FileDescriptor> news = openNetworkNews())
        bells.push_back({.file = *std::move(news), .events = POLLIN, .hush = takeNetworkNews});
    return bells;
}

} // namespace

Result<View> look(Topic topic, Side side, const Place &place)
{
    Recall none;
    return look(topic, side, place, none);
}

Result<View> look(Topic topic, Side side, const Place &place, Recall &recall)
{
    if (recall.namespaces.empty()) {
        Result<std::vector<NamespaceLink>> namespaces = lookAtNamespaces(place);
        if (!namespaces)
            return std::unexpected(std::move(namespaces).error());
        recall.namespaces = *std::move(namespaces);
    }
    Result<std::vector<Section>> sections = sectionsOf(topic, place, recall);
    if (!sections)
        return std::unexpected(std::move(sections).error());
    return View{topic, side, recall.namespaces, *std::move(sections)};
}

std::vector<Bell> bellsOf(Topic topic, const Place &place)
{
    if (topic == Kind::mount)
        return filesThatRing({place.process + "/mountinfo"}, place);
    if (topic == Kind::uts)
        return filesThatRing({"sys/kernel/hostname", "sys/kernel/domainname"}, place);
    if (topic == Kind::net)
        return networkBells();
    return {};
}

} // namespace lab
