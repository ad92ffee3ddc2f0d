// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// In host mode: whose sight the overview shows, and the way to root's.
Rectangle {
    id: strip

    required property Everything everything

    implicitHeight: Math.max(44, sentence.height + 16)
    color: Theme.parentTint

    Icon {
        id: shield

        x: Theme.wide
        anchors.verticalCenter: parent.verticalCenter
        name: "shield"
        size: 18
        tint: Theme.parentSide
    }
    Words {
        id: sentence

        objectName: "everythingState"
        anchors.left: shield.right
        anchors.leftMargin: 10
        anchors.right: read.left
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        text: strip.everything.state
        font.pixelSize: Theme.prose
        Accessible.name: text
    }
    ActionButton {
        id: read

        objectName: "readEverything"
        anchors.right: parent.right
        anchors.rightMargin: Theme.space
        anchors.verticalCenter: parent.verticalCenter
        isPrimary: !strip.everything.isRead
        enabled: !strip.everything.isReading
        iconName: "shield"
        text: strip.everything.isRead ? qsTr("Read everything again") : qsTr("Read everything")
        hint: qsTr("A helper reads as root, and an administrator's password is asked for.")
        onClicked: strip.everything.read()
    }
}
