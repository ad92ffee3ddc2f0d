// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// One thing that must hold, whether it does, and what is there instead.
Item {
    id: row

    required property checkLine line

    implicitHeight: column.implicitHeight + 4
    Accessible.role: Accessible.StaticText
    Accessible.name: (!line.isChecked ? qsTr("Must hold:") : line.holds ? qsTr("Holds:") : qsTr("Does not hold:")) + " " + line.sentence

    Rectangle {
        x: 5
        y: 6
        visible: !row.line.isChecked
        width: 8
        height: 8
        radius: 4
        color: "transparent"
        border.width: 1
        border.color: Theme.muted
    }
    Icon {
        x: 1
        y: 2
        visible: row.line.isChecked
        size: 15
        name: row.line.holds ? "check" : "cross"
        tint: row.line.holds ? Theme.holds : Theme.fails
    }
    Column {
        id: column

        x: 24
        y: 1
        width: parent.width - x
        spacing: 2

        Words {
            width: parent.width
            text: row.line.sentence
            color: Theme.muted
            font.pixelSize: Theme.small
            wrapMode: Text.Wrap
        }
        Words {
            width: parent.width
            visible: row.line.isChecked && !row.line.holds
            text: qsTr("Found: %1").arg(row.line.found)
            color: Theme.fails
            font.pixelSize: Theme.small
            wrapMode: Text.WrapAnywhere
        }
    }
}
