// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// One kind: ticked, said and coloured where the child has a namespace of its own.
Rectangle {
    id: kindTile

    required property containerKind tile

    readonly property string side: tile.isSeparate ? "child" : "parent"
    readonly property color accent: Theme.sideColor(side)

    radius: Theme.radius
    color: tile.state === "" ? Theme.surface : Theme.sideTint(side)
    border.width: 1
    border.color: tile.state === "" ? Theme.line : accent

    Behavior on color {
        ColorAnimation {
            duration: Theme.calm
        }
    }

    Rectangle {
        id: mark

        x: 10
        anchors.verticalCenter: parent.verticalCenter
        width: 16
        height: 16
        radius: 4
        color: kindTile.tile.isSeparate ? kindTile.accent : Theme.surface
        border.width: 1
        border.color: kindTile.tile.state === "" ? Theme.muted : kindTile.accent

        Icon {
            anchors.centerIn: parent
            visible: kindTile.tile.isSeparate
            name: "check"
            tint: Theme.onSide
            size: 11
        }
    }
    Column {
        anchors.verticalCenter: parent.verticalCenter
        x: mark.x + mark.width + 8
        width: parent.width - x - 6

        Words {
            width: parent.width
            text: kindTile.tile.title
            font.pixelSize: Theme.small
            font.weight: Font.DemiBold
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
        Words {
            width: parent.width
            visible: text !== ""
            text: kindTile.tile.state
            color: kindTile.accent
            font.pixelSize: 11
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
    }
}
