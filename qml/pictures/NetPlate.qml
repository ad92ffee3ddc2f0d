// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// One interface: full where it is up, a ring where it waits for the other end, an empty one where it is down.
Rectangle {
    id: plate

    required property netLink link
    required property string side

    readonly property bool isTight: width < 200
    readonly property list<string> all: link.addresses.split(", ")
    readonly property string brief: all.length > 1 ? qsTr("%1 +%2").arg(all[0]).arg(all.length - 1) : all[0]

    radius: 6
    color: Theme.surface
    border.width: 1
    border.color: Theme.line

    NumberAnimation on opacity {
        from: Theme.isStill ? 1 : 0
        to: 1
        duration: Theme.calm
    }

    Rectangle {
        x: 9
        anchors.verticalCenter: parent.verticalCenter
        width: 10
        height: 10
        radius: 5
        color: plate.link.state === "up" ? Theme.holds : "transparent"
        border.width: plate.link.state === "waiting" ? 3 : 1
        border.color: plate.link.state === "down" ? Theme.muted : Theme.holds
    }
    SystemText {
        x: 28
        y: second.text === "" ? (parent.height - height) / 2 : 3
        width: (plate.isTight ? parent.width : stateLabel.x) - x - 6
        text: plate.link.name
        font.weight: Font.DemiBold
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
    Words {
        id: stateLabel

        x: parent.width - width - 9
        y: second.text === "" ? (parent.height - height) / 2 : 3
        visible: !plate.isTight
        text: plate.link.stateText
        color: plate.link.state === "up" ? Theme.holds : Theme.muted
        font.pixelSize: 11
        wrapMode: Text.NoWrap
    }
    TextMetrics {
        id: whole

        text: plate.link.addresses
        font: second.font
    }
    SystemText {
        id: second

        x: 28
        y: 18
        width: parent.width - x - 6
        text: plate.link.addresses === "" ? (plate.isTight ? plate.link.stateText : "") : whole.advanceWidth <= width ? plate.link.addresses : plate.brief
        color: Theme.muted
        font.pixelSize: 11
        wrapMode: Text.NoWrap
        elide: Text.ElideRight
    }
}
