// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import UnshareLab

// The tab of one terminal: its side and number, and on hover what its program calls it.
T.AbstractButton {
    id: button

    required property TerminalController terminal
    required property string side
    required property string title
    required property bool isCurrent

    implicitWidth: label.implicitWidth + 24
    implicitHeight: 34
    text: title + " " + terminal.number
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.PageTab
    Accessible.name: text + (terminal.hasEnded ? ", " + qsTr("ended") : "")
    Accessible.selected: isCurrent

    contentItem: Item {
        Words {
            id: label

            anchors.centerIn: parent
            text: button.text
            wrapMode: Text.NoWrap
            color: !button.isCurrent || button.terminal.hasEnded ? Theme.muted : Theme.sideColor(button.side)
            font.pixelSize: Theme.prose
            font.weight: button.isCurrent ? Font.DemiBold : Font.Normal
        }
        Rectangle {
            anchors.bottom: parent.bottom
            x: 8
            width: parent.width - 16
            height: 2
            radius: 1
            color: Theme.sideColor(button.side)
            visible: button.isCurrent
        }
    }
    background: Rectangle {
        radius: 6
        color: button.hovered && !button.isCurrent ? Theme.hover : "transparent"

        FocusRing {
            anchors.margins: 0
            isShown: button.visualFocus
        }
    }

    Hint {
        text: button.terminal.title
        isWanted: (button.hovered || button.visualFocus) && button.terminal.title !== ""
    }
}
