// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// A line from the left side to the right, with a head where something goes that way.
Item {
    id: rung

    property bool pointsRight: false
    property bool pointsLeft: false

    implicitHeight: 12

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: 2
        radius: 1
        color: Theme.childSide
    }
    // Both halves of each head, from its point backwards.
    Repeater {
        model: [35, -35]

        delegate: Rectangle {
            required property int modelData

            x: rung.width - width
            y: rung.height / 2 - 1
            width: 9
            height: 2
            visible: rung.pointsRight
            color: Theme.childSide
            transformOrigin: Item.Right
            rotation: modelData
            antialiasing: true
        }
    }
    Repeater {
        model: [35, -35]

        delegate: Rectangle {
            required property int modelData

            y: rung.height / 2 - 1
            width: 9
            height: 2
            visible: rung.pointsLeft
            color: Theme.childSide
            transformOrigin: Item.Left
            rotation: modelData
            antialiasing: true
        }
    }
}
