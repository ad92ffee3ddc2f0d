// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// The ground of one side: its namespace above, and a word about it. Pale while that side is not there.
Rectangle {
    id: box

    required property string side
    required property string link
    property string note: ""

    radius: Theme.cardRadius
    color: Theme.sideTint(side)
    border.width: 1
    border.color: Theme.sideColor(side)
    opacity: link === "" ? 0.45 : 1

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.calm
        }
    }

    SystemText {
        id: name

        x: 12
        y: 8
        width: Math.min(implicitWidth, parent.width - 24)
        text: box.link === "" ? "–" : box.link
        color: Theme.sideColor(box.side)
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
    Words {
        anchors.right: parent.right
        anchors.rightMargin: 12
        y: 8
        visible: box.note !== "" && implicitWidth < parent.width - name.width - 36
        text: box.note
        color: Theme.muted
        font.pixelSize: Theme.small
        wrapMode: Text.NoWrap
    }
}
