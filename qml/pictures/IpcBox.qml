// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// One IPC namespace: its link above, and a tile for each object, as many as there is room for.
LevelBox {
    id: box

    required property list<ipcObject> objects

    property ipcObject none // while a tile that is not needed any more goes

    readonly property int columns: Math.max(1, Math.floor((width - 16 + Theme.gap) / (136 + Theme.gap)))
    readonly property int places: 2 * columns
    readonly property int shown: objects.length > places ? places - 1 : objects.length
    readonly property real tileWidth: Math.min(160, (width - 16 - (columns - 1) * Theme.gap) / columns)

    Words {
        anchors.centerIn: parent
        visible: box.link !== "" && box.objects.length === 0
        text: qsTr("empty")
        color: Theme.muted
        font.pixelSize: Theme.prose
    }
    Grid {
        x: 8
        y: 30
        columns: box.columns
        spacing: Theme.gap

        Repeater {
            model: box.shown

            delegate: IpcTile {
                required property int index

                width: box.tileWidth
                object: index < box.objects.length ? box.objects[index] : box.none
                side: box.side
            }
        }
        MoreNote {
            rest: box.objects.length - box.shown
            width: box.tileWidth
            height: 66
            horizontalAlignment: Text.AlignHCenter
            color: Theme.sideColor(box.side)
            font.pixelSize: Theme.prose
        }
    }
}
