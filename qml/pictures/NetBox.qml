// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// One network namespace: its link above, and a plate for each interface that there is a place for.
LevelBox {
    id: box

    required property list<netLink> links
    property netLink none // while a plate that is not needed any more goes
    required property int rest
    required property real firstRow
    required property real rowHeight

    Repeater {
        model: box.links.length

        delegate: NetPlate {
            required property int index

            x: 8
            y: box.firstRow + index * box.rowHeight
            width: box.width - 16
            height: box.rowHeight - 4
            link: index < box.links.length ? box.links[index] : box.none
            side: box.side
        }
    }
    MoreNote {
        x: 8
        y: box.firstRow + box.links.length * box.rowHeight
        width: parent.width - 16
        height: box.rowHeight - 4
        rest: box.rest
        horizontalAlignment: Text.AlignHCenter
        color: Theme.sideColor(box.side)
        font.pixelSize: Theme.prose
    }
}
