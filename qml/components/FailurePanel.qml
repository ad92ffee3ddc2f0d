// SPDX-FileCopyrightText: 2026 Unshare Lab contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import UnshareLab

// A failure as a person reads it: what, why, what to do; the raw call is folded below.
Rectangle {
    id: panel

    required property FailureController failure
    property bool isDismissable: false
    property bool isOpen: false

    visible: failure.isShown
    implicitHeight: visible ? content.implicitHeight + 24 : 0
    radius: Theme.radius
    color: Theme.failsTint
    border.width: 1
    border.color: Theme.fails
    Accessible.role: Accessible.AlertMessage
    Accessible.name: failure.what + " " + failure.why + " " + failure.remedy

    Icon {
        x: 14
        y: 13
        name: "warning"
        tint: Theme.fails
    }

    Column {
        id: content

        x: 42
        y: 12
        width: parent.width - x - 14
        spacing: 6

        Words {
            objectName: "failureWhat"
            width: parent.width - (panel.isDismissable ? 28 : 0)
            text: panel.failure.what
            font.weight: Font.DemiBold
            font.pixelSize: Theme.prose
        }
        Words {
            objectName: "failureWhy"
            width: parent.width
            visible: text !== ""
            text: panel.failure.why
            font.pixelSize: Theme.prose
        }
        Words {
            objectName: "failureRemedy"
            width: parent.width
            visible: text !== ""
            text: panel.failure.remedy
            font.pixelSize: Theme.prose
            color: Theme.muted
        }
        FoldButton {
            objectName: "failureFold"
            text: qsTr("The call itself")
            isOpen: panel.isOpen
            onClicked: panel.isOpen = !panel.isOpen
        }
        SystemText {
            objectName: "failureDetail"
            width: parent.width
            visible: panel.isOpen
            text: panel.failure.detail
            wrapMode: Text.Wrap
        }
    }

    IconButton {
        objectName: "failureDismiss"
        visible: panel.isDismissable
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: 6
        implicitWidth: 28
        implicitHeight: 28
        iconName: "cross"
        text: qsTr("Close")
        onClicked: panel.failure.dismiss()
    }
}
