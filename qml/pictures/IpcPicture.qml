// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// The IPC namespace of each side as a box with what it holds. Nothing leads from one to the other.
Item {
    id: drawing

    required property IpcPictureModel picture

    readonly property real space: width < 600 ? 12 : 24

    implicitHeight: 180
    Accessible.role: Accessible.Graphic
    Accessible.name: picture.text

    IpcBox {
        width: (drawing.width - drawing.space) / 2
        height: parent.height
        side: "parent"
        link: drawing.picture.parentLink
        objects: drawing.picture.parentObjects
    }
    IpcBox {
        x: width + drawing.space
        width: (drawing.width - drawing.space) / 2
        height: parent.height
        side: "child"
        link: drawing.picture.childLink
        objects: drawing.picture.childObjects
    }
}
