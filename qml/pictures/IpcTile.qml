// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// One object: a mark of its type, its name, its key, and what it holds.
Rectangle {
    id: tile

    required property ipcObject object
    required property string side

    readonly property color accent: Theme.sideColor(side)

    implicitHeight: 66
    radius: 6
    color: Theme.surface
    border.width: 1
    border.color: Theme.line

    NumberAnimation on scale {
        from: Theme.isStill ? 1 : 0.8
        to: 1
        duration: Theme.calm
    }

    // Bars in a row are a queue, a full block is memory, a ring is a semaphore.
    Row {
        x: 8
        y: 9
        spacing: 2

        Repeater {
            model: tile.object.type === "segments" || tile.object.type === "semaphores" ? 1 : 3

            delegate: Rectangle {
                width: tile.object.type === "segments" || tile.object.type === "semaphores" ? 13 : 3
                height: 12
                radius: tile.object.type === "semaphores" ? 6.5 : 1
                color: tile.object.type === "semaphores" ? "transparent" : tile.accent
                border.width: tile.object.type === "semaphores" ? 2 : 0
                border.color: tile.accent
            }
        }
    }
    Words {
        x: 27
        y: 6
        width: parent.width - x - 4
        text: tile.object.title
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
    SystemText {
        x: 8
        y: 26
        width: parent.width - x - 4
        text: tile.object.key
        color: Theme.muted
        font.pixelSize: 11
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
    Words {
        x: 8
        y: 44
        width: parent.width - x - 4
        text: tile.object.detail
        color: Theme.muted
        font.pixelSize: 11
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
}
