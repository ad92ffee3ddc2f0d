// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// From the parent's clock to the child's: how far that is ahead. Thin where it is not.
Item {
    id: arrow

    required property string text
    required property bool isShifted

    readonly property color accent: isShifted ? Theme.childSide : Theme.muted
    readonly property real thickness: isShifted ? 2 : 1

    Words {
        x: 4
        y: 4
        width: parent.width - 8
        horizontalAlignment: Text.AlignHCenter
        text: arrow.text
        color: arrow.accent
        font.pixelSize: Theme.small
        font.weight: arrow.isShifted ? Font.DemiBold : Font.Normal
        wrapMode: Text.NoWrap
    }
    Rectangle {
        x: 8
        y: 31
        width: parent.width - 18
        height: arrow.thickness
        color: arrow.accent
    }
    // Both halves of the head, from its point backwards.
    Repeater {
        model: [35, -35]

        delegate: Rectangle {
            required property int modelData

            x: arrow.width - 9 - width
            y: 31
            width: 9
            height: arrow.thickness
            color: arrow.accent
            transformOrigin: Item.Right
            rotation: modelData
            antialiasing: true
        }
    }
}
