// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import UnshareLab

// A word on what is under the pointer or the keyboard; made when it is first needed.
Loader {
    id: hint

    required property string text
    required property bool isWanted
    property int delay: 600

    active: false
    onIsWantedChanged: {
        if (isWanted && text !== "")
            active = true;
    }

    sourceComponent: T.ToolTip {
        id: tip

        readonly property real room: hint.Window.width > 0 ? hint.Window.width - 32 : 320

        text: hint.text
        visible: hint.isWanted && hint.text !== ""
        delay: hint.delay
        timeout: -1
        margins: 8
        x: (hint.parent.width - implicitWidth) / 2
        y: hint.parent.height + 6
        implicitWidth: Math.min(label.implicitWidth, Math.min(280, room)) + leftPadding + rightPadding
        implicitHeight: label.height + topPadding + bottomPadding
        leftPadding: 10
        rightPadding: 10
        topPadding: 6
        bottomPadding: 6
        closePolicy: T.Popup.NoAutoClose

        contentItem: Item {
            Words {
                id: label

                width: Math.min(implicitWidth, Math.min(280, tip.room))
                text: tip.text
                color: Theme.background
                font.pixelSize: Theme.small
            }
        }
        background: Rectangle {
            color: Theme.ink
            radius: 6
        }
    }
}
