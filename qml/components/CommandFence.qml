// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// What a person would type on a side, in that side's colour, ready to be copied.
Rectangle {
    id: fence

    required property string command
    required property string side
    property string place
    property bool isCopyable: true

    signal copied

    readonly property color accent: Theme.sideColor(side)

    implicitHeight: Math.max(44, body.y + body.height + 10)
    radius: 6
    color: Theme.sideTint(side)
    Accessible.role: Accessible.Paragraph
    Accessible.name: place + ": " + command

    Rectangle {
        width: 3
        height: parent.height - 12
        y: 6
        x: 4
        radius: 1.5
        color: fence.accent
    }
    Words {
        id: caption

        x: 16
        y: 9
        visible: fence.place !== ""
        text: fence.place
        color: fence.accent
        font.pixelSize: 11
        font.weight: Font.DemiBold
    }
    SystemText {
        id: body

        x: 16
        y: caption.visible ? caption.y + caption.height + 3 : 14
        width: parent.width - x - copyButton.width - 8
        text: fence.command
        font.pixelSize: 13
        lineHeight: 1.2
        wrapMode: Text.Wrap
    }
    IconButton {
        id: copyButton

        objectName: "copyCommand"
        visible: fence.isCopyable
        anchors.right: parent.right
        anchors.rightMargin: 4
        anchors.verticalCenter: parent.verticalCenter
        implicitWidth: 32
        implicitHeight: 32
        iconName: isDone ? "check" : "copy"
        tint: isDone ? Theme.holds : Theme.muted
        text: isDone ? qsTr("Copied") : qsTr("Copy the command")

        property bool isDone: false

        onClicked: {
            isDone = true;
            done.restart();
            fence.copied();
        }

        Timer {
            id: done

            interval: 1500
            onTriggered: copyButton.isDone = false
        }
    }
}
