// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// One network namespace: its link above, and a plate for each interface that there is a place for.
Rectangle {
    id: box

    required property string side
    required property string name
    required property list<netLink> links
    property netLink none // while a plate that is not needed any more goes
    required property int rest
    required property real firstRow
    required property real rowHeight

    readonly property bool isThere: name !== ""

    radius: Theme.cardRadius
    color: Theme.sideTint(side)
    border.width: 1
    border.color: Theme.sideColor(side)
    opacity: isThere ? 1 : 0.45

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.calm
        }
    }

    SystemText {
        x: 12
        y: 8
        width: parent.width - 24
        text: box.isThere ? box.name : "–"
        color: Theme.sideColor(box.side)
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
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
    Words {
        x: 8
        y: box.firstRow + box.links.length * box.rowHeight
        width: parent.width - 16
        height: box.rowHeight - 4
        visible: box.rest > 0
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("+%1 more").arg(box.rest)
        color: Theme.sideColor(box.side)
        font.pixelSize: Theme.prose
    }
}
