// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// The ids of both sides as two lines of numbers, and the ranges that the child's maps join.
Item {
    id: drawing

    required property UserPictureModel picture

    readonly property real space: width < 600 ? 48 : Math.min(220, width * 0.22)
    readonly property real boxWidth: (width - space) / 2
    readonly property real rowHeight: 24
    readonly property int rows: Math.max(3, picture.ranges.length + (picture.left > 0 ? 1 : 0))

    implicitHeight: 36 + rows * rowHeight
    Accessible.role: Accessible.Graphic
    Accessible.name: picture.text

    LevelBox {
        width: drawing.boxWidth
        height: parent.height
        side: "parent"
        link: drawing.picture.parentLink
        note: drawing.picture.parentUser
    }
    LevelBox {
        x: parent.width - width
        width: drawing.boxWidth
        height: parent.height
        side: "child"
        link: drawing.picture.childLink
        note: drawing.picture.childUser
    }
    Repeater {
        model: drawing.picture.ranges

        delegate: Item {
            id: line

            required property mappedRange modelData
            required property int index

            y: 32 + index * drawing.rowHeight
            width: drawing.width
            height: drawing.rowHeight

            IdPlate {
                id: here

                x: drawing.boxWidth - width - 10
                anchors.verticalCenter: parent.verticalCenter
                room: drawing.boxWidth - 20
                side: "parent"
                isOfGroups: line.modelData.isOfGroups
                ids: line.modelData.outside
            }
            Rung {
                x: here.x + here.width + 6
                anchors.verticalCenter: parent.verticalCenter
                width: there.x - 6 - x
                pointsRight: true
                pointsLeft: true
            }
            IdPlate {
                id: there

                x: drawing.width - drawing.boxWidth + 10
                anchors.verticalCenter: parent.verticalCenter
                room: drawing.boxWidth - 20
                side: "child"
                isOfGroups: line.modelData.isOfGroups
                ids: line.modelData.inside
            }
        }
    }
    MoreNote {
        x: drawing.width - drawing.boxWidth + 12
        y: 32 + drawing.picture.ranges.length * drawing.rowHeight
        width: drawing.boxWidth - 24
        height: drawing.rowHeight
        rest: drawing.picture.left
    }
    Words {
        x: drawing.width - drawing.boxWidth + 12
        y: 32
        width: drawing.boxWidth - 24
        height: drawing.rowHeight
        visible: drawing.picture.isApart && drawing.picture.ranges.length === 0
        text: qsTr("no id is mapped")
        color: Theme.muted
        font.pixelSize: Theme.small
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
}
