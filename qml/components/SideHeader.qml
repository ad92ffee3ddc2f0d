// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// The head of a side's card: whose view it is, and the namespace it is in.
Item {
    id: header

    required property string side
    required property string title
    required property string link
    required property string person
    property bool isThere: true

    signal terminalRequested

    implicitHeight: 46

    Words {
        id: name

        x: 14
        anchors.verticalCenter: parent.verticalCenter
        text: header.title
        color: Theme.sideColor(header.side)
        wrapMode: Text.NoWrap
        font.pixelSize: 15
        font.weight: Font.DemiBold
    }
    SystemText {
        id: link

        objectName: header.side + "Link"
        anchors.left: name.right
        anchors.leftMargin: 12
        anchors.verticalCenter: parent.verticalCenter
        text: header.link
        color: Theme.muted
        wrapMode: Text.NoWrap
    }
    Words {
        objectName: header.side + "Person"
        anchors.right: terminal.visible ? terminal.left : parent.right
        anchors.rightMargin: terminal.visible ? 6 : 14
        anchors.verticalCenter: parent.verticalCenter
        visible: x >= link.x + link.width + 8
        text: header.person
        color: Theme.muted
        wrapMode: Text.NoWrap
        font.pixelSize: Theme.small
    }
    IconButton {
        id: terminal

        objectName: header.side + "TerminalButton"
        visible: header.isThere
        anchors.right: parent.right
        anchors.rightMargin: 8
        anchors.verticalCenter: parent.verticalCenter
        implicitWidth: 32
        implicitHeight: 32
        iconName: "terminal"
        text: header.side === "child" ? qsTr("Terminal in the child") : qsTr("Terminal in the parent")
        shortcutText: header.side === "child" ? "Ctrl+T" : ""
        onClicked: header.terminalRequested()
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.line
    }
}
