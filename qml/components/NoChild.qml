// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// In the child's place while there is none.
Item {
    id: place

    implicitHeight: column.implicitHeight
    clip: true

    Column {
        id: column

        width: Math.min(280, parent.width - 32)
        anchors.centerIn: parent
        spacing: 10

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: place.height > 150
            name: "child"
            size: 34
            tint: Theme.childSide
        }
        Words {
            objectName: "noChild"
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("There is no child yet")
            font.weight: Font.DemiBold
        }
        Words {
            width: parent.width
            visible: place.height > 100
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("A step of the lesson makes it. What it sees appears here, beside what the parent sees.")
            color: Theme.muted
            font.pixelSize: Theme.prose
            lineHeight: 1.25
        }
    }
}
