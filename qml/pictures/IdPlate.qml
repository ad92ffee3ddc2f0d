// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// A range of user or group ids, as one side numbers it.
Rectangle {
    id: plate

    required property string side
    required property bool isOfGroups
    required property string ids
    required property real room

    width: Math.min(word.implicitWidth + 16, room)
    height: 20
    radius: 6
    color: Theme.surface
    border.width: 1
    border.color: Theme.sideColor(side)

    SystemText {
        id: word

        anchors.centerIn: parent
        width: Math.min(implicitWidth, plate.width - 8)
        text: (plate.isOfGroups ? "gid " : "uid ") + plate.ids
        color: Theme.sideColor(plate.side)
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
}
