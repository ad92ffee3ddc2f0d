// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// One mount on one side: its target, moved in as deep as it is in the tree, and its peer groups.
Item {
    id: node

    required property string side
    required property string target
    required property string group
    required property int depth

    readonly property real step: width < 240 ? 8 : 16
    // Where what is drawn ends and starts.
    readonly property real end: group === "" ? place.x + place.paintedWidth : plate.x + plate.width
    readonly property real start: place.x

    SystemText {
        id: place

        x: node.depth * node.step
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, Math.max(30, node.width - x - (plate.visible ? plate.width + 8 : 0)))
        text: node.target
        wrapMode: Text.NoWrap
        elide: Text.ElideMiddle
    }
    Rectangle {
        id: plate

        x: place.x + place.width + 8
        anchors.verticalCenter: parent.verticalCenter
        visible: node.group !== ""
        width: Math.min(word.implicitWidth + 12, Math.max(40, node.width * 0.6))
        height: 18
        radius: 9
        color: "transparent"
        border.width: 1
        border.color: Theme.sideColor(node.side)

        SystemText {
            id: word

            anchors.centerIn: parent
            width: Math.min(implicitWidth, plate.width - 8)
            text: node.group
            color: Theme.sideColor(node.side)
            font.pixelSize: 11
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
    }
}
