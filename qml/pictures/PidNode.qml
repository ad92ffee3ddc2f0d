// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// One process on one level: its number on a plate, its name beside it, moved in as deep as it is in the tree.
Item {
    id: node

    required property string side
    required property string number
    required property string name
    required property int depth

    readonly property real step: width < 240 ? 8 : 16
    // Where what is drawn ends and starts.
    readonly property real end: label.x + label.paintedWidth
    readonly property real start: plate.x

    // The branch that it hangs on.
    Rectangle {
        x: plate.x - node.step / 2
        y: -node.height / 2 + 9
        width: 1
        height: node.height - 9
        visible: node.depth > 0
        color: Theme.sideColor(node.side)
        opacity: 0.5
    }
    Rectangle {
        x: plate.x - node.step / 2
        anchors.verticalCenter: parent.verticalCenter
        width: node.step / 2
        height: 1
        visible: node.depth > 0
        color: Theme.sideColor(node.side)
        opacity: 0.5
    }
    Rectangle {
        id: plate

        x: node.depth * node.step
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(28, digits.implicitWidth + 12)
        height: 18
        radius: 9
        color: Theme.sideColor(node.side)

        SystemText {
            id: digits

            anchors.centerIn: parent
            text: node.number
            color: Theme.onSide
            font.weight: Font.DemiBold
            wrapMode: Text.NoWrap
        }
    }
    SystemText {
        id: label

        x: plate.x + plate.width + 6
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(0, parent.width - x)
        text: node.name
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
}
