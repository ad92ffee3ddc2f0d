// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import UnshareLab

// A choice that is on or off.
T.CheckBox {
    id: box

    implicitWidth: mark.width + label.implicitWidth + spacing + leftPadding + rightPadding
    implicitHeight: Theme.control
    leftPadding: 6
    rightPadding: 6
    spacing: 8
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: text

    indicator: Rectangle {
        id: mark

        x: box.leftPadding
        y: (box.height - height) / 2
        width: 18
        height: 18
        radius: 5
        color: box.checked ? Theme.ink : Theme.surface
        border.width: 1
        border.color: box.checked ? Theme.ink : Theme.muted

        Icon {
            anchors.centerIn: parent
            visible: box.checked
            name: "check"
            tint: Theme.surface
            size: 12
        }
    }
    contentItem: Item {
        Words {
            id: label

            x: mark.width + box.spacing
            anchors.verticalCenter: parent.verticalCenter
            text: box.text
            wrapMode: Text.NoWrap
            font.pixelSize: Theme.prose
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: box.hovered ? Theme.hover : "transparent"

        FocusRing {
            isShown: box.visualFocus
        }
    }
}
