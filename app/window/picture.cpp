// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/picture.h"

#include "app/window/pictures/cgrouppicture.h"
#include "app/window/pictures/containerpicture.h"
#include "app/window/pictures/ipcpicture.h"
#include "app/window/pictures/mountpicture.h"
#include "app/window/pictures/netpicture.h"
#include "app/window/pictures/pidpicture.h"
#include "app/window/pictures/timepicture.h"
#include "app/window/pictures/userpicture.h"
#include "app/window/pictures/utspicture.h"

#include <algorithm>

namespace lab
{

void Picture::showPerformed(Side /*side*/, const Operation & /*operation*/, const Outcome & /*outcome*/) {}

const Section *sectionIn(const View *view, std::string_view id)
{
    if (view == nullptr)
        return nullptr;
    const auto found = std::ranges::find(view->sections, id, &Section::id);
    return found == view->sections.end() ? nullptr : &*found;
}

QString cellIn(const Section &section, const Row &row, std::string_view column)
{
    const auto found = std::ranges::find(section.columns, column);
    const auto index = static_cast<std::size_t>(found - section.columns.begin());
    return index < row.cells.size() ? QString::fromStdString(row.cells[index]) : QString();
}

QString factIn(const View *view, std::string_view section, std::string_view key)
{
    const Section *const facts = sectionIn(view, section);
    const Row *const row = facts ? findRow(*facts, key) : nullptr;
    return row ? cellIn(*facts, *row, "VALUE") : QString();
}

QString linkIn(const View *view, std::string_view name)
{
    if (view == nullptr)
        return {};
    const auto link = std::ranges::find(view->namespaces, name, &NamespaceLink::name);
    return link == view->namespaces.end() ? QString() : QString::fromStdString(targetOf(*link));
}

std::unique_ptr<Picture> makePicture(Topic topic)
{
    if (!topic.kind())
        return std::make_unique<ContainerPictureModel>();
    switch (*topic.kind()) {
    case Kind::mount:
        return std::make_unique<MountPictureModel>();
    case Kind::uts:
        return std::make_unique<UtsPictureModel>();
    case Kind::ipc:
        return std::make_unique<IpcPictureModel>();
    case Kind::net:
        return std::make_unique<NetPictureModel>();
    case Kind::pid:
        return std::make_unique<PidPictureModel>();
    case Kind::user:
        return std::make_unique<UserPictureModel>();
    case Kind::cgroup:
        return std::make_unique<CgroupPictureModel>();
    case Kind::time:
        return std::make_unique<TimePictureModel>();
    }
    return nullptr;
}

} // namespace lab
