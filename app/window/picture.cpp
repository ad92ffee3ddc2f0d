// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/picture.h"

#include "app/window/pictures/ipcpicture.h"
#include "app/window/pictures/netpicture.h"
#include "app/window/pictures/timepicture.h"

namespace lab
{

void Picture::showPerformed(Side /*side*/, const Operation & /*operation*/, const Outcome & /*outcome*/) {}

std::unique_ptr<Picture> makePicture(Kind kind)
{
    switch (kind) {
    case Kind::mount:
    case Kind::uts:
        break;
    case Kind::ipc:
        return std::make_unique<IpcPictureModel>();
    case Kind::net:
        return std::make_unique<NetPictureModel>();
    case Kind::pid:
    case Kind::user:
    case Kind::cgroup:
        break;
    case Kind::time:
        return std::make_unique<TimePictureModel>();
    }
    return nullptr;
}

} // namespace lab
