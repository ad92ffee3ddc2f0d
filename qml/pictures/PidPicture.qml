// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// The processes of the parent on the left, those of the child's namespace on the right, and a rung between the two
// numbers of each that is on both levels.
Item {
    id: drawing

    required property PidPictureModel picture

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
        note: drawing.picture.note
    }
    Words {
        x: parent.width - drawing.boxWidth
        y: 32
        width: drawing.boxWidth
        height: parent.height - y - 4
        visible: drawing.picture.isEmptyInside
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("nobody is in it")
        color: Theme.muted
        font.pixelSize: Theme.prose
    }
    Repeater {
        model: drawing.picture.rungs

        delegate: Item {
            id: line

            required property pidRung modelData
            required property int index

            y: 30 + index * drawing.rowHeight
            width: drawing.width
            height: drawing.rowHeight

            PidNode {
                id: outside

                x: 12
                width: drawing.boxWidth - 20
                height: parent.height
                side: "parent"
                number: line.modelData.outside
                name: line.modelData.name
                depth: line.modelData.outsideDepth
            }
            Rung {
                x: outside.x + outside.end + 6
                anchors.verticalCenter: parent.verticalCenter
                width: inside.x + inside.start - 6 - x
                visible: inside.visible
                opacity: 0.7
            }
            PidNode {
                id: inside

                x: drawing.width - drawing.boxWidth + 12
                width: drawing.boxWidth - 20
                height: parent.height
                visible: line.modelData.inside !== ""
                side: "child"
                number: line.modelData.inside
                name: line.modelData.name
                depth: line.modelData.insideDepth
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
