// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// The mounts that the picture is about, as a tree on each side; an arrow where one passes on what is mounted below it.
Item {
    id: drawing

    required property MountPictureModel picture

    readonly property bool isTight: width < 600
    readonly property real space: isTight ? 36 : Math.min(160, width * 0.16)
    readonly property real boxWidth: (width - space) / 2
    readonly property real rowHeight: 22
    readonly property int rows: Math.max(5, picture.rungs.length + (picture.left > 0 ? 1 : 0))

    implicitHeight: 36 + rows * rowHeight
    Accessible.role: Accessible.Graphic
    Accessible.name: picture.text

    LevelBox {
        width: drawing.boxWidth
        height: parent.height
        side: "parent"
        link: drawing.picture.parentLink
    }
    LevelBox {
        x: parent.width - width
        width: drawing.boxWidth
        height: parent.height
        side: "child"
        link: drawing.picture.childLink
    }
    Repeater {
        model: drawing.picture.rungs

        delegate: Item {
            id: line

            required property mountRung modelData
            required property int index

            y: 30 + index * drawing.rowHeight
            width: drawing.width
            height: drawing.rowHeight

            MountNode {
                id: here

                x: 12
                width: drawing.boxWidth - 20
                height: parent.height
                visible: line.modelData.isInParent
                side: "parent"
                target: line.modelData.target
                group: line.modelData.parentGroup
                depth: line.modelData.depth
            }
            Rung {
                x: here.x + here.end + 6
                anchors.verticalCenter: parent.verticalCenter
                width: there.x + there.start - 6 - x
                visible: line.modelData.goesToChild || line.modelData.goesToParent
                pointsRight: line.modelData.goesToChild
                pointsLeft: line.modelData.goesToParent
            }
            MountNode {
                id: there

                x: drawing.width - drawing.boxWidth + 12
                width: drawing.boxWidth - 20
                height: parent.height
                visible: line.modelData.isInChild
                side: "child"
                target: line.modelData.target
                group: line.modelData.childGroup
                depth: line.modelData.depth
            }
        }
    }
    MoreNote {
        x: 12
        y: 30 + drawing.picture.rungs.length * drawing.rowHeight
        width: drawing.boxWidth - 20
        height: drawing.rowHeight
        rest: drawing.picture.left
    }
}
