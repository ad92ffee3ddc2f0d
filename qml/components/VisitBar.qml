// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// In a tab that shows a namespace of no lab: what it is, and the way back.
Rectangle {
    id: bar

    required property Visit visit

    implicitHeight: Math.max(48, sentence.height + 20)
    radius: Theme.cardRadius
    color: Theme.childTint

    Icon {
        id: mark

        x: 14
        anchors.verticalCenter: parent.verticalCenter
        name: "overview"
        size: 18
        tint: Theme.childSide
    }
    Words {
        id: sentence

        objectName: "visitSentence"
        anchors.left: mark.right
        anchors.leftMargin: 10
        anchors.right: back.left
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        text: bar.visit.sentence
        font.pixelSize: Theme.prose
        Accessible.name: text
    }
    ActionButton {
        id: back

        objectName: "visitLeave"
        anchors.right: parent.right
        anchors.rightMargin: 10
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Back to the lab")
        onClicked: bar.visit.leave()
    }
}
