// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// The cgroups as each side names them, with the root of its namespace, and who is where.
Item {
    id: drawing

    required property CgroupPictureModel picture

    readonly property real space: width < 600 ? 12 : 24
    readonly property real boxWidth: (width - space) / 2
    readonly property int rows: Math.max(picture.parentNodes.length + (picture.parentLeft > 0 ? 1 : 0), picture.childNodes.length + (picture.childLeft > 0 ? 1 : 0), 3)

    implicitHeight: 36 + rows * 24
    Accessible.role: Accessible.Graphic
    Accessible.name: picture.text

    CgroupBox {
        width: drawing.boxWidth
        height: parent.height
        side: "parent"
        link: drawing.picture.parentLink
        nodes: drawing.picture.parentNodes
        rest: drawing.picture.parentLeft
    }
    CgroupBox {
        x: parent.width - width
        width: drawing.boxWidth
        height: parent.height
        side: "child"
        link: drawing.picture.childLink
        nodes: drawing.picture.childNodes
        rest: drawing.picture.childLeft
    }
}
